// "Today is a day for massage": one quiet line on the home page, on the days that the person chose.
import {get, sessions} from '../lib/store.js';
import {local} from '../player/record.js';
import {due} from './ics.js';

const line = /** @type {HTMLElement|null} */ (document.querySelector('[data-due]'));
const today = local(new Date()).slice(0, 10);
if (line) line.hidden = !due(await get('reminder'), await sessions(), today);
