// The worker: KEEP (made by offline.py, above) says what belongs on the phone, by hash. Nothing here is typed by hand.
// Shell files and language packs are stored whole or not at all; a new version waits until the user wants it.
/** @type {{base: string, shell: Record<string, string>, types: Record<string, string>, bundle: string, size: number, packs: Record<string, {hash: string, size: number}>, scripts: Record<string, string>}} */
// @ts-ignore: the line above this file
const keep = KEEP;
/** Two sites on one host, each under a path of its own, leave each other's caches alone. */
const OURS = `kneewell-${keep.base.slice(1)}`;
const SHELL = `${OURS}shell-${hashOf(JSON.stringify(keep.shell))}`;
const META = 'kneewell-meta';
const LEDGER = `${keep.base}__ledger`;
const LANGUAGE = `${keep.base}__language`;

/** The weave of all languages' pages; see weave.py. */
const PAGES = `${keep.base}static/pages.json`;
const pagesOf = language => `${OURS}pages-${language}-${keep.packs[language].hash}.${keep.shell[PAGES]}`;
const packOf = language => `${keep.base}${language}/pack.json`;
const languageOf = path => path.slice(keep.base.length).split('/')[0];
const worker = /** @type {any} */ (self);

worker.addEventListener('install', event => event.waitUntil(sparing(install)));
worker.addEventListener('activate', event => event.waitUntil(activate()));
worker.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(keep.base)) return;
  event.respondWith(answer(event, url));
});
worker.addEventListener('message', event => {
  const {data, ports: [port]} = event;
  const done = Promise.resolve(data).then(() => orders[data.order](data));
  event.waitUntil(done.then(reply => port?.postMessage(reply), () => port?.postMessage(null)));
});

/** What pages may ask for; the reply is the status, or null when it failed. */
const orders = {
  status: () => status(),
  /** Stores the app and the named languages; what is here costs nothing and waits for nobody. */
  keep: async ({languages}) => {
    const now = await status();
    if (!now.missing.length && languages.every(language => now.languages[language])) return now;
    return fill(languages);
  },
  /** Fetches what is missing, and only that. */
  repair: async ({languages = []}) => fill([...new Set([...languages, ...await begun()])]),
  drop: async ({language}) => { await caches.delete(pagesOf(language)); return status(); },
  /** Asked once a page is at rest. */
  ahead: ({language}) => ahead(language),
  /** The user wants the new version now. */
  renew: () => worker.skipWaiting(),
  /** The same, said to the version that goes. */
  leave: () => left.abort(),
};

/** Languages fetched side by side: a far server is asked less often in a row, and a new order still waits for few. */
const AT_ONCE = 4;

async function fill(languages) {
  await inLine(keepShell);
  for (let n = 0; n < languages.length; n += AT_ONCE) await inLine(() => every(languages.slice(n, n + AT_ONCE).map(keepLanguage)));
  return status();
}

let line = Promise.resolve();
/** One download after the other: two tabs that want the same do not fetch it twice. */
const inLine = work => { line = line.catch(() => {}).then(() => sparing(work)); return line; };

/** A short name for a version; collisions do not matter, the ledger decides. */
function hashOf(text) {
  let hash = 5381;
  for (const char of text) hash = (hash * 33 ^ char.charCodeAt(0)) >>> 0;
  return hash.toString(16);
}
