// What each control does: a button's data-<name>="value" calls ACTS.<name>(player, value).
import {find} from '../lib/page.js';
import {update} from '../lib/store.js';
import {word} from '../lib/words.js';
import {hurt} from '../safety/hurt.js';
import {lines} from './lines.js';

const PAD = 5000, MENU = 30_000; // left alone, the tools close
const TOOLS = ['pad', 'menu'];

export const ACTS = {
  action(player, name) {
    if (name === 'end') player.view === 'sure' ? ACTS.sure(player, 'yes') : sure(player);
    else if (name !== 'toggle') player.take({type: name});
  },
  /** Two touches open the tools, one key does: only touches happen by mistake. */
  menu(player, name, {detail}) {
    const straight = name === 'open' || !detail;
    player.turn(name !== 'open' && TOOLS.includes(player.view) ? '' : straight ? 'menu' : 'pad');
    closeLater(player);
  },
  set(player, name) {
    if (name === 'own') player.take({type: 'own', on: !player.live.run.own});
    else if (name === 'turned') player.toggleAttribute('data-turned');
    else if (name === 'sound') player.set(name, following(player));
    else player.set(name, !player.settings[name]);
    player.wear();
  },
  level(player, level) {
    player.view = '';
    player.take({type: 'pressure', step: player.asking.step, level});
  },
  sure(player, value) {
    player.view = '';
    if (value === 'yes') player.take({type: 'end'});
    else if (player.was === 'running') player.toggle();
    else player.show();
  },
  resume(player, value) {
    player.view = '';
    if (value === 'end') return player.take({type: 'end'});
    if (value === 'again') player.take({type: 'again'});
    player.toggle();
  },
  async answer(player, answer) {
    const {step} = player.live.place;
    player.take({type: 'answer', answer});
    if (answer !== 'mistake') await update('check', person => hurt(person, answer, step, Date.now(), player.library));
  },
  done(player, value, event) {
    if (value === 'ask') return player.end.ask();
    event.preventDefault();
    player.end.leave(event.target.closest('a').href);
  },
  takeOver: player => player.open(true),
};

/** The tools close when nobody has used them for a while; who walks in them by key is still there. */
export function closeLater(player) {
  if (!TOOLS.includes(player.view)) return;
  player.later('closing', player.view === 'pad' ? PAD : MENU, () => {
    if (player.querySelector('[data-panel="menu"] :focus-visible')) closeLater(player);
    else if (TOOLS.includes(player.view)) player.turn('');
  });
}

/** Before ending, and before leaving by Escape: the session stands still and waits for the answer. */
function sure(player) {
  const {status} = player.live.run;
  if (status === 'hurt' || status === 'done') return;
  player.was = status;
  player.take({type: 'pause'});
  player.screen.put('so-far', word('so-far', {num: player.minutes}));
  player.turn('sure');
  find('[data-panel="sure"] h2', player).focus();
}

/** The offer to go on after a longer absence: the same second as proof. */
export function offer(player, away) {
  const {run, place} = player.live;
  const {put} = player.screen;
  put('stopped', word('stopped-ago', {num: Math.round(away / 60_000)}));
  put('go-on-with', word(`go-on-with.${place.step.side}`, {name: lines(place.step).name}));
  put('go-on-at', run.own ? word('go-on') : word('go-on-at', {n: place.count}));
  put('end-save', word('end-save', {num: player.minutes}));
  player.view = 'resume';
}

function following({mode, voice}) {
  const modes = voice.able() ? ['full', 'short', 'chimes', 'off'] : ['chimes', 'off'];
  return modes[(modes.indexOf(mode) + 1) % modes.length];
}
