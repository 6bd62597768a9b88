// A session as people read it: when it was, and for each knee one sentence and one line from before to after.
import {root} from '../lib/page.js';
import {word} from '../lib/words.js';
import {scale} from './scale.js';

/** A paragraph with the day in the page's language, like "Thursday, 19 November". */
export function when(started) {
  const time = document.createElement('time');
  time.dateTime = started;
  time.textContent = day(started);
  const line = document.createElement('p');
  line.className = 'soft';
  line.append(time);
  return line;
}

export const day = started =>
  new Intl.DateTimeFormat(root.dataset.digits || root.lang, {weekday: 'long', day: 'numeric', month: 'long'}).format(new Date(started));

/** Sentence and drawing of each knee that was asked about before and after. */
export const result = session => ['left', 'right'].filter(side => told(session, side)).flatMap(side => {
  const before = session.before[side], after = session.after[side];
  const line = document.createElement('p');
  line.textContent = word(`${side}-${turn(before, after)}`, {before, after});
  return [line, scale(before, after)];
});

const told = ({before, after}, side) => Number.isInteger(before?.[side]) && Number.isInteger(after?.[side]);

const turn = (before, after) => after < before ? 'fell' : after > before ? 'rose' : 'same';
