// Pain before (hollow) and after (full), joined, one column for each session or month. The words stand in the table beside it.
import {number} from '../lib/words.js';
import {dayOnly, monthOnly} from './dates.js';
import {make} from './scale.js';

export const COLUMNS = 7;
const WIDTH = 342, LEFT = 58, RIGHT = 320, TOP = 16, STEP = 17, FLOOR = TOP + 10 * STEP;

const y = value => TOP + (10 - value) * STEP;
const pitch = count => count > 1 ? Math.min(62, (RIGHT - LEFT) / (count - 1)) : 0;
const x = (index, count) => LEFT + index * pitch(count);

/** The drawing of at most COLUMNS points; `chosen` is the index of the one that is read out, -1 on paper. */
export function chart(points, chosen, byMonth) {
  const svg = make('svg', {class: 'ba', viewBox: `0 0 ${WIDTH} 240`, 'aria-hidden': 'true'});
  const lines = [0, 2, 4, 6, 8, 10].flatMap(value => [
    make('path', {class: 'g', d: `M${LEFT - 24} ${y(value)}H${WIDTH}`}),
    make('text', {x: LEFT - 38, y: y(value) + 5.5, 'text-anchor': 'end'}, number(value))]);
  if (chosen >= 0) svg.append(make('rect', {class: 'chosen', x: x(chosen, points.length) - 19, y: 0, width: 38, height: 240, rx: 10}));
  svg.append(...lines,
    ...points.flatMap((point, index) => column(point, x(index, points.length))),
    ...points.flatMap((point, index) => labels(point, points[index - 1], x(index, points.length), byMonth)));
  return svg;
}

function column({before, after}, at) {
  const same = before === after;
  return [
    make('path', {class: 't', d: `M${at} ${y(before)}V${y(after)}`}),
    make('circle', {class: 'b', cx: at, cy: y(before), r: same ? 10 : 7.5}),
    make('circle', {class: 'af', cx: at, cy: y(after), r: same ? 5.5 : 8.5})];
}

/** The day, and under it the month (or the month, and under it the year) where a new one begins. */
function labels({started}, last, at, byMonth) {
  const text = (value, row) => make('text', {x: at, y: FLOOR + row * 22, 'text-anchor': 'middle'}, value);
  const fresh = byMonth ? started.slice(0, 4) !== last?.started.slice(0, 4) : started.slice(0, 7) !== last?.started.slice(0, 7);
  const under = byMonth ? number(Number(started.slice(0, 4))) : monthOnly(started);
  return [text(byMonth ? monthOnly(started) : dayOnly(started), 1), ...fresh ? [text(under, 2)] : []];
}

/** Where the slider lies over the columns: its ends in parts of the drawing's width. */
export const span = count => [LEFT / WIDTH, x(count - 1, count) / WIDTH];
