// The one gate for what comes from outside. Pure: an unknown value -> a fresh, clean value, or null. Nothing passes unread.

const ID = /^[\w.~:-]{1,80}$/, CODE = /^[\w.~-]{0,300}$/, DAY = /^\d{4}-\d\d-\d\d$/, TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const STARTED = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)$/;
const SIDES = ['left', 'right'], DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const CHANGED = ['bends-easier', 'less-stiff', 'nothing', 'more-sore'];
const A_DAY = 86_400_000, MANY = 200, HOURS = 4 * 3600;

const object = value => value && typeof value === 'object' && !Array.isArray(value) ? value : {};
const list = value => Array.isArray(value) ? value.slice(0, MANY) : [];
const whole = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;
const id = value => typeof value === 'string' && ID.test(value) ? value : '';
const words = (value, most) => typeof value === 'string' ? [...value.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, ' ')].slice(0, most).join('') : '';
const real = (value, shape) => typeof value === 'string' && shape.test(value) && sameDay(value);
/** The 31st of February is shaped like a day. */
const sameDay = value => {
  const day = Date.parse(`${value.slice(0, 10)}T00:00Z`);
  return !Number.isNaN(Date.parse(value)) && !Number.isNaN(day) && new Date(day).toISOString().startsWith(value.slice(0, 10));
};
const both = (value, most) => Object.fromEntries(SIDES.filter(side => whole(object(value)[side], most)).map(side => [side, value[side]]));
/** Entries with the given fields as ids; an entry without its first field says nothing. */
const entries = (value, fields, more = _ => ({})) => list(value).map(object).filter(one => id(one[fields[0]]) || fields[0] === 'step')
  .map(one => ({...Object.fromEntries(fields.map(field => [field, id(one[field])])), ...more(one)}));

/** A session as the diary keeps it, or null. `now` in ms: nothing was edited in the future. */
export function session(value, now = Date.now()) {
  const {routine, who, started, seconds, before, after, changed, skipped, hurts, pressure, check, note, edited, ...rest} = object(value);
  if (!id(rest.id) || rest.version !== 1 || !real(started, STARTED) || typeof routine !== 'string' || !CODE.test(routine)) return null;
  return {
    id: rest.id, version: 1, routine, who: who === 'partner' ? 'partner' : 'solo', started,
    seconds: {left: 0, right: 0, ...both(seconds, HOURS)}, before: both(before, 10), after: both(after, 10),
    changed: CHANGED.filter(one => list(changed).includes(one)), note: words(note, 500),
    skipped: entries(skipped, ['technique', 'spot', 'knee', 'reason', 'area']),
    hurts: entries(hurts, ['step', 'side', 'answer', 'action'], ({at}) => ({at: whole(at, HOURS) ? at : 0})),
    pressure: entries(pressure, ['step', 'side', 'level']),
    check: list(check).filter(id),
    ...whole(edited, now + A_DAY) && {edited},
  };
}

/** Self-named activities [{name, named: ms, ratings: {day: {value, at}}}]; the one named last is the one that is rated. */
export const activities = (value, now = Date.now()) => list(value).map(one => activity(object(one), now)).filter(Boolean);

function activity({name, named, ratings}, now) {
  const clean = words(name, 60).trim();
  if (!clean || !whole(named, now + A_DAY)) return null;
  const days = Object.entries(object(ratings)).slice(-1000)
    .filter(([day, rating]) => real(day, DAY) && whole(object(rating).value, 10) && whole(rating.at, now + A_DAY))
    .map(([day, {value, at}]) => [day, {value, at}]);
  return {name: clean, named, ratings: Object.fromEntries(days)};
}

/** Routines that somebody made [{id, name, code, made}]. */
export const routines = value => list(value).map(object)
  .filter(({code, made, ...one}) => id(one.id) && typeof code === 'string' && CODE.test(code) && typeof made === 'string' && !Number.isNaN(Date.parse(made)))
  .map(({code, made, ...one}) => ({id: one.id, name: words(one.name, 80), code, made}));

/** Reminder {days: ["MO", ...], time: "19:00", uid, set: ms}, or null. */
export function reminder(value, now = Date.now()) {
  const {days, time, uid, set} = object(value);
  const chosen = DAYS.filter(day => list(days).includes(day));
  return chosen.length && typeof time === 'string' && TIME.test(time) && id(uid) && whole(set, now + A_DAY) ? {days: chosen, time, uid, set} : null;
}
