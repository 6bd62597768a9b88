// One step cut into what the hands do: get ready, rounds of at most a minute, press and let go, a rest for sore thumbs.
const ROUND = 60; // so the big number never needs three digits, and the receiver can be asked
const THUMBS = 60;
export const HANDS = 10; // thumbs work at most a minute, then the hands rest
const READY = 5, MOVE = 15; // people need longer when they have to move

/** What comes before the first stroke: moving, if need be, and then always the same few seconds. @type {(before: Work | null, item: Work, tired: number) => any[]} */
export function ready(before, item, tired) {
  const first = item.hold || Math.ceil(item.seconds / Math.ceil(item.seconds / ROUND));
  if (before && before.side !== item.side) return [['switch', MOVE], ['ready', READY]];
  if (before?.position !== item.position) return [['settle', MOVE], ['ready', READY]];
  return [['ready', item.thumbs && tired + first > THUMBS ? HANDS : READY]];
}

/** @type {(item: Work, tired: number) => {list: any[], tired: number}} */
export function segments(item, tired) {
  const list = [];
  let worked = item.thumbs ? tired : 0;
  for (const [kind, seconds] of item.hold ? holds(item) : rounds(item)) {
    if (item.thumbs && kind === 'work') {
      if (worked && worked + seconds > THUMBS) {
        list.push(['hands', HANDS]);
        worked = 0;
      }
      worked += seconds;
    }
    list.push([kind, seconds]);
  }
  return {list, tired: worked};
}

/** Whole minutes and a remainder; for thumbs equal rounds, so that no rest comes just before the end. */
function rounds({seconds, thumbs}) {
  const count = Math.ceil(seconds / ROUND);
  return Array.from({length: count}, (_, i) => ['work', thumbs ? Math.ceil((seconds - i) / count) : Math.min(ROUND, seconds - i * ROUND)]);
}

/** Press, let go, press ...: what is left after the last whole press is a longer letting go, so the step keeps its time. */
function holds({seconds, hold, release}) {
  const list = [];
  for (let left = seconds; left > 0; ) {
    const press = left >= hold || !list.length ? Math.min(hold, left) : 0;
    if (press) list.push(['work', press]);
    left -= press;
    const pause = left - release >= hold ? release : left;
    if (pause) list.push(['release', pause]);
    left -= pause;
  }
  return list;
}
