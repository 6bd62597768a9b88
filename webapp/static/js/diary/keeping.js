// How safe the diary is on this phone, said plainly: storage that lasts, a backup each month, the way from a browser tab to the kept app.
import {find} from '../lib/page.js';
import {durable, get, update} from '../lib/store.js';
import {again} from './save.js';
import {changed} from './undo.js';

const MONTH = 30 * 86_400_000;
/** Only Safari on a phone knows this word: false in a tab, true in the app on the Home Screen, and each has storage of its own. */
const standalone = /** @type {any} */ (navigator).standalone;

find('[data-again]').addEventListener('click', async () => { await again(); changed(); });
find('[data-nudge-later]').addEventListener('click', async () => { await remember({nudged: Date.now()}); find('[data-nudge]').hidden = true; });

/** What was asked and when: {asked, nudged, backup} in ms. */
export const remember = more => update('kept', kept => ({...kept, ...more}));

export async function showKeeping(sessions) {
  const lasts = await durable(), some = sessions.length > 0;
  find('[data-forgets]').hidden = lasts;
  find('[data-carry]').hidden = standalone !== false || !some;
  find('[data-carried]').hidden = standalone !== true;
  if (!lasts || !some) return;
  const kept = await get('kept') ?? {};
  const promised = await promise(kept);
  find('[data-persisted]').hidden = !promised;
  find('[data-not-persisted]').hidden = promised;
  const since = Math.max(kept.backup ?? 0, kept.nudged ?? 0, Date.parse(sessions[sessions.length - 1].started));
  find('[data-nudge]').hidden = Date.now() - since < MONTH;
}

/** Asks once, after the first saved session: some browsers show a question, and a question too early is refused. */
async function promise(kept) {
  const {storage} = navigator;
  if (!storage?.persisted) return false;
  if (await storage.persisted()) return true;
  if (kept.asked) return false;
  await remember({asked: Date.now()});
  return storage.persist();
}
