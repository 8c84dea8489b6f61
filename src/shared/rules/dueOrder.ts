import { daysBetween } from './deadlines.ts';

export type Urgency = 'overdue' | 'week' | 'later';

/** What a line needs to be put in order; `day` is null where nothing waits for a day: it is amiss today already. */
export interface DueThing {
  kind: string;
  day: string | null;
}

/** Kinds without a day, most urgent first: a place where nobody speaks, then work that nobody was given. */
const gaps = ['seat', 'role'];
const sections: readonly Urgency[] = ['overdue', 'week', 'later'];

/** How urgent a day is: past, within seven days, or later. What has no day is never overdue. */
export function urgencyOf(day: string | null, today: string): Urgency {
  if (day === null) return 'later';
  const days = daysBetween(today, day);
  if (days < 0) return 'overdue';
  return days <= 7 ? 'week' : 'later';
}

/**
 * Lines in the order in which one should see to them: overdue, this week, later; within these by day, and what is amiss
 * already (a required seat that is vacant, a role that nobody has) before what ends in some weeks. Equal ones stay as
 * they come.
 */
export function inDueOrder<Line extends DueThing>(
  lines: readonly Line[],
  today: string,
): (Line & { urgency: Urgency })[] {
  return lines
    .map((line) => ({ ...line, urgency: urgencyOf(line.day, today) }))
    .sort(
      (a, b) =>
        sections.indexOf(a.urgency) - sections.indexOf(b.urgency) ||
        (a.day ?? '').localeCompare(b.day ?? '') ||
        rank(a) - rank(b),
    );
}

const rank = ({ kind }: DueThing) => (gaps.includes(kind) ? gaps.indexOf(kind) : gaps.length);
