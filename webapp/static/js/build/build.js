// The page of somebody's own routines. What it shows follows from its address: nothing = the list, ?my= one of them, ?r= a routine
// that came by a link (with &copy=1 it becomes one's own at once).
import {library} from '../lib/library.js';
import {asked, base, find, languagePath} from '../lib/page.js';
import {drawPictures} from '../lib/picture.js';
import {word} from '../lib/words.js';
import {codeOf, decode, encode, pasted, within} from '../share/code.js';
import {measure, merged} from './measure.js';
import * as mine from './mine.js';

const page = find('[data-build]');

arrive().finally(() => { page.dataset.ready = ''; });

async function arrive() {
  const all = await library();
  page.addEventListener('submit', event => { if (/** @type {Element} */ (event.target).matches('[data-paste]')) paste(event); });
  const own = asked('my') && await mine.one(asked('my'));
  if (own) return edit(own, all);
  if (asked('r')) return receive(asked('r'), all);
  const {showList} = await import('./list.js');
  return showList(page, all, begin);
}

/** A new routine, empty or with the parts of another. @type {(name: string, who: string, parts?: any[]) => Promise<void>} */
async function begin(name, who, parts = []) {
  const routine = await mine.add(name, encode({who, parts: merged(parts)}));
  if (routine) location.assign(`${base}${languagePath}/build/?my=${routine.id}`);
}

async function edit(own, all) {
  const routine = decode(own.code, all);
  const {showEditor} = await import('./editor.js');
  showEditor(view('edit'), own, /** @type {any} */ (routine.error ? {...empty(own.code), error: undefined} : routine), all);
}

/** A routine without a part has no check digits to hold; its code still says for whom it is. */
const empty = code => ({code, who: code[1] === 's' ? 'solo' : 'partner', parts: [], unknown: []});

async function receive(code, all) {
  const routine = /** @type {any} */ (decode(pasted(code), all));
  if (routine.error || !(routine.parts.length + routine.unknown.length)) return wrong(code, routine.error);
  const {parts, cut} = within(routine.parts, all);
  const found = {...routine, parts, cut, whole: parts.length ? codeOf({who: routine.who, parts}, all) : ''};
  if (asked('copy')) return copied(found);
  const {showReceived} = await import('./received.js');
  showReceived(view('received'), found, measure(found, all, null), all, save);
}

const save = ({title, who, parts}) => begin(title, who, parts);

/** Made one's own; going back does not make it twice. */
async function copied({code, who, parts}) {
  const {titleOf} = await import('./received.js');
  const routine = await mine.add(word('name.copy', {name: titleOf({code, parts})}), encode({who, parts: merged(parts)}));
  if (routine) location.replace(`${base}${languagePath}/build/?my=${routine.id}`);
}

function wrong(code, error) {
  const shown = view('wrong');
  find('[data-code]', shown).textContent = code.slice(0, 200);
  find('[data-broken]', shown).hidden = error === 'newer';
  find('[data-newer]', shown).hidden = error !== 'newer';
  find('h1', shown).focus();
}

function paste(event) {
  event.preventDefault();
  const code = pasted(String(new FormData(event.target).get('code')));
  if (code) location.assign(`${base}${languagePath}/build/?r=${encodeURIComponent(code)}`);
}

/** Puts one of the page's forms in the list's place. */
function view(name) {
  const model = /** @type {HTMLTemplateElement} */ (find(`template[data-view="${name}"]`));
  const shown = /** @type {HTMLElement} */ (document.importNode(/** @type {Element} */ (model.content.firstElementChild), true));
  find('[data-view="list"]').replaceWith(shown);
  document.body.classList.add('acts');
  drawPictures(shown);
  return shown;
}
