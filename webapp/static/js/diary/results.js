// A session as people read it: when it was, and for each knee one sentence and one line from before to after.
import {word} from '../lib/words.js';
import {longDay} from './dates.js';
import {scale} from './scale.js';

/** A paragraph with the day in the page's language, like "Thursday, 19 November". */
export function when(started) {
  const time = document.createElement('time');
  time.dateTime = started;
  time.textContent = longDay(started);
  const line = document.createElement('p');
  line.className = 'soft';
  line.append(time);
  return line;
}

const SIDES = ['left', 'right'];

/** Sentence and drawing of each knee that was asked about before and after. */
export const result = session => SIDES.filter(side => told(session, side)).flatMap(side =>
  [paragraph(sentence(session, side)), scale(session.before[side], session.after[side])]);

/** A sentence for each knee that was asked about, also where one of the two numbers is missing. */
export const sentences = session => SIDES.map(side => sentence(session, side)).filter(Boolean).map(paragraph);

export function sentence({before, after}, side) {
  const was = before?.[side], is = after?.[side];
  if (Number.isInteger(was) && Number.isInteger(is)) return word(`${side}-${turn(was, is)}`, {before: was, after: is});
  if (Number.isInteger(was)) return word(`${side}-before`, {n: was});
  return Number.isInteger(is) ? word(`${side}-after`, {n: is}) : '';
}

const paragraph = text => Object.assign(document.createElement('p'), {textContent: text});

const told = ({before, after}, side) => Number.isInteger(before?.[side]) && Number.isInteger(after?.[side]);

const turn = (before, after) => after < before ? 'fell' : after > before ? 'rose' : 'same';
