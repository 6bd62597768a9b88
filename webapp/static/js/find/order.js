// The order of a routine's parts with the fewest changes of position. Pure.

const positionOf = (part, {techniques}) => techniques[part.technique]?.position;

/** How often somebody has to move in a session on so many knees. @param {any[]} parts @param {Library} library */
export function changes(parts, library, knees = 1) {
  const positions = Array.from({length: knees}, () => parts.map(part => positionOf(part, library))).flat();
  return positions.filter((position, i) => i && position !== positions[i - 1]).length;
}

/** Parts of one position stand together, positions in the order in which they first came. @param {any[]} parts @param {Library} library */
export function ordered(parts, library) {
  const first = [...new Set(parts.map(part => positionOf(part, library)))];
  return [...parts].sort((a, b) => first.indexOf(positionOf(a, library)) - first.indexOf(positionOf(b, library)));
}
