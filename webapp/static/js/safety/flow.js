// What the check asks next, and what an answer leaves behind. Pure.
// visit: {now, last: ms of the latest session's start, knee, routine, edit: ms since which the profile is asked anew, or 0}
import {barring, unanswered} from './answers.js';
import {fresh, open, recent, sameDay} from './valid.js';

/** The next view: "ask:calf", "side:flare", "mark:rash" or "result". */
export function upcoming(person, library, visit) {
  const held = fresh(person, library, visit.now);
  const kept = reopened(held, library, screen => again(screen, person, visit));
  if (barring(kept, library).length) return 'result';
  const [id] = questions(person, library, visit);
  return id ? detail(id, kept.answers[id], library.safety) : 'result';
}

/** To change the profile, all of it is asked and nothing else. */
function questions(person, library, visit) {
  if (!visit.edit) return open(person, library, visit.now, visit.last);
  return Object.values(library.safety.screens).filter(screen => again(screen, person, visit)).map(({id}) => id);
}

const again = (screen, person, {edit}) => edit > 0 && screen.when === 'profile' && !(person?.answers?.[screen.id]?.at >= edit);

function detail(id, answer, safety) {
  const rest = answer ? unanswered(answer, safety.screens[id], safety) : 'yes';
  return rest === 'yes' ? `ask:${id}` : `${rest.side ? 'side' : 'mark'}:${rest.id}`;
}

/** Place of a question among those of this check: those that are open and those that were answered in it. */
export function progress(id, person, library, visit) {
  const left = questions(person, library, visit);
  const list = Object.values(library.safety.screens)
    .filter(screen => screen.when !== 'session' && (left.includes(screen.id) || recent(person?.answers?.[screen.id]?.at, library, visit.now)));
  return {index: list.findIndex(screen => screen.id === id) + 1, count: list.length};
}

/** How sore each knee was before this session, {left?, right?}. */
export function soreness(person, library, {now, last}) {
  const {before} = person ?? {};
  return before?.at > last && recent(before.at, library, now) ? before : {};
}

/** The person with an answer to a screen. Legs and places named before stay for the day, in the profile as long as it holds. */
export function answered(person, screen, said, now) {
  const old = person?.answers?.[screen.id];
  const {yes, sides, places} = old && (screen.when === 'profile' || sameDay(old.at, now)) ? old : {};
  const answer = {yes, ...said, at: now, sides: {...sides, ...said.sides}, places: {...places, ...said.places}};
  return {...person, answers: {...person?.answers, [screen.id]: answer}};
}

/** The person without the answers for which `gone` holds; they are asked anew. */
export const reopened = (person, {safety}, gone) => ({
  ...person,
  answers: Object.fromEntries(Object.entries(person?.answers ?? {}).filter(([id, answer]) => safety.screens[id] && !gone(safety.screens[id], answer))),
});
