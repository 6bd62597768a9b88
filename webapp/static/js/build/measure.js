// How long a routine is, where it meets a limit, and what somebody's health answers leave of it. Pure.
import {timeline} from '../player/timeline.js';
import {plan, unchanged} from '../safety/planner.js';
import {cap} from '../share/code.js';

const STEP = 30, SPOT_STEP = 15;

/** Seconds of a part one press of - or + further, on round figures and within its cap; the same number = no further. */
export function nextDose(part, sign, library) {
  const step = part.spot ? SPOT_STEP : STEP;
  const wanted = sign > 0 ? Math.floor(part.seconds / step + 1) * step : Math.ceil(part.seconds / step - 1) * step;
  return Math.max(Math.min(part.seconds, step), Math.min(cap(part, library), wanted));
}

/** Whether all parts have their whole time in a session on both knees. */
export function fits(routine, library) {
  const {sides} = timeline(unchanged(routine, 'both', library), library);
  return sides.left >= routine.parts.reduce((sum, {seconds}) => sum + seconds, 0);
}

/** {total, sides, outcome, skipped, changed}: seconds of the whole session and of massage on each knee. `person` null = nobody asked. */
export function measure(routine, library, person) {
  if (!routine.parts.length) return {total: 0, sides: {left: 0, right: 0}, outcome: 'go', skipped: [], changed: []};
  const free = unchanged(routine, 'both', library);
  const planned = person ? plan(routine, lasting(person, library), library) : free;
  const {total, sides} = timeline(planned.parts.length ? planned : free, library);
  return {total: total / 1000, sides, outcome: planned.outcome, skipped: planned.skipped, changed: planned.changed};
}

/** The person as their lasting answers tell; today's questions, which the check asks each time, count as answered with no. */
function lasting(person, {safety}) {
  const answers = Object.fromEntries(Object.values(safety.screens).filter(({when}) => when === 'today').map(({id}) => [id, {at: 0, yes: []}]));
  for (const {id, when} of Object.values(safety.screens)) if (when === 'profile' && person.answers?.[id]) answers[id] = person.answers[id];
  return {...person, answers, knee: 'both'};
}

/** The person, or null while the lasting questions are not all answered. */
export const known = (person, {safety}) =>
  Object.values(safety.screens).every(({id, when}) => when !== 'profile' || person?.answers?.[id]) ? person : null;

/** Parts of the same kind as one: the planner does each thing once on a knee. */
export function merged(parts) {
  const kept = new Map();
  for (const part of parts) {
    const key = [part.technique, part.spot].join();
    kept.set(key, {...part, seconds: (kept.get(key)?.seconds ?? 0) + part.seconds});
  }
  return [...kept.values()];
}
