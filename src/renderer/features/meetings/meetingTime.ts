import type { MeetingView } from '../../../shared/features/meetings.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { addMinutes, clockTime } from '../../../shared/rules/germanFormat.ts';

/** Whether the meeting takes place today: then "now" is the time that is meant. */
export function isToday(meeting: MeetingView): boolean {
  return (meeting.openedAt ?? meeting.frame.startsAt).slice(0, 10) === meeting.now.slice(0, 10);
}

/** The core's wall clock, moved on by what has passed since it answered. */
export function nowOf(meeting: MeetingView, answeredAt: number): string {
  return addMinutes(meeting.now, Math.max(0, Math.floor((Date.now() - answeredAt) / 60_000)));
}

/** A time of day as a time of this meeting; what lies before its beginning belongs to the next day. */
export function onMeetingDay(meeting: MeetingView, time: string): string {
  const begin = meeting.openedAt ?? meeting.frame.startsAt;
  const sameDay = `${begin.slice(0, 10)}T${time}`;
  const afterMidnight = Number(time.slice(0, 2)) < 6 && Number(clockTime(begin).slice(0, 2)) >= 12;
  return afterMidnight ? `${addDays(begin.slice(0, 10), 1)}T${time}` : sameDay;
}

/** Whether text from a time field is a time. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
