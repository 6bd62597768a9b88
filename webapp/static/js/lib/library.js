// The content's ids and numbers, the same for every language.
import {base} from './page.js';

let loaded;

/** static/library.json, fetched once a page. */
export const library = () => loaded ||= fetch(`${base}static/library.json`).then(response => {
  if (!response.ok) throw new Error(`library: ${response.status}`);
  return response.json();
});
