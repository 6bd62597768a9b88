// The sessions, newest first; the first ones at once, the others when asked for. What was erased can be put back until the page is left.
import {find, root} from '../lib/page.js';
import {putSession, removeSession} from '../lib/store.js';
import {word} from '../lib/words.js';
import {clock, longDay} from './dates.js';
import {facts, routineName} from './facts.js';
import {sentences} from './results.js';
import {changed, offerUndo} from './undo.js';

const FIRST = 5, PAGE = 20;
const list = find('[data-sessions]'), more = find('[data-more]');
const form = /** @type {HTMLTemplateElement} */ (find('template[data-row]'));
let all = [], shown = FIRST;

more.addEventListener('click', () => {
  const first = shown;
  shown += PAGE;
  list.append(...all.slice(first, shown).map(line));
  count();
  find('summary', list.children[first]).focus();
});

// A print of the whole diary has all of it; no phone says for sure when paper is done, so they stay.
addEventListener('beforeprint', () => {
  if (root.dataset.print || shown >= all.length) return;
  shown = all.length;
  showRows(all);
});

/** Drawn anew, rows stay open and the focus stays in its row; `at` is a session to come back to. */
export function showRows(sessions, at = '') {
  const open = [...list.querySelectorAll('details[open]')].map(idOf).concat(at), here = at || idOf(list.querySelector(':focus'));
  all = sessions;
  shown = Math.max(shown, all.findIndex(({id}) => id === at) + 1);
  find('[data-list]').hidden = !all.length;
  list.replaceChildren(...all.slice(0, shown).map(line));
  for (const details of list.querySelectorAll('details')) details.open = open.includes(idOf(details));
  [...list.querySelectorAll('summary')].find(summary => here && idOf(summary) === here)?.focus({preventScroll: !at});
  count();
}

const idOf = part => part?.closest('[data-session]')?.dataset.session ?? '';

function count() {
  const left = all.length - shown;
  more.hidden = left <= 0;
  if (left > 0) more.textContent = word('show-more', {num: Math.min(PAGE, left)});
}

function line(session) {
  const item = /** @type {HTMLElement} */ (/** @type {Element} */ (form.content.firstElementChild).cloneNode(true));
  item.dataset.session = session.id;
  const time = /** @type {HTMLTimeElement} */ (find('time', item));
  time.dateTime = session.started;
  time.textContent = `${longDay(session.started)}, ${clock(session.started)}`;
  find('[data-name]', item).textContent = routineName(session.routine);
  find('[data-results]', item).append(...sentences(session));
  find('[data-facts]', item).append(...facts(session).map(text => Object.assign(document.createElement('li'), {textContent: text})));
  name(item, time);
  find('[data-edit]', item).addEventListener('click', async () => (await import('./form.js')).ask(session));
  find('[data-remove]', item).addEventListener('click', () => erase(session));
  return item;
}

/** Each row has the same buttons: with its day they can be told apart by ear. */
function name(item, time) {
  time.id = `day-${item.dataset.session}`;
  for (const [index, button] of item.querySelectorAll('summary, button').entries()) {
    button.id = `act-${index}-${item.dataset.session}`;
    button.setAttribute('aria-labelledby', `${button.id} ${time.id}`);
  }
}

async function erase(session) {
  await removeSession(session.id);
  offerUndo(word('erased'), () => putSession(session), session.id);
  changed();
  find('[data-undo]').focus({preventScroll: true});
}
