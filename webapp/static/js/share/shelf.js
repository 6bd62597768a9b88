// What a routine is made of, in the page's words: names, sentences and pictures stand in <template data-shelf>.
import {word} from '../lib/words.js';

const shelf = () => /** @type {HTMLTemplateElement} */ (document.querySelector('template[data-shelf]')).content;

/** @param {{technique: string, spot?: string}} part */
const entry = ({technique, spot}) => shelf().querySelector(spot ? `[data-spot="${spot}"]` : `[data-technique="${technique}"]`);

/** The name of a part: of its spot where it has one. @param {{technique: string, spot?: string}} part */
export const nameOf = part => entry(part)?.querySelector('h3')?.textContent ?? '';

/** "spots" or "points". */
export const kindOf = spot => entry({technique: '', spot})?.getAttribute('data-kind');

/** Sentences of a whole part: the spot's own, or those of all steps. @returns {Element[]} */
export function sayings({technique, spot}, who) {
  const found = entry({technique, spot});
  const places = spot ? found?.querySelectorAll(`[data-who="${who}"] .said`) : found?.querySelectorAll('.said');
  return copies(places);
}

/** Sentences of one step of a timeline; `words` names the spot whose sentences are said instead. @param {Step} step */
export const sayingsOf = ({id, words, who}) =>
  copies(shelf().querySelectorAll(words ? `[data-spot="${words}"] [data-who="${who}"] .said` : `[data-step="${id}"] .said`));

/** Address of a step's picture of one knee, or ''. */
export const pictureOf = (step, side = 'right') =>
  shelf().querySelector(`[data-step="${step}"] [data-side="${side}"]`)?.getAttribute('data-figure') ?? '';

/** Seconds as people say them, as on the pages of routines. @param {number} seconds */
export function spell(seconds) {
  if (seconds % 60 === 0) return word('time.minutes', {num: seconds / 60});
  if (seconds < 120) return word('time.seconds', {num: seconds});
  return word('time.clock', {num: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`});
}

const copies = list => [...list ?? []].map(one => /** @type {Element} */ (document.importNode(one, true)));
