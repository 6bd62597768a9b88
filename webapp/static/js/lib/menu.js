// The language menu keeps the page, its query and its place; a language that is not on the phone says so when offline.
import {languagePath, root} from './page.js';

export function openLanguageMenu() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('[data-language-menu] a[hreflang]')]);
  // The page itself depends on its path alone; what follows the path belongs to this visit.
  for (const link of links) link.href += location.search + location.hash;
  suggest(links);
  closeLikeAMenu();
  document.addEventListener('kneewell:offline', event => mark(links, /** @type {CustomEvent} */ (event).detail));
}

function mark(links, status) {
  const kilobytes = new Intl.NumberFormat(root.dataset.digits || root.lang, {style: 'unit', unit: 'kilobyte'});
  for (const link of links) {
    const path = link.hreflang.toLowerCase();
    const here = path === languagePath || Boolean(status.languages[path]);
    link.closest('li')?.setAttribute('data-kept', here ? 'yes' : 'no');
    const size = link.querySelector('.size'), {size: bytes = 0} = status.packs[path] ?? {};
    if (size) size.textContent = kilobytes.format(Math.ceil(bytes / 1024));
  }
}

/** The languages of this phone stand first. */
function suggest(links) {
  const scripts = new Map(links.map(link => [full(link.hreflang), link.closest('li')]));
  const wanted = [...new Set(navigator.languages.map(full))].filter(script => scripts.has(script));
  for (const script of wanted.reverse()) scripts.get(script)?.parentElement?.prepend(scripts.get(script));
}

/** zh-TW and zh-Hant are one language to its readers, zh-CN is another. */
function full(tag) {
  const {language, script} = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

function closeLikeAMenu() {
  const menu = /** @type {HTMLDetailsElement|null} */ (document.querySelector('details[data-language-menu]'));
  if (!menu) return;
  document.addEventListener('click', event => { if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false; });
  menu.addEventListener('focusout', ({relatedTarget}) => { if (relatedTarget && !menu.contains(/** @type {Node} */ (relatedTarget))) menu.open = false; });
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
