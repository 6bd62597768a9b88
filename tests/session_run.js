async ({running}, [library, plan, events]) => {
  const load = name => import(new URL(`/static/js/player/${name}`, location.href).href);
  const {clock} = await load('clock.js'), {fresh, restored} = await load('session.js'), {record} = await load('record.js');
  let now = 0, wall = 0, it, time, expected = [];
  const diary = new Map(), broken = [], heard = [];
  const check = (ok, what, event) => { if (!ok) broken.push(`${what} after ${JSON.stringify(event)} at ${it.run.position}`); };

  function open(run) {
    it = running(run, library);
    time = clock(() => now);
    time.seek(run.position);
  }
  /** What the player does with an event: the clock follows the run. */
  function take(event) {
    const cues = it.take(event);
    if (event.type !== 'tick' || it.run.status !== 'running') time.seek(it.run.position);
    it.run.status === 'running' ? time.start() : time.stop();
    if (it.run.status === 'done') { const entry = record(it.run); if (entry) diary.set(entry.id, entry); }
    return cues;
  }
  const tick = () => take({type: 'tick', to: time.position()});
  const reload = () => open(restored(JSON.parse(JSON.stringify(it.run))));
  const deeds = {
    /** Ticks come every 250 ms at best, in one lump at worst: no cue may come twice or get lost. */
    wait([, ms]) {
      const from = it.run.heard, before = it.run.position, was = it.run.status, own = [];
      for (const part of ms > 2000 ? [ms / 2, ms / 4, ms / 4] : [ms]) { now += part; own.push(...tick()); }
      heard.push(...own);
      const due = it.line.cues.filter(({at}) => from < at && at <= it.run.heard);
      check(was !== 'running' || JSON.stringify(own) === JSON.stringify(due), 'a cue was lost or came twice', ms);
      if (was === 'running' && !it.run.own && it.run.status === 'running')
        check(Math.abs(it.run.position - before - ms) < 1, 'time was lost or invented', ms);
      if (was !== 'running') check(it.run.position === before, 'time passed while standing still', ms);
    },
    away: ([, ms]) => { const {position, status} = it.run; if (status === 'running') return; now += ms; tick(); check(it.run.position === position, 'away', ms); },
    /** No sound, the phone asleep: the player goes back to where it fell asleep and waits. */
    sleep([, ms]) {
      if (it.run.status !== 'running') return;
      const {position} = it.run;
      now += ms;
      take({type: 'pause'}); take({type: 'seek', to: position});
      check(it.run.position === position && it.run.status === 'paused', 'slept', ms);
    },
    'time of day': ([, ms]) => { wall += ms; tick(); },
    reload, language: reload,
    seek: ([, to]) => take({type: 'seek', to}),
    answer: ([, answer]) => take({type: 'answer', answer}),
    pressure: ([, level]) => take({type: 'pressure', step: it.place.step.index, level}),
    own: () => take({type: 'own', on: true}),
  };

  open(fresh({id: 'one', plan}));
  for (const event of events) {
    const name = Array.isArray(event) ? event[0] : event;
    const {status, position} = it.run, {index} = it.place.step;
    deeds[name] ? deeds[name](event) : take({type: name, at: ''});
    const {run, line, place} = it;
    check(run.position >= 0 && run.position <= line.total, 'outside the session', event);
    const still = ['answer', 'end', 'reload', 'language'].includes(name);
    check(status !== 'hurt' || still || (run.status === 'hurt' && run.position === position), 'went on unanswered', event);
    check(status !== 'done' || run.status === 'done', 'came back to life', event);
    check(Math.abs(run.position + (line.total - run.position) - line.total) < 1e-6 && line.total <= 1200_000, 'total', event);
    check(place.remaining >= 0 && place.count >= 0 && place.count <= 99, 'numbers', event);
    // Equal sides: only what hurt, or was eased too late for the other knee, may differ.
    if (!run.hurts.length && !Object.keys(run.edits).length) check(Math.abs(line.sides.left - line.sides.right) <= 1, 'sides differ', event);
    check(diary.size <= 1 && (run.status !== 'done' || run.spent.left + run.spent.right < 1000 || diary.size === 1), 'diary', event);
  }
  const {run, line, place} = it;
  return {
    broken, status: run.status, position: Math.round(run.position), spent: run.spent, sides: line.sides, card: run.card, step: place.step.index,
    id: place.step.id, side: place.step.side, seconds: line.steps.map(step => step.seconds), records: diary.size, heard, cues: line.cues,
  };
}
