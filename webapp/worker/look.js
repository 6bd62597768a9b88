// Looking: what is on the phone, and bytes from the network that are really ours.

/** A connection that gives nothing for this long counts as lost, so that the next try is not kept waiting. */
const LOST = 120_000;

/** A busy worker is not replaced: when the user wants the new version, the old one's downloads end. */
const left = new AbortController();

function patience() {
  const stop = new AbortController(), end = () => stop.abort();
  setTimeout(end, LOST);
  left.signal.addEventListener('abort', end);
  if (left.signal.aborted) end();
  return stop.signal;
}

/** The bytes that the list names; a sign-in page, a cut download or another version throws. */
const fetched = async (path, hash) => genuine(path, await (await download(path, hash)).arrayBuffer(), hash);

async function download(path, hash) {
  const response = await fetch(`${path}?v=${hash}`, {cache: 'reload', signal: patience()});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function genuine(path, body, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if ([...digest.slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('') !== hash) throw new Error(`${path}: other bytes`);
  return body;
}

/** What is on the phone: languages stored whole, and every shell file or page that is missing. */
async function status() {
  const missing = await absent(await caches.open(SHELL), Object.keys(keep.shell));
  const languages = {};
  for (const language of await begun()) {
    const lost = await lostPages(language);
    if (!lost) continue;
    missing.push(...lost);
    languages[language] = !lost.length;
  }
  return {languages, missing, packs: keep.packs, size: keep.size, files: Object.keys(keep.shell).length};
}

/** Pages of a language that should be here and are not; null when the language was never stored whole. */
async function lostPages(language) {
  const paths = await ledger(pagesOf(language));
  return paths && absent(await caches.open(pagesOf(language)), paths);
}

/** Languages of which anything is here. */
async function begun() {
  const names = await caches.keys();
  return Object.keys(keep.packs).filter(language => names.includes(pagesOf(language)));
}

/** What a cache holds when it is whole; null when it is not, or not there. */
async function ledger(name) {
  const kept = await caches.has(name) && await (await caches.open(name)).match(LEDGER);
  return kept ? kept.json() : null;
}

async function absent(cache, paths) {
  const here = new Set((await cache.keys()).map(({url}) => new URL(url).pathname));
  return paths.filter(path => !here.has(path));
}
