// The form that chooses: remembers what was said last, shows one suggestion with its reasons and two others.
import {library} from '../lib/library.js';
import {find, to} from '../lib/page.js';
import {drawPictures} from '../lib/picture.js';
import {get, sessions, set} from '../lib/store.js';
import {word} from '../lib/words.js';
import {suggest} from './suggest.js';

const form = /** @type {HTMLFormElement} */ (find('[data-find]'));
const models = /** @type {HTMLTemplateElement} */ (find('template[data-routines]')).content;

recall();
form.addEventListener('submit', event => {
  event.preventDefault();
  choose();
});

async function recall() {
  const {elements} = form;
  for (const [name, value] of Object.entries(await get('find') ?? {})) {
    const field = elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = String(value);
    else if (field instanceof HTMLInputElement) field.checked = Boolean(value);
  }
  form.dataset.ready = '';
}

async function choose() {
  const choice = chosen();
  const [all, past, mine] = await Promise.all([library(), sessions(), get('routines'), set('find', choice)]);
  const [first, ...others] = suggest({...choice, minutes: Number(choice.minutes)}, all, past, mine ?? []);
  find('[data-nothing]').hidden = Boolean(first);
  find('[data-found]').hidden = !first;
  if (first) show(first, others, choice.knee, mine ?? []);
}

function chosen() {
  const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[type="checkbox"]'))];
  return {...Object.fromEntries(new FormData(form)), ...Object.fromEntries(boxes.map(({name, checked}) => [name, checked]))};
}

/** @param {any} first @param {any[]} others */
function show(first, others, knee, mine) {
  const place = find('[data-suggestion]');
  const model = modelOf(first) ?? models.querySelector(`[data-technique="${first.routine.parts[0].technique}"]`);
  place.replaceChildren(...document.importNode(/** @type {Element} */ (model), true).childNodes);
  const title = find('h2', place);
  title.textContent = nameOf(first, mine);
  const time = place.querySelector('dd');
  if (time) time.textContent = word('minutes', {num: first.minutes});
  find('[data-reasons]').replaceChildren(...lines(first).map(text => Object.assign(document.createElement('li'), {textContent: text})));
  const start = /** @type {HTMLAnchorElement} */ (find('[data-found] [data-start]'));
  start.href = address(first, knee);
  find('span', start).textContent = word('start', {num: first.minutes});
  find('[data-others]').hidden = !others.length;
  find('[data-others] ul').replaceChildren(...others.map(other => row(other, knee, mine)));
  drawPictures(place);
  title.focus();
  title.scrollIntoView({block: 'center'});
}

const lines = ({reasons, changes, helped}) =>
  [...reasons.map(reason => word(`why.${reason}`, {num: helped})), changes ? word('changes', {num: changes}) : word('changes.none')];

function row(other, knee, mine) {
  const item = /** @type {Element} */ (document.importNode(/** @type {Element} */ (models.querySelector('[data-row]')), true));
  const link = /** @type {HTMLAnchorElement} */ (find('a', item));
  link.href = address(other, knee);
  find('b', item).textContent = nameOf(other, mine);
  find('.soft', item).textContent = `${word('minutes', {num: other.minutes})} · ${lines(other)[0]}`;
  return item;
}

const address = ({code}, knee) => to('check/', {r: code, knee});

const modelOf = ({kind, id}) => models.querySelector(`[data-${kind}="${id}"]`);

const nameOf = (found, mine) =>
  found.kind === 'mine' ? mine.find(({id}) => id === found.id).name : modelOf(found)?.querySelector('h2')?.textContent ?? '';
