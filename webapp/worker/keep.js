// Storing: what an older version has is copied, the rest is fetched; a ledger, written last, says "whole".

/** From so many missing files on, one download of all is cheaper than one each. */
const MANY = 20;

async function install() {
  const [first, ...others] = await wanted();
  await every([keepShell(), first && keepLanguage(first)]);
  for (const language of others) await keepLanguage(language);
}

/** Languages that the previous version had, and those of the open pages. */
async function wanted() {
  const names = (await versions()).map(name => name.slice(OURS.length).match(/^pages-(.+)-/)?.[1]);
  const pages = await worker.clients.matchAll({includeUncontrolled: true, type: 'window'});
  const open = pages.map(page => languageOf(new URL(page.url).pathname));
  return [...new Set([...open, ...names])].filter(language => language && keep.packs[language]);
}

async function activate() {
  const old = (await versions()).filter(name => !own().includes(name));
  await Promise.all(old.map(name => caches.delete(name)));
  await worker.clients.claim();
}

/** Every cache of the app, of any version. */
const versions = async () => (await caches.keys()).filter(name => name.startsWith(OURS) && /^(shell|pages)-/.test(name.slice(OURS.length)));

/** This version's caches. */
const own = () => [SHELL, ...Object.keys(keep.packs).map(pagesOf)];

/** On a full phone nothing half stays: its room is the diary's. */
async function sparing(work) {
  const before = await caches.keys();
  try {
    return await work();
  } catch (error) {
    if (error.name === 'QuotaExceededError') {
      for (const name of own()) if (!before.includes(name) || !await ledger(name)) await emptied(name);
    }
    throw error;
  }
}

/** Entry by entry: a deleted cache keeps its room as long as a worker holds it. */
async function emptied(name) {
  const cache = await caches.open(name);
  for (const key of await cache.keys()) await cache.delete(key);
  await caches.delete(name);
}

/** When one fails the others still end first, so that nothing is written after it was cleaned away. */
async function every(list) {
  const lost = (await Promise.allSettled(list)).find(({status}) => status === 'rejected');
  if (lost) throw /** @type {PromiseRejectedResult} */ (lost).reason;
}

/** Every shell file in this version's cache: copied where an older cache has the same bytes, fetched where not. */
async function keepShell() {
  const cache = await caches.open(SHELL);
  let lost = await absent(cache, [...Object.keys(keep.shell), LEDGER]);
  if (!lost.length) return;
  for (const name of await versions()) if (name.startsWith(`${OURS}shell-`) && name !== SHELL) await copy(cache, lost, name);
  lost = await absent(cache, Object.keys(keep.shell));
  if (lost.length > MANY) lost = await unpacked(cache, lost);
  await every(lost.map(async path => put(cache, path, await fetched(path, keep.shell[path]))));
  await cache.put(LEDGER, new Response(JSON.stringify(keep.shell)));
}

/**
 * One download of all, a file a line, each stored while the next ones travel; what has come when a connection dies is here
 * for the next try. Left knees are drawn here. Resolves with what the download left out.
 */
async function unpacked(cache, lost) {
  const wanted = new Set(lost), text = new TextDecoder(), utf8 = new TextEncoder();
  const reader = (await download(`${keep.base}shell.json`, keep.bundle)).body.getReader();
  const store = async (path, body) => {
    if (wanted.delete(path)) await put(cache, path, await genuine(path, utf8.encode(body), keep.shell[path]));
  };
  const unpack = async ([path, body]) => {
    await store(path, body);
    if (path.endsWith('-right.svg')) await store(path.replace(/right.svg$/, 'left.svg'), reflected(body));
  };
  let rest = '', stored = every([]);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + text.decode(part.value, {stream: true})).split('\n');
      rest = lines.pop() || '';
      const files = lines.flatMap(line => Object.entries(JSON.parse(`{${line.replace(/^\{|,$/g, '')}}`)));
      stored = every([stored, ...files.map(unpack)]); // Not awaited: what is not read when a connection dies is gone.
    }
  } finally {
    await stored;
  }
  if (wanted.size === lost.length) throw new Error('shell.json: other bytes');
  return [...wanted];
}

async function copy(cache, lost, name) {
  const older = await caches.open(name), hashes = await ledger(name);
  await every(lost.map(async path => {
    const twin = hashes?.[path] && hashes[path] === keep.shell[path] && await older.match(path);
    if (twin) await put(cache, path, await twin.arrayBuffer());
  }));
}

/** Of the network's headers none is kept: proxies strip and add. The type is what a browser needs. */
const put = (cache, path, body) => cache.put(path, new Response(body, {headers: {'Content-Type': keep.types[path.split('.').pop()]}}));

/** A language is the list of its texts; its pages are put together when somebody opens them (answer.js). */
async function keepLanguage(language) {
  if ((await lostPages(language))?.length === 0) return;
  const packed = packOf(language);
  const pack = await keptPack(language, packed) || await fetched(packed, keep.packs[language].hash);
  const cache = await caches.open(pagesOf(language));
  await cache.put(packed, new Response(pack));
  await cache.put(LEDGER, new Response(JSON.stringify([packed])));
}

/** The same pack from an older version: then only the weave has changed. */
async function keptPack(language, packed) {
  const same = (await versions()).find(name => name.startsWith(`${OURS}pages-${language}-${keep.packs[language].hash}.`));
  const kept = same && await (await caches.open(same)).match(packed);
  return kept && kept.arrayBuffer();
}
