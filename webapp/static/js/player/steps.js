// Which steps a plan holds and how many seconds of work each gets, within the caps of its technique and of a spot.
const SPOT_CAP = 120;

/** @type {(parts: Part[], library: Library) => Work[]} */
export function steps(parts, library) {
  const used = {};
  return bySide(parts).flatMap(part => {
    const technique = library.techniques[part.technique];
    const place = part.spot ? `${part.knee} ${part.spot}` : `${part.knee} ${part.technique}`;
    const cap = part.spot ? Math.min(SPOT_CAP, technique.cap || SPOT_CAP) : technique.cap || Infinity;
    const seconds = Math.min(part.seconds, cap - (used[place] ?? 0));
    used[place] = (used[place] ?? 0) + seconds;
    return divided(technique.steps, seconds).map(([step, share]) => ({
      id: step.id, technique: part.technique, spot: part.spot || '', words: (!step.seconds && part.spot) || '', side: part.knee, seconds: share,
      position: technique.position, who: technique.who, areas: (part.spot && library.spots[part.spot]?.areas) || step.areas || [],
      hold: (step.hold && (part.hold || step.hold)) || 0, release: step.release || 0, thumbs: !!step.thumbs, pace: step.pace || 3,
    }));
  });
}

/** All of the first knee, then all of the second: sides are switched once. */
const bySide = parts => [...new Set(parts.map(part => part.knee))].flatMap(knee => parts.filter(part => part.knee === knee));

/** Steps with a time of their own come first to it; the others share what is left. */
function divided(list, seconds) {
  let left = seconds;
  const fixed = list.map(step => {
    const own = Math.min(step.seconds || 0, left);
    left -= own;
    return own;
  });
  const open = list.filter(step => !step.seconds).length;
  let nth = 0;
  return list
    .map((step, i) => [step, step.seconds ? fixed[i] : Math.floor((left + nth++) / open)])
    .filter(([, share]) => share > 0);
}
