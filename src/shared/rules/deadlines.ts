import { addDays } from './germanDate.ts';

/**
 * How days are counted here (BGB §§ 187 (1), 188 (1)): the day of the event that starts a period does not count, and a
 * period ends with its last day. A notice period runs between two days, so neither the day of dispatch nor the day of
 * the meeting counts: 14 days' notice for a meeting on the 30th means dispatch on the 15th at the latest.
 * § 193 (a Saturday, Sunday or holiday moves the end) is not applied: it lengthens a period in favour of whoever must
 * act and would shorten a notice period; holidays also differ between the Länder.
 *
 * Days are `YYYY-MM-DD`. A wall clock `YYYY-MM-DDTHH:MM` is taken by its day.
 */

/** Days from one day to another; negative where `to` lies before `from`. @throws RangeError */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function midnight(day: string): number {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`Not a day: ${day}`);
  return time;
}

/**
 * The latest day on which an invitation may be dispatched so that the notice period is kept.
 * A period of 0 days means that there is none: the day of the meeting itself.
 * @param startsAt the meeting's day or local time
 */
export function invitationDeadline(startsAt: string, noticePeriodDays: number): string {
  const day = startsAt.slice(0, 10);
  return noticePeriodDays === 0 ? day : addDays(day, -(noticePeriodDays + 1));
}

/** By how many days an invitation dispatched on `issuedOn` misses the notice period; 0 where it is kept. */
export function lateByDays(issuedOn: string, startsAt: string, noticePeriodDays: number): number {
  return Math.max(0, daysBetween(invitationDeadline(startsAt, noticePeriodDays), issuedOn));
}

/** "Die Einladung geht 2 Tage zu spät hinaus. Das wird vermerkt."; empty where the period is kept. */
export function lateSentence(days: number): string {
  if (days <= 0) return '';
  return `Die Einladung geht ${days === 1 ? 'einen Tag' : `${days} Tage`} zu spät hinaus. Das wird vermerkt.`;
}

/** The last day for sending the protocol; the day of the meeting does not count. */
export function protocolDeadline(meetingAt: string, days: number): string {
  return addDays(meetingAt.slice(0, 10), days);
}

/** The last day for objections to a protocol; the day it was sent does not count. */
export function objectionDeadline(sentOn: string, days: number): string {
  return addDays(sentOn.slice(0, 10), days);
}
