// Puts this page's language on the phone, then the others when the phone is idle, and says so in <html data-offline>.
import {base, languagePath, root} from '../lib/page.js';
import {get} from '../lib/store.js';
import {order, register} from './worker.js';

/** Resolves with the registration once a worker is active, or null when this browser cannot keep anything now. */
export async function keepOffline() {
  remember();
  if (!('serviceWorker' in navigator)) return say('no');
  say('installing');
  const registration = await register();
  keepThis(registration);
  return registration;
}

async function keepThis(registration) {
  whole(registration && await order({order: 'keep', languages: [languagePath]}));
  if (root.dataset.offline !== 'ready') addEventListener('online', keepOffline, {once: true});
  else idle(keepMore);
}

/** Tells the page what is there; `offline` events carry the worker's status to whoever shows it. No status: the order failed. */
export function whole(status) {
  const ready = Boolean(status && status.languages[languagePath] && !status.missing.length);
  say(ready ? 'ready' : 'no');
  if (status) document.dispatchEvent(new CustomEvent('kneewell:offline', {detail: status}));
}

function say(state) {
  root.dataset.offline = state;
  return null;
}

async function keepMore() {
  await order({order: 'ahead', language: languagePath});
  if (await mayKeepAll()) await keepOthers();
}

async function keepOthers() {
  const status = await order({order: 'status'});
  if (!status) return;
  const others = Object.keys(status.packs).filter(language => !(language in status.languages));
  const more = others.length && await order({order: 'keep', languages: others});
  if (more) whole(more); // Lost on the way: what this page needs is still here.
}

/** Not when the phone or the user saves data. */
async function mayKeepAll() {
  const connection = /** @type {any} */ (navigator).connection;
  return !connection?.saveData && !(await get('settings'))?.saveData;
}

const idle = work => 'requestIdleCallback' in globalThis ? requestIdleCallback(work, {timeout: 5000}) : setTimeout(work, 2000);

/** The language for the next visit to the bare address; the worker reads it there. */
async function remember() {
  if (!('caches' in globalThis)) return;
  try {
    const meta = await caches.open('kneewell-meta');
    await meta.put(`${base}__language`, new Response(languagePath));
  } catch { /* No storage: the next visit negotiates again. */ }
}
