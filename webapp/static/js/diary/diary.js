// The diary page: what it shows follows from what the phone remembers.
import {find} from '../lib/page.js';
import {sessions} from '../lib/store.js';

const all = await sessions();
find('[data-empty]').hidden = all.length > 0;
