// Routine + person -> what may be done today, what is skipped or changed, and why. Pure; all rules come from library.safety.
import {KNEES, barring, mostUrgent, told} from './answers.js';

/**
 * The plan for the chosen knee(s). Answers that cannot be read end in outcome "stop", card "again": never in a looser plan.
 * `person` holds answers (see answers.js), `asked` {condition: ms of "they said yes"} and `knee` "left", "right" or "both".
 * @type {(routine: {parts: any[]}, person: any, library: Library) => Plan}
 */
export function plan(routine, person, library) {
  const {safety} = library;
  const forbidden = barring(person, library);
  if (forbidden.length) return without('stop', mostUrgent(forbidden.map(({card}) => card), safety), {check: ids(forbidden)});
  const answers = told(person, library);
  const knees = KNEES.filter(knee => person?.knee === knee || person?.knee === 'both');
  if (!answers || !knees.length) return without('stop', 'again');
  const limits = answers.flatMap(answer => restrictions(answer, knees, safety));
  const asks = limits.filter(({effect, asked}) => effect === 'ask' && !asked(person));
  if (asks.length) return without('ask', 'ask', {asks: ids(asks), check: ids(asks)});
  return fitted(routine, knees, limits, answers, library);
}

/** Nobody's plan: the routine as it is written, within the caps. For showing what it was. */
export const unchanged = (routine, knee, library) =>
  fitted(routine, KNEES.filter(one => knee === one || knee === 'both'), [], [], library);

const without = (outcome, card, more = {}) =>
  ({outcome, card, parts: [], skipped: [], changed: [], limit: {}, oil: false, total: 0, asks: [], cards: [], check: [], ...more});

const ids = list => [...new Set(list.map(({id}) => id))];

/** One answer's rules as {id, effect, knee, areas | null = everywhere}; only where they meet a chosen knee. */
function restrictions(answer, knees, safety) {
  const {id, at, when, rules, sides, places} = answer;
  const asked = person => person.asked?.[id] >= at;
  return rules.flatMap(({effect, scope, areas}) => knees.map(knee => {
    const here = scope === 'session' || (scope === 'place' ? places[knee]?.length : sides.includes(knee));
    const where = scope === 'place' ? places[knee] : scope === 'areas' ? areas ?? null : null;
    return here && {id, effect, knee, areas: where, marked: scope === 'place' && when !== 'session', asked,
      allowed: safety.effects[effect] ?? {forces: [], thumbs: false, oil: false}};
  })).filter(Boolean);
}

function fitted(routine, knees, limits, answers, library) {
  const {safety} = library;
  const done = {parts: [], skipped: [], changed: []};
  for (const knee of knees)
    for (const part of routine.parts) fit({...part, spot: part.spot || '', knee}, limits.filter(limit => limit.knee === knee), library, done);
  const parts = shortened(capped(done.parts, library), safety.limits.session.value);
  const total = parts.reduce((sum, part) => sum + part.seconds, 0);
  const mild = limits.filter(({allowed}) => allowed.pressure < safety.limits.pressure.value && allowed.pressure > 0);
  const told = {...done, check: changedBy(done, limits, mild), cards: [...new Set(hints(answers, limits))]};
  if (total < safety.limits.least.value) return without('stop', 'little', {...told, parts: []});
  return {
    ...without('', ''), ...told, parts, total,
    outcome: mild.length ? 'gentle' : done.skipped.length || done.changed.length ? 'partly' : 'go',
    limit: mild.length ? {force: 'stroke', pressure: Math.min(...mild.map(({allowed}) => allowed.pressure))} : {},
    oil: limits.every(({allowed}) => allowed.oil !== false),
  };
}

/** Takes a part as it is, or its stand-in (light for pressing, palm for thumbs), or skips it with the reason. */
function fit(part, limits, library, {parts, skipped, changed}) {
  const reason = against(part, limits, library);
  if (!reason) return parts.push(part);
  const place = {technique: part.technique, spot: part.spot, knee: part.knee};
  const other = reason.final ? null : standIns(part.technique, reason.thumbs, library)
    .find(technique => !against({...part, technique, spot: ''}, limits, library));
  if (!other) return skipped.push({...place, reason: reason.id, area: reason.area});
  parts.push({...part, technique: other, spot: ''});
  changed.push({...place, from: part.technique, to: other, reason: reason.id});
}

/** The first rule that a part breaks, a forbidden place before a forbidden force; undefined = none. */
function against({technique, spot, knee}, limits, library) {
  const steps = library.techniques[technique]?.steps;
  const areas = spot ? library.spots[spot]?.areas : undefined;
  if (!steps?.length || (spot && !areas?.length)) return {id: 'unknown', final: true};
  const broken = limits.flatMap(limit => steps.flatMap(step => {
    const touched = areas ?? step.areas ?? [];
    const area = limit.areas?.find(one => touched.some(other => overlap(one, other, library.safety.areas)));
    // A step that does not say where it works counts as working everywhere.
    if (limit.areas && touched.length && !area) return [];
    const {forces = [], thumbs = true} = limit.allowed;
    const strong = !forces.includes(step.force);
    if (!strong && (thumbs || !step.thumbs)) return [];
    return [{id: limit.id, area: limit.marked ? area : undefined, final: !forces.length, thumbs: !strong}];
  }));
  return broken.find(({final}) => final) ?? broken[0];
}

const overlap = (a, b, areas) => a === b || areas[a]?.overlaps?.includes(b) || areas[b]?.overlaps?.includes(a);

/** Techniques that may stand in, nearest first. */
function standIns(technique, thumbs, {techniques}) {
  const near = id => [techniques[id]?.gentle, techniques[id]?.thumbless].filter(Boolean);
  const first = near(technique);
  if (thumbs) first.reverse();
  return [...new Set([...first, ...first.flatMap(near)])];
}

/** One entry a technique or spot and knee, within its cap. */
function capped(parts, {techniques, safety}) {
  const kept = new Map();
  for (const part of parts) {
    const key = [part.knee, part.spot || part.technique, part.technique].join();
    const cap = Math.min(techniques[part.technique].cap || Infinity, part.spot ? safety.limits.spot.value : Infinity);
    const seconds = Math.min(cap, (kept.get(key)?.seconds ?? 0) + Math.max(0, part.seconds || 0));
    kept.set(key, {...(kept.get(key) ?? part), seconds});
  }
  return [...kept.values()].filter(part => part.seconds > 0);
}

/** Every part gives up the same share, so both sides stay equal. */
function shortened(parts, most) {
  const sum = parts.reduce((all, part) => all + part.seconds, 0);
  return sum <= most ? parts : parts.map(part => ({...part, seconds: Math.floor(part.seconds * most / sum)}));
}

/** Ids of the answers that made this plan differ, for the diary. */
const changedBy = ({skipped, changed}, limits, mild) =>
  [...new Set([...skipped, ...changed].map(({reason}) => reason).concat(ids(mild), ids(limits.filter(({allowed}) => allowed.oil === false))))]
    .filter(id => id !== 'unknown');

/** Cards that stand beside a plan which goes on: whom to see about one leg, a lump, a pain that stays. */
const hints = (answers, limits) =>
  answers.filter(({id, rules, card}) => card && (!rules.length || limits.some(limit => limit.id === id))).map(({card}) => card);
