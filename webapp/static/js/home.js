// Home for somebody who was here before: the last routine again, how the knee was, and a run that was left.
// A first visitor, who may be on a slow link, loads nothing more for it.
import {find, to} from './lib/page.js';
import {drawPictures, parsed} from './lib/picture.js';
import {get, sessions} from './lib/store.js';
import {word} from './lib/words.js';

const HALF_A_DAY = 12 * 3600_000;
/** A routine of ours has a name and a page; one of the user's own is a code, of which no server learns. */
const LIBRARY = /^[a-z][a-z-]*$/;

welcomeBack().finally(() => document.querySelector('.home')?.setAttribute('data-ready', ''));
offerRest();
get('reminder').then(reminder => reminder && import('./diary/due.js'));

async function welcomeBack() {
  const [last] = await sessions();
  remember(Boolean(last));
  if (!last) return;
  await Promise.all([LIBRARY.test(last.routine) && suggest(last), showLast(last)]);
}

/** The next visit knows before its first paint which of the two homes it will be. */
function remember(known) {
  const look = JSON.parse(localStorage.getItem('kneewell-look') || '{}');
  localStorage.setItem('kneewell-look', JSON.stringify({...look, known}));
}

/** The last routine, by what its own page shows: picture, name and facts. */
async function suggest(last) {
  const page = await parsed(to(`routines/${last.routine}/`), 'text/html');
  if (!page) return;
  const again = /** @type {HTMLTemplateElement} */ (find('template[data-again]')).content;
  again.querySelector('.wrap')?.append(...page.querySelectorAll('.pane-a :is(h1, .spec)'));
  const place = find('[data-suggestion]');
  place.replaceChildren(...page.querySelectorAll('.stage'), again);
  const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-home-form]'));
  const fields = /** @type {any} */ (form.elements);
  fields.r.value = last.routine;
  const knees = ['left', 'right'].filter(side => last.seconds[side]);
  if (knees.length === 1) fields.knee.value = knees[0];
  const words = form.querySelector('[data-start-words]');
  if (words) words.textContent = word('start');
  form.querySelector('[data-first]')?.remove();
  document.querySelector(`[data-others] a[href$="/${CSS.escape(last.routine)}/"]`)?.closest('li')?.remove();
  drawPictures(place);
}

async function showLast(last) {
  const {result, when} = await import('./diary/results.js');
  const section = /** @type {HTMLElement} */ (document.querySelector('[data-last]'));
  const results = result(last);
  if (!results.length) return;
  section.append(when(last.started), ...results);
  section.hidden = false;
}

async function offerRest() {
  const run = await get('run');
  const band = /** @type {HTMLElement} */ (document.querySelector('[data-resume]'));
  if (!run?.code || run.status === 'done' || Date.now() - run.at > HALF_A_DAY) return;
  const link = band.querySelector('a');
  if (link) link.href = to('play/', {r: run.code, knee: run.knee || 'both'});
  band.hidden = false;
}
