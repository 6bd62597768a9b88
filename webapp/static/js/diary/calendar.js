// Days with massage, a month at a time, in the calendar and the week of the page's language. An empty day is just a day.
import {find} from '../lib/page.js';
import {word} from '../lib/words.js';
import {format, locale, month, today} from './dates.js';
import {dayNumber, fortnight} from './statistics.js';

const A_DAY = 86_400_000;
let days = new Set(), shown = startOfMonth(noon(dayNumber(today())));

for (const button of document.querySelectorAll('[data-month]')) button.addEventListener('click', () => {
  const back = /** @type {HTMLElement} */ (button).dataset.month === '-1';
  shown = startOfMonth(back ? noon(number(shown) - 1) : noon(number(shown) + 32));
  draw();
});

export function showDays(sessions) {
  days = new Set(sessions.map(({started}) => dayNumber(started)));
  find('[data-days]').hidden = !sessions.length;
  find('[data-fortnight]').textContent = word('fortnight', {num: fortnight(sessions, dayNumber(today()))});
  draw();
}

function draw() {
  const now = dayNumber(today()), start = number(shown);
  find('[data-month-name]').textContent = month(iso(shown));
  /** @type {HTMLButtonElement} */ (find('[data-month="1"]')).disabled = number(startOfMonth(noon(start + 32))) > now;
  const first = firstWeekday(), lead = (shown.getDay() - first + 7) % 7;
  const length = number(startOfMonth(noon(start + 32))) - start;
  const cells = Array.from({length: Math.ceil((lead + length) / 7) * 7}, (_, index) => index < lead || index >= lead + length ? null : start + index - lead);
  find('[data-weekdays]').replaceChildren(...Array.from({length: 7}, (_, index) => weekday(noon(start - lead + index))));
  find('[data-calendar]').replaceChildren(...weeks(cells).map(week => row(week.map(day => cell(day, now)))));
}

const weeks = cells => Array.from({length: cells.length / 7}, (_, index) => cells.slice(index * 7, index * 7 + 7));

function row(cells) {
  const line = document.createElement('tr');
  line.append(...cells);
  return line;
}

function weekday(date) {
  const head = document.createElement('th');
  head.scope = 'col';
  head.abbr = format({weekday: 'long'}).format(date);
  const short = format({weekday: 'short'}).format(date);
  head.textContent = short.length > 4 ? format({weekday: 'narrow'}).format(date) : short;
  return head;
}

function cell(day, now) {
  const box = document.createElement('td');
  if (day === null) return box;
  const words = [days.has(day) && 'massage', day === now && 'today'].filter(Boolean);
  box.className = `${words.join(' ')}${day > now ? ' later' : ''}`;
  const dot = document.createElement('span'), said = document.createElement('span');
  dot.textContent = format({day: 'numeric'}).format(noon(day));
  said.className = 'sr';
  said.textContent = words.map(id => ` ${word(String(id))}`).join();
  box.append(dot, said);
  return box;
}

/** Noon of a day: no clock change of any country moves it to another day. */
function noon(day) {
  const date = new Date(day * A_DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
}
function iso(date) {
  return new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10) + 'T12:00:00';
}
function number(date) {
  return dayNumber(iso(date));
}
/** The first day of a date's month in the language's own calendar. */
function startOfMonth(date) {
  const parts = new Intl.DateTimeFormat(locale, {day: 'numeric', numberingSystem: 'latn'}).formatToParts(date);
  return noon(number(date) - Number(parts.find(({type}) => type === 'day')?.value) + 1);
}
/** 0 = Sunday. */
function firstWeekday() {
  const {weekInfo, getWeekInfo} = /** @type {any} */ (locale);
  return ((getWeekInfo ? getWeekInfo.call(locale) : weekInfo)?.firstDay ?? 1) % 7;
}
