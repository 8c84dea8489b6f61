import { daysBetween } from './deadlines.ts';
import { formatDay, monthNames, weekdayName } from './germanDate.ts';

/**
 * German dates and times for screens and documents. Days are `YYYY-MM-DD`, times local wall clock
 * `YYYY-MM-DDTHH:MM`; everything here is plain text work, no time zone is involved. The names of months and weekdays,
 * short forms (`formatDay`) and reading what people type stand in `germanDate.ts`, counting days in `deadlines.ts`.
 */

/** The local time a number of minutes later. */
export function addMinutes(time: string, minutes: number): string {
  return new Date(Date.parse(`${time}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Minutes from one local time to another. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000);
}

/** "14. November 2026" */
export function dayText(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${date}. ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** "14. November": for a day whose year is clear from its surroundings. */
export function dayWithoutYear(day: string): string {
  return dayText(day).slice(0, -5);
}

/** "Samstag, 14. November 2026" */
export function longDay(day: string): string {
  return `${weekdayName(day.slice(0, 10))}, ${dayText(day)}`;
}

/** "17:00" */
export function clockTime(time: string): string {
  return time.slice(11, 16);
}

/** "17:00 Uhr" */
export function timeText(time: string): string {
  return `${clockTime(time)} Uhr`;
}

/** "Di, 14. November 2026, 17:00 Uhr": the form of every screen. */
export function mediumTime(time: string): string {
  return `${formatDay(time.slice(0, 10))}, ${timeText(time)}`;
}

/** "Dienstag, 14. November 2026, um 17:00 Uhr": the form of letters. */
export function longTime(time: string): string {
  return `${longDay(time)}, um ${timeText(time)}`;
}

/** "16:00–18:00 Uhr"; over midnight both with their day. */
export function timeSpan(from: string, until: string): string {
  if (from.slice(0, 10) !== until.slice(0, 10)) return `${mediumTime(from)} – ${mediumTime(until)}`;
  return `${clockTime(from)}–${timeText(until)}`;
}

/** "5 Minuten", "1 Stunde", "2 Stunden 10 Minuten" */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? `${hours} ${hours === 1 ? 'Stunde' : 'Stunden'}` : '',
    rest > 0 || hours === 0 ? `${rest} ${rest === 1 ? 'Minute' : 'Minuten'}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** A day seen from today: "heute", "morgen", "gestern", "in 3 Tagen", "seit 9 Tagen". Stands only beside the absolute date. */
export function relativeDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'heute';
  if (days === 1) return 'morgen';
  if (days === -1) return 'gestern';
  return days > 0 ? `in ${days} Tagen` : `seit ${-days} Tagen`;
}

/** "1 Person", "3 Personen" */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Ute Kranich, Arno Veit und Kim Lohse" */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;
}
