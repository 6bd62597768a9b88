// Every routine for people with up to three answers: what the plan may never do, written down a second time, without the planner.
async ({plan}, [library, least, most]) => {
  const {safety, techniques, spots, routines} = library;
  const KNEES = ['left', 'right'], now = 1_000_000_000_000, broken = [];
  const answers = {...safety.conditions, ...safety.flags};
  const asked = Object.values(safety.screens).filter(screen => ['today', 'profile'].includes(screen.when));
  const screenOf = id => Object.values(safety.screens).find(screen => screen.options.includes(id));
  const ids = Object.values(safety.screens).flatMap(screen => screen.options);
  let seen = 0;

  function person(yes, sides, places, knee, agreed) {
    const all = Object.fromEntries(asked.map(screen => [screen.id, {at: now, yes: [], sides: {}, places: {}}]));
    for (const id of yes) {
      const answer = all[screenOf(id).id] ??= {at: now, yes: [], sides: {}, places: {}};
      answer.yes.push(id);
      answer.sides[id] = sides;
      answer.places[id] = places;
    }
    return {answers: all, knee, asked: agreed ? Object.fromEntries(yes.map(id => [id, now])) : {}};
  }

  const near = (a, b) => a === b || (safety.areas[a].overlaps ?? []).includes(b) || (safety.areas[b].overlaps ?? []).includes(a);

  function check(routine, yes, sides, places, knee, agreed) {
    const result = plan(routine, person(yes, sides, places, knee, agreed), library);
    const chosen = knee === 'both' ? KNEES : [knee];
    const rules = yes.flatMap(id => (answers[id].rules ?? []).map(rule => ({id, ...rule})));
    const fault = what => broken.length < 20 && broken.push(`${what}: ${routine.id ?? ''} ${yes} ${sides} ${JSON.stringify(places)} ${knee} ${JSON.stringify(result)}`);
    const holds = (rule, side) => rule.scope === 'session' || (rule.scope === 'place' ? places[side].length > 0 : sides.includes(side));
    seen++;

    const forbidden = yes.some(id => answers[id].stops) || rules.some(rule => rule.effect === 'block' && rule.scope === 'session');
    if (forbidden) {
      if (result.outcome !== 'stop' || result.parts.length || !safety.cards[result.card] || !result.check.length) fault('forbidden');
      return;
    }
    const mustAsk = !agreed && rules.some(rule => rule.effect === 'ask' && chosen.some(side => holds(rule, side)));
    if (mustAsk) {
      if (result.outcome !== 'ask' || result.parts.length || !result.asks.length) fault('not asked');
      return;
    }
    for (const part of result.parts) {
      const here = rules.filter(rule => holds(rule, part.knee));
      if (!chosen.includes(part.knee)) fault('wrong knee');
      if (!(part.seconds > 0 && Number.isInteger(part.seconds) && part.seconds <= techniques[part.technique].cap)) fault('seconds');
      if (part.spot && part.seconds > 120) fault('spot too long');
      if (routine.who && techniques[part.technique].who !== routine.who) fault('wrong company');
      if (here.some(rule => rule.effect === 'block')) fault('blocked leg');
      for (const step of techniques[part.technique].steps) {
        const touched = part.spot ? spots[part.spot].areas : step.areas;
        for (const rule of here) {
          const where = rule.scope === 'place' ? places[part.knee] : rule.scope === 'areas' ? rule.areas : null;
          const hit = !where || touched.some(area => where.some(other => near(area, other)));
          if (rule.effect === 'area' && hit) fault('forbidden place');
          if (['gentle', 'ask'].includes(rule.effect) && hit && step.force !== 'stroke') fault('too strong');
          if (rule.effect === 'hands' && step.thumbs) fault('thumbs');
        }
      }
    }
    if (rules.some(rule => rule.effect === 'oil') && result.oil) fault('oil');
    if (result.total > 1200 || result.total !== result.parts.reduce((sum, part) => sum + part.seconds, 0)) fault('total');
    if (!result.parts.length !== (result.outcome === 'stop')) fault('nothing left');
    for (const {reason} of [...result.skipped, ...result.changed]) if (!yes.includes(reason)) fault('no reason');
    if (result.parts.length) for (const side of chosen) for (const part of routine.parts) {
      const same = one => one.knee === side && one.technique === part.technique && (one.spot || '') === (part.spot || '');
      if (![...result.parts, ...result.skipped, ...result.changed].some(same)) fault('a step is gone without a word');
    }
  }

  const placed = yes => yes.some(id => (answers[id].rules ?? []).some(rule => rule.scope === 'place'));
  const sided = yes => yes.some(id => (answers[id].rules ?? []).some(rule => !['place', 'session'].includes(rule.scope)));
  const none = {left: [], right: []};

  function* combinations(size, from = 0) {
    if (!size) return yield [];
    for (let i = from; i < ids.length; i++) for (const rest of combinations(size - 1, i + 1)) yield [ids[i], ...rest];
  }

  for (let size = least; size <= most; size++) for (const yes of combinations(size)) {
    // Three at once: one leg, and one area after the other in turn; fewer: every leg and every area.
    const areas = !placed(yes) ? [] : size < 3 ? Object.keys(safety.areas) : [Object.keys(safety.areas)[seen % 14]];
    const marks = areas.length ? areas.flatMap(area => [{left: [area], right: []}, {left: [], right: [area]}]) : [none];
    const legs = !sided(yes) ? [['left']] : size < 3 ? [['left'], ['right'], KNEES] : [['left']];
    const knees = size < 3 ? [...KNEES, 'both'] : ['both'];
    for (const routine of Object.values(routines)) for (const sides of legs) for (const places of marks) for (const knee of knees)
      for (const agreed of size < 2 ? [true, false] : [true]) check(routine, yes, sides, places, knee, agreed);
  }
  return {seen, broken};
}
