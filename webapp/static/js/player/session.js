// A run as plain data and what may happen to it. Pure: (run, event, timeline) -> run. The element only draws what stands here.
import {answered, hurt, pressed} from './care.js';
import {place, spent} from './place.js';

const REPEAT = 3000; // 'back' this early in a step means the step before

/** @type {(start: Partial<Run>) => Run} */
export const fresh = start => ({
  id: '', code: '', knee: 'both', who: 'partner', plan: /** @type {any} */ ({parts: []}), before: {}, started: '', at: 0,
  status: 'ready', was: 'ready', position: 0, heard: -1, edits: {}, spent: {left: 0, right: 0}, hurts: [], pressure: [], own: false, card: '', ...start,
});

/** @type {(run: Run, event: any, line: Timeline) => Run} */
export function reduce(run, event, line) {
  if (run.status === 'done') return run;
  if (run.status === 'hurt' && !['answer', 'end'].includes(event.type)) return run;
  return (EVENTS[event.type] ?? same)(run, event, line);
}

const same = run => run;

const EVENTS = {
  toggle: (run, {at}) =>
    run.status === 'running' ? {...run, status: 'paused'} : {...run, status: 'running', started: run.started || at},
  pause: run => (run.status === 'running' ? {...run, status: 'paused'} : run),
  tick: (run, {to}, line) => (run.status === 'running' ? tick(run, to, line) : run),
  /** Somebody moved the sound, or the phone slept without a sound: time did not pass. */
  seek: (run, {to}, line) => jump(run, Math.min(Math.max(0, to), line.total - 1)),
  next: (run, _, line) => {
    const after = line.steps.find(step => step.start >= place(line, run.position).step.end && step.end > step.start);
    return after ? jump(run, after.start) : finish(run);
  },
  back: (run, _, line) => {
    const {step} = place(line, run.position);
    const before = line.steps.findLast(one => one.end <= step.start && one.end > one.start);
    return jump(run, before && run.position - step.start < REPEAT ? before.start : step.start);
  },
  again: (run, _, line) => jump(run, place(line, run.position).step.start),
  own: (run, {on}) => ({...run, own: on}),
  hurts: hurt,
  answer: (run, event, line) => (run.status === 'hurt' && event.action ? answered(run, event, line, {jump, finish}) : run),
  pressure: (run, {step, level}, line) => pressed(run, step, level, line),
  end: run => finish(run.status === 'hurt' ? unanswered(run) : run),
};

function tick(run, to, line) {
  const {step} = place(line, run.position);
  const limit = run.own ? step.end - 1 : line.total; // at one's own pace a step waits at its end for 'next'
  const position = Math.min(Math.max(run.position, to), limit);
  const gained = spent(line, run.position, position);
  const sides = {left: run.spent.left + gained.left, right: run.spent.right + gained.right};
  const moved = {...run, position, heard: position, spent: sides};
  return position >= line.total ? finish(moved) : moved;
}

/** `heard` lies just before the new place, so the cue that opens it is heard, and none that was jumped over. */
const jump = (run, position) => ({...run, position, heard: position - 1});

const unanswered = run => ({...run, hurts: [...run.hurts, {step: '', side: '', answer: '', action: 'end', at: Math.round(run.position / 1000)}]});

const finish = run => ({...run, status: 'done'});

/** What a reload, a crash or another language finds: the same place, standing still. @type {(saved: Run) => Run} */
export const restored = saved => ({...fresh(saved), status: saved.status === 'running' ? 'paused' : saved.status});
