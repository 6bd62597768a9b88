// The sentence, the drawing and its table for one knee: sessions or months, seven at a time. A slider over the drawing reads it out.
import {find} from '../lib/page.js';
import {number, word} from '../lib/words.js';
import {COLUMNS, chart, span} from './chart.js';
import {longDay, month, monthOnly, shortDay} from './dates.js';
import {sentence} from './results.js';
import {months, rated, story} from './statistics.js';

const section = find('[data-story]'), drawing = find('[data-chart]'), walk = /** @type {HTMLInputElement} */ (find('[data-walk]'));
let all = [], side = 'left', end = Infinity, byMonth = false;

section.addEventListener('change', ({target}) => {
  const {name, value} = /** @type {HTMLInputElement} */ (target);
  if (name === 'shown') side = value;
  if (name === 'zoom') byMonth = value === 'months';
  if (!name) return;
  end = Infinity;
  tell();
  draw();
});
walk.addEventListener('input', read);
for (const [key, step] of [['earlier', -COLUMNS], ['later', COLUMNS]])
  find(`[data-${key}]`).addEventListener('click', () => { end += Number(step); draw(); });

/** Shows the knee that was rated last, until somebody chooses. */
export function showStory(sessions) {
  all = sessions;
  const knees = ['left', 'right'].filter(one => rated(all, one).length);
  find('[data-knees]').hidden = knees.length < 2;
  find('[data-headline]').classList.toggle('sr', knees.length > 1);
  if (!knees.includes(side)) side = knees[0];
  section.hidden = !knees.length;
  if (!knees.length) return;
  /** @type {HTMLInputElement} */ (find(`[name="shown"][value="${side}"]`)).checked = true;
  tell();
  draw();
}

function tell() {
  const points = rated(all, side), {count, lower, same, higher, trend, seeSomeone} = story(points);
  const [{before, after}] = points;
  find('[data-headline]').textContent = word(`side-${side}`);
  find('[data-sentence]').textContent = count === 1 ? sentence({before: {[side]: before}, after: {[side]: after}}, side)
    : [word('lower', {num: count, lower}), same && word('same', {num: same}), higher && word('higher', {num: higher})].filter(Boolean).join(' ');
  const line = find('[data-trend]');
  line.textContent = trend ? `${word('trend', trend)} ${word(`verdict-${trend.verdict}`)}` : word('little');
  line.hidden = false;
  find('[data-see-someone]').hidden = !seeSomeone;
}

/** The seven points that are shown now. */
function view() {
  const points = rated(all, side);
  if (points.length <= COLUMNS) byMonth = false;
  const shown = byMonth ? months(points) : points;
  end = Math.max(Math.min(end, shown.length), Math.min(COLUMNS, shown.length));
  return {points: shown.slice(Math.max(0, end - COLUMNS), end), more: end > COLUMNS, less: end < shown.length, zoom: points.length > COLUMNS && months(points).length > 1};
}

function draw() {
  const {points, more, less, zoom} = view();
  const [from, to] = span(points.length);
  find('[data-zoom]').hidden = !zoom;
  find('[data-pager]').hidden = !more && !less;
  /** @type {HTMLButtonElement} */ (find('[data-earlier]')).disabled = !more;
  /** @type {HTMLButtonElement} */ (find('[data-later]')).disabled = !less;
  walk.max = String(points.length - 1);
  walk.value = walk.max;
  drawing.style.setProperty('--from', String(from));
  drawing.style.setProperty('--to', String(to));
  find('[data-twin]').replaceChildren(...[...points].reverse().map(row));
  read();
}

function read() {
  const {points} = view(), point = points[Number(walk.value)], {before, after, count} = point;
  drawing.querySelector('svg')?.remove();
  drawing.prepend(chart(points, Number(walk.value), byMonth));
  const text = word('at', {day: byMonth ? month(point.started) : longDay(point.started), before, after});
  walk.ariaValueText = find('[data-read-out]').textContent = byMonth ? `${text} ${word('mean', {num: count})}` : text;
}

function row({started, before, after, minutes}) {
  const line = document.createElement('tr');
  const cell = (kind, text) => Object.assign(document.createElement(kind), {textContent: text});
  const head = cell('th', byMonth ? `${monthOnly(started)} ${number(Number(started.slice(0, 4)))}` : shortDay(started));
  head.scope = 'row';
  line.append(head, ...[before, after, minutes].map(value => Object.assign(cell('td', number(value)), {className: 'n'})));
  return line;
}
