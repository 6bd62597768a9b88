// What the builder says under the bar: minutes of each knee, limits that are met, and what health answers change.
import {find} from '../lib/page.js';
import {word} from '../lib/words.js';
import {MOST, cap} from '../share/code.js';
import {nameOf, spell} from '../share/shelf.js';
import {fits, nextDose} from './measure.js';

const KNEES = ['left', 'right'];

export function notes(editor, told) {
  const {view, parts} = editor;
  find('[data-knees]', view).textContent = parts.length ? perKnee(told.sides) : '';
  const lines = [...limits(editor), ...health(told)];
  const band = find('[data-notes]', view);
  band.hidden = !lines.length;
  band.replaceChildren(...lines.map(text => Object.assign(document.createElement('p'), {textContent: text})));
}

function perKnee({left, right}) {
  if (left === right) return word('knees.same', {time: spell(left)});
  return KNEES.map(knee => word(`knees.${knee}`, {time: spell({left, right}[knee])})).join(' ');
}

/** Why a + is off. */
function limits({who, parts, library}) {
  const met = parts.filter(part => part.seconds >= cap(part, library));
  const full = parts.some((part, index) => part.seconds < cap(part, library)
    && !fits({who, parts: parts.with(index, {...part, seconds: nextDose(part, 1, library)})}, library));
  return [
    ...met.map(part => word('limit.part', {name: nameOf(part), time: spell(part.seconds)})),
    ...full ? [word('limit.session')] : [], ...parts.length >= MOST ? [word('limit.steps')] : [],
  ];
}

function health({outcome, skipped, changed}) {
  if (outcome === 'stop' || outcome === 'ask') return [word(`health.${outcome}`)];
  const lines = (list, id) => KNEES.map(knee => [knee, list.filter(one => one.knee === knee)]).filter(([, some]) => some.length)
    .map(([knee, some]) => word(`${id}.${knee}`, {names: /** @type {any[]} */ (some).map(nameOf).join(', ')}));
  return [...lines(skipped, 'skipped'), ...lines(changed, 'changed')];
}
