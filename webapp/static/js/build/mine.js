// Somebody's own routines on this phone: [{id, name, code, made}] under "routines". The name is theirs and stays here.
import {newId} from '../diary/file.js';
import {find} from '../lib/page.js';
import {get, update} from '../lib/store.js';

/** @typedef {{id: string, name: string, code: string, made: string}} Mine */

/** @returns {Promise<Mine[]>} */
export const all = async () => await get('routines') ?? [];

export const one = async id => (await all()).find(routine => routine.id === id);

/** Keeps a new one and resolves with it; with null on a full phone. */
export async function add(name, code) {
  const routine = {id: newId(), name, code, made: new Date().toISOString()};
  return await write(list => [...list, routine]) ? routine : null;
}

/** Writes one back; a routine that was erased meanwhile comes back at its end. */
export const keep = routine => write(list =>
  list.some(({id}) => id === routine.id) ? list.map(other => other.id === routine.id ? routine : other) : [...list, routine]);

export const erase = id => write(list => list.filter(routine => routine.id !== id));

/** Whether there was room; on a full phone the page says so, and what is on the screen can still be shared. */
async function write(change) {
  const kept = await update('routines', (list = []) => change(list)).then(() => true, () => false);
  find('[data-full]').hidden = kept;
  return kept;
}
