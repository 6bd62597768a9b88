// Days as people in the page's language write them, from the wall clock of the session: a journey moves nothing to another day.
import {language, root} from '../lib/page.js';
import {local} from '../player/record.js';

/** The page's language as this phone's country writes it; digits as on the rest of the page. */
export const locale = new Intl.Locale(navigator.languages.find(one => one.split('-')[0] === language.split('-')[0]) ?? language,
  {numberingSystem: (root.dataset.digits ?? '').split('-nu-')[1] ?? 'latn'});
const formats = new Map();

/** @type {(options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat} Making one is slow, so each is made once. */
export const format = options => {
  const key = JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, options));
  return formats.get(key);
};

const wall = started => new Date(started.slice(0, 19));
/** The year only where it is not this one. @type {(started: string) => Intl.DateTimeFormatOptions} */
const year = started => started.slice(0, 4) === now().slice(0, 4) ? {} : {year: 'numeric'};

export const now = () => local(new Date());
export const today = () => now().slice(0, 10);

export const longDay = started => format({weekday: 'long', day: 'numeric', month: 'long', ...year(started)}).format(wall(started));
export const shortDay = started => format({day: 'numeric', month: 'short', ...year(started)}).format(wall(started));
export const dayAndYear = started => format({day: 'numeric', month: 'long', year: 'numeric'}).format(wall(started));
export const month = started => format({month: 'long', year: 'numeric'}).format(wall(started));
export const clock = started => format({hour: 'numeric', minute: '2-digit'}).format(wall(started));
export const dayOnly = started => format({day: 'numeric'}).format(wall(started));
export const monthOnly = started => format({month: 'short'}).format(wall(started));
