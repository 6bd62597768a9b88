// Talking to the service worker: one order, one reply.
import {base} from '../lib/page.js';

const policy = globalThis.trustedTypes?.createPolicy('kneewell', {createScriptURL: url => url});

/** Registers sw.js; resolves with the registration once a worker is active. Null: no workers here, forbidden, or a download was lost. */
export async function register() {
  if (!('serviceWorker' in navigator)) return null;
  const url = `${base}sw.js`;
  try {
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

/** Sends {order, ...} to the active worker; resolves with its reply, null when it failed. */
export async function order(message) {
  const {active} = await navigator.serviceWorker.ready;
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = event => resolve(event.data);
    active?.postMessage(message, [port2]);
  });
}
