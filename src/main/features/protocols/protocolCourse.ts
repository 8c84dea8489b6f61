import { clockTime, timeSpan, timeText } from '../../../shared/rules/germanFormat.ts';
import type { ItemCourse } from '../../documents/layouts/protocolParts.ts';
import type { MeetingFacts } from '../meetings/meetingFacts.ts';
import { attendeesOf } from '../meetings/attendeesView.ts';
import { agendaViews } from '../meetings/agendaView.ts';

/** How each agenda item went, in the order of the agenda: for the discussion protocol. */
export function itemCourses(facts: MeetingFacts): ItemCourse[] {
  const agenda = agendaViews(facts);
  const movements = movementsOf(facts);
  return agenda.map((item, index): ItemCourse => {
    const time =
      item.startedAt === null
        ? ''
        : item.endedAt === null
          ? `ab ${timeText(item.startedAt)}`
          : timeSpan(item.startedAt, item.endedAt);
    return {
      ...(time ? { time } : {}),
      ...(item.presenter ? { presenter: item.presenter } : {}),
      ...(item.quorum ? { quorum: item.quorum.sentence } : {}),
      movements: movements
        .filter(({ at }) => itemAt(agenda, at) === index)
        .map(({ at, name, verb }) => `${clockTime(at)} Uhr: ${name} ${verb}.`),
    };
  });
}

/** Index of the item that had begun last; before all of them the first one; -1 where no beginning is recorded. */
function itemAt(agenda: readonly { startedAt: string | null }[], at: string): number {
  const begun = agenda.findLastIndex(({ startedAt }) => startedAt !== null && startedAt <= at);
  return begun >= 0 ? begun : agenda.findIndex(({ startedAt }) => startedAt !== null);
}

interface Movement {
  at: string;
  name: string;
  verb: 'kommt' | 'geht';
}

/** Who came after the beginning or left before the end, by time. */
function movementsOf(facts: MeetingFacts): Movement[] {
  const { opened_at: openedAt, closed_at: closedAt } = facts.meeting;
  if (openedAt === null) return [];
  return attendeesOf(facts)
    .flatMap(({ name, intervals }) =>
      intervals.flatMap(({ cameAt, leftAt }): Movement[] => [
        ...(cameAt > openedAt ? [{ at: cameAt, name, verb: 'kommt' as const }] : []),
        ...(leftAt !== null && (closedAt === null || leftAt < closedAt)
          ? [{ at: leftAt, name, verb: 'geht' as const }]
          : []),
      ]),
    )
    .sort((a, b) => a.at.localeCompare(b.at));
}
