// What a person has answered, read strictly: whatever is missing, unknown or damaged counts as not answered. Pure.
// answers: {screen id: {at: ms, yes: [option ids], sides: {option: ["left"]}, places: {option: {left: [areas], right: []}}}}

export const KNEES = ['left', 'right'];
const EVERYWHERE = 'session';

/** All answers that were Yes, or null while a question is open or an answer cannot be read. @type {(person: any, library: any) => Told[] | null} */
export function told(person, {safety}) {
  const list = [];
  for (const screen of Object.values(safety.screens)) {
    const answer = person?.answers?.[screen.id];
    if (!answer && optional(screen)) continue;
    if (!sound(answer, screen, safety)) return null;
    list.push(...answer.yes.map(id => ({...option(id, safety), at: answer.at, when: screen.when,
      sides: answer.sides?.[id] || [], places: answer.places?.[id] || {}})));
  }
  return list;
}

/** These questions come up by what happened, so nobody has to have answered them. */
export const optional = screen => screen.when === 'next' || screen.when === 'session';

/** Whether an answer is whole: known options, and a leg or a place for those that need one. */
export const sound = (answer, screen, safety) => Number.isFinite(answer?.at) && !unanswered(answer, screen, safety);

/** What of a question is still to be said: "yes" (the answer itself), an option's `{id, side: true}` or `{id, place: true}`, or null. */
export function unanswered(answer, screen, safety) {
  const {yes} = answer ?? {};
  if (!Array.isArray(yes) || !yes.every(id => screen.options.includes(id))) return 'yes';
  for (const id of yes) {
    const {rules} = option(id, safety);
    if (rules.some(rule => ['leg', 'knee', 'areas'].includes(rule.scope)) && !sided(answer.sides?.[id])) return {id, side: true};
    const places = rules.filter(rule => rule.scope === 'place');
    if (places.length && !placed(answer.places?.[id], places.every(rule => rule.optional), safety)) return {id, place: true};
  }
  return null;
}

const sided = sides => Array.isArray(sides) && sides.length > 0 && sides.every(side => KNEES.includes(side));

const placed = (places, free, safety) =>
  KNEES.every(knee => Array.isArray(places?.[knee]) && places[knee].every(area => Object.hasOwn(safety.areas, area)))
  && (free || KNEES.some(knee => places[knee].length > 0));

/** A flag or a condition; flags bring no rules of their own. */
export const option = (id, safety) => ({rules: [], ...safety.conditions[id], ...safety.flags[id]});

/** The answers that forbid any massage. Reads single answers, so that the check can stop at the first. */
export const barring = (person, {safety}) => Object.values(safety.screens).flatMap(screen => {
  const {yes} = person?.answers?.[screen.id] ?? {};
  return Array.isArray(yes) ? yes.filter(id => screen.options.includes(id)) : [];
}).map(id => option(id, safety)).filter(stops);

export const stops = ({stops, rules}) => stops || rules.some(rule => rule.effect === 'block' && rule.scope === EVERYWHERE);

const URGENCY = ['emergency', 'today', 'days', 'routine'];

export const mostUrgent = (cards, safety) =>
  [...cards].sort((a, b) => URGENCY.indexOf(safety.cards[a].urgency) - URGENCY.indexOf(safety.cards[b].urgency))[0] || '';
