// What 'it hurts' and 'less, please' do to a run. Pure. The rules are those of the stop list: ease, skip, or stop for today.
import {place, worked} from './place.js';

/** Nothing goes on before an answer; `was` is where a mistaken touch leads back to. @type {(run: Run) => Run} */
export const hurt = run => ({...run, status: 'hurt', was: run.status});

/**
 * `action` is that of the answer's stop rule, or "go" after a mistaken touch. What was eased once in a step is not eased again: the step is over.
 * @type {(run: Run, event: {answer: string, action: string}, line: Timeline, to: any) => Run}
 */
export function answered(run, {answer, action}, line, {jump, finish}) {
  const {step} = place(line, run.position);
  if (action === 'ease' && run.hurts.some(one => one.action === 'ease' && one.index === step.index)) action = 'skip';
  const entry = {step: step.id, index: step.index, side: step.side, answer, action, at: Math.round(run.position / 1000)};
  const told = {...run, status: run.was, hurts: [...run.hurts, entry]};
  if (action === 'stop') return finish({...told, card: answer});
  if (action === 'ease') return {...told, edits: {...run.edits, ...shorter(run, step, line)}};
  if (action === 'skip') return skip(told, step, line, {jump, finish}, answer);
  return told;
}

/** The step is over; after pain in the joint, so is all that would touch the same place of this knee today. */
function skip(run, step, line, {jump, finish}, answer) {
  const same = one => answer === 'joint' && one.side === step.side && one.areas.some(area => step.areas.includes(area));
  const out = line.steps.filter(one => one.index > step.index && one.technique && same(one));
  const edits = {...run.edits, ...Object.fromEntries(out.map(one => [one.index, 0]))};
  // What is still planned follows on this step's end, wherever it lay before.
  return step.technique ? {...jump(run, step.end), edits} : finish(run);
}

/** Half of what is left; the same step on the other knee gets the same time if it is still to come: sides stay equal. */
function shorter(run, step, line) {
  const done = Math.floor(worked(step, step.start, run.position) / 1000);
  const seconds = Math.min(step.seconds, Math.max(1, done + Math.ceil((step.seconds - done) / 2)));
  const twins = line.steps.filter(one => one.index > step.index && one.id === step.id && one.spot === step.spot && one.side !== step.side);
  return Object.fromEntries([step, ...twins.slice(0, 1)].map(one => [one.index, Math.min(one.seconds, seconds)]));
}

/** The receiver's answer. 'Less' twice in one step: half the time that is left, and the question what it feels like. */
export function pressed(run, index, level, line) {
  const step = line.steps[index];
  if (!step?.side) return run;
  const before = run.pressure.findLast(one => one.index === index);
  const told = {...run, pressure: [...run.pressure, {step: step.id, index, side: step.side, level}]};
  if (level !== 'less' || before?.level !== 'less') return told;
  const now = place(line, run.position).step.index === index;
  return hurt({...told, edits: now ? {...run.edits, ...shorter(run, step, line)} : run.edits});
}
