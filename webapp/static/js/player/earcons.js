// The sounds, as samples: soft wooden notes of one scale, so that each moment has its own shape. Pure.
export const RATE = 16_000;
/** Every sound lasts a whole number of these samples: half a second, as cues lie on half seconds. */
export const UNIT = RATE / 2;

const [C, E, G, A, C2] = [523.25, 659.26, 783.99, 880, 1046.5];

/** kind -> notes [pitch, start in ms, loudness]. Rising = begin, falling = let go, equal = half, to and fro = other side. */
const TUNES = {
  settle: [[E, 0, .6], [G, 220, .6]],
  ready: [[E, 0, .5]],
  start: [[C, 0, .8], [G, 160, 1]],
  press: [[C, 0, .7], [E, 110, .8]],
  release: [[E, 0, .7], [C, 110, .6]],
  again: [[C, 0, .8], [G, 160, 1]],
  round: [[A, 0, .45]],
  half: [[E, 0, .9], [E, 190, .9]],
  three: [[G, 0, .5], [G, 1000, .5], [G, 2000, .5]],
  ask: [[E, 0, .6], [A, 260, .8], [C2, 520, .5]],
  hands: [[G, 0, .7], [E, 240, .6], [C, 480, .6]],
  switch: [[C, 0, .9], [C2, 190, .9], [C, 380, .9], [C2, 570, .9]],
  rest: [[G, 0, .6], [E, 320, .6], [C, 640, .6]],
  done: [[C, 0, .8], [E, 180, .8], [G, 360, .8], [C2, 540, 1]],
};
const RING = 450; // ms until a note is gone

const kept = new Map();

/** @type {(kind: string) => Int16Array} */
export function earcon(kind) {
  if (!kept.has(kind)) kept.set(kind, played(TUNES[kind]));
  return kept.get(kind);
}

function played(notes) {
  const length = Math.ceil((notes.at(-1)[1] + RING) * RATE / 1000 / UNIT) * UNIT;
  const samples = new Int16Array(length);
  for (const [pitch, at, loud] of notes) {
    const from = Math.round(at * RATE / 1000);
    for (let i = from; i < Math.min(length, from + RING * RATE / 1000); i++) samples[i] += loud * wood((i - from) / RATE, pitch);
  }
  return samples;
}

/** A struck bar: its pitch, the fourth partial that makes it wood, a soft beginning, a fading end. */
function wood(t, pitch) {
  const wave = Math.sin(2 * Math.PI * pitch * t) * Math.exp(-9 * t) + .25 * Math.sin(2 * Math.PI * 3.93 * pitch * t) * Math.exp(-30 * t);
  return 15_000 * wave * Math.min(1, t / .004) * Math.min(1, (RING / 1000 - t) / .05);
}
