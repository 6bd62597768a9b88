// The whole session as one sound file that goes on with the screen locked. It is put together from a few pieces that are used again
// and again. Browsers share a Blob inside a Blob, but copy buffers and slices: so silence comes in pieces of 1, 2, 4 ... half seconds.
import {RATE, UNIT, earcon} from './earcons.js';

const TAIL = 2000; // the last notes may ring
const LONGEST = 4; // 2^4 half seconds
const pieces = new Map();

/** @type {(cues: Cue[], total: number, loud?: number) => Blob} */
export function track(cues, total, loud = 1) {
  const length = samples(total + TAIL);
  const parts = [];
  let at = 0;
  for (const {from, clip} of islands(cues, length)) {
    parts.push(...quiet(from - at), piece(clip, loud));
    at = from + clip.length;
  }
  return new Blob([header(length), ...parts, ...quiet(length - at)], {type: 'audio/wav'});
}

const samples = ms => Math.round(ms * RATE / 1000);

/** Sounds that touch are mixed into one piece. */
function islands(cues, length) {
  const list = [];
  for (const {kind, at} of cues) {
    const from = samples(at), note = earcon(kind), last = list.at(-1);
    if (!last || from >= last.from + last.clip.length) list.push({from, clip: note});
    else last.clip = mixed(last.clip, note, from - last.from);
  }
  return list.filter(({from, clip}) => from + clip.length <= length);
}

function mixed(first, second, offset) {
  const sum = new Int16Array(Math.max(first.length, offset + second.length));
  sum.set(first);
  second.forEach((sample, i) => { sum[offset + i] = Math.max(-32_768, Math.min(32_767, sum[offset + i] + sample)); });
  return sum;
}

function quiet(count) {
  const units = Math.floor(count / UNIT), odd = count % UNIT;
  const list = Array(units >> LONGEST).fill(silence(LONGEST));
  for (let power = LONGEST - 1; power >= 0; power--) if (units >> power & 1) list.push(silence(power));
  return odd ? [...list, new Int16Array(odd)] : list;
}

const silence = power => once(power, () => new Int16Array(UNIT << power));

const piece = (clip, loud) => once(clip, () => clip.map(sample => sample * loud), loud);

function once(key, make, loud = 1) {
  const kept = pieces.get(key);
  if (kept?.loud === loud) return kept.blob;
  const blob = new Blob([make()]);
  pieces.set(key, {loud, blob});
  return blob;
}

/** RIFF: 16 bit, one channel. */
function header(count) {
  const view = new DataView(new ArrayBuffer(44));
  [...'RIFF    WAVEfmt '].forEach((letter, i) => view.setUint8(i, letter.charCodeAt(0)));
  [...'data'].forEach((letter, i) => view.setUint8(36 + i, letter.charCodeAt(0)));
  view.setUint32(4, 36 + count * 2, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  view.setUint32(40, count * 2, true);
  return view;
}
