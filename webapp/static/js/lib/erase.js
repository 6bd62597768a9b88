// Erases all that the user has entered, by the store's own doors, so that other tabs and private windows work alike.
import {remove, removeSession, sessions} from './store.js';

const KEYS = ['settings', 'check', 'profile', 'run', 'voices', 'pressure', 'activities', 'reminder', 'kept', 'routines', 'find'];

export async function eraseEverything() {
  for (const {id} of await sessions()) await removeSession(id);
  for (const key of KEYS) await remove(key);
  localStorage.clear();
  sessionStorage.clear();
}
