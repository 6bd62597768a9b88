// On the pages of our own routines: what handing on needs is fetched when somebody wants it.
import {library} from '../lib/library.js';

document.querySelector('[data-share]')?.addEventListener('click', async ({currentTarget}) => {
  const code = String(/** @type {HTMLElement} */ (currentTarget).dataset.share);
  const [all, {openSheet}] = await Promise.all([library(), import('./sheet.js')]);
  openSheet({code, title: document.querySelector('h1')?.textContent ?? '', ...all.routines[code]}, all);
});
