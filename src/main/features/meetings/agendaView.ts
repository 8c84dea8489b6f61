import type { AgendaItemView } from '../../../shared/features/meetings.ts';
import type { ResolutionView, TaskView } from '../../../shared/features/protocols.ts';
import { agendaTimes } from '../../../shared/rules/agendaTimes.ts';
import { addMinutes } from '../../../shared/rules/germanFormat.ts';
import { resolutionNumber } from '../../../shared/rules/resolutionNumber.ts';
import type { ResolutionRecord, TaskRecord } from '../protocols/protocols.repository.ts';
import { type MeetingFacts, nameOf, quorumOf } from './meetingFacts.ts';

/** The agenda with its times; what was decided and given out stands at its item. */
export function agendaViews(facts: MeetingFacts): AgendaItemView[] {
  const { meeting, agenda } = facts;
  const times = agendaTimes(
    meeting.opened_at ?? meeting.starts_at,
    agenda.map((item) => ({
      durationMinutes: item.duration_minutes,
      startedAt: item.started_at,
      endedAt: item.ended_at,
    })),
  );
  return agenda.map((item, index) => {
    const { beginsAt, finishesAt } = times[index] ?? {
      beginsAt: meeting.starts_at,
      finishesAt: meeting.starts_at,
    };
    const resolutions = facts.resolutions.filter((each) => each.agenda_item_id === item.id);
    const at =
      item.started_at ?? resolutions[0]?.decided_at ?? (meeting.status === 'closed' ? beginsAt : null);
    return {
      id: item.id,
      number: index + 1,
      title: item.title,
      kind: item.kind,
      durationMinutes: item.duration_minutes,
      presenter: item.presenter,
      minutesText: item.minutes_text,
      startedAt: item.started_at,
      endedAt: item.ended_at,
      beginsAt,
      finishesAt,
      quorum:
        at === null || meeting.opened_at === null
          ? null
          : { at, ...quorumOf(facts, withinMeeting(facts, at)) },
      resolutions: resolutions.map(resolutionView),
      tasks: facts.tasks.filter((task) => task.agenda_item_id === item.id).map(taskView),
    };
  });
}

/** Times computed from durations may lie after the end; people going home then are no reason for "nicht beschlussfähig". */
function withinMeeting({ meeting }: MeetingFacts, at: string): string {
  return meeting.closed_at !== null && at >= meeting.closed_at ? lastMinute(meeting.closed_at) : at;
}

/** The minute before the end: nobody has gone home yet. */
export const lastMinute = (closedAt: string) => addMinutes(closedAt, -1);

/** A resolution as the pages show it. */
export function resolutionView(row: ResolutionRecord): ResolutionView {
  return {
    id: row.id,
    number: row.year === null || row.number === null ? '' : resolutionNumber(row.year, row.number),
    wording: row.wording,
    votesFor: row.votes_for,
    votesAgainst: row.votes_against,
    abstentions: row.abstentions,
    chairDecision: row.chair_decision,
    decidedAt: row.decided_at,
    result: row.result,
    reason: row.reason,
    responsible: row.responsible,
    dueOn: row.due_on,
  };
}

/** A task as the pages show it. */
export function taskView(row: TaskRecord): TaskView {
  return {
    id: row.id,
    agendaItemId: row.agenda_item_id,
    title: row.title,
    assigneeId: row.assignee_id,
    assignee:
      row.last_name === null
        ? ''
        : nameOf({
            title: row.person_title ?? '',
            first_name: row.first_name ?? '',
            last_name: row.last_name,
            name_suffix: row.name_suffix ?? '',
          }),
    dueOn: row.due_on,
    doneOn: row.done_on,
    note: row.note,
  };
}
