// The language menu keeps the page, its query and its place; a language that is not on the phone says so when offline.
import {languagePath} from './page.js';

export function openLanguageMenu() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('[data-language-menu] a[hreflang]')]);
  // The page itself depends on its path alone; what follows the path belongs to this visit.
  for (const link of links) link.href += location.search + location.hash;
  document.addEventListener('kneewell:offline', event => mark(links, /** @type {CustomEvent} */ (event).detail));
}

function mark(links, status) {
  for (const link of links) {
    const path = link.hreflang.toLowerCase();
    const here = path === languagePath || Boolean(status.languages[path]);
    link.closest('li')?.setAttribute('data-kept', here ? 'yes' : 'no');
  }
}
