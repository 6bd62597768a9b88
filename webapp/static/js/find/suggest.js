// What fits today: routines of the library, somebody's own, and single techniques, best first, each with its reasons. Pure.
import {timeline} from '../player/timeline.js';
import {unchanged} from '../safety/planner.js';
import {codeOf, routineFromCode} from '../share/code.js';
import {changes, ordered} from './order.js';

const LEAST_SHARE = 1 / 3, LEAST = 20; // of a part's time; seconds
const KINDER = ['bends-easier', 'less-stiff'];

/**
 * Up to three of {code, id, minutes, changes, reasons}; `id` is the library routine's or technique's, or that of `mine`.
 * `choice` = {minutes, who, knee, feel, bed, chair, floor, oil, stick, ball, roller}.
 * @param {any} choice @param {Library} library @param {any[]} sessions @param {{id: string, code: string}[]} mine
 */
export function suggest(choice, library, sessions = [], mine = []) {
  const list = candidates(choice, library, mine)
    .filter(({routine}) => routine.who === choice.who && possible(routine, choice, library))
    .map(candidate => fitted(candidate, choice, library)).filter(Boolean)
    .map(candidate => weighed(candidate, choice, sessions, library))
    .sort((a, b) => b.worth - a.worth);
  return list.filter((one, i) => list.findIndex(({code}) => code === one.code) === i).slice(0, 3);
}

function candidates({who}, library, mine) {
  const own = mine.map(({id, code}) => ({kind: 'mine', id, routine: routineFromCode(code, library)})).filter(({routine}) => routine);
  const whole = Object.entries(library.routines).map(([id, routine]) => ({kind: 'routine', id, routine}));
  const single = Object.entries(library.techniques).filter(([, {steps}]) => !steps.some(({hold}) => hold))
    .map(([id, {seconds}]) => ({kind: 'technique', id, routine: {who, parts: [{technique: id, seconds, spot: ''}]}}))
    .filter(({id}) => library.techniques[id].who === who);
  return [...own, ...whole, ...single];
}

/** Every part has its place and its tool. Nobody needs a bed where a mat will do for two. */
const possible = ({parts, who}, choice, {techniques, positions}) => parts.every(({technique}) => {
  const {position, tool} = techniques[technique];
  const {place} = positions[position];
  return (place === 'standing' || choice[place] || (who === 'partner' && choice.floor)) && (!tool || choice[tool]);
});

/** In the order with the fewest changes, and shorter where the time asks for it; null when it cannot be that short. */
function fitted({kind, id, routine}, {minutes, knee}, library) {
  const knees = knee === 'both' ? 2 : 1;
  const turned = ordered(routine.parts, library);
  const order = changes(turned, library, knees) < changes(routine.parts, library, knees);
  const best = {...routine, parts: order ? turned : routine.parts};
  const length = share => timeline(unchanged(shorter(best, share), knee, library), library).total / 60_000;
  if (length(LEAST_SHARE) >= minutes + .5) return null;
  let share = 1, low = LEAST_SHARE;
  if (length(1) >= minutes + .5) for (let i = 0; i < 10; i++) {
    const middle = (low + share) / 2;
    if (length(middle) >= minutes + .5) share = middle;
    else low = middle;
  } else low = 1;
  const final = shorter(best, low);
  return {kind, id, order, cut: low < 1, share: low, routine: final, code: codeOf(final, library), beginner: Boolean(routine.beginner),
    suits: routine.suits ?? [], minutes: Math.max(1, Math.round(length(low))), changes: changes(final.parts, library, knees)};
}

const shorter = (routine, share) => share === 1 ? routine
  : {...routine, parts: routine.parts.map(part => ({...part, seconds: Math.min(part.seconds, Math.max(LEAST, Math.floor(part.seconds * share / 5) * 5))}))};

function weighed(found, choice, sessions, {techniques}) {
  const {id, code, kind, beginner, suits, cut, order, minutes, share, routine} = found;
  const past = sessions.filter(session => session.routine === id || session.routine === code);
  const helped = past.filter(better).length, hurt = past.filter(worse).length;
  const dry = !choice.oil && routine.parts.some(({technique}) => techniques[technique].oil);
  const suited = suits.includes(choice.feel);
  const reasons = [
    helped && 'helped', suited && choice.feel, !sessions.length && beginner && 'beginner',
    cut ? 'cut' : 'fits', dry && 'no-oil', order && 'order',
  ].filter(Boolean);
  const worth = 3 * Math.min(helped, 3) - 4 * hurt + 2 * Number(suited) + Number(!sessions.length && beginner)
    - (choice.minutes - minutes) / 4 - 3 * (1 - share) - Number(dry) / 2 - 3 * Number(kind === 'technique');
  return {...found, helped, reasons, worth};
}

const sides = ({before, after}) => ['left', 'right'].filter(side => Number.isFinite(before?.[side]) && Number.isFinite(after?.[side]));

/** One point of pain less counts; less does not. */
const better = session => !worse(session)
  && (session.changed?.some(word => KINDER.includes(word)) || sides(session).some(side => session.before[side] - session.after[side] >= 1));

const worse = session => session.changed?.includes('more-sore') || sides(session).some(side => session.after[side] - session.before[side] >= 1);
