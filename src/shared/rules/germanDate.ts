/**
 * Days and times as people in an office type them. Pure: "today" is given, and days are `YYYY-MM-DD` without a time zone.
 * Two-digit years: 00–79 mean 2000–2079, 80–99 mean 1980–1999 (members' terms lie ahead, birthdays are not kept).
 */

/** What was understood, or a German sentence that says what to do. */
export type Understood<T> = { ok: true; value: T } | { ok: false; message: string };

/** Which year a day without one belongs to: the next such day, or the last one. */
export type YearChoice = 'next' | 'last';

/** Names of the months, January first. */
export const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;
/** Names of the weekdays, Sunday first as `weekdayOf` counts them. */
const weekdayNames = [
  'Sonntag',
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
] as const;
const months = monthNames.map((name) => name.toLowerCase());
const weekdays = weekdayNames.map((name) => name.toLowerCase());
const relative: Record<string, number> = {
  vorgestern: -2,
  gestern: -1,
  heute: 0,
  morgen: 1,
  übermorgen: 2,
  uebermorgen: 2,
};
const hint = 'Bitte schreiben Sie den Tag zum Beispiel so: 14.11.2026, 3.4. oder morgen.';

/**
 * Understands `3.4.`, `14.11.26`, `14. November`, `14112026`, `2026-11-14`, `morgen`, `Montag`, `in 2 Wochen` and what
 * `formatDay` writes.
 */
export function parseGermanDate(text: string, today: string, year: YearChoice = 'next'): Understood<string> {
  const input = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  // hasOwn, because "__proto__" and "constructor" are on every object
  const days = Object.hasOwn(relative, input) ? relative[input] : undefined;
  if (days !== undefined) return { ok: true, value: addDays(today, days) };
  const named = weekdayIndex(input.replace(/^(am|nächsten|nächster|kommenden|diesen) /, ''));
  if (named >= 0) return { ok: true, value: addDays(today, ((named - weekdayOf(today) + 6) % 7) + 1) };
  const ahead = /^in (\d{1,3}|einem|einer|zwei|drei|vier) (tag|woche|monat)(en|n|e)?$/.exec(input);
  if (ahead) return { ok: true, value: later(today, amount(ahead[1] ?? ''), ahead[2] ?? '') };
  const lead = /^([a-zä]{2,10})\.?,? (?=\d)/.exec(input);
  const weekday = lead?.[1] === undefined || lead[1] === 'am' ? -1 : weekdayIndex(lead[1]);
  const parts = dayParts(lead && (weekday >= 0 || lead[1] === 'am') ? input.slice(lead[0].length) : input);
  if (!parts) return { ok: false, message: `„${text.trim()}“ ist kein Datum. ${hint}` };
  return checked(parts, weekday, today, year);
}

interface DayParts {
  day: number;
  month: number;
  year: number | null;
}

function dayParts(input: string): DayParts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(input);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const digits = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(input);
  if (digits) return { day: Number(digits[1]), month: Number(digits[2]), year: fullYear(digits[3]) };
  const dotted = /^(\d{1,2})(?:\. ?|[/ -])(\d{1,2})(?:(?:\. ?|[/ -])(\d{4}|\d{2})?)?$/.exec(input);
  if (dotted) return { day: Number(dotted[1]), month: Number(dotted[2]), year: fullYear(dotted[3]) };
  const written = /^(\d{1,2})\.? ?([a-zä]{3,9})\.?(?: (\d{4}|\d{2}))?$/.exec(input);
  const month = written?.[2] === undefined ? -1 : monthIndex(written[2]);
  if (!written || month < 0) return null;
  return { day: Number(written[1]), month: month + 1, year: fullYear(written[3]) };
}

function checked(parts: DayParts, weekday: number, today: string, choice: YearChoice): Understood<string> {
  const { day, month } = parts;
  if (month < 1 || month > 12) return { ok: false, message: `Einen ${month}. Monat gibt es nicht. ${hint}` };
  const year = parts.year ?? likelyYear(day, month, today, choice);
  if (year < 1900 || year > 2199)
    return { ok: false, message: `Das Jahr ${year} liegt zu weit weg. Bitte prüfen Sie die Jahreszahl.` };
  if (day < 1 || day > daysIn(year, month)) {
    return {
      ok: false,
      message: `Den ${day}. ${monthNames[month - 1]} ${year} gibt es nicht. Bitte prüfen Sie den Tag.`,
    };
  }
  const value = isoDay(year, month, day);
  const real = weekdayOf(value);
  if (weekday >= 0 && weekday !== real) {
    return {
      ok: false,
      message: `Der ${day}. ${monthNames[month - 1]} ${year} ist ein ${weekdayName(value)}. Bitte prüfen Sie Tag oder Wochentag.`,
    };
  }
  return { ok: true, value };
}

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= 79 ? 2000 + year : 1900 + year;
}

/** The year in which the day comes next (or came last); for 29 February the next leap year. */
function likelyYear(day: number, month: number, today: string, choice: YearChoice): number {
  const start = Number(today.slice(0, 4));
  const step = choice === 'next' ? 1 : -1;
  for (let year = start; Math.abs(year - start) <= 8; year += step) {
    if (day > daysIn(year, month)) continue;
    const value = isoDay(year, month, day);
    if (choice === 'next' ? value >= today : value <= today) return year;
  }
  return start;
}

function weekdayIndex(word: string): number {
  const bare = word.replace(/\.$/, '');
  if (bare === 'sonnabend') return 6;
  return weekdays.findIndex((name) => name === bare || (bare.length === 2 && name.startsWith(bare)));
}

function monthIndex(word: string): number {
  const folded = word.replace('maerz', 'märz').replace('mrz', 'märz');
  return months.findIndex((name) => name.startsWith(folded));
}

function amount(word: string): number {
  const words: Record<string, number> = { einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4 };
  return words[word] ?? Number(word);
}

function later(today: string, count: number, unit: string): string {
  if (unit === 'tag') return addDays(today, count);
  if (unit === 'woche') return addDays(today, 7 * count);
  const [year, month, day] = numbers(today);
  const index = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return isoDay(target.year, target.month, Math.min(day, daysIn(target.year, target.month)));
}

function numbers(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "Samstag": the weekday of a day. */
export function weekdayName(day: string): string {
  return weekdayNames[weekdayOf(day)] ?? '';
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  const [year, month, date] = numbers(day);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** long: `Sa, 14. November 2026` · short: `14.11.2026` (tables). */
export function formatDay(day: string, form: 'long' | 'short' = 'long'): string {
  const [year, month, date] = numbers(day);
  if (form === 'short') return `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
  return `${weekdayName(day).slice(0, 2)}, ${date}. ${monthNames[month - 1]} ${year}`;
}

/** Understands `17`, `17:30`, `17.30`, `1730`, `930`, `17 Uhr`, `17 Uhr 30`, `9h`. Gives `HH:MM`. */
export function parseGermanTime(text: string): Understood<string> {
  const input = text.trim().toLowerCase();
  const match =
    /^(\d{1,2})(?:[:.](\d{2}))?(?: ?(?:uhr|h))?$/.exec(input) ??
    /^(\d{1,2}) ?(?:uhr|h) ?(\d{1,2})$/.exec(input) ??
    /^(\d{1,2})(\d{2})(?: ?(?:uhr|h))?$/.exec(input);
  if (!match)
    return {
      ok: false,
      message: `„${text.trim()}“ ist keine Uhrzeit. Bitte schreiben Sie zum Beispiel 17 oder 17:30.`,
    };
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) {
    return {
      ok: false,
      message: `${text.trim()} gibt es auf der Uhr nicht. Bitte schreiben Sie zum Beispiel 17 oder 17:30.`,
    };
  }
  return { ok: true, value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` };
}
