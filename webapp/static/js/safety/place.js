// Marking places: one leg at a time, from a list with tick boxes or on the map, which shows the same boxes.
import {KNEES} from './answers.js';
import {word} from '../lib/words.js';

const boxes = view => /** @type {HTMLInputElement[]} */ ([...view.querySelectorAll('input[name]')]);

/** Opens the view with the places that were marked before; `condition` says whether "nowhere on my legs" is an answer. */
export function openMarks(view, places, {rules}, knee) {
  for (const box of boxes(view)) box.checked = Boolean(places?.[box.name]?.includes?.(box.value));
  view.querySelector('[data-nowhere]').hidden = !rules.every(rule => rule.scope !== 'place' || rule.optional);
  view.onchange = () => count(view);
  turnLeg(view, knee === 'right' ? 'right' : 'left');
}

export function turnLeg(view, leg) {
  for (const button of view.querySelectorAll('[data-leg]')) button.setAttribute('aria-pressed', String(button.dataset.leg === leg));
  for (const part of view.querySelectorAll('[data-of-leg]')) part.hidden = part.dataset.ofLeg !== leg;
  count(view);
}

/** {left: [areas], right: [areas]} */
export const marked = view => Object.fromEntries(KNEES.map(knee =>
  [knee, boxes(view).filter(box => box.name === knee && box.checked).map(box => box.value)]));

function count(view) {
  const num = boxes(view).filter(box => box.checked).length;
  view.querySelector('[data-marked]').textContent = word('marked', {num});
}
