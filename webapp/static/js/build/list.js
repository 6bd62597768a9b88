// The list of somebody's own routines.
import {find, to} from '../lib/page.js';
import {durable} from '../lib/store.js';
import {word} from '../lib/words.js';
import {decode} from '../share/code.js';
import {spell} from '../share/shelf.js';
import {measure} from './measure.js';
import * as mine from './mine.js';

export async function showList(page, library, begin) {
  const list = find('[data-mine]', page);
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll('[data-new]')))
    button.addEventListener('click', async () => begin(word('name.new', {num: (await mine.all()).length + 1}), String(button.dataset.new)));
  find('[data-not-durable]', page).hidden = await durable();
  await draw(list, library);
}

async function draw(list, library) {
  const rows = (await mine.all()).map(routine => row(routine, list, library));
  list.replaceChildren(...rows);
}

function row(routine, list, library) {
  const item = clone('[data-mine-row]');
  const {name, code, id} = routine;
  const found = /** @type {any} */ (decode(code, library));
  find('b', item).textContent = name;
  find('.soft', item).textContent = facts(found, library);
  /** @type {HTMLAnchorElement} */ (find('a', item)).href = to('build/', {my: id});
  find('[data-delete] span', item).textContent = word('do.delete', {name});
  find('[data-copy]', item).addEventListener('click', async () => { await mine.add(word('name.copy', {name}), code); await draw(list, library); focusLast(list); });
  find('[data-delete]', item).addEventListener('click', async () => {
    await mine.erase(id);
    await draw(list, library);
    offerBack(word('deleted', {name}), async () => { await mine.keep(routine); await draw(list, library); focusLast(list); });
    find('[data-undo]').focus({preventScroll: true});
  });
  return item;
}

/** What was copied or put back stands at the end, unless the phone is full. */
const focusLast = list => list.querySelector('li:last-child a')?.focus();

const facts = ({parts = [], who = ''}, library) =>
  parts.length ? `${spell(Math.max(1, Math.round(measure({parts}, library, null).total / 60)) * 60)} · ${word(`company.${who}`)}` : '';

/** A line that says what is gone, and the way back. */
export function offerBack(words, back, scope = document) {
  const toast = find('[data-toast]', scope), button = /** @type {HTMLButtonElement} */ (find('[data-undo]', toast));
  find('span', toast).textContent = words;
  toast.hidden = false;
  button.onclick = async () => {
    toast.hidden = true;
    await back();
  };
}

/** A fresh copy of a model's first element. @returns {HTMLElement} */
export function clone(selector, scope = document) {
  const model = /** @type {HTMLTemplateElement} */ (find(selector, scope));
  return /** @type {HTMLElement} */ (document.importNode(/** @type {Element} */ (model.content.firstElementChild), true));
}
