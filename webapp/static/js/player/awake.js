// The screen stays on while a session lasts; a short pause counts, a forgotten one does not.
const FORGOTTEN = 5 * 60_000;

export function awake() {
  let lock = null, wanted = false, timer = 0;

  async function hold() {
    if (!wanted || document.hidden || lock && !lock.released) return;
    // Refused when the battery is low: the phone's own setting then holds.
    lock = await navigator.wakeLock?.request('screen').catch(() => null);
    if (!wanted) lock?.release();
  }
  document.addEventListener('visibilitychange', hold);

  return status => {
    clearTimeout(timer);
    const free = () => {
      wanted = false;
      lock?.release();
    };
    if (status === 'running' || status === 'hurt') {
      wanted = true;
      hold();
    } else if (status === 'paused') timer = setTimeout(free, FORGOTTEN);
    else free();
  };
}

const SHAKES = {settle: [80], start: [200], press: [120], release: [60], again: [200], half: [80, 80, 80], three: [40, 960, 40, 960, 40],
  ask: [60, 60, 60], hands: [80], switch: [300, 120, 300], rest: [80], done: [300, 120, 300, 120, 300]};

/** For hands and ears that miss the chime; phones without it lose nothing, since all is on the screen. */
export const shake = kind => SHAKES[kind] && navigator.vibrate?.(SHAKES[kind]);
