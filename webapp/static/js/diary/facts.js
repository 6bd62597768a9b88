// What else happened in a session, in words: minutes, what changed, what hurt, pressure, what was skipped and why, the note.
import {word} from '../lib/words.js';
import {minutes} from './statistics.js';

const SIDES = ['left', 'right'];

/** The words of an id; `otherwise` where this version does not know it. */
export function known(id, otherwise, values = {}) {
  try {
    return word(CSS.escape(id), values);
  } catch {
    return word(otherwise);
  }
}

/** Names that the person gave to routines, by code. @type {Map<string, string>} */
let names = new Map();
export const learnNames = (routines = []) => { names = new Map(routines.map(({code, name}) => [code, name])); };

/** A routine that this version does not know was made by somebody. */
export const routineName = routine => names.get(routine) || known(`routine-${routine}`, 'routine-own');

export const skips = ({skipped = []}) => skipped.map(one =>
  word(`skipped-${side(one.knee)}`, {step: place(one.technique, one.spot), why: known(one.area ? `area-${one.area}` : `why-${one.reason}`, 'why-unknown')}));

export const hurts = ({hurts = []}) => hurts.filter(({answer}) => answer !== 'mistake').map(one =>
  word(`hurt-${side(one.side)}`, {step: technique(one.step), felt: known(`felt-${one.answer}`, 'felt-')}));

export const changes = ({changed = []}) => changed.map(id => known(`changed-${id}`, 'none'));

/** All lines, each only once. */
export const facts = session => [...new Set([
  ...SIDES.filter(side => session.seconds?.[side]).map(side => word(`minutes-${side}`, {num: minutes(session.seconds[side])})),
  ...changes(session), ...hurts(session),
  ...(session.pressure ?? []).map(one => known(`pressure-${one.level}-${side(one.side)}`, 'none', {step: technique(one.step)})),
  ...skips(session), ...session.note ? [session.note] : []])];

const side = value => value === 'right' ? 'right' : 'left';

const place = (id, spot) => {
  const step = known(`technique-${id}`, 'why-unknown');
  return spot ? word('at-spot', {step, spot: known(`spot-${spot}`, 'why-unknown')}) : step;
};

/** A step's full id is the technique's and its own, like lift-solo-slide. */
const technique = step => known(`technique-${String(step).replace(/-[^-]*$/, '')}`, 'why-unknown');
