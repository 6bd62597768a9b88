// Paper: one page that a clinician reads in a minute, and two empty weeks to fill in by hand.
import {find, root} from '../lib/page.js';
import {sessions} from '../lib/store.js';
import {number, word} from '../lib/words.js';
import {COLUMNS, chart} from './chart.js';
import {dayAndYear, now, shortDay} from './dates.js';
import {changes, hurts, skips} from './facts.js';
import {unsaved} from './save.js';
import {minutes, months, rated, story} from './statistics.js';

const SIDES = ['left', 'right'], MOST = 4;

/** Prints "doctor" or "grid". At the next touch or key paper is the diary again: some phones say "afterprint" before they print. */
export async function print(sheet) {
  if (sheet === 'doctor') {
    const kept = await sessions();
    fill([...unsaved(kept), ...kept]);
  }
  root.dataset.print = sheet;
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => { delete root.dataset.print; }, {once: true});
  globalThis.print();
  return '';
}

/** Fills the clinician's page; `all` newest first. */
export function fill(all) {
  find('[data-period]').textContent = all.length ? word('period', {from: dayAndYear(all[all.length - 1].started), to: dayAndYear(all[0].started)}) : '';
  find('[data-printed]').textContent = word('printed', {day: dayAndYear(now())});
  for (const [index, side] of SIDES.entries()) for (const [fact, text] of Object.entries(column(all, side)))
    find(`[data-fact="${fact}"]`).children[index + 1].textContent = text;
  find('[data-paper-charts]').replaceChildren(...SIDES.filter(side => rated(all, side).length).map(side => drawing(all, side)));
  lines('hurts', counted(all.flatMap(hurts)));
  lines('skips', counted(all.flatMap(skips)));
  lines('noticed', counted(all.flatMap(changes)));
  lines('notes', all.filter(({note}) => note).slice(0, 3).map(({started, note}) => `${shortDay(started)}: ${note}`));
}

function column(all, side) {
  const done = all.filter(({seconds}) => seconds?.[side]), {count, lower, before, after, trend} = story(rated(all, side));
  const mean = value => count && value !== undefined ? number(value) : '–';
  return {
    count: number(done.length), minutes: number(minutes(done.reduce((sum, one) => sum + one.seconds[side], 0))),
    before: mean(before), after: mean(after), first: mean(trend?.first), last: mean(trend?.last), verdict: trend ? word(`verdict-${trend.verdict}`) : '–',
    lower: count ? word('of', {n: lower, all: count}) : '–',
  };
}

/** The latest sessions; months once there are three. */
function drawing(all, side) {
  const points = rated(all, side), byMonth = months(points).length > 2;
  const figure = document.createElement('figure'), words = document.createElement('figcaption');
  words.textContent = word(`side-${side}`);
  figure.append(words, chart((byMonth ? months(points) : points).slice(-COLUMNS), -1, byMonth));
  return figure;
}

/** What was told most comes first. */
function counted(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([what, num]) => num > 1 ? word('times', {what: what.replace(/[.。۔।]$/, ''), num}) : what);
}

function lines(key, texts) {
  find(`[data-${key}]`).replaceChildren(...(texts.length ? texts : [word('none')]).map(text => Object.assign(document.createElement('li'), {textContent: text})));
}
