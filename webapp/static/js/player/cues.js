// What is to be heard, seen and felt, and exactly when. Pure.
const ASK_EVERY = 60_000, ASK_EARLY = 12_000, ASK_LATE = 3_000;

/** @type {(steps: Step[]) => Cue[]} */
export function cues(steps) {
  const list = [];
  let asked = 0; // nobody is asked in the first minute
  for (const step of steps) {
    const add = (kind, at) => list.push({kind, at, step: step.index});
    const half = middle(step);
    step.segments.forEach((segment, i) => {
      const kind = opening(step.segments, i);
      if (kind !== 'round' || segment.start !== half) add(kind, segment.start);
      if (counted(step.segments, i)) add('three', segment.end - 3000);
    });
    if (half) add('half', half);
    for (const at of moments(step)) {
      if (at - asked < ASK_EVERY) continue;
      add('ask', at);
      asked = at;
    }
  }
  list.push({kind: 'done', at: steps.at(-1).end, step: steps.length - 1});
  return list.sort((a, b) => a.at - b.at);
}

const AFTER = {release: 'press', hands: 'again', work: 'round'};

const opening = (all, i) => (all[i].kind === 'work' ? AFTER[all[i - 1].kind] ?? 'start' : all[i].kind);

/** The last three seconds are counted where something else begins: not at each letting go, not between rounds. */
const counted = (all, i) =>
  !['release', 'rest', 'settle', 'switch'].includes(all[i].kind) && all[i].end - all[i].start > 4000 && all[i + 1]?.kind !== 'release' && !(all[i].kind === 'work' && all[i + 1]?.kind === 'work');

/** Half of the work, rests not counted; short steps and presses need no such cue. */
function middle(step) {
  if (step.hold || step.seconds < 20) return 0;
  let left = step.seconds * 500;
  for (const {kind, start, end} of step.segments) {
    if (kind !== 'work') continue;
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return 0;
}

/** When the receiver may be asked about the pressure: early in each further round, else shortly before the step ends. */
function moments(step) {
  if (step.who !== 'partner' || step.seconds < 30) return [];
  const later = step.segments.filter(({kind, end, start}, i) => i > 1 && kind === 'work' && end - start > 15_000);
  return [...later.map(({start}) => start + ASK_LATE), step.end - ASK_EARLY];
}
