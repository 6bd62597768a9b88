// A routine that came by a link, in full, before anything is kept.
import {find} from '../lib/page.js';
import {drawPictures} from '../lib/picture.js';
import {word} from '../lib/words.js';
import {nameOf, pictureOf, sayings, spell} from '../share/shelf.js';

export function showReceived(view, routine, {total}, library, save) {
  const {whole, who, parts, unknown, cut} = routine;
  const title = titleOf(routine);
  document.title = `${title} – Kneewell`;
  find('[data-title]', view).textContent = title;
  fact(view, 'time', parts.length ? spell(Math.max(1, Math.round(total / 60)) * 60) : '–');
  fact(view, 'who', word(`company.${who}`));
  fact(view, 'need', need(parts, library));
  find('[data-steps]', view).replaceChildren(...parts.map(part => step(part, who, library)));
  find('[data-known]', view).hidden = unknown.length > 0;
  find('[data-unknown]', view).hidden = !unknown.length;
  if (unknown.length) name(find('[data-unknown]', view), unknown);
  find('[data-within]', view).hidden = cut || !parts.length;
  find('[data-cut]', view).hidden = !cut;
  picture(find('[data-stage]', view), parts[0], library);
  /** @type {HTMLInputElement} */ (find('[name="r"]', view)).value = whole;
  for (const act of ['form', '[data-start]', '[data-save]', '[data-share]']) find(act, view).hidden = !parts.length;
  find('[data-save]', view).addEventListener('click', () => save({title, who, parts}));
  find('[data-share]', view).addEventListener('click', async () => (await import('../share/sheet.js')).openSheet({code: whole, title, who, parts}, library));
  find('h1', view).focus();
}

/** Our own routines have names in every language; a code has none, so the steps are counted. */
export const titleOf = ({code, parts}) => ours(code)?.querySelector('b')?.textContent ?? word('title', {num: parts.length});

const ours = code => /^\d/.test(code) ? null
  : [.../** @type {HTMLTemplateElement} */ (find('template[data-ours]')).content.querySelectorAll('[data-routine]')].find(one => one.getAttribute('data-routine') === code);

const fact = (view, id, words) => { find(`[data-fact="${id}"]`, view).textContent = words; };

/** Place, oil and tools, in the page's way of listing. */
function need(parts, {techniques, positions}) {
  const used = parts.map(({technique}) => techniques[technique]);
  const things = [...new Set([
    ...used.map(({position}) => positions[position].place), ...used.filter(({oil}) => oil).map(() => 'oil'), ...used.map(({tool}) => tool).filter(Boolean),
  ])];
  return things.map(thing => word(`need.${thing}`)).join(document.documentElement.lang.match(/^(ar|fa|ur)/) ? '، ' : ', ');
}

/** One part with its time, its sentences and, for paper, its picture. */
export function step(part, who, {techniques}) {
  const item = document.createElement('li'), head = document.createElement('div'), name = document.createElement('b'), time = document.createElement('b');
  const image = Object.assign(document.createElement('img'), {className: 'print-only', alt: '', src: pictureOf(techniques[part.technique].steps.at(-1).id)});
  Object.assign(item.dataset, {part: part.spot || part.technique, seconds: part.seconds});
  head.className = 'step-head';
  time.className = 'tm';
  name.textContent = nameOf(part);
  time.textContent = spell(part.seconds);
  head.append(name, time);
  item.append(image, head, ...sayings(part, who));
  return item;
}

function name(place, unknown) {
  find('span', place).textContent = word('unknown', {num: unknown.length});
  find('ul', place).replaceChildren(...unknown.map(({n, seconds, code}) =>
    Object.assign(document.createElement('li'), {textContent: word('unknown.step', {n, time: spell(seconds), code})})));
}

function picture(stage, part, {techniques}) {
  stage.hidden = !part;
  if (!part) return;
  const image = Object.assign(document.createElement('img'), {alt: '', src: find('template[data-ours]').dataset.pictures + `position-${techniques[part.technique].position}.svg`});
  image.dataset.picture = '';
  stage.append(image);
  drawPictures(stage);
}
