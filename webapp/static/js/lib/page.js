// Where this page is: the site's base path and the page's language, from the document itself.

export const root = document.documentElement;
export const language = root.lang;
/** URL part of the language, like zh-hans. */
export const languagePath = language.toLowerCase();
/** Base path of the site, like / or /kneewell/. */
export const base = new URL('../../../', import.meta.url).pathname;

/** Address of a page in this language: `to('play/', {r: 'lift-partner'})`. */
export function to(path, query = {}) {
  const search = new URLSearchParams(query).toString();
  return `${base}${languagePath}/${path}${search && `?${search}`}`;
}

/** The value of a query parameter, or ''. */
export const asked = name => new URLSearchParams(location.search).get(name) || '';

/**
 * The first element inside `scope` that matches; fails by name when the markup is wrong.
 * @param {string} selector @param {ParentNode} scope @returns {HTMLElement}
 */
export function find(selector, scope = document) {
  const found = /** @type {HTMLElement|null} */ (scope.querySelector(selector));
  if (!found) throw new Error(`${location.pathname}: nothing matches ${selector}`);
  return found;
}
