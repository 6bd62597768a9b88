// Somebody's own routines on this phone: [{id, name, code, made}] under "routines". The name is theirs and stays here.
import {newId} from '../diary/file.js';
import {get, update} from '../lib/store.js';

/** @typedef {{id: string, name: string, code: string, made: string}} Mine */

/** @returns {Promise<Mine[]>} */
export const all = async () => await get('routines') ?? [];

export const one = async id => (await all()).find(routine => routine.id === id);

/** Keeps a new one and resolves with it. */
export async function add(name, code) {
  const routine = {id: newId(), name, code, made: new Date().toISOString()};
  await update('routines', list => [...list ?? [], routine]);
  return routine;
}

/** Writes one back; a routine that was erased meanwhile comes back at its end. */
export const keep = routine => update('routines', (list = []) =>
  list.some(({id}) => id === routine.id) ? list.map(other => other.id === routine.id ? routine : other) : [...list, routine]);

export const erase = id => update('routines', (list = []) => list.filter(routine => routine.id !== id));
