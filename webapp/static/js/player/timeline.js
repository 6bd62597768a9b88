// The whole session as one flat list: steps, their segments, their cues. Pure; times are milliseconds from the start.
import {cues} from './cues.js';
import {HANDS, ready, segments} from './segments.js';
import {steps} from './steps.js';

const CAP = 1200; // a session never lasts longer than 20 minutes, rests and get-ready times included
const REST = 30; // before standing up

/**
 * `edits` gives single steps another time on the way (index -> seconds; 0 = skipped); indices never move.
 * @type {(plan: Plan, library: Library, options?: {edits?: Record<number, number>}) => Timeline}
 */
export function timeline(plan, library, {edits = {}} = {}) {
  let work = steps(plan.parts, library);
  for (let line; ; work = shorter(work, line.total / 1000)) {
    line = lay(work, edits);
    if (line.total <= CAP * 1000) return line;
  }
}

/** @type {(work: Work[], edits: Record<number, number>) => Timeline} */
function lay(work, edits) {
  const list = work.map((item, index) => ({...item, index, seconds: edits[index] ?? item.seconds}));
  const sides = {left: 0, right: 0};
  let at = 0, tired = 0, before = /** @type {Work | null} */ (null);
  const laid = /** @type {any[]} */ (list).map(item => {
    const start = at;
    const parts = [];
    if (item.seconds) {
      const first = ready(before, item, tired);
      const rested = first.reduce((sum, [, seconds]) => sum + seconds, 0) >= HANDS;
      const all = segments(item, rested ? 0 : tired);
      tired = all.tired;
      for (const [kind, seconds] of [...first, ...all.list])
        parts.push({kind, start: at, end: (at += seconds * 1000)});
      sides[item.side] += item.seconds;
      before = item;
    }
    return {...item, start, end: at, segments: parts};
  });
  laid.push(rest(laid.length, at, before?.position ?? ''));
  return {steps: laid, cues: cues(laid), total: at + REST * 1000, sides};
}

/** The receiver stays as in the last step. */
const rest = (index, start, position) => {
  const end = start + REST * 1000;
  return {index, id: 'rest', technique: '', spot: '', side: '', position, seconds: 0, start, end, segments: [{kind: 'rest', start, end}]};
};

/** Every step gives up the same share, so both sides stay equal. */
function shorter(work, total) {
  const sum = work.reduce((all, item) => all + item.seconds, 0);
  const share = Math.max(0, 1 - (total - CAP) / sum);
  return work.map(item => ({...item, seconds: Math.floor(item.seconds * share)}));
}
