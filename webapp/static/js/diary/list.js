// The diary as a plain list, newest first. Erasing can be undone until the page is left.
import {find} from '../lib/page.js';
import {durable, putSession, removeSession, sessions} from '../lib/store.js';
import {word} from '../lib/words.js';
import {day, result} from './results.js';
import {scale} from './scale.js';

const list = find('[data-sessions]'), empty = find('[data-empty]'), removed = find('[data-removed]');
const row = /** @type {HTMLTemplateElement} */ (find('template[data-row]'));
/** @type {any} */
let last = null;

show();
find('[data-example]').append(scale(7, 3));
find('[data-undo]').addEventListener('click', putBack);
durable().then(kept => { find('[data-forgets]').hidden = kept; });

async function show() {
  const all = await sessions();
  list.replaceChildren(...all.map(line));
  empty.hidden = all.length > 0;
}

function line(session) {
  const item = /** @type {HTMLElement} */ (/** @type {Element} */ (row.content.firstElementChild).cloneNode(true));
  item.dataset.session = session.id;
  const time = /** @type {HTMLTimeElement} */ (find('time', item));
  time.dateTime = session.started;
  time.textContent = day(session.started);
  find('[data-name]', item).textContent = name(session.routine);
  find('[data-results]', item).append(...result(session));
  const seconds = (session.seconds?.left || 0) + (session.seconds?.right || 0);
  find('[data-minutes]', item).textContent = word('minutes', {num: Math.round(seconds / 60)});
  find('[data-remove]', item).addEventListener('click', () => erase(session));
  return item;
}

/** A routine that this version does not know was made by somebody. */
function name(routine) {
  try {
    return word(`routine-${CSS.escape(routine)}`);
  } catch {
    return word('routine-own');
  }
}

async function erase(session) {
  await removeSession(session.id);
  last = session;
  removed.hidden = false;
  await show();
  find('[data-undo]').focus();
}

async function putBack() {
  if (last) await putSession(last);
  last = null;
  removed.hidden = true;
  await show();
  find('h1').focus();
}
