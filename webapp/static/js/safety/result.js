// The end of the check: the plan in words, whom to ask, or a care card.
import {asked, to} from '../lib/page.js';
import {word} from '../lib/words.js';
import {timeline} from '../player/timeline.js';
import {barring} from './answers.js';
import {emergencyNumber} from './number.js';
import {plan, unchanged} from './planner.js';
import {soreness} from './flow.js';
import {fresh} from './valid.js';

/** Fills the result's view; `check` is the element with the person, the routine and the knee. */
export function showResult(view, check) {
  const {library, code, knee, routine, visit} = check;
  const person = fresh(check.person, library, visit.now);
  const saved = check.edit && !barring(person, library).length;
  const done = check.plan = plan(visit.routine, {...person, knee}, library);
  const kind = saved ? 'saved' : !routine && done.card === 'little' ? 'unknown' : done.card || 'plan';
  Object.assign(view.dataset, {outcome: saved ? '' : done.outcome, urgency: library.safety.cards[kind]?.urgency ?? ''});
  showOnly(view, 'result', [kind]);
  showOnly(view, 'of', [done.outcome]);
  showOnly(view, 'effect', effects(done, library));
  showOnly(view, 'tip', done.check);
  showOnly(view, 'hint', done.cards);
  showOnly(view, 'words', done.asks);
  showOnly(view, 'other', done.card === 'little' ? others(check).slice(0, 2) : []);
  for (const other of view.querySelectorAll('[data-other]')) other.querySelector('a').href = to('check/', {r: other.dataset.other, knee});
  for (const scale of view.querySelectorAll('[data-knee]')) scale.hidden = ![scale.dataset.knee, 'both'].includes(knee);
  pressSoreness(view, soreness(check.person, library, visit));
  if (done.parts.length) showTimes(view, done, unchanged(visit.routine, knee, library), library);
  list(view, 'skipped', done.skipped.map(one => [word(`skipped-${one.knee}`, {step: name(one)}), why(one)]));
  list(view, 'changed', done.changed.map(one => [word('instead', {from: name(one), to: word(`technique-${one.to}`)}), why(one)]));
  for (const link of view.querySelectorAll('[data-start]')) link.href = to('play/', {r: code, knee});
  if (asked('r')) view.querySelector('[data-done]').href = to('check/', {r: code, knee});
  for (const link of view.querySelectorAll('[data-edit]')) link.href = to('check/', {r: code, knee, edit: 1});
  const call = emergencyNumber(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone, library.safety.emergency);
  for (const link of view.querySelectorAll('[data-call]')) {
    link.href = `tel:${call}`;
    if (call) link.querySelector('span').textContent = word('call', {number: call});
  }
}

/** @type {(view: ParentNode, before: {left?: number, right?: number}) => void} */
export function pressSoreness(view, before) {
  for (const scale of /** @type {NodeListOf<HTMLElement>} */ (view.querySelectorAll('[data-knee]'))) {
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (scale.querySelectorAll('[data-sore]'))) {
      button.ariaPressed = String(before[scale.dataset.knee] === Number(button.dataset.sore));
    }
  }
}

/** Of all parts that carry data-<key>, only those with one of the ids are there. */
function showOnly(view, key, ids) {
  for (const part of view.querySelectorAll(`[data-${key}]`)) part.hidden = !ids.includes(part.dataset[key]);
}

/** After a doctor's yes the words of "ask" say it all. @type {(plan: Plan, library: Library) => string[]} */
const effects = ({check}, {safety}) => {
  const found = check.flatMap(id => safety.conditions[id]?.rules ?? []).map(({effect}) => effect);
  return found.includes('ask') ? found.filter(effect => effect !== 'gentle') : found;
};

function showTimes(view, done, was, library) {
  const minutes = parts => Math.max(1, Math.round(timeline({...done, parts}, library).total / 60_000));
  const [now, before] = [minutes(done.parts), minutes(was.parts)];
  view.querySelector('[data-minutes]').textContent = word('minutes', {num: now});
  const old = view.querySelector('[data-was]');
  old.hidden = now === before;
  old.textContent = word('was', {num: before});
  view.querySelector('[data-start] span').textContent = word('start', {num: now});
}

/** Lines of [what, why]; the same words only once. */
function list(view, key, lines) {
  const place = view.querySelector(`[data-${key}]`);
  const texts = [...new Set(lines.map(line => line.join('\n')))].map(text => text.split('\n'));
  place.closest('section').hidden = !texts.length;
  place.replaceChildren(...texts.map(([what, why]) => {
    const item = document.createElement('li');
    for (const text of [what, why]) item.append(Object.assign(document.createElement('span'), {textContent: text}));
    return item;
  }));
}

const name = ({technique, spot}) => spot ? word('at-spot', {step: word(`technique-${technique}`), spot: word(`spot-${spot}`)}) : word(`technique-${technique}`);

const why = ({reason, area}) => word(area ? `area-${area}` : `why-${reason}`);

/** Routines of the library that this person could do today. */
const others = ({library, person, knee, visit, routine}) => Object.keys(library.routines).filter(id =>
  library.routines[id].who === routine?.who && plan(library.routines[id], {...fresh(person, library, visit.now), knee}, library).parts.length);
