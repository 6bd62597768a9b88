// What the phone remembers: IndexedDB "kneewell" with `state` (key -> value) and `sessions` (by id). One call, one transaction;
// a promise settles when the transaction has. Without IndexedDB (private windows) everything lives in memory until the tab closes.

const VERSION = 1;
/** @type {Promise<IDBDatabase|null>|undefined} */
let opened;
const memory = {state: new Map(), sessions: new Map()};

const open = () => opened ||= new Promise(resolve => {
  const request = globalThis.indexedDB?.open('kneewell', VERSION);
  if (!request) { resolve(null); return; }
  request.onupgradeneeded = () => {
    request.result.createObjectStore('state');
    request.result.createObjectStore('sessions', {keyPath: 'id'});
  };
  request.onsuccess = () => {
    // Another tab may bring a newer version, and a page in the back/forward cache must not hold the database.
    request.result.onversionchange = close;
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
  return await durable() ? run('state', 'readonly', store => store.get(key)) : memory.state.get(key);
}

export async function set(key, value) {
  return await durable() ? run('state', 'readwrite', store => store.put(value, key)) : memory.state.set(key, value);
}

/** Reads, changes and writes in one transaction: two tabs cannot lose each other's change. */
export async function update(key, change) {
  if (!await durable()) return memory.state.set(key, change(memory.state.get(key)));
  return run('state', 'readwrite', store => {
    const read = store.get(key);
    read.onsuccess = () => store.put(change(read.result), key);
    return read;
  });
}

export async function remove(key) {
  return await durable() ? run('state', 'readwrite', store => store.delete(key)) : memory.state.delete(key);
}

/** All sessions, newest first. */
export async function sessions() {
  const all = await durable() ? await run('sessions', 'readonly', store => store.getAll()) : [...memory.sessions.values()];
  return all.sort((a, b) => b.started.localeCompare(a.started));
}

export async function putSession(session) {
  return await durable() ? run('sessions', 'readwrite', store => store.put(session)) : memory.sessions.set(session.id, session);
}

/** All of them or, when the phone is full, none. */
export async function putSessions(list) {
  if (!await durable()) for (const one of list) memory.sessions.set(one.id, one);
  else if (list.length) await run('sessions', 'readwrite', store => list.map(one => store.put(one)).at(-1));
}

export async function removeSession(id) {
  return await durable() ? run('sessions', 'readwrite', store => store.delete(id)) : memory.sessions.delete(id);
}
