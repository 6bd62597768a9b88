// Keeps a session. A full phone is no reason to lose one: it then waits in this tab, and the diary offers it as a file.
import {durable, putSession} from '../lib/store.js';

const WAITING = 'kneewell-unsaved';

/** "kept"; "forgets" in a window that forgets; "full" when it waits in this tab. */
export async function keep(session) {
  try {
    await putSession(session);
    wait(waiting().filter(({id}) => id !== session.id));
    return await durable() ? 'kept' : 'forgets';
  } catch {
    wait([session, ...waiting().filter(({id}) => id !== session.id)]);
    return 'full';
  }
}

/** Sessions that wait and are not in `kept`, newest first. */
export const unsaved = kept => waiting().filter(one => !kept.some(({id}) => id === one.id));

/** Tries all that wait again; whether there is room now. */
export async function again() {
  for (const session of waiting()) if (await keep(session) === 'full') return false;
  return true;
}

/** @type {any[]} Where even the tab's own storage is full, this page still holds them. */
let held = [];

function waiting() {
  try {
    return JSON.parse(sessionStorage.getItem(WAITING) || '') ?? held;
  } catch {
    return held;
  }
}

function wait(list) {
  held = list;
  try {
    if (list.length) sessionStorage.setItem(WAITING, JSON.stringify(list));
    else sessionStorage.removeItem(WAITING);
  } catch { /* `held` has them */ }
}
