// A QR code of a short text: byte mode, level M, versions 1 to 10 (213 bytes). Pure. Standard: ISO/IEC 18004.
// A test holds it equal to the `segno` library, module for module.
import {bitsOf} from './qr-bits.js';

const MASKS = [(r, c) => (r + c) % 2, r => r % 2, (_, c) => c % 3, (r, c) => (r + c) % 3, (r, c) => ((r >> 1) + Math.floor(c / 3)) % 2,
  (r, c) => r * c % 2 + r * c % 3, (r, c) => (r * c % 2 + r * c % 3) % 2, (r, c) => ((r + c) % 2 + r * c % 3) % 2];

/** Rows of 0 and 1, without the quiet zone; the mask is the one with the lowest penalty. @param {string} text @returns {number[][]} */
export function qr(text) {
  const {bits, version} = bitsOf(text);
  let best = 0, least = Infinity;
  for (let mask = 0; mask < 8; mask++) {
    // The standard weighs a square before its format stands in it.
    const worth = penalty(drawn(bits, version, mask, false));
    if (worth < least) [best, least] = [mask, worth];
  }
  return drawn(bits, version, best, true);
}

/** One path for all dark modules, quiet zone of four included in the size. @param {number[][]} rows */
export const path = rows => ({
  size: rows.length + 8,
  d: rows.flatMap((row, y) => row.map((dark, x) => dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')).join(''),
});

/** The square with its patterns, the bits in their zigzag under the mask, and the format. */
function drawn(bits, version, mask, whole) {
  const size = 17 + 4 * version;
  const rows = Array.from({length: size}, () => Array(size).fill(-1));
  const set = (r, c, dark) => { if (r >= 0 && c >= 0 && r < size && c < size) rows[r][c] = Number(dark); };
  const ring = (row, column, radius, light) => {
    for (let r = -radius; r <= radius; r++) for (let c = -radius; c <= radius; c++)
      set(row + r, column + c, !light.includes(Math.max(Math.abs(r), Math.abs(c))));
  };
  for (const [r, c] of [[3, 3], [3, size - 4], [size - 4, 3]]) ring(r, c, 4, [2, 4]);
  const last = size - 7, lines = version === 1 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last];
  for (const r of lines) for (const c of lines) if (rows[r][c] < 0) ring(r, c, 2, [1]);
  for (let i = 8; i < size - 8; i++) for (const [r, c] of [[6, i], [i, 6]]) if (rows[r][c] < 0) set(r, c, i % 2 === 0);
  format(mask, size, (r, c, dark) => set(r, c, whole && dark));
  if (version > 6) coded(version, 12, 0x1f25, 0, (i, dark) => {
    set(Math.floor(i / 3), size - 11 + i % 3, whole && dark);
    set(size - 11 + i % 3, Math.floor(i / 3), whole && dark);
  });
  let next = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    const up = (right < 6 ? right + 1 : right) % 4 === (size - 1) % 4;
    for (let i = 0; i < size; i++) for (const c of [right, right - 1]) {
      const r = up ? size - 1 - i : i;
      if (rows[r][c] < 0) set(r, c, (bits[next++] || 0) ^ Number(!MASKS[mask](r, c)));
    }
  }
  return rows;
}

/** Level M and the mask, twice, and the one module that is always dark. */
function format(mask, size, set) {
  coded(mask, 10, 0x537, 0x5412, (i, dark) => {
    set(...(i < 8 ? [i < 6 ? i : i + 1, 8] : [8, i === 8 ? 7 : 14 - i]), dark);
    set(...(i < 8 ? [8, size - 1 - i] : [size - 15 + i, 8]), dark);
  });
  set(size - 8, 8, true);
}

/** A value with its BCH check bits, lowest bit first. */
function coded(value, length, generator, flip, each) {
  let rest = value << length;
  for (let bit = 1 << 30; bit >= 1 << length; bit >>= 1) if (rest & bit) rest ^= generator * (bit >> length);
  const all = (value << length | rest) ^ flip;
  for (let i = 0; i < (length === 10 ? 15 : 18); i++) each(i, all >> i & 1);
}

/** How hard a square is to read: long runs, blocks, false finders, too much of one colour. */
function penalty(rows) {
  const size = rows.length, columns = rows.map((_, c) => rows.map(row => row[c]));
  let sum = 0, dark = 0;
  for (const line of [...rows, ...columns]) {
    const text = line.join('');
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
    for (let at = text.indexOf('1011101'), free; at >= 0; at = text.indexOf('1011101', at + (free ? 7 : 4))) {
      free = /^0*$/.test(text.slice(Math.max(0, at - 4), at)) || /^0*$/.test(text.slice(at + 7, at + 11));
      if (free) sum += 40;
    }
  }
  for (let r = 0; r < size; r++) for (let c = 0; c < size; c++) {
    dark += rows[r][c];
    if (r && c && rows[r][c] === rows[r - 1][c] && rows[r][c] === rows[r][c - 1] && rows[r][c] === rows[r - 1][c - 1]) sum += 3;
  }
  return sum + 10 * Math.floor(Math.abs(dark * 20 / size / size - 10));
}
