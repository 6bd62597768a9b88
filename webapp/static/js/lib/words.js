// Words for scripts: they stand in the page, in <template id="words"> as <p data-word="id">, translated like all others.
// A plural has one <span> for each form; which one counts for n is the language's table in <html data-plural>.
import {root} from './page.js';

/** The translated words of an id with its %(name)s places filled; plural forms by `values.num`. Fails on an unknown id. */
export function word(id, values = {}) {
  const entry = lists().map(list => list.querySelector(`[data-word="${id}"]`)).find(Boolean);
  if (!entry) throw new Error(`no words for ${id}`);
  const forms = entry.children;
  const text = forms.length ? forms[pluralForm(Number(values.num))].textContent : entry.textContent;
  return fill(text || '', values);
}

/** Fills %(name)s places; numbers in the page's digits. */
export const fill = (text, values) =>
  text.trim().replace(/%\((\w+)\)s/g, (_, name) => typeof values[name] === 'number' ? number(values[name]) : values[name] ?? '');

/** @type {Intl.NumberFormat|undefined} Slow to make, and many pages show no number. */
let digits;

/** A number in the page's digits. */
export function number(value) {
  digits ??= new Intl.NumberFormat(root.dataset.digits || root.lang, {useGrouping: false, maximumFractionDigits: 1});
  return digits.format(value);
}

/** A length of time in words: "2 minutes, 5 seconds". */
export function spoken(seconds) {
  const unit = (name, value) => new Intl.NumberFormat(root.dataset.digits || root.lang, {style: 'unit', unit: name, unitDisplay: 'long'}).format(value);
  const parts = [seconds >= 60 ? unit('minute', Math.floor(seconds / 60)) : '', seconds % 60 || !seconds ? unit('second', seconds % 60) : ''];
  return new Intl.ListFormat(root.lang, {type: 'unit'}).format(parts.filter(Boolean));
}

/** Index of the plural form for a whole number; the table covers 0-199 and repeats every hundred. */
function pluralForm(n) {
  const table = root.dataset.plural || '0';
  return Number(table[n < 200 ? n : 100 + n % 100] || 0);
}

const lists = () => /** @type {DocumentFragment[]} */ (
  [...document.querySelectorAll('template[data-words]')].map(template => /** @type {HTMLTemplateElement} */ (template).content));
