// The run on the phone: written every second, found again after a reload, a crash or in another language.
import {asked, to} from '../lib/page.js';
import {keep as keepSession} from '../diary/save.js';
import {get, remove, sessions, set} from '../lib/store.js';
import {routineFromCode} from '../share/code.js';
import {KNEES} from '../safety/answers.js';
import {plan} from '../safety/planner.js';
import {soreness} from '../safety/flow.js';
import {fresh as today, mayResume, mayStart} from '../safety/valid.js';
import {record} from './record.js';
import {fresh, restored} from './session.js';

const ECHO = 'kneewell-run';
const LATER = 20 * 60_000; // an end screen that nobody answered gives way to a new session

export function keep(run) {
  const kept = {...run, at: Date.now()};
  echo(kept);
  return set('run', kept);
}

export function forget() {
  echo(null);
  return remove('run');
}

/** The last write again, at once: a page that is left does not wait for IndexedDB. Without storage the run itself is enough. */
function echo(run) {
  try {
    if (run) localStorage.setItem(ECHO, JSON.stringify(run));
    else localStorage.removeItem(ECHO);
  } catch { /* A private window. */ }
}

/** What was written last of the same run. */
function newest(saved) {
  try {
    const last = JSON.parse(localStorage.getItem(ECHO) || 'null');
    return saved && last?.id === saved.id && last.at > saved.at ? last : saved;
  } catch {
    return saved;
  }
}

/** One session by its id: written again it is the same session. On a full phone it waits in this tab; the diary says so. */
export async function save(run, answers) {
  const entry = record(run, answers);
  if (entry) await keepSession(entry);
  return entry;
}

/** The run for this address: {run}, {again: run} for one that was broken off, {code} unknown, {check} to be answered first. */
export async function open(library) {
  const saved = newest(await get('run'));
  const code = asked('r') || saved?.code || '';
  const knee = KNEES.find(one => one === asked('knee')) ?? (saved && !asked('knee') ? saved.knee : 'both');
  const routine = routineFromCode(code, library);
  if (!routine) return {code};
  const now = Date.now();
  const [person, [latest]] = await Promise.all([get('check'), sessions()]);
  const last = latest ? Date.parse(latest.started) : 0;
  const may = mayStart(person, library, now, last);
  const planned = plan(routine, {...today(person, library, now), knee}, library);
  if (saved && saved.code === code && saved.knee === knee && goesOn(saved, {person, library, now, may, planned})) return {again: restored(saved)};
  if (saved) {
    await save(saved);
    await forget();
  }
  if (!may || !planned.parts.length) return {check: to('check/', {r: code, knee})};
  const {left, right} = soreness(person, library, {now, last});
  const before = Object.fromEntries(Object.entries({left, right}).filter(([, value]) => Number.isFinite(value)));
  return {run: fresh({id: crypto.randomUUID?.() ?? `${now}-${Math.random()}`, code, knee, who: routine.who, plan: planned, before})};
}

/** Within the hour with its own plan; later only if today's answers lead to the same one. */
function goesOn(saved, {person, library, now, may, planned}) {
  if (saved.status === 'done') return now - saved.at < LATER;
  return mayResume(saved, person, library, now) || (may && JSON.stringify(planned.parts) === JSON.stringify(saved.plan.parts));
}

/** What the receiver said about the pressure when this step was last done on this side: 'less', 'fine', 'more' or ''. */
export async function pressures() {
  const told = new Map();
  for (const {pressure = []} of await sessions())
    for (const {step, side, level} of pressure.toReversed()) if (!told.has(`${step} ${side}`)) told.set(`${step} ${side}`, level);
  return (step, side) => told.get(`${step} ${side}`) ?? '';
}
