import type { Kysely } from 'kysely';
import type { MeetingView, QuorumView } from '../../../shared/features/meetings.ts';
import { invitationDeadline, lateByDays, lateSentence } from '../../../shared/rules/deadlines.ts';
import { addDays, weekdayName } from '../../../shared/rules/germanDate.ts';
import { counted, dayText, dayWithoutYear, longDay } from '../../../shared/rules/germanFormat.ts';
import { type QuorumMoment, quorumTimeline } from '../../../shared/rules/quorum.ts';
import { type Clock, fixedClock, localTime, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { placeholderProblems } from './invitationPlaceholders.ts';
import { inviteesOf } from './invitees.service.ts';
import {
  allInvited,
  expectedVotes,
  isLocked,
  loadFacts,
  type MeetingFacts,
  meetingHeading,
  personName,
  protocolState,
  quorumOf,
  quorumParticipants,
  quorumSeats,
  quorumWith,
} from './meetingFacts.ts';
import { agendaViews, lastMinute, taskView } from './agendaView.ts';
import { attendeesOf } from './attendeesView.ts';

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
