// Where the session is in time. Monotonic: the phone's own time of day never matters.

/** @param {() => number} now milliseconds that never go back */
export function clock(now = () => performance.now()) {
  let base = 0, since = /** @type {number | null} */ (null);
  const position = () => (since === null ? base : base + now() - since);
  return {
    position,
    start: () => void (since ??= now()),
    stop() {
      base = position();
      since = null;
    },
    seek(ms) {
      base = ms;
      if (since !== null) since = now();
    },
  };
}

const CLOSE = 250, EXACT = 20;

/**
 * Sound and clock, brought together: which of the two has to move, and where to.
 * A little apart: the sound is what people hear, so the clock follows. Sound far behind: it was throttled, so it catches up.
 * Sound far ahead: our timers were frozen, or somebody moved it from the lock screen, so the clock follows.
 * @type {(position: number, sound: number) => {clock?: number, sound?: number}}
 */
export function tie(position, sound) {
  const ahead = sound - position;
  if (Math.abs(ahead) < EXACT) return {};
  return ahead < -CLOSE ? {sound: position} : {clock: sound};
}
