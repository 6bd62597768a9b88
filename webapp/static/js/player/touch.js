// A large target for knuckles and elbows: acts when the finger leaves, not on swipes, palms or trembling double taps.
const FAR = 24, DEAD = 400;

/** @param {HTMLElement} target @param {() => void} act */
export function touchable(target, act) {
  const down = new Map();
  let spoilt = false, last = -Infinity, handled = -Infinity;

  target.addEventListener('pointerdown', event => {
    if (event.button) return;
    if (!down.size) spoilt = false;
    down.set(event.pointerId, [event.clientX, event.clientY]);
    if (down.size > 1) spoilt = true;
  });
  const moved = event => {
    const [x, y] = down.get(event.pointerId) ?? [event.clientX, event.clientY];
    if (Math.hypot(event.clientX - x, event.clientY - y) > FAR) spoilt = true;
  };
  addEventListener('pointermove', moved);
  addEventListener('pointercancel', ({pointerId}) => {
    spoilt ||= down.has(pointerId);
    down.delete(pointerId);
  });
  addEventListener('pointerup', event => {
    if (!down.has(event.pointerId)) return;
    moved(event);
    down.delete(event.pointerId);
    handled = event.timeStamp;
    if (down.size || spoilt || event.timeStamp - last < DEAD) return;
    last = event.timeStamp;
    act();
  });
  // Keyboards, switches and screen readers send a click alone.
  target.addEventListener('click', event => {
    if (event.detail && event.timeStamp - handled < 700) return;
    act();
  });
}
