// What the phone remembers: IndexedDB "kneewell" with `state` (key -> value) and `sessions` (by id). One call, one transaction;
// a promise settles when the transaction has. Without IndexedDB (private windows) everything lives in this tab until it is closed.

const VERSION = 1;
/** @type {Promise<IDBDatabase|null>|undefined} */
let opened;
const TAB = 'kneewell';

/** The tab's own memory, kept across its pages: {state, sessions}. Changed by `change`, which may return what was asked for. */
function inTab(change) {
  let kept = {state: {}, sessions: {}};
  try {
    kept = JSON.parse(sessionStorage.getItem(TAB) || '') || kept;
  } catch { /* Nothing there yet, or no storage of any kind. */ }
  const answer = change(kept);
  try {
    sessionStorage.setItem(TAB, JSON.stringify(kept));
  } catch { /* Then this page is all there is. */ }
  return answer;
}

const open = () => opened ||= new Promise(resolve => {
  const request = globalThis.indexedDB?.open('kneewell', VERSION);
  if (!request) { resolve(null); return; }
  request.onupgradeneeded = () => {
    request.result.createObjectStore('state');
    request.result.createObjectStore('sessions', {keyPath: 'id'});
  };
  request.onsuccess = () => {
    // Another tab may bring a newer version, the browser may wipe it, and a page in the back/forward cache must not hold it.
    request.result.onversionchange = request.result.onclose = close;
    resolve(request.result);
  };
  request.onerror = request.onblocked = () => resolve(null);
});

async function close() {
  const database = await opened;
  opened = undefined;
  database?.close();
}
globalThis.addEventListener?.('pagehide', event => { if (event.persisted) close(); });

/** Runs `work` on one store; resolves with what `work`'s request found once the transaction is complete. */
async function run(store, mode, work) {
  const database = await open();
  if (!database) throw new Error('no storage');
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** Whether anything written here outlives this tab. */
export const durable = async () => Boolean(await open());

export async function get(key) {
  return await durable() ? run('state', 'readonly', store => store.get(key)) : inTab(({state}) => state[key]);
}

export async function set(key, value) {
  return await durable() ? run('state', 'readwrite', store => store.put(value, key)) : inTab(({state}) => { state[key] = value; });
}

/** Reads, changes and writes in one transaction: two tabs cannot lose each other's change. */
export async function update(key, change) {
  if (!await durable()) return inTab(({state}) => { state[key] = change(state[key]); });
  return run('state', 'readwrite', store => {
    const read = store.get(key);
    read.onsuccess = () => store.put(change(read.result), key);
    return read;
  });
}

export async function remove(key) {
  return await durable() ? run('state', 'readwrite', store => store.delete(key)) : inTab(({state}) => delete state[key]);
}

/** All sessions, newest first. */
export async function sessions() {
  const all = await durable() ? await run('sessions', 'readonly', store => store.getAll()) : inTab(({sessions}) => Object.values(sessions));
  return all.sort((a, b) => b.started.localeCompare(a.started));
}

export async function putSession(session) {
  return await durable() ? run('sessions', 'readwrite', store => store.put(session)) : inTab(({sessions}) => { sessions[session.id] = session; });
}

/** All of them or, when the phone is full, none. */
export async function putSessions(list) {
  if (!await durable()) inTab(({sessions}) => { for (const one of list) sessions[one.id] = one; });
  else if (list.length) await run('sessions', 'readwrite', store => list.map(one => store.put(one)).at(-1));
}

export async function removeSession(id) {
  return await durable() ? run('sessions', 'readwrite', store => store.delete(id)) : inTab(({sessions}) => delete sessions[id]);
}
