// What can be added: techniques for as many people as the routine has, and places with the technique that belongs there.
import {find} from '../lib/page.js';
import {kindOf, nameOf} from '../share/shelf.js';
import {clone} from './list.js';
import {fits} from './measure.js';

export function fillShelf(editor, add) {
  const {view, who, library} = editor;
  const techniques = Object.entries(library.techniques)
    .filter(([, one]) => one.who === who && !one.steps.some(step => step.hold))
    .map(([technique, {seconds}]) => ({technique, seconds, spot: ''}));
  const spots = Object.entries(library.spots).map(([spot, one]) =>
    ({technique: one[who], seconds: usual(one[who], spot, library), spot}));
  const places = {techniques, spots: spots.filter(({spot}) => kindOf(spot) === 'spots'), points: spots.filter(({spot}) => kindOf(spot) === 'points')};
  for (const [name, parts] of Object.entries(places))
    find(`[data-add-${name}]`, view).replaceChildren(...parts.map(part => row(part, editor, add)));
}

/** A place gets as much as our own routines give it, else half a minute. */
const usual = (technique, spot, {routines, techniques}) =>
  Object.values(routines).flatMap(({parts}) => parts).find(part => part.spot === spot && part.technique === technique)?.seconds
  ?? Math.min(45, techniques[technique].seconds);

function row(part, editor, add) {
  const item = clone('[data-add-row]', editor.view);
  item.dataset.id = part.spot || part.technique;
  find('b', item).textContent = nameOf(part);
  find('button', item).addEventListener('click', () => {
    /** @type {HTMLDetailsElement} */ (find('[data-add]', editor.view)).open = false;
    add(shortened(part, editor));
    /** @type {HTMLElement|null} */ (editor.view.querySelector('[data-parts] > li:last-child [data-do="less"]'))?.focus();
  });
  return item;
}

/** As much of the usual time as the session still has room for. */
function shortened(part, {who, parts, library}) {
  for (let seconds = part.seconds; seconds > 15; seconds -= 15)
    if (fits({who, parts: [...parts, {...part, seconds}]}, library)) return {...part, seconds};
  return {...part, seconds: 15};
}
