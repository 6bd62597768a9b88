// The till receipt of what is on this phone, counted by the worker file by file; fetches only what is missing.
import {find, languagePath} from '../lib/page.js';
import {word} from '../lib/words.js';
import {whole} from './keep.js';
import {order, register} from './worker.js';

const lines = find('[data-lines]'), again = find('[data-again]'), repair = find('[data-repair]');
const row = /** @type {HTMLTemplateElement} */ (find('template[data-line]'));

again.addEventListener('click', () => look({order: 'status'}));
repair.addEventListener('click', () => look({order: 'repair', languages: [languagePath]}));
document.addEventListener('kneewell:offline', event => show(/** @type {CustomEvent} */ (event).detail));
begin();

async function begin() {
  if (await register()) look({order: 'status'});
  else head('none', 'none');
}

async function look(message) {
  say(word('working'));
  const status = await order(message);
  if (!status) say(word('failed'));
  else if (message.order === 'repair') whole(status);
  else show(status);
}

function show(status) {
  const missing = status.missing.length;
  const ready = !missing && status.languages[languagePath];
  head(ready ? 'whole' : 'part', ready ? 'whole' : 'part', ready ? status.files : missing || 1);
  find('[data-ring]').hidden = !ready;
  repair.hidden = Boolean(ready);
  again.hidden = false;
  lines.hidden = false;
  lines.replaceChildren(...receipt(status));
}

function head(title, text, num) {
  find('[data-title]').textContent = word(`${title}-title`);
  say(word(text, {num}));
}

function say(text) {
  find('[data-say]').textContent = text;
}

function receipt(status) {
  const sizes = Object.fromEntries(Object.entries(status.packs).map(([path, pack]) => [path, pack.size]));
  const here = Object.keys(status.packs).filter(path => status.languages[path]);
  const sum = status.size + here.reduce((all, path) => all + sizes[path], 0);
  return [line(word('app'), size(status.size)),
    ...Object.keys(status.packs).map(path => line(word(`language-${path}`), here.includes(path) ? size(sizes[path]) : word('waits'))),
    line(word('total'), size(sum), 'total')];
}

function line(name, amount, kind = '') {
  const item = /** @type {HTMLElement} */ (/** @type {Element} */ (row.content.firstElementChild).cloneNode(true));
  item.className = kind;
  find('[data-name]', item).textContent = name;
  find('[data-size]', item).textContent = amount;
  return item;
}

function size(bytes) {
  return word('size', {num: Math.ceil(bytes / 1024)});
}
