// A run together with its timeline: takes events, says which cues are due. Pure but for what it remembers.
import {between, place} from './place.js';
import {reduce} from './session.js';
import {timeline} from './timeline.js';

/** @type {(run: Run, library: Library) => any} */
export function running(run, library) {
  let line = timeline(run.plan, library, run);
  return {
    get run() { return run; },
    get line() { return line; },
    get place() { return place(line, run.position); },
    /** @returns {Cue[]} what is due now, in order; only time that passes brings cues */
    take(event) {
      const {edits, heard} = run;
      const rule = event.type === 'answer' && {action: event.answer === 'mistake' ? 'go' : library.safety.stops[event.answer]?.action};
      run = reduce(run, {...event, ...rule}, line);
      if (run.edits !== edits) line = timeline(run.plan, library, run);
      return event.type === 'tick' ? between(line, heard, run.heard) : [];
    },
  };
}
