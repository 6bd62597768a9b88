// On the pages of our own routines: what handing on needs is fetched when somebody wants it.
import {library} from '../lib/library.js';

addEventListener('load', () => fetchForPaper(), {once: true});

document.querySelector('[data-share]')?.addEventListener('click', async ({currentTarget}) => {
  const code = String(/** @type {HTMLElement} */ (currentTarget).dataset.share);
  const [all, {openSheet}] = await Promise.all([library(), import('./sheet.js')]);
  openSheet({code, title: document.querySelector('h1')?.textContent ?? '', ...all.routines[code]}, all);
});

/** Pictures that only paper shows are fetched once the page is done: printing does not wait for them. */
function fetchForPaper() {
  for (const image of /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll('img.print-only'))) image.loading = 'eager';
}
