// "It hurts": what an answer in the player means for the next check. Pure.
import {sameDay} from './valid.js';

/** The person after a stop rule of library.safety.stops; `step` {areas, side} is the one that was running. */
export function hurt(person, stop, step, now, {safety}) {
  const id = safety.stops[stop]?.option;
  const screen = Object.values(safety.screens).find(({options}) => options.includes(id));
  if (!screen) return person ?? {answers: {}};
  const old = person?.answers?.[screen.id];
  const before = old && sameDay(old.at, now) ? old : {yes: [], places: {}};
  const marked = {left: [], right: [], ...before.places?.[id]};
  const places = {...before.places, [id]: {...marked, [step.side]: [...new Set([...marked[step.side], ...step.areas])]}};
  const answer = {...before, at: now, yes: [...new Set([...before.yes, id])], places};
  return {...person, answers: {...person?.answers, [screen.id]: answer}};
}
