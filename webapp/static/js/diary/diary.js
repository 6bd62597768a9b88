// The diary page: what it shows follows from what the phone remembers, and is drawn anew when that changes, here or in another tab.
import {find} from '../lib/page.js';
import {get, sessions} from '../lib/store.js';
import {showActivity} from './activity.js';
import {showDays} from './calendar.js';
import {learnNames} from './facts.js';
import {openHands} from './hand.js';
import {showKeeping} from './keeping.js';
import {showReminder} from './reminder.js';
import {showRows} from './rows.js';
import {unsaved} from './save.js';
import {scale} from './scale.js';
import {showStory} from './story.js';

show();
openHands();
find('[data-example]').append(scale(7, 3));
find('[data-add]').addEventListener('click', async () => (await import('./form.js')).ask());
document.addEventListener('kneewell:diary', event => show(/** @type {CustomEvent} */ (event).detail));
document.addEventListener('visibilitychange', () => { if (!document.hidden) show(); });

async function show(at = '') {
  const kept = await sessions(), waiting = unsaved(kept);
  const all = [...waiting, ...kept];
  learnNames(await get('routines'));
  find('[data-empty]').hidden = all.length > 0;
  for (const part of document.querySelectorAll('[data-some]')) /** @type {HTMLElement} */ (part).hidden = !all.length;
  find('[data-unsaved]').hidden = !waiting.length;
  showStory(all);
  showDays(all);
  showRows(all, at);
  document.documentElement.dataset.diary = 'ready';
  performance.mark('diary');
  await Promise.all([showActivity(), showReminder(), showKeeping(all)]);
}
