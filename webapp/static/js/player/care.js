// What 'it hurts' and 'less, please' do to a run. Pure. The rules are those of the stop list: ease, skip, or stop for today.
import {place, worked} from './place.js';

/** answer -> what we do. Soreness under the hand twice in one step is no longer eased: the step is over. */
const ACTIONS = {sore: 'ease', joint: 'skip', numb: 'stop', calf: 'stop', mistake: 'go'};

/** Nothing goes on before an answer; `was` is where a mistaken touch leads back to. @type {(run: Run) => Run} */
export const hurt = run => ({...run, status: 'hurt', was: run.status});

/** @type {(run: Run, event: {answer: string, at: string}, line: Timeline, to: any) => Run} */
export function eased(run, {answer, at}, line, {jump, finish}) {
  const {step} = place(line, run.position);
  let action = ACTIONS[answer];
  if (!action) return run;
  if (action === 'ease' && run.hurts.some(one => one.answer === 'sore' && one.index === step.index)) action = 'skip';
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
