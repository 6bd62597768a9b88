// What the numbers say, and what they do not. Pure.
// A change of less than 1 point (of 10) is not clear; 1 is slightly, 2 is much better: clinical reference 7.1 (R74, R75).

const FORTNIGHT = 14, FOUR_WEEKS = 28;

/** Number of the day on the person's own wall calendar. */
export const dayNumber = started => Date.parse(`${started.slice(0, 10)}T00:00Z`) / 86_400_000;

export const minutes = seconds => Math.round((seconds || 0) / 60);

/** Sessions in which this knee was rated before and after, oldest first, as plain numbers. */
export const rated = (sessions, side) => sessions
  .filter(({before, after}) => Number.isInteger(before?.[side]) && Number.isInteger(after?.[side]))
  .map(({started, before, after, seconds}) =>
    ({started, before: before[side], after: after[side], minutes: minutes(seconds?.[side]), count: 1}))
  .sort((a, b) => a.started < b.started ? -1 : 1);

/** Counts of one knee's sessions by what happened right after, and the change over weeks. */
export function story(points) {
  const count = test => points.filter(test).length;
  const trend = change(points);
  return {
    count: points.length,
    lower: count(({before, after}) => after < before),
    same: count(({before, after}) => after === before),
    higher: count(({before, after}) => after > before),
    before: mean(points, 'before'),
    after: mean(points, 'after'),
    trend,
    seeSomeone: Boolean(trend && trend.last >= 1 && ['same', 'worse'].includes(trend.verdict)),
  };
}

/** Mean pain before massage in the first two weeks against the last two; null until they lie apart and hold two sessions each. */
export function change(points) {
  if (!points.length) return null;
  const days = points.map(({started}) => dayNumber(started));
  const start = days[0], end = days[days.length - 1];
  const first = points.filter((_, index) => days[index] < start + FORTNIGHT);
  const last = points.filter((_, index) => days[index] > end - FORTNIGHT);
  if (end - start < FOUR_WEEKS || first.length < 2 || last.length < 2) return null;
  const [was, is] = [first, last].map(some => mean(some, 'before'));
  return {first: was, last: is, verdict: verdict(Math.round((was - is) * 10))};
}

/** Of a fall in tenths of a point. */
const verdict = fall => fall >= 20 ? 'much' : fall >= 10 ? 'slightly' : fall > -10 ? 'same' : 'worse';

/** One point for each month: means of its sessions, in tenths; minutes are summed. */
export function months(points) {
  return [...grouped(points).values()].map(some => ({
    started: some[0].started, count: some.length, minutes: some.reduce((sum, one) => sum + one.minutes, 0),
    before: mean(some, 'before'), after: mean(some, 'after'),
  }));
}

const monthOf = ({started}) => started.slice(0, 7);

function grouped(points) {
  const groups = new Map();
  for (const point of points) groups.set(monthOf(point), [...groups.get(monthOf(point)) ?? [], point]);
  return groups;
}

/** To one tenth, as it is shown. */
const mean = (points, key) => Math.round(points.reduce((sum, point) => sum + point[key], 0) / points.length * 10) / 10;

/** Days with massage among the last 14, today included. */
export const fortnight = (sessions, today) =>
  new Set(sessions.map(({started}) => dayNumber(started)).filter(day => day > today - FORTNIGHT && day <= today)).size;
