// A routine from what stands in ?r= : an id of the library, or (later versions) a code made by a user.

/** The routine {code, who, parts} of a code, or null for one that this version does not know. */
export function routineFromCode(code, library) {
  const known = Object.hasOwn(library.routines, code) ? library.routines[code] : null;
  return known && {code, ...known};
}
