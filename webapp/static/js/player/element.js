// The player on the page: opens a run, passes on what people do, shows what came of it. What happens is decided in session.js.
import {find} from '../lib/page.js';
import {library} from '../lib/library.js';
import {get, update} from '../lib/store.js';
import {word} from '../lib/words.js';
import {ACTS, closeLater, offer} from './acts.js';
import {devices} from './devices.js';
import {drawing} from './draw.js';
import {keep, open, pressures} from './keep.js';
import {lines} from './lines.js';
import {only} from './only.js';
import {local} from './record.js';
import {running} from './run.js';
import {shout} from './signal.js';
import {take} from './time.js';

const LONG = 120_000; // away for longer: say where we were before going on

class Player extends HTMLElement {
  /** @type {any} */ live;
  /** @type {any} */ devices;
  /** @type {any} */ time;
  /** @type {any} */ sound;
  /** @type {any} */ end;
  /** @type {any} */ remote;
  /** @type {Library} */ library;
  view = '';
  call = '';
  asking = {step: 0, until: -1};
  memory = () => '';
  settings = /** @type {Record<string, any>} */ ({});
  timers = {};

  async connectedCallback() {
    this.screen = drawing(this);
    this.addEventListener('click', event => this.pressed(event));
    for (const sign of ['pointerdown', 'keydown']) this.addEventListener(sign, () => closeLater(this));
    await this.open();
  }

  async open(steal = false) {
    try {
      [this.library, this.settings] = await Promise.all([library(), get('settings').then(kept => kept ?? {})]);
      await only(() => this.begin(), () => this.lost(), steal);
    } catch (error) {
      this.trouble('broken');
      throw error;
    }
  }

  async begin() {
    const {run, again, check, code} = await open(this.library);
    if (check) return location.replace(check);
    if (code !== undefined) return this.trouble('unknown', code);
    this.live = running(again ?? run, this.library);
    this.memory = await pressures();
    this.equip();
    const away = again ? Date.now() - again.at : 0;
    const {status} = this.live.run;
    if (status === 'paused' && away > LONG) offer(this, away);
    this.show();
    if (status === 'hurt') this.stopped();
    if (status === 'done') this.end.show();
  }

  equip() {
    this.devices ??= devices(this);
    Object.assign(this, this.devices);
    this.time.seek(this.live.run.position);
    this.sound.load(this.live.line, this.loud);
    this.wear();
  }

  take = event => take(this, event);

  pressed(event) {
    const control = /** @type {HTMLElement | null} */ (event.target.closest('button, a'));
    for (const [name, value] of Object.entries(control?.dataset ?? {})) ACTS[name]?.(this, value, event);
    // Links lead on without a question: the run is kept, and found there.
    if (control instanceof HTMLAnchorElement) this.leaving = true;
  }

  touched() {
    const {own, status} = this.live.run;
    if (own && status === 'running') this.take({type: 'next'});
    else this.toggle();
  }

  toggle() {
    if (['sure', 'resume'].includes(this.view)) this.view = '';
    this.take({type: 'toggle', at: local(new Date())});
  }

  /** One of the pages that take the player's place. */
  trouble(name, code = '') {
    this.dataset.state = 'none';
    this.screen.put('code', code);
    this.screen.part(name);
    find(`[data-part="${name}"] [data-focus]`, this).focus();
  }

  lost() {
    if (this.live) this.take({type: 'pause'});
    this.trouble('elsewhere');
  }

  stopped() {
    this.view = '';
    this.screen.put('status', '');
    this.screen.put('stopped-at', word('stopped-at', {num: this.live.place.count}));
    this.show();
    find('[data-part="hurt"] [data-focus]', this).focus();
  }

  get mode() { return this.settings.sound ?? (this.settings.voice === false ? this.settings.chime === false ? 'off' : 'chimes' : 'full'); }
  get loud() { return Number(this.settings.chimeLevel ?? 1); }
  get minutes() {
    const {left, right} = this.live.run.spent;
    return Math.round((left + right) / 60_000);
  }

  set(name, value) {
    this.settings = {...this.settings, [name]: value};
    update('settings', settings => ({...settings, [name]: value}));
  }

  /** Puts on what was chosen: light, size, sound. */
  wear() {
    for (const name of ['night', 'large']) this.toggleAttribute(`data-${name}`, Boolean(this.settings[name]));
    this.screen.put('sound', word(`sound.${this.mode}`));
    this.take({type: 'wear'});
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-set][aria-pressed]')))
      button.ariaPressed = String(this.hasAttribute(`data-${button.dataset.set}`));
  }

  turn(view) {
    this.view = view;
    this.show();
  }

  later(name, ms, act) {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(act, ms);
  }

  note(id) {
    shout(this, word(id));
    this.screen.put('status', word(id));
    this.show();
  }

  show() {
    const {run, line, place} = this.live;
    if (run.status === 'done') return;
    if (this.view === 'ask' && run.position > this.asking.until) this.view = '';
    const held = this.contains(document.activeElement) && /** @type {HTMLElement} */ (document.activeElement);
    this.screen.draw({run, line, place, call: this.call, memory: this.memory, view: this.view});
    if (held && !held.getClientRects().length) this.hold(held);
    const {step} = place;
    this.remote.show(lines(step).name || word('side.'), word(`side.${step.side}`), run.status, run.position, line.total, step.start);
  }

  /** Focus goes from what has left the screen to what came: into the tools, out of them, else to the large button. */
  hold(held) {
    const next = this.view === 'menu' ? '[data-panel="menu"] button' : held.closest('[data-panel="menu"]') ? '[data-menu="touch"]' : '.zone';
    find(next, this).focus({preventScroll: true});
  }

  keep() {
    const {run} = this.live;
    return run.started && run.status !== 'done' ? keep(run) : null;
  }
}

customElements.define('knee-player', Player);
