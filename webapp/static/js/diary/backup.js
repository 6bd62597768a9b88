// The backup file: JSON {kneewell: "backup", version, made, sessions, activities, reminder, routines}. With a passphrase the same text is sealed:
// {kneewell, version, sealed: {kdf, iterations, salt, iv, data}}, key by PBKDF2-SHA-256 (600,000 rounds), AES-256-GCM, base64. No DOM.
import {activities, reminder, routines, session} from './valid.js';

export const VERSION = 1, MOST = 20_000_000;
const HEAD = {kneewell: 'backup', version: VERSION}, KDF = 'PBKDF2-SHA-256', ROUNDS = 600_000;

/** The text of a backup; `made` is a date and time. */
export const pack = (diary, made) => JSON.stringify({...HEAD, made, ...diary}, null, 1);

/** What a file holds: {sessions, activities, reminder, routines, unread}, {sealed} or {error: "broken" | "newer" | "too-big"}. Never throws. */
export function unpack(text, now = Date.now()) {
  if (text.length > MOST) return {error: 'too-big'};
  const file = parsed(text);
  if (file?.kneewell !== 'backup' || !Number.isInteger(file.version) || file.version < 1) return {error: 'broken'};
  if (file.version > VERSION) return {error: 'newer'};
  if (file.sealed) return sealedRight(file.sealed) ? {sealed: file.sealed} : {error: 'broken'};
  if (!Array.isArray(file.sessions)) return {error: 'broken'};
  const sessions = file.sessions.map(one => session(one, now)).filter(Boolean);
  const more = {activities: activities(file.activities, now), reminder: reminder(file.reminder, now), routines: routines(file.routines)};
  return {sessions, ...more, unread: file.sessions.length - sessions.length};
}

function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const sealedRight = ({kdf, iterations, salt, iv, data}) => kdf === KDF && [salt, iv, data].every(part => typeof part === 'string')
  && Number.isInteger(iterations) && iterations >= 100_000 && iterations <= 5_000_000;

/** A backup's text, sealed with a passphrase. */
export async function seal(text, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16)), iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, ROUNDS);
  const data = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, new TextEncoder().encode(text));
  const [one, two, three] = [salt, iv, new Uint8Array(data)].map(base64);
  return JSON.stringify({...HEAD, sealed: {kdf: KDF, iterations: ROUNDS, salt: one, iv: two, data: three}}, null, 1);
}

/** The text inside, or null when the passphrase is wrong or the file was changed. */
export async function unseal({iterations, salt, iv, data}, passphrase) {
  try {
    const key = await keyFrom(passphrase, bytes(salt), iterations);
    return new TextDecoder().decode(await crypto.subtle.decrypt({name: 'AES-GCM', iv: bytes(iv)}, key, bytes(data)));
  } catch {
    return null;
  }
}

/** The same letters typed on another keyboard may be other code points: NFKC makes them one. */
async function keyFrom(passphrase, salt, iterations) {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, typed, {name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

const base64 = array => btoa(Array.from(array, byte => String.fromCharCode(byte)).join(''));
const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
