import type { Kysely } from 'kysely';
import type {
  AgendaItemView,
  AttendeeView,
  MeetingView,
  QuorumView,
} from '../../../shared/features/meetings.ts';
import type { ResolutionView, TaskView } from '../../../shared/features/protocols.ts';
import { agendaTimes } from '../../../shared/rules/agendaTimes.ts';
import { invitationDeadline, lateByDays, lateSentence } from '../../../shared/rules/deadlines.ts';
import { addDays, weekdayName } from '../../../shared/rules/germanDate.ts';
import { addMinutes, counted, dayText, dayWithoutYear, longDay } from '../../../shared/rules/germanFormat.ts';
import { type QuorumMoment, quorumTimeline } from '../../../shared/rules/quorum.ts';
import { resolutionNumber } from '../../../shared/rules/resolutionNumber.ts';
import { type Clock, fixedClock, localTime, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import type { ResolutionRecord, TaskRecord } from '../protocols/protocols.repository.ts';
import { participantName } from './attendance.service.ts';
import { placeholderProblems } from './invitationPlaceholders.ts';
import { inviteesOf } from './invitees.service.ts';
import {
  allInvited,
  expectedVotes,
  isLocked,
  loadFacts,
  type MeetingFacts,
  meetingHeading,
  nameOf,
  personName,
  protocolState,
  quorumOf,
  quorumParticipants,
  quorumSeats,
  quorumWith,
} from './meetingFacts.ts';

/** Everything a meeting's pages show, computed from what is recorded. @throws AppError `notFound` */
export async function meetingView(db: Kysely<Database>, id: number, clock: Clock): Promise<MeetingView> {
  const facts = await loadFacts(db, id);
  const { meeting } = facts;
  const agenda = agendaViews(facts);
  const invitees = await inviteesOf(db, facts);
  return {
    id,
    heading: meetingHeading(meeting, today(clock)),
    frame: frameOf(facts),
    status: meeting.status,
    committee: {
      id: meeting.committee_id,
      name: meeting.committee_name,
      shortName: meeting.committee_short_name,
      kind: meeting.committee_kind,
    },
    signatory: [meeting.signatory_name, meeting.signatory_title].filter(Boolean).join(', '),
    chair: personName(facts, meeting.chair_id),
    minuteTaker: personName(facts, meeting.minute_taker_id),
    openedAt: meeting.opened_at,
    closedAt: meeting.closed_at,
    endsAt: agenda.at(-1)?.finishesAt ?? meeting.starts_at,
    now: localTime(clock),
    agenda,
    tasks: facts.tasks.filter((task) => task.agenda_item_id === null).map(taskView),
    rules: facts.rules,
    seats: quorumSeats(facts).map((seat) => ({ ...seat })),
    allInvited: allInvited(facts),
    invitees,
    attendees: attendeesOf(facts),
    quorum: quorumView(facts, clock),
    quorumMoments: quorumMoments(facts).map(({ at, change, quorum }) => ({
      at,
      change,
      sentence: quorum.sentence,
    })),
    deadline: deadlineOf(facts, today(clock)),
    blockers: ['planned', 'invited'].includes(meeting.status) ? placeholderProblems(facts) : [],
    warnings: warningsOf(facts, invitees),
    protocol: protocolState(facts),
    locked: isLocked(facts),
  };
}

function frameOf({ meeting }: MeetingFacts): MeetingView['frame'] {
  return {
    committeeId: meeting.committee_id,
    title: meeting.title,
    startsAt: meeting.starts_at,
    placeName: meeting.place_name,
    placeAddress: meeting.place_address,
    venueId: meeting.venue_id,
    secondInvitation: meeting.second_invitation === 1,
    signatoryId: meeting.signatory_id,
    senderContact: meeting.sender_contact,
    invitationText: meeting.invitation_text,
    plainLanguageText: meeting.plain_language_text,
    replyBy: meeting.reply_by,
    chairId: meeting.chair_id,
    minuteTakerId: meeting.minute_taker_id,
  };
}

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

const lastMinute = (closedAt: string) => addMinutes(closedAt, -1);

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

/** Everybody on the list: members (of whom something is known or not), their deputies beneath them, guests last. */
export function attendeesOf(facts: MeetingFacts): AttendeeView[] {
  const rights = new Map(facts.seats.map((seat) => [seat.id, seat.voting_right]));
  const view = (participant: MeetingFacts['participants'][number]): AttendeeView => ({
    participantId: participant.id,
    personId: participant.person_id,
    name: participantName(facts, participant),
    second: secondLine(facts, participant.person_id, participant.seat_id, participant.capacity),
    seatId: participant.seat_id,
    capacity: participant.capacity,
    votingRight: participant.seat_id === null ? null : (rights.get(participant.seat_id) ?? null),
    reply: participant.reply,
    intervals: (facts.intervals.get(participant.id) ?? []).map((each) => ({
      id: each.id,
      cameAt: each.came_at,
      leftAt: each.left_at,
    })),
  });
  const listed = new Set<number>();
  const rows: AttendeeView[] = [];
  const add = (participant: MeetingFacts['participants'][number]) => {
    if (listed.has(participant.id)) return;
    listed.add(participant.id);
    rows.push(view(participant));
  };
  const members = facts.members.toSorted(
    (a, b) => Number(b.person_id === facts.meeting.chair_id) - Number(a.person_id === facts.meeting.chair_id),
  );
  for (const member of members) {
    const own = facts.participants.find((each) => each.person_id === member.person_id);
    if (own) add(own);
    else {
      rows.push({
        participantId: null,
        personId: member.person_id,
        name: personName(facts, member.person_id),
        second: secondLine(facts, member.person_id, member.seat_id, 'member'),
        seatId: member.seat_id,
        capacity: 'member',
        votingRight: member.voting_right,
        reply: 'open',
        intervals: [],
      });
    }
    for (const each of facts.participants)
      if (each.capacity === 'deputy' && each.seat_id === member.seat_id) add(each);
  }
  for (const each of facts.participants) add(each);
  return rows;
}

/** What stands below a name: the role in this meeting, whom she stands in for, who sends her. */
function secondLine(
  facts: MeetingFacts,
  personId: number | null,
  seatId: number | null,
  capacity: AttendeeView['capacity'],
): string {
  if (capacity === 'guest') return 'Gast';
  const member = facts.members.find((each) => each.seat_id === seatId);
  if (capacity === 'deputy')
    return `vertritt ${member ? personName(facts, member.person_id) : 'einen unbesetzten Sitz'}`;
  const roles = [
    personId !== null && personId === facts.meeting.chair_id && 'Vorsitz',
    personId !== null && personId === facts.meeting.minute_taker_id && 'Protokoll',
    member?.on_behalf_of ?? '',
    member?.voting_right === 'advisory' && 'beratend',
  ];
  return roles.filter(Boolean).join(', ');
}

/** While it runs: now; closed: just before its end; before: if everybody comes who said so. */
function quorumView(facts: MeetingFacts, clock: Clock): QuorumView {
  const { meeting } = facts;
  if (meeting.opened_at === null)
    return { at: meeting.starts_at, ...quorumWith(facts, expectedVotes(facts)) };
  if (meeting.closed_at !== null)
    return { at: lastMinute(meeting.closed_at), ...quorumOf(facts, lastMinute(meeting.closed_at)) };
  const now = localTime(clock);
  const at = now < meeting.opened_at ? meeting.opened_at : now;
  return { at, ...quorumOf(facts, at) };
}

/** When the meeting became quorate, lost it, got it back. */
export function quorumMoments(facts: MeetingFacts): QuorumMoment[] {
  if (facts.meeting.opened_at === null) return [];
  return quorumTimeline({
    rules: facts.rules,
    allInvited: allInvited(facts),
    secondInvitation: facts.meeting.second_invitation === 1,
    seats: quorumSeats(facts),
    participants: quorumParticipants(facts),
    openedAt: facts.meeting.opened_at,
    closedAt: facts.meeting.closed_at,
  });
}

function deadlineOf(facts: MeetingFacts, now: string): MeetingView['deadline'] {
  const days = facts.rules.noticePeriodDays;
  const day = invitationDeadline(facts.meeting.starts_at, days);
  const [first] = facts.invitations;
  if (first) {
    const late = Math.max(...facts.invitations.map((each) => each.late_by_days));
    const sentence = `Eingeladen am ${dayText(today(fixedClock(first.issued_at)))}.${late > 0 ? ` Das war ${counted(late, 'Tag', 'Tage')} nach der Ladungsfrist.` : ''}`;
    return { day, tone: 'done', sentence };
  }
  if (facts.meeting.status !== 'planned')
    return { day, tone: 'done', sentence: 'Zu dieser Sitzung sind keine Einladungen festgehalten.' };
  const late = lateByDays(now, facts.meeting.starts_at, days);
  if (late > 0) return { day, tone: 'late', sentence: lateSentence(late) };
  return {
    day,
    tone: 'due',
    sentence: `${dispatchSentence(day, now)} Die Ladungsfrist beträgt ${counted(days, 'Tag', 'Tage')}.`,
  };
}

/** At a weekend no post is taken in, so the Friday before is named as well while it is still to come. */
function dispatchSentence(deadline: string, now: string): string {
  const afterFriday = { Samstag: 1, Sonntag: 2 }[weekdayName(deadline)] ?? 0;
  const friday = addDays(deadline, -afterFriday);
  if (afterFriday === 0 || friday < now) return `Bitte bis ${longDay(deadline)}, versenden.`;
  return `Bitte spätestens ${weekdayName(friday)}, ${dayWithoutYear(friday)}, in die Post geben; die Frist endet am ${longDay(deadline)}.`;
}

function warningsOf(facts: MeetingFacts, invitees: MeetingView['invitees']): string[] {
  const { meeting } = facts;
  if (!['planned', 'invited'].includes(meeting.status)) return [];
  const withoutAddress = invitees.filter((each) => each.delivery === 'noAddress').length;
  return [
    facts.agenda.length === 0 && 'Die Tagesordnung ist noch leer.',
    meeting.place_name === '' && 'Der Ort fehlt noch.',
    meeting.signatory_id === null && 'Es ist noch nicht gewählt, wer die Einladung unterschreibt.',
    meeting.minute_taker_id === null && 'Es ist noch niemand für das Protokoll benannt.',
    facts.members.length === 0 && 'In diesem Gremium sitzt an diesem Tag niemand.',
    withoutAddress > 0 &&
      `${counted(withoutAddress, 'Person hat', 'Personen haben')} keine Anschrift und ${withoutAddress === 1 ? 'bekommt' : 'bekommen'} keinen Brief.`,
    ...invitees
      .filter((each) => each.delivery === 'stopped')
      .map((each) => `${each.name} wird nicht eingeladen: ${each.hint}.`),
  ].filter((text) => text !== false);
}
