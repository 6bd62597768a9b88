// Talking to the service worker: one order, one reply.
import {base} from '../lib/page.js';

const policy = globalThis.trustedTypes?.createPolicy('kneewell', {createScriptURL: url => url});

/** Registers sw.js; resolves with the registration, or null where workers are missing or forbidden (private windows). */
export async function register() {
  if (!('serviceWorker' in navigator)) return null;
  const url = `${base}sw.js`;
  try {
    return await navigator.serviceWorker.register(policy ? policy.createScriptURL(url) : url, {scope: base, updateViaCache: 'none'});
  } catch {
    return null;
  }
}

/** Sends {order, ...} to the active worker; resolves with its reply, null when it failed. */
export async function order(message) {
  const {active} = await navigator.serviceWorker.ready;
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = event => resolve(event.data);
    active?.postMessage(message, [port2]);
  });
}
