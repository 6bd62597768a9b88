// A session typed in from paper, or changed.
import {find} from '../lib/page.js';
import {putSession, removeSession} from '../lib/store.js';
import {number, word} from '../lib/words.js';
import {local} from '../player/record.js';
import {now} from './dates.js';
import {routineName} from './facts.js';
import {newId} from './file.js';
import {changed, offerUndo} from './undo.js';
import {keep} from './save.js';
import {minutes} from './statistics.js';
import {session as valid} from './valid.js';

const SIDES = ['left', 'right'];
const dialog = /** @type {HTMLDialogElement} */ (find('[data-form]')), form = /** @type {HTMLFormElement} */ (find('form', dialog));
const field = name => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
/** @type {any} */
let old = null;

for (const option of form.querySelectorAll('option')) if (/^\d+$/.test(option.value)) option.textContent = number(Number(option.value));
form.addEventListener('submit', async event => {
  if (!(/** @type {HTMLButtonElement} */ (event.submitter)?.value)) return;
  const session = read();
  find('[data-wrong]', form).hidden = Boolean(session);
  if (!session) { event.preventDefault(); return; }
  const before = old;
  await keep(session);
  offerUndo(word(before ? 'changed' : 'added'), () => before ? putSession(before) : removeSession(session.id), before?.id);
  changed(before?.id);
});

/** Opens the form, empty or with a session. */
export function ask(session = null) {
  old = session;
  form.reset();
  find('[data-wrong]', form).hidden = true;
  find('[data-adding]', form).hidden = Boolean(session);
  find('[data-changing]', form).hidden = !session;
  field('started').max = now().slice(0, 16);
  field('started').value = (session?.started ?? now()).slice(0, 16);
  fillRoutine(session?.routine);
  for (const side of SIDES) {
    field(side).value = String(minutes(session?.seconds?.[side]));
    for (const moment of ['before', 'after']) field(`${moment}-${side}`).value = String(session?.[moment]?.[side] ?? '');
  }
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name="changed"]'))) box.checked = Boolean(session?.changed?.includes(box.value));
  field('note').value = session?.note ?? '';
  dialog.showModal();
}

/** A routine that the list does not know stays what it is. */
function fillRoutine(routine) {
  const select = /** @type {any} */ (field('routine')), own = /** @type {HTMLOptionElement} */ (find('[data-own]', form));
  own.value = 'own';
  if (routine && ![...select.options].some(({value}) => value === routine)) own.value = routine;
  own.textContent = routineName(own.value);
  select.value = routine ?? select.options[0].value;
}

/** The session as typed, or null when it says nothing or lies in the future. */
function read() {
  const started = field('started').value, seconds = Object.fromEntries(SIDES.map(side => [side, timeOf(side)]));
  if (!started || started > now().slice(0, 16) || !(seconds.left || seconds.right)) return null;
  const pain = moment => Object.fromEntries(SIDES.filter(side => field(`${moment}-${side}`).value).map(side => [side, Number(field(`${moment}-${side}`).value)]));
  return valid({
    skipped: [], hurts: [], pressure: [], check: [], who: 'solo', version: 1, id: newId(), ...old,
    started: old?.started.startsWith(started) ? old.started : local(new Date(started)),
    routine: field('routine').value, seconds, before: pain('before'), after: pain('after'),
    changed: new FormData(form).getAll('changed'), note: field('note').value, edited: Date.now(),
  });
}

/** Typed minutes in seconds; the measured seconds where nobody changed them. */
function timeOf(side) {
  const typed = Number(field(side).value), was = old?.seconds?.[side] ?? 0;
  return typed === minutes(was) ? was : Math.round(typed * 60);
}
