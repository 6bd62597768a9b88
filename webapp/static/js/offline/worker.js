// Talking to the service worker: one order, one reply.
import {base} from '../lib/page.js';

const policy = globalThis.trustedTypes?.createPolicy('kneewell', {createScriptURL: url => url});

const url = `${base}sw.js`;

/**
 * Begun by this module, which stands first on every page, so that the download does not wait for the other scripts.
 * @type {Promise<ServiceWorkerRegistration|null>|null}
 */
let first = 'serviceWorker' in navigator ? begun() : null;

/** Registers sw.js; resolves with the registration once a worker is active. Null: no workers here, forbidden, or a download was lost. */
export async function register() {
  if (!('serviceWorker' in navigator)) return null;
  const begins = first || begun();
  first = null;
  // A damaged sw.js may lie in the browser's own cache under a good ETag; it must not come from there again.
  return await begins || (await fetch(url, {cache: 'reload'}).then(({ok}) => ok, () => false) ? begun() : null);
}

async function begun() {
  try {
    // Asked first, because register() waits behind an update check, and that may hang on a connection that never answers.
    const known = await navigator.serviceWorker.getRegistration(base);
    if (known?.active && known.scope === new URL(base, location.href).href) return known;
    const script = /** @type {string} */ (policy ? policy.createScriptURL(url) : url);
    const registration = await navigator.serviceWorker.register(script, {scope: base, updateViaCache: 'none'});
    return registration.active || await installed(registration.installing || registration.waiting) ? registration : null;
  } catch {
    return null;
  }
}

/** Whether a first worker came to life: an installation that lost a download ends as redundant. */
const installed = worker => new Promise(resolve => {
  const look = () => {
    if (worker.state === 'activated') resolve(true);
    if (worker.state === 'redundant') resolve(false);
  };
  worker.addEventListener('statechange', look);
  look();
});

let leaving = false;

/** Sends {order, ...} to the active worker; resolves with its reply, null when it failed or is being replaced. */
export async function order(message) {
  if (leaving) return null;
  const {active} = await navigator.serviceWorker.ready;
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = event => resolve(event.data);
    active?.postMessage(message, [port2]);
  });
}

/** The waiting worker takes over. A browser lets it only once the active one is at rest, so that one is asked for nothing more. */
export async function replace(registration) {
  const left = order({order: 'leave'});
  leaving = true;
  await Promise.race([left, new Promise(late => setTimeout(late, 1000))]);
  registration.waiting?.postMessage({order: 'renew'});
}
