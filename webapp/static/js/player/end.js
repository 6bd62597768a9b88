// The end: time done on each knee, a care card if something stopped the session, then how the knees are now.
import {find, to} from '../lib/page.js';
import {number, spoken, word} from '../lib/words.js';
import {forget, keep, save} from './keep.js';

const KNEES = ['left', 'right'];

export function endings(player) {
  const {put, part} = player.screen;
  const all = selector => /** @type {NodeListOf<HTMLElement>} */ (player.querySelectorAll(selector));
  const form = /** @type {HTMLFormElement} */ (find('form', player));
  form.addEventListener('submit', event => {
    event.preventDefault();
    finish();
  });
  let kept = Promise.resolve();
  return {show, ask, leave};

  function show() {
    const {run, line} = player.live;
    Object.assign(player.dataset, {state: 'done', phase: 'rest', remaining: '0'});
    delete player.dataset.view;
    const most = Math.max(line.sides.left, line.sides.right, 1) * 1000;
    for (const knee of KNEES) {
      const seconds = Math.round(run.spent[knee] / 1000);
      put(`time-${knee}`, `${number(Math.floor(seconds / 60))}:${two(seconds % 60)}`);
      put(`spoken-${knee}`, spoken(seconds));
      const bath = find(`[data-bath="${knee}"]`, player);
      bath.hidden = !line.sides[knee] && !seconds;
      bath.style.setProperty('--left', String(Math.min(1, run.spent[knee] / most)));
    }
    put('done', word('done'));
    put('status', '');
    card(run.card);
    part('done');
    (find('[data-card]', player).querySelector('h3') ?? find('[data-part="done"] [data-focus]', player)).focus();
    scrollTo(0, 0);
    kept = store(run);
  }

  async function store(run) {
    await keep(run);
    const saved = await save(run);
    find('[data-done="ask"]', player).hidden = !saved;
    if (!saved) find('[data-done="later"]', player).textContent = word('menu.close');
  }

  /** The run is over for good: nothing may write it again behind us. */
  async function leave(url) {
    await kept;
    await forget();
    location.assign(url);
  }

  function card(id) {
    const template = id && /** @type {HTMLTemplateElement | null} */ (player.querySelector(`[data-stop="${id}"]`));
    const place = find('[data-card]', player);
    place.hidden = !template;
    if (template) place.replaceChildren(template.content.cloneNode(true));
    for (const rest of all('[data-rest]')) rest.hidden = Boolean(template);
  }

  function ask() {
    const {run} = player.live;
    for (const place of all('[data-number]')) place.firstChild.textContent = number(Number(place.dataset.number));
    for (const field of all('[data-pain]')) {
      const {pain, knee} = field.dataset;
      const known = run.before[knee];
      field.hidden = !run.spent[knee] || (pain === 'before' && known !== undefined);
      if (pain === 'before' || known === undefined) continue;
      find(`[data-number="${known}"]`, field).classList.add('was');
      const was = find('.p-was', field);
      was.hidden = false;
      find('span', was).textContent = word(`was.${knee}`, {n: known});
    }
    part('after');
    scrollTo(0, 0);
    /** @type {HTMLElement} */ (form.querySelector('[data-pain]:not([hidden]) legend'))?.focus();
  }

  async function finish() {
    const {run} = player.live;
    const told = new FormData(form);
    const scores = when => Object.fromEntries(KNEES.filter(knee => told.has(`${when}-${knee}`)).map(knee => [knee, Number(told.get(`${when}-${knee}`))]));
    await save(run, {
      after: scores('after'), before: {...run.before, ...scores('before')},
      changed: told.getAll('changed'), note: String(told.get('note') ?? '').trim(),
    });
    await leave(to('diary/'));
  }
}

const two = n => [...String(n).padStart(2, '0')].map(digit => number(Number(digit))).join('');
