// A new version waits until the user wants it, and never comes into a running routine.
import {replace} from './worker.js';

/** The Web Lock that the player holds while a routine runs. */
const RUN = 'kneewell-run';

let wanted = false, typed = false;

export function offerUpdate(registration) {
  const band = /** @type {HTMLElement|null} */ (document.querySelector('[data-update]'));
  if (!registration) return;
  follow();
  if (!band) return;
  const show = () => { band.hidden = !registration.waiting || !navigator.serviceWorker.controller; };
  const watch = () => registration.installing?.addEventListener('statechange', show);
  registration.addEventListener('updatefound', watch);
  watch();
  show();
  band.querySelector('[data-update-now]')?.addEventListener('click', () => renew(registration, band));
  band.querySelector('[data-update-later]')?.addEventListener('click', () => { band.hidden = true; });
}

/** Another tab may have asked for the new version: this one comes along, unless something typed here would be lost. */
function follow() {
  let old = navigator.serviceWorker.controller;
  addEventListener('input', () => { typed = true; }, {capture: true, once: true});
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    const first = !old;
    old = navigator.serviceWorker.controller;
    if (wanted || !first && !typed && !await routineRuns()) location.reload();
  });
}

async function renew(registration, band) {
  if (await routineRuns()) {
    band.querySelector('[data-update-busy]').hidden = false;
    return;
  }
  wanted = true;
  replace(registration);
}

async function routineRuns() {
  const held = (await navigator.locks?.query())?.held || [];
  return held.some(lock => lock.name === RUN);
}
