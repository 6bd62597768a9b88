// Where a position lies in a timeline, and what a stretch of time was spent on. Pure.

/** @type {(line: Timeline, position: number) => Place} */
export function place(line, position) {
  const step = line.steps.find(one => position < one.end) ?? line.steps.at(-1);
  const segment = step.segments.find(one => position < one.end) ?? step.segments.at(-1);
  const works = step.segments.filter(one => one.kind === 'work');
  const length = segment.end - segment.start;
  return {
    step, segment,
    remaining: Math.ceil((step.end - position) / 1000),
    count: Math.min(99, Math.ceil((segment.end - position) / 1000)),
    left: length ? (segment.end - position) / length : 0,
    round: works.filter(one => one.start <= position).length, rounds: works.length,
  };
}

export const PHASE = {ready: 'ready', settle: 'switch', switch: 'switch', work: 'work', release: 'work', hands: 'rest', rest: 'rest'};

/** Milliseconds of a step's own work (letting go between presses included) between two positions. */
export const worked = (step, from, to) =>
  step.segments.reduce((sum, {kind, start, end}) =>
    sum + (PHASE[kind] === 'work' ? Math.max(0, Math.min(to, end) - Math.max(from, start)) : 0), 0);

/** @type {(line: Timeline, from: number, to: number) => {left: number, right: number}} */
export function spent(line, from, to) {
  const sides = {left: 0, right: 0};
  for (const step of line.steps) if (step.side) sides[step.side] += worked(step, from, to);
  return sides;
}

/** Cues of the half-open stretch ]from, to]: neighbouring stretches never share one. */
export const between = (line, from, to) => line.cues.filter(({at}) => from < at && at <= to);
