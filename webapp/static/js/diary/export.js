// The diary as a file or on paper, in the page's language where it has words.
import {find} from '../lib/page.js';
import {get, sessions} from '../lib/store.js';
import {number, word} from '../lib/words.js';
import {now, today} from './dates.js';
import {changes, hurts, routineName, skips} from './facts.js';
import {offer} from './file.js';
import {unsaved} from './save.js';

const SIDES = ['left', 'right'];
const KINDS = {json: backup, csv: table, fhir: clinic, print: async () => (await import('./sheet.js')).print('doctor')};

/** Hands over; what to tell the person afterwards. */
export async function hand(kind) {
  const kept = await sessions();
  return KINDS[kind]([...unsaved(kept), ...kept]);
}

async function backup(all) {
  const [{pack, seal}, {remember}] = await Promise.all([import('./backup.js'), import('./keeping.js')]);
  const passphrase = /** @type {HTMLInputElement} */ (find('[data-passphrase]')).value;
  if (passphrase && !crypto.subtle) return word('no-lock');
  const [activities = [], reminder = null, routines = []] = await Promise.all(['activities', 'reminder', 'routines'].map(get));
  const text = pack({sessions: all, activities, reminder, routines}, now());
  offer(`kneewell-${today()}.json`, 'application/json', passphrase ? await seal(text, passphrase) : text);
  await remember({backup: Date.now()}).catch(() => {}); // a full phone must not hold back the file
  find('[data-nudge]').hidden = true;
  return word('saved-file');
}

async function table(all) {
  const {csv} = await import('./csv.js');
  const head = ['date', 'time', 'routine', 'minutes-left', 'minutes-right', 'before-left', 'after-left', 'before-right', 'after-right', 'changed', 'skipped', 'hurts', 'note'];
  const rows = [...all].reverse().map(one => [
    one.started.slice(0, 10), one.started.slice(11, 16), routineName(one.routine),
    ...SIDES.map(side => Math.round((one.seconds?.[side] || 0) / 6) / 10),
    ...SIDES.flatMap(side => [one.before?.[side], one.after?.[side]]),
    changes(one).join('; '), skips(one).join(' '), hurts(one).join(' '), one.note]);
  offer(`kneewell-${today()}.csv`, 'text/csv', csv([head.map(id => word(`csv-${id}`)), ...rows], number(0.5).includes(',') ? ',' : '.'));
  return word('saved-file');
}

async function clinic(all) {
  const {bundle} = await import('./fhir.js');
  const words = {left: word('side-left'), right: word('side-right'), before: word('fhir-before'), after: word('fhir-after')};
  offer(`kneewell-${today()}.fhir.json`, 'application/fhir+json', JSON.stringify(bundle(all, words, now()), null, 1));
  return word('saved-file');
}
