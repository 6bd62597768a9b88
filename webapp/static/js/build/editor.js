// One routine of somebody's own: every press changes the parts, keeps them, and draws again.
import {changes, ordered} from '../find/order.js';
import {find} from '../lib/page.js';
import {get} from '../lib/store.js';
import {word} from '../lib/words.js';
import {MOST, encode} from '../share/code.js';
import {nameOf, spell} from '../share/shelf.js';
import {fillShelf} from './add.js';
import {focusLeft, focusPart, focusTitle, onePressEach} from './focus.js';
import {clone, offerBack} from './list.js';
import {fits, known, measure, nextDose} from './measure.js';
import * as mine from './mine.js';
import {notes} from './notes.js';
import {step} from './received.js';

export async function showEditor(view, own, {who, parts}, library) {
  const editor = {view, own, who, parts, library, person: known(await get('check'), library), past: []};
  const name = /** @type {HTMLInputElement} */ (find('[data-name]', view));
  name.value = own.name;
  name.addEventListener('input', () => { own.name = name.value.trim() || own.name; mine.keep(own); entitle(editor); });
  find('[data-parts]', view).addEventListener('click', event => press(editor, /** @type {Element} */ (event.target).closest('button')));
  onePressEach(find('[data-parts]', view));
  const undoLast = find('[data-undo-last]', view), order = find('[data-order]', view);
  undoLast.addEventListener('click', () => { editor.parts = editor.past.pop(); keep(editor); focusLeft(editor, undoLast); });
  order.addEventListener('click', () => { change(editor, ordered(editor.parts, library)); focusLeft(editor, order); });
  find('[data-share]', view).addEventListener('click', async () => {
    toPaper(editor);
    (await import('../share/sheet.js')).openSheet({code: own.code, title: own.name, who, parts: editor.parts}, library);
  });
  addEventListener('beforeprint', () => toPaper(editor));
  fillShelf(editor, part => change(editor, [...editor.parts, part]));
  entitle(editor);
  draw(editor);
  focusTitle(view);
}

const entitle = ({view, own}) => {
  find('[data-title]', view).textContent = own.name;
  document.title = `${own.name} – Kneewell`;
};

/** What is printed: the steps with their sentences and pictures, as on the pages of our own routines. */
const toPaper = ({view, who, parts, library}) =>
  find('[data-paper]', view).replaceChildren(...parts.map(part => step(part, who, library)));

const MOVES = {
  up: (parts, i) => swapped(parts, i, i - 1),
  down: (parts, i) => swapped(parts, i, i + 1),
  less: (parts, i, library) => dosed(parts, i, -1, library),
  more: (parts, i, library) => dosed(parts, i, 1, library),
  remove: (parts, i) => parts.toSpliced(i, 1),
};

function press(editor, button) {
  const act = button?.dataset.do;
  if (!act || button.getAttribute('aria-disabled') === 'true') return;
  const index = [...find('[data-parts]', editor.view).children].indexOf(button.closest('li'));
  const before = editor.parts, name = nameOf(before[index]);
  change(editor, MOVES[act](before, index, editor.library));
  if (act === 'remove') offerBack(word('removed', {name}), () => { editor.parts = before; editor.past.pop(); keep(editor); focusPart(editor, act, index); }, editor.view);
  focusPart(editor, act, act === 'up' ? index - 1 : act === 'down' ? index + 1 : index);
}

const swapped = (parts, i, j) => parts.with(i, parts[j]).with(j, parts[i]);
const dosed = (parts, i, sign, library) => parts.with(i, {...parts[i], seconds: nextDose(parts[i], sign, library)});

function change(editor, parts) {
  editor.past.push(editor.parts);
  editor.parts = parts;
  find('[data-toast]', editor.view).hidden = true;
  return keep(editor);
}

async function keep(editor) {
  const {own, who, parts} = editor;
  own.code = encode({who, parts});
  draw(editor);
  await mine.keep(own);
}

function draw(editor) {
  const {view, own, parts, library, person} = editor;
  const told = measure(editor, library, person), minutes = Math.round(told.total / 60);
  find('[data-parts]', view).replaceChildren(...parts.map((part, index) => row(part, index, editor)));
  find('[data-empty]', view).hidden = parts.length > 0;
  find('[data-total]', view).textContent = spell(minutes * 60);
  /** @type {HTMLProgressElement} */ (find('progress', view)).value = told.total;
  notes(editor, told);
  const moves = changes(parts, library, 2), fewest = changes(ordered(parts, library), library, 2);
  find('[data-changes]', view).textContent = !parts.length ? '' : moves ? word('changes', {num: moves}) : word('changes.none');
  find('[data-order]', view).hidden = fewest >= moves;
  find('[data-undo-last]', view).hidden = !editor.past.length;
  find('[data-add]', view).hidden = parts.length >= MOST;
  for (const act of ['.foot', '#start-mine', '[data-share]']) find(act, view).hidden = !parts.length;
  /** @type {HTMLInputElement} */ (find('[name="r"]', view)).value = own.code;
  find('[data-start] span', view).textContent = word('start', {num: Math.max(1, minutes)});
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (view.querySelectorAll('[data-add] li')))
    row.hidden = parts.some(part => (part.spot || part.technique) === row.dataset.id);
}

function row(part, index, {view, who, parts, library}) {
  const item = clone('[data-part]', view), name = nameOf(part);
  find('.part-name', item).textContent = name;
  find('output', item).textContent = spell(part.seconds);
  const more = nextDose(part, 1, library);
  const off = {
    less: nextDose(part, -1, library) === part.seconds, up: index === 0, down: index === parts.length - 1,
    more: more === part.seconds || !fits({who, parts: parts.with(index, {...part, seconds: more})}, library),
  };
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('[data-do]'))) {
    button.setAttribute('aria-label', word(`do.${button.dataset.do}`, {name}));
    // Not `disabled`: the focus stays where it is, and the note says why.
    if (off[String(button.dataset.do)]) button.setAttribute('aria-disabled', 'true');
  }
  return item;
}
