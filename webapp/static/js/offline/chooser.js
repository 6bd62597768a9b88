// Without a server that negotiates: leads the bare address, and a lost one, to the visitor's language. The page lists all languages too.
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[data-script]')]);

const lost = links.find(link => location.pathname.startsWith(new URL(link.href).pathname));
if (lost) location.replace(`${lost.href}missing/`);
else location.replace((await remembered() || best() || links[0]).href + handedOn());

/** A routine's code in the bare address goes on to the page that shows it. */
function handedOn() {
  return new URLSearchParams(location.search).has('r') ? `build/${location.search}` : '';
}

/** The language of the last visit, where a worker or a page kept it. */
async function remembered() {
  const [link] = links;
  const kept = 'caches' in globalThis && await caches.match(new URL('../__language', link.href).pathname).catch(() => undefined);
  const path = kept && await kept.text();
  return links.find(each => each.hreflang.toLowerCase() === path);
}

/** The first wanted language whose language and script we have: zh-TW is not zh-Hans. */
function best() {
  for (const tag of navigator.languages) {
    const {language, script} = new Intl.Locale(tag).maximize();
    const link = links.find(each => each.dataset.script === `${language}-${script}`);
    if (link) return link;
  }
  return null;
}
