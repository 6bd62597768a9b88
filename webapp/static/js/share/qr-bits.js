// The bits of a QR code: the text in codewords, cut into blocks, each with its Reed-Solomon correction. Index v = version - 1.
const CODEWORDS = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26]; // codewords a block, level M
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

/** Bits in the order in which they are drawn, and the smallest version that holds them. @param {string} text */
export function bitsOf(text) {
  const bytes = new TextEncoder().encode(text);
  const v = CODEWORDS.findIndex((_, index) => bytes.length * 8 <= room(index) * 8 - 4 - count(index));
  if (v < 0) throw new RangeError('too long for a code');
  return {bits: woven(padded(bytes, v), v), version: v + 1};
}

const room = v => CODEWORDS[v] - CORRECTION[v] * BLOCKS[v];
const count = v => v < 9 ? 8 : 16;

/** Mode, length, data, end, and filling up to the version's room, as codewords. */
function padded(bytes, v) {
  const bits = [0, 1, 0, 0, ...binary(bytes.length, count(v)), ...[...bytes].flatMap(byte => binary(byte, 8))];
  // The end mark, and an empty byte where there is room: readers stop at the mark, and segno writes it too.
  bits.push(...Array(Math.min(12, room(v) * 8 - bits.length)).fill(0));
  const words = Array.from({length: bits.length / 8}, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8).join(''), 2));
  for (let i = 0; words.length < room(v); i++) words.push(i % 2 ? 0x11 : 0xec);
  return words;
}

/** Blocks with their correction, first codewords first; the shorter blocks come first. */
function woven(words, v) {
  const short = Math.floor(room(v) / BLOCKS[v]), longer = room(v) % BLOCKS[v];
  let at = 0;
  const blocks = Array.from({length: BLOCKS[v]}, (_, i) => words.slice(at, at += short + Number(i >= BLOCKS[v] - longer)));
  const checks = blocks.map(block => correction(block, CORRECTION[v]));
  const weave = (list, length) => Array.from({length}, (_, i) => list.map(one => one[i])).flat().filter(word => word !== undefined);
  return [...weave(blocks, short + 1), ...weave(checks, CORRECTION[v])].flatMap(word => binary(word, 8));
}

const binary = (value, length) => Array.from({length}, (_, i) => value >> length - 1 - i & 1);

/** Product in the field of 256 elements with x^8 + x^4 + x^3 + x^2 + 1. */
function times(a, b) {
  let product = 0;
  for (; b; b >>= 1, a = a << 1 ^ (a & 128 ? 0x11d : 0)) if (b & 1) product ^= a;
  return product;
}

/** Reed-Solomon: the remainder of the block by the generator of `length` roots. */
function correction(block, length) {
  let generator = [1];
  for (let i = 0, root = 1; i < length; i++, root = times(root, 2))
    generator = [...generator, 0].map((word, j) => word ^ (j ? times(generator[j - 1], root) : 0));
  const rest = [...block, ...Array(length).fill(0)];
  for (let i = 0; i < block.length; i++) {
    const factor = rest[i];
    generator.forEach((word, j) => { rest[i + j] ^= times(word, factor); });
  }
  return rest.slice(block.length);
}
