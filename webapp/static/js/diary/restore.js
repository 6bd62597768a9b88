// A backup comes back: what the file holds joins what is here. Whatever the file is, nothing that is here gets lost.
import {find} from '../lib/page.js';
import {get, putSessions, remove, removeSession, sessions, set, update} from '../lib/store.js';
import {word} from '../lib/words.js';
import {MOST, unpack, unseal} from './backup.js';
import {canonical, later, merge, mergeActivities, mergeRoutines} from './merge.js';
import {offerUndo} from './undo.js';

/** Reads a file and joins it; what to tell the person. */
export async function restore(file) {
  if (file.size > MOST) return word('too-big');
  /** @type {any} */
  let found = unpack(await file.text().catch(() => ''));
  if (found.sealed) found = await opened(found.sealed);
  if (!found) return '';
  return found.error ? word(found.error) : join(found);
}

/** Asks for the passphrase until it fits or the person leaves it. */
async function opened(sealed) {
  if (!crypto.subtle) return {error: 'no-lock'};
  const dialog = /** @type {HTMLDialogElement} */ (find('[data-unlock]')), form = /** @type {HTMLFormElement} */ (find('form', dialog));
  for (let tries = 0; ; tries++) {
    form.reset();
    find('[data-wrong]', dialog).hidden = !tries;
    const text = await passphrase(dialog, form).then(given => given && unseal(sealed, given));
    if (text) return unpack(text);
    if (!dialog.returnValue) return null;
  }
}

const passphrase = (dialog, form) => new Promise(resolve => {
  dialog.returnValue = '';
  dialog.showModal();
  dialog.addEventListener('close', () => resolve(dialog.returnValue && String(new FormData(form).get('passphrase'))), {once: true});
});

async function join({sessions: there, activities, reminder, routines, unread}) {
  const here = await sessions(), known = new Map(here.map(one => [one.id, one]));
  const changed = merge(here, there).filter(one => canonical(one) !== canonical(known.get(one.id)));
  const before = Object.fromEntries(await Promise.all(['activities', 'reminder', 'routines'].map(async key => [key, await get(key)])));
  try {
    await putSessions(changed);
    if (activities.length) await update('activities', (all = []) => mergeActivities(all, activities));
    if (routines.length) await update('routines', (all = []) => mergeRoutines(all, routines));
    if (reminder) await update('reminder', old => old ? later(old, reminder, 'set') : reminder);
  } catch {
    return word('full');
  }
  offerUndo(changed.length ? word('came', {num: changed.length}) : word('nothing-new'), () => back(changed, known, before));
  return [changed.length ? word('came', {num: changed.length}) : word('nothing-new'), unread && word('unread', {num: unread})].filter(Boolean).join(' ');
}

async function back(changed, known, before) {
  await putSessions(changed.map(({id}) => known.get(id)).filter(Boolean));
  for (const {id} of changed) if (!known.has(id)) await removeSession(id);
  for (const [key, value] of Object.entries(before)) await (value ? set(key, value) : remove(key));
}
