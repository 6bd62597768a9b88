// A routine as a short code of ids and numbers, and back. Pure; the format is written down in docs/architecture.md.
// Letters without meaning to mail programs and without capitals: what a messenger adds can be told from the code and dropped.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const VERSION = '1';
const WHO = {p: 'partner', s: 'solo'};
const CHECK = 5; // digits at the end
/** Parts that a routine may have. */
export const MOST = 12;

/** The code of a routine: its id where the library has the same one. @param {{who: string, parts: any[]}} routine @param {Library} library */
export function codeOf({who, parts}, library) {
  const same = Object.entries(library.routines).find(([, one]) => one.who === who && equal(one.parts, parts));
  return same ? same[0] : encode({who, parts});
}

/** @param {{who: string, parts: any[]}} routine */
export function encode({who, parts}) {
  if (parts.length > MOST) throw new RangeError('too many parts');
  const body = VERSION + who[0] + parts.map(({technique, seconds, spot = '', hold = 0}) =>
    short(technique) + digits(seconds << 9 | hold << 4 | (spot ? 8 : 0), 4) + (spot && short(spot))).join('');
  return body + digits(checksum(body), CHECK);
}

/**
 * What a code holds: {code, who, parts, unknown: [{n, code, seconds}]}, or {error: "broken" | "newer"}. Steps that this library
 * does not have, or has only for other hands or places, are unknown: never guessed. @param {string} text @param {Library} library
 */
export function decode(text, library) {
  if (Object.hasOwn(library.routines, text)) return {code: text, unknown: [], ...library.routines[text]};
  const code = clean(text);
  const body = code.slice(0, -CHECK);
  if (/^[2-9]/.test(code)) return {error: 'newer'};
  if (code[0] !== VERSION || !WHO[body[1]] || digits(checksum(body), CHECK) !== code.slice(-CHECK)) return {error: 'broken'};
  const list = split(body.slice(2));
  if (typeof list === 'string') return {error: list};
  const who = WHO[body[1]], parts = [], unknown = [];
  const techniques = names(library.techniques), spots = names(library.spots);
  for (const {sign, seconds, hold, place, n} of list) {
    const technique = techniques[sign] ?? '', spot = place && (spots[place] ?? '');
    if (!fits({technique, spot, place, who}, library)) unknown.push({n, code: sign + place, seconds});
    else parts.push({technique, seconds, spot, ...hold && {hold}});
  }
  return {code, who, parts, unknown};
}

/** The routine {code, who, parts} behind ?r= with all times within the limits, or null for a code without one known step. */
export function routineFromCode(text, library) {
  const {error, parts, ...routine} = /** @type {any} */ (decode(text, library));
  return error || !parts.length ? null : {...routine, parts: within(parts, library).parts};
}

/** Parts cut to the caps of the library, and whether any was. @param {any[]} parts @param {Library} library */
export function within(parts, library) {
  const kept = parts.map(part => {
    const {steps} = library.techniques[part.technique];
    const hold = Math.min(part.hold ?? 0, ...steps.map(step => step.hold || 31));
    return {...part, seconds: Math.min(part.seconds, cap(part, library)), ...hold && {hold}};
  });
  return {parts: kept, cut: !equal(kept, parts)};
}

/** Most seconds of a part on one knee. @param {{technique: string, spot?: string}} part @param {Library} library */
export const cap = ({technique, spot}, {techniques, safety}) =>
  Math.min(techniques[technique].cap, spot ? safety.limits.spot.value : Infinity);

/** A code out of whatever somebody pastes: a link, a link broken into lines, a code with a full stop behind it. @param {string} text */
export function pasted(text) {
  const one = text.replace(/\s/g, '');
  const value = one.match(/[?&#]r=([^&#]*)/)?.[1] ?? one;
  return value.replace(/%../g, '').replace(/^\W+|\W+$/g, '');
}

/** A technique for the right number of people; at a spot only the one that belongs there, or a softer one. */
function fits({technique, spot, place, who}, {techniques, spots}) {
  const known = techniques[technique];
  if (known?.who !== who || (place && !spot)) return false;
  if (!spot) return true;
  const own = spots[spot][who];
  return [own, techniques[own]?.gentle, techniques[own]?.thumbless].includes(technique);
}

const clean = text => String(text).toLowerCase().replace(/[^0-9a-z]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
/** The parts' fields, or what is wrong with them. */
function split(body) {
  const list = [];
  for (let at = 0; at < body.length;) {
    const word = number(body.slice(at + 3, at + 7));
    const end = at + (word & 8 ? 10 : 7);
    if (word & 7 || list.length === MOST) return 'newer';
    if (end > body.length || word < 512) return 'broken';
    list.push({n: list.length + 1, sign: body.slice(at, at + 3), seconds: word >> 9, hold: word >> 4 & 31, place: body.slice(at + 7, end)});
    at = end;
  }
  return list.length ? list : 'broken';
}

/** Ids by their three digits. A test holds that no two ids share them. */
const names = shelf => Object.fromEntries(Object.keys(shelf).map(id => [short(id), id]));

/** Three digits of an id that depend on nothing but the id: FNV-1a, folded to 15 bits. */
export function short(id) {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return digits((hash ^ hash >>> 15) & 0x7fff, 3);
}

/** CRC-24 (OpenPGP's): finds any one to three wrong neighbours, and all but one in 16 million of the rest. */
function checksum(text) {
  let crc = 0xb704ce;
  for (const char of text) {
    crc ^= char.charCodeAt(0) << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc << 1 ^ (crc & 0x800000 ? 0x1864cfb : 0);
  }
  return crc;
}

const digits = (value, length) => Array.from({length}, (_, i) => DIGITS[value >> 5 * (length - 1 - i) & 31]).join('');
const number = text => [...text].reduce((sum, digit) => sum << 5 | DIGITS.indexOf(digit), 0);
const equal = (a, b) => JSON.stringify(a.map(fields)) === JSON.stringify(b.map(fields));
const fields = ({technique, seconds, spot = '', hold = 0}) => [technique, seconds, spot, hold];
