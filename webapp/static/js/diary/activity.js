// One thing that the person wants to do, in their own words, rated from 0 to 10 once a week. It is theirs to leave empty.
import {find} from '../lib/page.js';
import {get, update} from '../lib/store.js';
import {number, word} from '../lib/words.js';
import {longDay, today} from './dates.js';
import {dayNumber} from './statistics.js';

const WEEK = 7;
const naming = /** @type {HTMLFormElement} */ (find('[data-naming]')), rating = /** @type {HTMLFormElement} */ (find('[data-rating]'));

for (const place of rating.querySelectorAll('[data-number]')) place.textContent = number(Number(place.textContent));
naming.addEventListener('submit', async event => {
  event.preventDefault();
  const name = String(new FormData(naming).get('name')).trim(), named = Date.now();
  if (!name) return;
  await update('activities', (all = []) => [...all.filter(one => one.name !== name), {ratings: {}, ...all.find(one => one.name === name), name, named}]);
  showActivity();
});
rating.addEventListener('change', async () => {
  const value = Number(new FormData(rating).get('value')), {name} = /** @type {any} */ (await current());
  await update('activities', (all = []) => all.map(one =>
    one.name === name ? {...one, ratings: {...one.ratings, [today()]: {value, at: Date.now()}}} : one));
  showActivity(true);
});
find('[data-rename]').addEventListener('click', () => choose(false));

const current = async () => (await get('activities'))?.toSorted((a, b) => b.named - a.named)[0];

export async function showActivity(justRated = false) {
  const activity = await current();
  choose(Boolean(activity));
  if (!activity) return;
  find('[data-activity-name]').textContent = activity.name;
  const [day, last] = Object.entries(activity.ratings).sort().at(-1) ?? [];
  find('[data-activity-last]').textContent = day ? word('rated', {day: longDay(day + 'T12:00:00'), n: last.value}) : '';
  const fresh = day && dayNumber(today()) - dayNumber(day) < WEEK;
  find('[data-due-rating]').hidden = fresh && !justRated;
}

function choose(known) {
  naming.hidden = known;
  rating.hidden = !known;
}
