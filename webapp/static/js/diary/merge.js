// Two diaries become one. Pure; the order of the two does not matter, and twice is once.

/** All sessions of both by id; of two that differ, the one edited last. */
export function merge(here, there) {
  const all = new Map(here.map(one => [one.id, one]));
  for (const one of there) all.set(one.id, all.has(one.id) ? later(all.get(one.id), one, 'edited') : one);
  return [...all.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}

/** The same for routines that somebody made; their order stays. */
export const mergeRoutines = (here, there) => merge(here, there).sort((a, b) => a.made < b.made ? -1 : 1);

/** All activities of both by name, with the ratings of both. */
export function mergeActivities(here, there) {
  const all = new Map(here.map(one => [one.name, one]));
  for (const one of there) all.set(one.name, all.has(one.name) ? together(all.get(one.name), one) : one);
  return [...all.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}

function together(a, b) {
  const ratings = {...a.ratings};
  for (const [day, rating] of Object.entries(b.ratings)) ratings[day] = ratings[day] ? later(ratings[day], rating, 'at') : rating;
  return {name: a.name, named: Math.max(a.named, b.named), ratings: Object.fromEntries(Object.entries(ratings).sort())};
}

/** The later of two, by a time in ms; of equal times the one that sorts last, so that both phones choose the same. */
export function later(a, b, when) {
  const apart = (a?.[when] ?? 0) - (b?.[when] ?? 0) || (canonical(a) < canonical(b) ? -1 : 1);
  return apart > 0 ? a : b;
}

/** JSON with keys in order: the same for the same content. */
export const canonical = value => JSON.stringify(value ?? null, (_, part) =>
  part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part);
