// The check: one question a screen. Every answer is kept at once, by ids, so that a reload or another language goes on here.
import {asked, find, to} from '../lib/page.js';
import {library} from '../lib/library.js';
import {get, sessions, update} from '../lib/store.js';
import {fill} from '../lib/words.js';
import {routineFromCode} from '../share/code.js';
import {KNEES, option, stops} from './answers.js';
import {answered, progress, reopened, soreness, upcoming} from './flow.js';
import {marked, openMarks, turn} from './place.js';
import {pressSoreness, showResult} from './result.js';

class Check extends HTMLElement {
  /** @type {Library} */ library;
  /** @type {any} */ person;
  /** @type {Plan} */ plan;
  /** @type {any} */ current;
  last = 0;
  edit = 0;

  async connectedCallback() {
    const began = Date.now();
    const [all, person, [latest]] = await Promise.all([library(), get('check'), sessions()]);
    Object.assign(this, {library: all, person: person ?? {}, last: latest ? Date.parse(latest.started) : 0, edit: asked('edit') ? began : 0});
    this.code = asked('r') || Object.keys(all.routines)[0];
    this.routine = routineFromCode(this.code, all);
    this.knee = KNEES.includes(asked('knee')) ? asked('knee') : 'both';
    this.addEventListener('click', event => this.pressed(/** @type {Element} */ (event.target).closest('button')));
    this.addEventListener('change', () => this.keepDraft());
    addEventListener('popstate', ({state}) => this.goOn(state?.view));
    addEventListener('pageshow', ({persisted}) => persisted && this.goOn());
    this.dataset.ready = '';
    this.goOn(history.state?.view);
  }

  get visit() {
    return {now: Date.now(), last: this.last, knee: this.knee, routine: this.routine ?? {parts: []}, edit: this.edit};
  }

  /** Shows a question that was on screen before, else whatever is to be said next. */
  goOn(view = '') {
    if (!/^(ask|which|side|mark):/.test(view)) history.replaceState({...history.state, view: view = this.upcoming()}, '');
    this.show(view);
  }

  /** A new screen, with nothing ticked; Back finds the ticks as they were. */
  enter(view) {
    for (const box of this.querySelectorAll(`[data-view="${view}"] input`)) /** @type {HTMLInputElement} */ (box).checked = false;
    history.pushState({view, depth: (history.state?.depth ?? 0) + 1}, '');
    this.show(view);
  }

  upcoming = () => upcoming(this.person, this.library, this.visit);

  show(view) {
    const [name, id] = view.split(':');
    const {screens} = this.library.safety;
    this.view = view;
    this.id = id;
    this.screen = screens[id] ?? Object.values(screens).find(({options}) => options.includes(id));
    this.current = find(`[data-view="${view}"], [data-view="${name}"]`, this);
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-view], [data-question]'))) part.hidden = !part.contains(this.current);
    for (const about of this.current.querySelectorAll('[data-about]')) about.textContent = this.nameOf(id);
    if (name === 'mark') openMarks(this.current, this.person.answers?.[this.screen.id]?.places?.[id], option(id, this.library.safety), this.knee);
    if (name === 'result') showResult(this.current, this);
    this.takeDraft();
    this.count();
    scrollTo(0, 0);
    [...this.current.querySelectorAll('h2')].find(heading => heading.offsetParent)?.focus({preventScroll: true});
  }

  nameOf = id => this.querySelector(`input[value="${id}"] ~ span`)?.textContent ?? '';

  count() {
    const bar = find('[data-progress]', this);
    const {index, count} = progress(this.screen?.id, this.person, this.library, this.visit);
    bar.classList.toggle('sr', index < 1);
    find('[data-count]', bar).textContent = index < 1 ? '' : fill(bar.dataset.progress, {index, count});
    Object.assign(find('progress', bar), {max: count || 1, value: index});
  }

  pressed(button) {
    const [action, value] = Object.entries(button?.dataset ?? {})[0] ?? [];
    this[`on_${action}`]?.(value, button);
  }

  on_back = () => history.state?.depth > 0 ? history.back() : location.assign(to(''));
  on_answer(value) {
    const {id, options} = this.screen;
    if (value === 'yes' && options.length > 1) this.enter(`which:${id}`);
    else this.say({yes: value === 'yes' ? options : []});
  }
  on_ticked() {
    const yes = this.inputs().filter(input => input.checked).map(input => input.value);
    if (this.enough(yes.length)) this.say({yes: [...new Set(yes)]});
  }
  on_side = side => this.say({sides: {[this.id]: side === 'both' ? KNEES : [side]}});
  on_leg = leg => turn(this.current, 'leg', leg);
  on_turn = view => turn(this.current, 'turn', view);
  on_marked() {
    const places = marked(this.current);
    if (this.enough(places.left.length + places.right.length)) this.say({places: {[this.id]: places}});
  }
  on_nowhere = () => this.say({places: {[this.id]: {left: [], right: []}}});
  /** How sore a knee is now: a number beside the plan, never in its way. */
  async on_sore(value, button) {
    const {visit} = this;
    const scale = button.closest('[data-knee]');
    const changed = person => ({...person, before: {...soreness(person, this.library, visit), at: visit.now, [scale.dataset.knee]: Number(value)}});
    this.person = changed(this.person);
    await update('check', changed);
    pressSoreness(this.current, soreness(this.person, this.library, visit));
  }
  on_asked() {
    const {asks} = this.plan;
    return this.save((person, {now}) => ({...person, asked: {...person.asked, ...Object.fromEntries(asks.map(id => [id, now]))}}));
  }
  /** Takes back the answer that stopped everything; it is asked anew. */
  on_mistake = () => this.save(person => reopened(person, this.library, (screen, {yes}) =>
    !Array.isArray(yes) || yes.some(id => stops(option(id, this.library.safety)))));
  on_again = () => this.save(person => reopened(person, this.library, ({when}) => when === 'today' || when === 'next'));

  enough(count) {
    find('[data-need]', this.current).hidden = count > 0;
    return count > 0;
  }

  say(said) {
    const {screen} = this;
    return this.save((person, {now}) => answered(person, screen, said, now));
  }

  /** `change` runs twice, now and once the store has the person: it must not read what the next view changes. */
  async save(change) {
    const visit = this.visit;
    const changed = person => ({...change(person ?? {}, visit), draft: null});
    this.person = changed(this.person);
    const kept = update('check', changed);
    this.enter(this.upcoming()); // at once: a second tap must never meet the question before
    await kept;
  }

  /** Ticks that are not sent yet outlive a switch of language. */
  keepDraft() {
    this.current.querySelector('[data-need]')?.setAttribute('hidden', '');
    const on = this.inputs().flatMap((input, index) => input.checked ? [index] : []);
    this.person = {...this.person, draft: {view: this.view, on}};
    update('check', person => ({...person, draft: this.person.draft}));
  }

  takeDraft() {
    const {view, on} = this.person.draft ?? {};
    if (view === this.view && Array.isArray(on)) this.inputs().forEach((input, index) => { input.checked = on.includes(index); });
  }

  inputs = () => /** @type {HTMLInputElement[]} */ ([...this.current.querySelectorAll('input')]);
}

customElements.define('kw-check', Check);
