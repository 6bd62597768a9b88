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

const CLOSE = 250;

/**
 * Sound and clock, brought together: which of the two has to move, and where to.
 * A little apart: nothing; a sound starts late and stumbles under load, and a clock that followed it would add that up.
 * Sound far behind: it was throttled, so it catches up. Sound far ahead: our timers were frozen, so the clock follows.
 * @type {(position: number, sound: number) => {clock?: number, sound?: number}}
 */
export function tie(position, sound) {
  const ahead = sound - position;
  if (Math.abs(ahead) < CLOSE) return {};
  return ahead < 0 ? {sound: position} : {clock: sound};
}
