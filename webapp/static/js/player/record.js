// The session as the diary keeps it: ids and numbers, so it reads in every language. Pure.

/** Under a second of work is no session. @type {(run: Run, answers?: any) => any} */
export function record(run, {after = {}, before = run.before, changed = [], note = ''} = {}) {
  const seconds = {left: Math.round(run.spent.left / 1000), right: Math.round(run.spent.right / 1000)};
  if (!seconds.left && !seconds.right) return null;
  const {plan} = run;
  return {
    id: run.id, version: 1, routine: run.code, who: run.who, started: run.started, seconds, before, after, changed, note,
    skipped: plan.skipped ?? [],
    hurts: run.hurts.map(({step, side, answer, action, at}) => ({step, side, answer, action, at})),
    pressure: run.pressure.map(({step, side, level}) => ({step, side, level})),
    check: plan.check ?? [],
  };
}

/** A date as people wrote it on their wall: local time with its offset from UTC, so a journey or summer time hides nothing. */
export function local(date) {
  const offset = -date.getTimezoneOffset();
  const two = n => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  const wall = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
