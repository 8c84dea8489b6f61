import type { Kysely } from 'kysely';
import type { MeetingAccess } from '../../../shared/features/accessibility.ts';
import type { DueLine } from '../../../shared/features/today.ts';
import { daysBetween } from '../../../shared/rules/deadlines.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import type { Database } from '../../database/schema.ts';
import { type MeetingFacts, meetingHeading } from '../meetings/meetingFacts.ts';
import { accessOf } from './access.service.ts';

/** How many days before its meeting something is named, and before the last day to book it. */
const horizon = { meeting: 42, booking: 14 };

/** "Heute": coming meetings that cannot be reached yet by those who come. Counts, no names and no kinds of need. */
export async function accessLines(
  db: Kysely<Database>,
  unfinished: readonly MeetingFacts[],
  now: string,
): Promise<Omit<DueLine, 'urgency'>[]> {
  const lines: Omit<DueLine, 'urgency'>[] = [];
  for (const facts of unfinished) {
    if (facts.day < now || daysBetween(now, facts.day) > horizon.meeting) continue;
    const access = await accessOf(db, facts, now);
    const open = openPoints(access, now);
    if (open === null) continue;
    lines.push({
      kind: 'access',
      title: `Barrierefreiheit: ${meetingHeading(facts.meeting, now)}`,
      why: open.why,
      day: open.day,
      href: `/sitzungen/${facts.meeting.id}/barrierefreiheit`,
      action: 'Barrierefreiheit prüfen',
    });
  }
  return lines;
}

/** What is open, and until when; null where nothing is. */
function openPoints(
  { findings, bookings, toBook, over }: MeetingAccess,
  now: string,
): { why: string; day: string | null } | null {
  if (over) return null;
  const lacks = findings.filter(({ state }) => state === 'missing').length;
  const unclear = findings.filter(({ state }) => state === 'unknown').length;
  const due = [...bookings.filter(({ people }) => people > 0), ...toBook]
    .map(({ lead }) => lead.day)
    .filter((day) => day !== null && daysBetween(now, day) <= horizon.booking);
  const parts = [
    lacks > 0 && `${counted(lacks, 'Bedarf wird', 'Bedarfe werden')} nicht erfüllt`,
    unclear > 0 && `${counted(unclear, 'Bedarf ist', 'Bedarfe sind')} zu klären`,
    due.length > 0 && `${counted(due.length, 'Buchung ist', 'Buchungen sind')} fällig`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return { why: `${parts.join(', ')}.`, day: due.sort()[0] ?? null };
}
