// Answering: from the phone first, from the network what is not here, and never a page of one version with files of another.

/** How long the network may think about a page that is not on the phone (ms); a slow link needs two seconds. */
const PATIENCE = 3000;

/** Pages that are put together ahead: the tabs and the way to the first stroke. */
const FIRST = ['', 'check/', 'play/', 'routines/', 'spots/', 'diary/'];

/** Open pages that came from a server with another version: their files come from there too. */
const strangers = new Set();

async function answer(event, url) {
  const {request, clientId} = event, leads = request.mode === 'navigate';
  if (leads && url.pathname === keep.base) return Response.redirect(`${keep.base}${await language()}/${handedOn(url)}`, 302);
  const kept = !strangers.has(clientId) && await fromPhone(url.pathname);
  if (kept) return kept;
  const network = fetch(request);
  try {
    return await (leads ? soon(visited(network, event.resultingClientId)) : network);
  } catch {
    return await (leads ? away(url.pathname) : fromPhone(url.pathname)) || network;
  }
}

/** A routine's code in the bare address goes on to the page that shows it. */
const handedOn = ({search, searchParams}) => searchParams.has('r') ? `build/${search}` : '';

/** What the phone has; a storage that is broken counts as empty. */
async function fromPhone(path) {
  const own = languageOf(path);
  const name = keep.shell[path] ? SHELL : keep.packs[own] && pagesOf(own);
  try {
    const kept = name && await caches.match(path, {cacheName: name});
    if (kept || !name || name === SHELL || !await caches.has(name)) return kept;
    return await composed(await caches.open(name), own, path);
  } catch {
    return undefined;
  }
}

/** A page: the weave, which is part of the shell, with the language's texts in the place of private characters. Next time it is there. */
async function composed(cache, language, path) {
  const below = path.slice(`${keep.base}${language}/`.length);
  const [{headers, pages}, pack] = await Promise.all([weave(), cache.match(packOf(language))]);
  if (!pack || !Object.hasOwn(pages, below)) return undefined;
  const texts = await pack.json();
  let [next, body] = pages[below];
  body = body.replace(/[\ue000-\uf8ff]/g, char => char === '\uf8fe' ? texts[next++] : texts[char.charCodeAt(0) - 0xe000] ?? below);
  const type = below.endsWith('.webmanifest') ? 'application/manifest+json' : 'text/html; charset=utf-8';
  const page = new Response(body, {headers: {...headers, 'Content-Type': type}});
  keepPage(cache, path, page.clone()).catch(() => {});
  return page;
}

/** Bytes that stay free for the diary. */
const ROOM = 5_000_000;

/** On a phone with little room a page is put together each time. */
async function keepPage(cache, path, page) {
  const {quota = Infinity, usage = 0} = await navigator.storage?.estimate?.() ?? {};
  if (quota - usage > ROOM) await cache.put(path, page);
}

/** The pages that people open first are put together before they do. */
async function ahead(language) {
  const cache = await caches.open(pagesOf(language));
  for (const path of await absent(cache, FIRST.map(below => `${keep.base}${language}/${below}`))) await composed(cache, language, path);
}

/** @type {Promise<{headers: Record<string, string>, pages: Record<string, [number, string]>}>|undefined} */
let woven;
/** Read once in a worker's life. */
const weave = () => woven ||= caches.open(SHELL).then(shell => shell.match(PAGES)).then(kept => kept.json()).catch(error => {
  woven = undefined;
  throw error;
});

const soon = answer => Promise.race([answer, new Promise((_, late) => setTimeout(late, PATIENCE))]);

/** A page from the network; meanwhile we ask whether the server has another version by now. Browsers put off update() at will. */
async function visited(network, page) {
  const list = fetch(`${keep.base}sw.js`, {cache: 'no-cache'}).then(answer => answer.text()).catch(() => '');
  worker.registration.update().catch(() => {});
  const response = await network, other = await list;
  if (other && !other.includes(JSON.stringify(keep))) strangers.add(page);
  return response;
}

/** Not here and no network: an unknown page of a stored language, or a stored language's page about being offline. */
async function away(path) {
  const here = Object.keys((await status()).languages);
  const own = here.includes(languageOf(path)) ? languageOf(path) : '';
  const last = await language();
  const spare = own || (here.includes(last) ? last : here[0]);
  const page = spare && await fromPhone(`${keep.base}${spare}/${own ? 'missing' : 'offline'}/`);
  return page && new Response(page.body, {status: own ? 404 : 200, headers: page.headers});
}

/** The language that was used last, else the best one for this phone. */
async function language() {
  const last = await caches.open(META).then(meta => meta.match(LANGUAGE)).catch(() => undefined);
  const known = last && await last.text();
  if (known && keep.packs[known]) return known;
  for (const tag of navigator.languages || []) {
    const {language, script} = new Intl.Locale(tag).maximize();
    const match = Object.entries(keep.scripts).find(([, wanted]) => wanted === `${language}-${script}`);
    if (match) return match[0];
  }
  return 'en';
}
