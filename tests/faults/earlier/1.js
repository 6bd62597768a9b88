// The worker: KEEP (made by the server, above) says what belongs on the phone, by hash. Nothing here is typed by hand.
// Shell files and language packs are stored whole or not at all; a new version waits until the user wants it.
/* global KEEP */
/** @type {{base: string, shell: Record<string, string>, packs: Record<string, {hash: string, size: number}>, scripts: Record<string, string>}} */
const keep = KEEP;
const SHELL = `kneewell-shell-${hashOf(JSON.stringify(keep.shell))}`;
const META = 'kneewell-meta';
const LEDGER = `${keep.base}__ledger`;
const LANGUAGE = `${keep.base}__language`;

const pagesOf = language => `kneewell-pages-${language}-${keep.packs[language].hash}`;
const languageOf = path => path.slice(keep.base.length).split('/')[0];
const worker = /** @type {any} */ (self);

worker.addEventListener('install', event => event.waitUntil(install()));
worker.addEventListener('activate', event => event.waitUntil(activate()));
worker.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(keep.base)) return;
  event.respondWith(answer(event.request, url.pathname));
});
worker.addEventListener('message', event => {
  const port = event.ports[0];
  event.waitUntil(orders[event.data.order](event.data).then(reply => port?.postMessage(reply), () => port?.postMessage(null)));
});

const orders = {
  /** What is on the phone: languages stored whole, and every shell file or page that is missing. */
  status: () => status(),
  /** Stores the named languages one after the other; those already here cost nothing. */
  keep: async ({languages}) => { for (const language of languages) await keepLanguage(language); return status(); },
  /** Drops a language's pages. */
  drop: async ({language}) => { await caches.delete(pagesOf(language)); return status(); },
  /** Fetches what is missing, and only that. */
  repair: async () => { await keepShell(); for (const language of await stored(true)) await keepLanguage(language, true); return status(); },
  /** The user wants the new version now. */
  renew: () => worker.skipWaiting(),
};

async function install() {
  await keepShell();
  for (const language of await wanted()) await keepLanguage(language);
}

async function activate() {
  const current = [SHELL, META, ...Object.keys(keep.packs).map(pagesOf)];
  const old = (await caches.keys()).filter(name => name.startsWith('kneewell-') && !current.includes(name));
  await Promise.all(old.map(name => caches.delete(name)));
  await worker.clients.claim();
}

/** Languages that the previous version had, and those of the open pages. */
async function wanted() {
  const names = (await caches.keys()).map(name => name.match(/^kneewell-pages-(.+)-[0-9a-f]+$/)?.[1]);
  const pages = await worker.clients.matchAll({includeUncontrolled: true, type: 'window'});
  const open = pages.map(page => languageOf(new URL(page.url).pathname));
  return [...new Set([...open, ...names])].filter(language => language && keep.packs[language]);
}

/** Every shell file in this version's cache: copied where an older cache has the same bytes, fetched where not. */
async function keepShell() {
  const cache = await caches.open(SHELL);
  const have = await ledger(cache);
  const older = await olderShells();
  await Promise.all(Object.entries(keep.shell).map(async ([path, hash]) => {
    if (have[path] === hash && await cache.match(path)) return;
    const twin = older.find(shell => shell.ledger[path] === hash);
    const copy = twin && await twin.cache.match(path);
    await cache.put(path, copy || await fetched(path, hash));
  }));
  await cache.put(LEDGER, new Response(JSON.stringify(keep.shell)));
}

async function olderShells() {
  const names = (await caches.keys()).filter(name => name.startsWith('kneewell-shell-') && name !== SHELL);
  return Promise.all(names.map(async name => {
    const cache = await caches.open(name);
    return {cache, ledger: await ledger(cache)};
  }));
}

async function ledger(cache) {
  const kept = await cache.match(LEDGER);
  return kept ? kept.json() : {};
}

/** One language's pages, unpacked from its pack; the ledger is written last, so that a half-unpacked pack is never used. */
async function keepLanguage(language, mend = false) {
  const name = pagesOf(language);
  if (!mend && (await stored()).includes(language)) return;
  const {headers, pages} = await (await fetched(`${keep.base}${language}/pack.json`, keep.packs[language].hash)).json();
  const cache = await caches.open(name);
  await Promise.all(Object.entries(pages).map(([path, body]) => {
    const type = path.endsWith('/') ? 'text/html; charset=utf-8' : 'application/manifest+json';
    return cache.put(path, new Response(body, {headers: {...headers, 'Content-Type': type}}));
  }));
  await cache.put(LEDGER, new Response(JSON.stringify(Object.keys(pages))));
  const older = (await caches.keys()).filter(old => old.startsWith(`kneewell-pages-${language}-`) && old !== name);
  if (worker.registration.active === worker.serviceWorker) await Promise.all(older.map(old => caches.delete(old)));
}

/** A response whose bytes are the ones that the list names; a sign-in page or a cut download throws. */
async function fetched(path, hash) {
  const response = await fetch(`${path}?v=${hash}`, {cache: 'reload'});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if ([...digest.slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('') !== hash) throw new Error(`${path}: other bytes`);
  return new Response(body, {headers: response.headers});
}

/** Languages stored whole; with `begun` also those with a page missing. */
async function stored(begun = false) {
  const found = await Promise.all(Object.keys(keep.packs).map(async language => {
    if (!await caches.has(pagesOf(language))) return null;
    const cache = await caches.open(pagesOf(language));
    const list = await cache.match(LEDGER);
    return begun || list ? language : null;
  }));
  return found.filter(Boolean);
}

async function status() {
  const shell = await caches.open(SHELL);
  const missing = (await Promise.all(Object.keys(keep.shell).map(async path => await shell.match(path) ? null : path))).filter(Boolean);
  const languages = {};
  for (const language of await stored()) {
    const cache = await caches.open(pagesOf(language));
    const pages = await (await cache.match(LEDGER)).json();
    const lost = (await Promise.all(pages.map(async path => await cache.match(path) ? null : path))).filter(Boolean);
    missing.push(...lost);
    languages[language] = !lost.length;
  }
  return {languages, missing, packs: keep.packs, files: Object.keys(keep.shell).length};
}

async function answer(request, path) {
  if (path === keep.base && request.mode === 'navigate') return Response.redirect(`${keep.base}${await language()}/`, 302);
  const kept = await fromPhone(path);
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (response.ok && keep.shell[path]) keepShell().catch(() => {});
    return response;
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return away(path);
  }
}

async function fromPhone(path) {
  const own = languageOf(path);
  const name = keep.shell[path] ? SHELL : keep.packs[own] && pagesOf(own);
  return name && await caches.has(name) ? (await caches.open(name)).match(path) : undefined;
}

/** Not here and no network: an unknown page of a stored language, or a stored language's page about being offline. */
async function away(path) {
  const here = await stored();
  const own = here.includes(languageOf(path)) ? languageOf(path) : '';
  const spare = own || (here.includes(await language()) ? await language() : here[0]);
  const page = spare && await fromPhone(`${keep.base}${spare}/${own ? 'missing' : 'offline'}/`);
  return page ? new Response(page.body, {status: own ? 404 : 200, headers: page.headers}) : Response.error();
}

/** The language that was used last, else the best one for this phone. */
async function language() {
  const last = await (await caches.open(META)).match(LANGUAGE);
  const known = last && await last.text();
  if (known && keep.packs[known]) return known;
  for (const tag of navigator.languages || []) {
    const full = new Intl.Locale(tag).maximize();
    const match = Object.entries(keep.scripts).find(([, script]) => script === `${full.language}-${full.script}`);
    if (match) return match[0];
  }
  return 'en';
}

/** A short name for a version; collisions do not matter, the ledger decides. */
function hashOf(text) {
  let hash = 5381;
  for (const char of text) hash = (hash * 33 ^ char.charCodeAt(0)) >>> 0;
  return hash.toString(16);
}
