// Marking places: one leg at a time. The tick boxes hold the marks; the map shows them and ticks them.
import {word} from '../lib/words.js';
import {KNEES} from './answers.js';

const all = (view, selector) => /** @type {any[]} */ ([...view.querySelectorAll(selector)]);
const boxes = view => all(view, 'input[name]');

/** Opens the view with the places that were marked before; the condition's rules say whether "nowhere on my legs" is an answer. */
export function openMarks(view, places, {rules}, knee) {
  for (const box of boxes(view)) box.checked = Boolean(places?.[box.name]?.includes?.(box.value));
  view.querySelector('[data-nowhere]').hidden = !rules.every(rule => rule.scope !== 'place' || rule.optional);
  view.onchange = ({target}) => follow(view, target);
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

/** A place that is ticked in the list is seen on the map, which turns when this side of the leg does not have it. */
function follow(view, {name, value, checked}) {
  const sides = all(view, `[data-of-leg="${name}"] [data-area="${value}"]`).map(place => place.closest('[data-of-turn]'));
  if (checked && sides.length && sides.every(side => side.hidden)) turn(view, 'turn', sides[0].dataset.ofTurn);
  else draw(view);
}

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
  const pins = [];
  for (const place of all(view, '[data-hatch]')) {
    const on = places[place.closest('[data-of-leg]').dataset.ofLeg].includes(place.dataset.area);
    const [outline] = place.children;
    const pin = place.parentNode.querySelector(`.pin[data-area="${place.dataset.area}"]`);
    for (const part of [place, pin]) part.classList.toggle('on', on);
    place.setAttribute('fill', on ? place.dataset.hatch : 'transparent');
    const {x, y, width, height} = outline.getBBox();
    if (!width) continue; // Not on screen yet: no box to put the number in.
    const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(outline.transform.baseVal.consolidate()?.matrix);
    pins.push({pin, x: middle.x, y: middle.y});
  }
  apart(pins);
  for (const {pin, x, y} of pins) pin.setAttribute('transform', `translate(${x} ${y})`);
}

/** Numbers that would lie on each other move away from each other until there is a gap (in the picture's units). */
function apart(pins, gap = 54) {
  for (let round = 0; round < 9; round += 1) {
    for (const [i, one] of pins.entries()) for (const other of pins.slice(0, i)) {
      const far = Math.hypot(one.x - other.x, one.y - other.y) || 1, push = Math.max(0, gap - far) / 2 / far;
      const [dx, dy] = [(one.x - other.x) * push, (one.y - other.y || 1) * push];
      Object.assign(one, {x: one.x + dx, y: one.y + dy});
      Object.assign(other, {x: other.x - dx, y: other.y - dy});
    }
  }
}
