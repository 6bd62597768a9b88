// Days and a time for the phone's own calendar. Kneewell remembers them for its one quiet line on the home page.
import {base, find, language, languagePath} from '../lib/page.js';
import {get, remove, set} from '../lib/store.js';
import {word} from '../lib/words.js';
import {format, today} from './dates.js';
import {newId, offer} from './file.js';

const form = /** @type {HTMLFormElement} */ (find('[data-reminder] form')), off = find('[data-no-reminder]');

for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-weekday]')))
  place.textContent = format({weekday: 'long'}).format(new Date(2024, 0, Number(place.dataset.weekday))); // 1 January 2024 was a Monday
form.addEventListener('submit', async event => {
  event.preventDefault();
  const fields = new FormData(form), days = fields.getAll('day').map(String);
  find('[data-no-day]').hidden = days.length > 0;
  if (!days.length) return;
  const reminder = {days, time: String(fields.get('time')), uid: (await get('reminder'))?.uid ?? newId(), set: Date.now()};
  await set('reminder', reminder);
  const {ics} = await import('./ics.js');
  const words = {title: word('ics-title'), text: word('ics-text'), url: new URL(`${base}${languagePath}/`, location.href).href, language};
  offer('kneewell.ics', 'text/calendar', ics(reminder, words, {today: today(), stamp: new Date().toISOString()}));
  find('[data-reminder-off]').hidden = true;
  showReminder();
});
off.addEventListener('click', async () => {
  await remove('reminder');
  form.reset();
  off.hidden = true;
  find('[data-reminder-off]').hidden = false;
});

export async function showReminder() {
  const reminder = await get('reminder');
  off.hidden = !reminder;
  if (!reminder || form.contains(document.activeElement)) return;
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name="day"]'))) box.checked = reminder.days.includes(box.value);
  /** @type {HTMLInputElement} */ (form.elements.namedItem('time')).value = reminder.time;
}
