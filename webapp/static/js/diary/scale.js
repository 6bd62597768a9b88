// The line from 0 to 10 with a hollow point (before) and a full one (after): the same drawing everywhere. The sentence says it in words.
import {number, word} from '../lib/words.js';

const SVG = 'http://www.w3.org/2000/svg', START = 12, STEP = 31.8, LINE = 22;

export const make = (name, attributes, text = '') => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
};

const at = value => START + value * STEP;

export function scale(before, after) {
  const svg = make('svg', {class: 'ba', viewBox: '0 0 342 60', 'aria-hidden': 'true'});
  const ticks = Array.from({length: 11}, (_, value) => make('path', {class: 'g', d: `M${at(value)} ${LINE - 6}v12`}));
  svg.append(
    make('path', {class: 'g', d: `M${at(0)} ${LINE}H${at(10)}`}), ...ticks,
    make('path', {class: 't', d: `M${at(before)} ${LINE}H${at(after)}`}),
    make('circle', {class: 'b', cx: at(before), cy: LINE, r: 9}),
    make('circle', {class: 'af', cx: at(after), cy: LINE, r: before === after ? 5 : 10}),
    ...labels(before, after));
  return svg;
}

/** Words under the points where both find room; the ends of the scale where no word stands. */
function labels(before, after) {
  const ends = [0, 10].filter(end => Math.abs(end - before) > 2 && Math.abs(end - after) > 2)
    .map(end => make('text', {x: at(end), y: 54, 'text-anchor': 'middle'}, number(end)));
  const apart = Math.abs(before - after) > 2;
  const points = apart ? [['before', before], ['after', after]] : [['after', after]];
  return [...ends, ...points.map(([id, value]) => make('text', {class: 'v', x: at(value), y: 54, 'text-anchor': edge(value)}, word(id)))];
}

const edge = value => value < 1 ? 'start' : value > 9 ? 'end' : 'middle';
