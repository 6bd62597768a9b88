// What is said and shown for a step, from the page's hidden block: names, lines for giver and receiver, pictures.
import {find} from '../lib/page.js';

const all = () => /** @type {HTMLTemplateElement} */ (find('template[data-all-lines]')).content;
const entry = id => all().querySelector(`[data-lines="${id}"]`);
const text = (element, line) => element?.querySelector(`[data-line="${line}"]`)?.textContent ?? '';

const known = new Map();

/** @type {(step: Step) => {name: string, giver: string, receiver: string}} */
export function lines(step) {
  const key = [step.id, step.words, step.spot, step.who].join();
  if (!known.has(key)) known.set(key, found(step));
  return known.get(key);
}

function found(step) {
  const spot = step.spot && entry(`${step.who}-${step.spot}`);
  const own = step.words ? spot : entry(`step-${step.id}`);
  return {name: text(spot || own, 'name'), giver: text(own, 'giver'), receiver: text(own, 'receiver')};
}

export function positionLines(id) {
  const own = entry(`position-${id}`);
  return {giver: text(own, 'giver'), receiver: text(own, 'receiver')};
}

/** A fresh copy of a picture of one side, or nothing where none is drawn. */
export function pictureOf(id, side) {
  const own = entry(id);
  const holder = own?.querySelector(`[data-picture-side="${side}"]`) ?? own?.querySelector('[data-picture-side=""]');
  return holder ? [...holder.children].map(child => document.importNode(child, true)) : [];
}
