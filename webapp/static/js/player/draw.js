// The run on the screen. Changes only what differs; decides nothing.
import {find} from '../lib/page.js';
import {number, spoken, word} from '../lib/words.js';
import {drawPictures} from '../lib/picture.js';
import {lines, pictureOf, positionLines} from './lines.js';
import {PHASE} from './place.js';

/** @param {HTMLElement} player */
export function drawing(player) {
  const out = name => /** @type {HTMLElement} */ (player.querySelector(`[data-out="${name}"]`));
  const put = (name, text) => {
    const place = out(name);
    if (place && place.textContent !== text) place.textContent = text;
  };
  /** The role in bold, wherever a language puts it. */
  const role = (name, text, line) => {
    const at = line ? text.indexOf(line) : 0;
    if (out(name).textContent === text && out(name).children.length === Number(at > 0)) return;
    put(name, text);
    if (at > 0) out(name).replaceChildren(Object.assign(document.createElement('b'), {textContent: text.slice(0, at)}), text.slice(at));
  };
  let shown = '', bars = 0, segment;

  return {put, out, draw, part};

  /** Shows one part of the page: run, hurt, done, after, or a trouble; and in it the panel of `view`. */
  function part(name, view) {
    for (const piece of /** @type {NodeListOf<HTMLElement>} */ (player.querySelectorAll('[data-part]')))
      piece.hidden = piece.dataset.part !== name || ('panel' in piece.dataset && !panel(piece.dataset.panel, view));
  }
  function panel(name, view) {
    return name === view || (name === 'menu' && !view && player.dataset.state === 'paused');
  }

  function mark(values) {
    for (const [name, value] of Object.entries(values)) if (player.dataset[name] !== String(value)) player.dataset[name] = String(value);
  }

  /** @param {{run: Run, line: Timeline, place: Place, call: string, memory: Function, view: string}} now */
  function draw({run, line, place, call, memory, view}) {
    const {step, segment: current} = place;
    const phase = view === 'ask' ? 'ask' : PHASE[current.kind];
    mark({state: run.status, phase, step: step.index, stepId: step.id, side: step.side, remaining: run.own ? '' : place.remaining});
    player.toggleAttribute('data-own', run.own);
    player.toggleAttribute('data-jump', segment !== current.start + current.end);
    segment = current.start + current.end;
    view ? player.dataset.view = view : delete player.dataset.view;
    part(run.status === 'hurt' ? 'hurt' : 'run', view);
    const open = view === 'pad' || view === 'menu';
    find('[data-menu="touch"]', player).ariaExpanded = String(open);
    put('more', word(open ? 'menu.close' : 'menu.more'));
    head(run, line, place);
    cue(run, line, place, memory);
    put('call', call || pressing(run, place));
    player.style.setProperty('--left', String(run.own ? 1 : place.left));
    picture(run, place);
  }

  function head(run, line, {step, round, rounds}) {
    put('side', word(`side.${step.side}`));
    const {name} = lines(step);
    const told = rounds > 1 && round && !step.hold && !run.own ? word('round', {name, n: round, total: rounds}) : name;
    put('step', step.technique ? word('step', {n: nth(line, step), total: planned(line).length, name: told}) : '');
    const bar = out('bar');
    if (bars !== line.steps.length) bar.replaceChildren(...line.steps.map(() => document.createElement('i')));
    bars = line.steps.length;
    line.steps.forEach((one, i) => {
      const done = one.end === one.start ? 0 : Math.min(1, Math.max(0, (run.position - one.start) / (one.end - one.start)));
      const piece = /** @type {HTMLElement} */ (bar.children[i]);
      const share = done.toFixed(2);
      if (piece.dataset.done === share) return;
      piece.dataset.done = share;
      piece.hidden = one.end === one.start;
      piece.style.setProperty('--done', share);
    });
  }

  function cue(run, line, place, memory) {
    const {step, segment: {kind}, count} = place;
    const {giver, receiver} = told(step, kind, run.status);
    const two = step.who === 'partner';
    const working = run.status === 'running' || run.status === 'hurt';
    const ready = run.status === 'ready';
    put('who', run.status === 'paused' ? '' : kind === 'ready' && !ready ? word('get-ready') : two && step.side ? word('role.giver') : '');
    put('giver', run.status === 'paused' ? word('paused') : giver);
    const named = two && working && kind !== 'ready' && receiver;
    if (run.status === 'paused') put('receiver', word('touch'));
    else role('receiver', named ? word('role.receiver', {line: receiver}) : receiver, named);
    const last = memory(step.id, step.side);
    put('memory', working && last && kind !== 'ready' ? word(`memory.${last}.${step.side}`) : '');
    put('count', number(count));
    put('now', ready ? '' : [giver, receiver, run.own ? '' : spoken(count), after(run, line, place)].join(' '));
    put('big', ready ? word('start') : run.own ? word('own.next') : '');
    put('next', ready ? word('minutes', {num: Math.max(1, Math.round(line.total / 60_000))}) : after(run, line, place));
    put('hint', ready ? '' : run.status === 'paused' ? word('go-on') : run.own ? word('own.hint') : word('pause'));
    put('toggle', ready ? word('start') : run.status === 'paused' ? word('go-on') : run.own ? word('own.next') : word('pause'));
    put('most', word('most', {n: run.plan.limit?.pressure ?? 5}));
  }

  /** The lines of the moment: where to sit, what comes, what the hands do. */
  function told(step, kind, status) {
    if (status === 'ready') return {giver: word('begin'), receiver: word(step.who === 'partner' ? 'stop-word' : 'stop-alone')};
    const position = positionLines(step.position);
    if (kind === 'settle') return position;
    if (kind === 'switch') return {giver: word(`switch.${step.side}`), receiver: position.receiver || position.giver};
    if (kind === 'hands') return {giver: word('hands'), receiver: ''};
    if (kind === 'rest') return {giver: word('rest'), receiver: ''};
    const own = lines(step);
    return kind === 'ready' ? {giver: own.giver, receiver: word('then', {num: step.seconds})} : own;
  }

  function after(run, line, {step, remaining}) {
    const next = line.steps.find(one => one.index > step.index && one.end > one.start);
    const name = !next ? word('next.end') : !next.side ? word('next.rest') : next.side !== step.side ? word('next.switch') : lines(next).name;
    const time = `${number(Math.floor(remaining / 60))}:${[...String(remaining % 60).padStart(2, '0')].map(digit => number(Number(digit))).join('')}`;
    return run.own ? word('next.plain', {name}) : word('next', {name, time});
  }

  function picture(run, {step, segment: {kind}}) {
    const moving = run.status === 'running' && PHASE[kind] === 'work';
    const id = kind === 'switch' && pictureOf('switch', step.side).length ? 'switch'
      : run.status === 'ready' || ['settle', 'switch', 'rest'].includes(kind) ? `position-${step.position}` : `step-${step.id}`;
    const figure = out('picture');
    figure.dataset.moving = moving ? 'yes' : 'no';
    figure.style.setProperty('--pace', String(step.pace || 3));
    const key = `${id} ${step.side || figure.dataset.side}`;
    if (key === shown) return;
    shown = key;
    if (step.side) figure.dataset.side = step.side;
    figure.replaceChildren(...pictureOf(id, step.side || figure.dataset.side));
    drawPictures(figure);
  }
}

const planned = line => line.steps.filter(one => one.technique && one.end > one.start);
const nth = (line, step) => planned(line).filter(one => one.index <= step.index).length;

/** At a spot the word stays: press, let go. */
const pressing = (run, {step, segment: {kind}}) =>
  run.status !== 'ready' && step.hold && ['work', 'release'].includes(kind) ? word(`cue.${kind === 'work' ? 'press' : kind}`) : '';
