// The one way from a link to a running step: answers that hold, and a plan that follows them. Else the check.
import {to} from '../lib/page.js';
import {get, sessions} from '../lib/store.js';
import {plan} from './planner.js';
import {fresh, mayStart} from './valid.js';

/**
 * {plan, before} of a session that may start now; null = the check has taken over.
 * @type {(routine: any, query: {r: string, knee: string}, library: Library) => Promise<{plan: Plan, before: any} | null>}
 */
export async function admitted(routine, query, library) {
  const [person, [latest]] = await Promise.all([get('check'), sessions()]);
  const now = Date.now();
  const today = routine && mayStart(person, library, now, latest ? Date.parse(latest.started) : 0)
    && plan(routine, {...fresh(person, library, now), knee: query.knee}, library);
  if (today && today.parts.length) return {plan: today, before: person.before ?? {}};
  location.replace(to('check/', query));
  return null;
}
