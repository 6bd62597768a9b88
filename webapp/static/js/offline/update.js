// A new version waits until the user wants it, and never comes into a running routine.

/** The Web Lock that the player holds while a routine runs. */
const RUN = 'kneewell-run';

export function offerUpdate(registration) {
  const band = /** @type {HTMLElement|null} */ (document.querySelector('[data-update]'));
  if (!registration || !band) return;
  const show = () => { band.hidden = !registration.waiting || !navigator.serviceWorker.controller; };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', show));
  show();
  band.querySelector('[data-update-now]')?.addEventListener('click', () => renew(registration, band));
  band.querySelector('[data-update-later]')?.addEventListener('click', () => { band.hidden = true; });
}

async function renew(registration, band) {
  if (await routineRuns()) {
    band.querySelector('[data-update-busy]').hidden = false;
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {once: true});
  registration.waiting?.postMessage({order: 'renew'});
}

async function routineRuns() {
  const held = (await navigator.locks?.query())?.held || [];
  return held.some(lock => lock.name === RUN);
}
