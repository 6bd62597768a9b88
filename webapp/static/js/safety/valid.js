// How long answers hold, and whether a session may start or go on. Pure; times are milliseconds since 1970, days are the phone's own.
import {barring, optional, sound} from './answers.js';

const MINUTE = 60_000, DAY = 86_400_000;

/** The person without answers that are too old, from another day, or from the future. */
export function fresh(person, {safety}, now) {
  const answers = Object.entries(person?.answers ?? {}).filter(([id, answer]) =>
    Object.hasOwn(safety.screens, id) && holds(safety.screens[id].when, answer?.at, safety.limits, now));
  return {...person, answers: Object.fromEntries(answers)};
}

/** Today's answers hold for an hour of the same day, the profile for 90 days, what hurt until midnight. */
const holds = (when, at, limits, now) =>
  when === 'profile' ? within(at, limits.profile.value * DAY, now)
    : sameDay(at, now) && within(at, when === 'session' ? DAY : limits.today.value * MINUTE, now);

const within = (at, span, now) => at <= now && now - at <= span;

/** Whether something was said for the session that starts now. */
export const recent = (at, {safety}, now) => holds('today', at, safety.limits, now);

export const sameDay = (a, b) => new Date(a).toDateString() === new Date(b).toDateString();

/** Ids of the questions to ask now, in order. `last`: start of the latest session, 0 = none. */
export function open(person, library, now, last = 0) {
  const {safety} = library;
  const {answers} = fresh(person, library, now);
  return Object.values(safety.screens)
    .filter(screen => screen.when === 'next' ? due(last, now, safety) : !optional(screen) || answers[screen.id])
    .filter(screen => !sound(answers[screen.id], screen, safety))
    .map(screen => screen.id);
}

/** Sore or bruised? is asked on a later day than the session was, for two weeks. */
const due = (last, now, {limits}) => last > 0 && last < now && !sameDay(last, now) && now - last <= limits.last.value * DAY;

/** A session may start: nothing is left to ask and no answer forbids it. The plan says what may be in it. */
export const mayStart = (person, library, now, last = 0) =>
  !open(person, library, now, last).length && !barring(fresh(person, library, now), library).length;

/** A session that was broken off may go on with its own plan: within the hour, unless an answer forbids it since. */
export const mayResume = (run, person, library, now) =>
  within(run?.at, library.safety.limits.today.value * MINUTE, now) && !barring(fresh(person, library, now), library).length;
