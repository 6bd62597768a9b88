// The install button: where the browser offers installing it works, on iOS it leads to the picture guide, else it stays away.
import {root} from '../lib/page.js';

export function offerInstall() {
  const installed = matchMedia('(display-mode: standalone)').matches || /** @type {any} */ (navigator).standalone === true;
  root.toggleAttribute('data-installed', installed);
  const offers = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-install]')]);
  if (installed || !offers.length) return;
  const guide = isApple();
  for (const offer of offers) offer.hidden = !(guide && offer.dataset.install === 'guide');
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    for (const offer of offers.filter(each => each.dataset.install !== 'guide')) show(offer, /** @type {any} */ (event));
  });
  addEventListener('appinstalled', () => { for (const offer of offers) offer.hidden = true; });
}

function show(offer, event) {
  offer.hidden = false;
  const button = offer.matches('button') ? offer : offer.querySelector('button');
  button?.addEventListener('click', async () => {
    await event.prompt();
    offer.hidden = true;
  }, {once: true});
}

/** iPhone and iPad, where the only way is Share > Add to Home Screen; an iPad calls itself a Mac with touch. */
const isApple = () => /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
