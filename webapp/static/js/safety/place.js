// Marking places: one leg at a time. The tick boxes hold the marks; the map shows them and ticks them.
import {word} from '../lib/words.js';
import {KNEES} from './answers.js';

const all = (view, selector) => /** @type {any[]} */ ([...view.querySelectorAll(selector)]);
const boxes = view => all(view, 'input[name]');

/** Opens the view with the places that were marked before; the condition's rules say whether "nowhere on my legs" is an answer. */
export function openMarks(view, places, {rules}, knee) {
  for (const box of boxes(view)) box.checked = Boolean(places?.[box.name]?.includes?.(box.value));
  view.querySelector('[data-nowhere]').hidden = !rules.every(rule => rule.scope !== 'place' || rule.optional);
  view.onchange = () => draw(view);
  view.onclick = event => touch(view, event.target.closest('[data-area]'));
  turn(view, 'leg', knee === 'right' ? 'right' : 'left');
  turn(view, 'turn', 'front');
}

/** Shows one leg (`key` "leg") or one view of it ("turn"). */
export function turn(view, key, value) {
  for (const button of all(view, `[data-${key}]`)) button.setAttribute('aria-pressed', String(button.dataset[key] === value));
  for (const part of all(view, `[data-of-${key}]`)) part.hidden = part.getAttribute(`data-of-${key}`) !== value;
  draw(view);
}

/** {left: [areas], right: [areas]} */
export const marked = view => Object.fromEntries(KNEES.map(knee =>
  [knee, boxes(view).filter(box => box.name === knee && box.checked).map(box => box.value)]));

function touch(view, place) {
  if (!place) return;
  const knee = place.closest('[data-of-leg]').dataset.ofLeg;
  const box = boxes(view).find(one => one.name === knee && one.value === place.dataset.area);
  box.checked = !box.checked;
  box.dispatchEvent(new Event('change', {bubbles: true}));
}

function draw(view) {
  const places = marked(view);
  view.querySelector('[data-marked]').textContent = word('marked', {num: places.left.length + places.right.length});
  for (const place of all(view, '[data-area]')) {
    const on = places[place.closest('[data-of-leg]').dataset.ofLeg].includes(place.dataset.area);
    const [outline, disc, text] = place.children;
    place.classList.toggle('on', on);
    place.setAttribute('fill', on ? place.dataset.hatch : 'transparent');
    const {x, y, width, height} = outline.getBBox();
    if (!width) continue; // Not on screen yet: no box to put the number in.
    const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(outline.transform.baseVal.consolidate()?.matrix);
    for (const part of [disc, text]) part.setAttribute('transform', `translate(${middle.x} ${middle.y})`);
  }
}
