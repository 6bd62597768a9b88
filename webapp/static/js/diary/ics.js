// A reminder for the phone's calendar (RFC 5545). Pure. Times are floating: seven o'clock stays seven o'clock, in summer and abroad.

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * @param {{days: string[], time: string, uid: string}} reminder
 * @param {{title: string, text: string, url: string, language: string}} words
 * @param {{today: string, stamp: string}} now  today as YYYY-MM-DD, stamp as an instant in ISO 8601
 */
export function ics({days, time, uid}, {title, text, url, language}, {today, stamp}) {
  const start = `${firstOf(days, today).replaceAll('-', '')}T${time.replace(':', '')}00`;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kneewell//Diary//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`, `DTSTART:${start}`, 'DURATION:PT20M',
    `RRULE:FREQ=WEEKLY;BYDAY=${days.join(',')}`, `SUMMARY;LANGUAGE=${language}:${safe(title)}`, `DESCRIPTION;LANGUAGE=${language}:${safe(text)}`, `URL:${url}`, 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT0S', `DESCRIPTION:${safe(title)}`, 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** The first day from today on that is one of the days: the rule must hold on the day that it starts. */
function firstOf(days, today) {
  const date = new Date(`${today}T00:00Z`);
  while (!days.includes(DAYS[date.getUTCDay()])) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const safe = text => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n');

/** Lines of at most 75 bytes; a letter is never cut. */
function folded(line) {
  let out = '', size = 0;
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (size + bytes > 75) { out += '\r\n '; size = 1; }
    out += letter;
    size += bytes;
  }
  return out;
}

/** Whether today is one of the days, and nothing was done yet. `today` as YYYY-MM-DD. */
export const due = (reminder, sessions, today) =>
  Boolean(reminder?.days?.includes(DAYS[new Date(`${today}T00:00Z`).getUTCDay()]) && !sessions.some(({started}) => started.startsWith(today)));
