import type { Kysely } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { MeetingStatus } from '../../../shared/features/meetings.ts';
import { dayText, dayWithoutYear } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import {
  presentVotesAt,
  type Quorum,
  quorumAt,
  type QuorumParticipant,
  type QuorumSeat,
} from '../../../shared/rules/quorum.ts';
import type { Database } from '../../database/schema.ts';
import { rulesOn } from '../committees/committees.service.ts';
import { protocolsOf, resolutionsOf, tasksOf } from '../protocols/protocols.repository.ts';
import { templateTexts } from '../templates/templates.service.ts';
import { intervalsOf, participantsOf } from './attendance.repository.ts';
import { deputiesOf, invitationsOf, membersOn, personsById, seatsOf } from './invitees.repository.ts';
import { agendaOf, findMeeting } from './meetings.repository.ts';

/**
 * Everything recorded about one meeting, read once; screens, letters, votes and protocols all look at this.
 * @throws AppError `notFound`
 */
export async function loadFacts(db: Kysely<Database>, meetingId: number) {
  const meeting = await findMeeting(db, meetingId);
  if (!meeting) throw new AppError('notFound', 'Diese Sitzung gibt es nicht mehr.');
  const day = meeting.starts_at.slice(0, 10);
  const seats = await seatsOf(db, meeting.committee_id, day);
  const members = await membersOn(db, meeting.committee_id, day);
  const deputies = await deputiesOf(
    db,
    members.map((member) => member.membership_id),
  );
  const participants = await participantsOf(db, meetingId);
  const tasks = await tasksOf(db, meetingId);
  const personIds = [
    ...members.map((member) => member.person_id),
    ...deputies.map((deputy) => deputy.person_id),
    ...participants.map((participant) => participant.person_id),
    meeting.chair_id,
    meeting.minute_taker_id,
  ].filter((id) => id !== null);
  return {
    meeting,
    day,
    rules: await rulesOn(db, meeting.committee_id, day),
    seats,
    members,
    deputies,
    persons: await personsById(db, personIds),
    participants,
    intervals: Map.groupBy(await intervalsOf(db, meetingId), (interval) => interval.participant_id),
    invitations: await invitationsOf(db, meetingId),
    agenda: await agendaOf(db, meetingId),
    resolutions: await resolutionsOf(db, meetingId),
    tasks,
    protocols: await protocolsOf(db, meetingId),
    /** Salutations and greeting as the office words them. */
    texts: await templateTexts(db),
  };
}
export type MeetingFacts = Awaited<ReturnType<typeof loadFacts>>;

interface NameColumns {
  title: string;
  first_name: string;
  last_name: string;
  name_suffix: string;
}

/** "Dr. Farid Aslani" */
export const nameOf = (row: NameColumns): string =>
  displayName({
    title: row.title,
    firstName: row.first_name,
    lastName: row.last_name,
    nameSuffix: row.name_suffix,
  });

/** Name of a person of this meeting; empty where there is none. */
export function personName(facts: MeetingFacts, id: number | null): string {
  const person = id === null ? undefined : facts.persons.get(id);
  return person ? nameOf(person) : '';
}

/** "Steuerungsgruppe am 9. Dezember 2026"; without the year where it is that of `today`. */
export function meetingHeading(meeting: { committee_name: string; starts_at: string }, today = ''): string {
  const day =
    today.slice(0, 4) === meeting.starts_at.slice(0, 4)
      ? dayWithoutYear(meeting.starts_at)
      : dayText(meeting.starts_at);
  return `${meeting.committee_name} am ${day}`;
}

/** Everybody with a seat and their times, as the rules look at them. */
export function quorumParticipants(facts: MeetingFacts): QuorumParticipant[] {
  return facts.participants.map((participant) => ({
    seatId: participant.seat_id,
    capacity: participant.capacity,
    intervals: (facts.intervals.get(participant.id) ?? []).map((interval) => ({
      cameAt: interval.came_at,
      leftAt: interval.left_at,
    })),
  }));
}

export const quorumSeats = (facts: MeetingFacts): QuorumSeat[] =>
  facts.seats.map((seat) => ({ seatId: seat.id, votingRight: seat.voting_right }));

export const votingSeats = (facts: MeetingFacts): number =>
  facts.seats.filter((seat) => seat.voting_right === 'voting').length;

/** Whether every member of that day stands in the dispatch log. */
export function allInvited(facts: MeetingFacts): boolean {
  const invited = new Set(facts.invitations.map((invitation) => invitation.person_id));
  return facts.members.length > 0 && facts.members.every((member) => invited.has(member.person_id));
}

/** Votes present at a moment. */
export const votesAt = (facts: MeetingFacts, at: string): number =>
  presentVotesAt(at, quorumParticipants(facts), quorumSeats(facts));

/** Whether the meeting can decide with a number of votes, and why. */
export function quorumWith(facts: MeetingFacts, presentVotes: number): Quorum {
  return quorumAt({
    rules: facts.rules,
    votingSeats: votingSeats(facts),
    presentVotes,
    allInvited: allInvited(facts),
    secondInvitation: facts.meeting.second_invitation === 1,
  });
}

export const quorumOf = (facts: MeetingFacts, at: string): Quorum => quorumWith(facts, votesAt(facts, at));

/** Votes that would be there if everybody comes who said so. */
export function expectedVotes(facts: MeetingFacts): number {
  const coming = new Set(
    facts.participants
      .filter((each) => each.reply === 'accepted' && each.seat_id !== null)
      .map((each) => each.seat_id),
  );
  return facts.seats.filter((seat) => seat.voting_right === 'voting' && coming.has(seat.id)).length;
}

/** The protocol's state: an issued one stays issued while a correction is being written. */
export function protocolState(facts: MeetingFacts): 'none' | 'draft' | 'issued' {
  if (facts.protocols.some((protocol) => protocol.status === 'issued')) return 'issued';
  return facts.protocols.length > 0 ? 'draft' : 'none';
}

/** An issued protocol locks its meeting until a correction is opened. */
export function isLocked(facts: Pick<MeetingFacts, 'protocols'>): boolean {
  return facts.protocols[0]?.status === 'issued';
}

/** @throws AppError `conflict` where the protocol is issued */
export function refuseLocked(facts: Pick<MeetingFacts, 'protocols'>): void {
  if (isLocked(facts)) {
    throw new AppError(
      'conflict',
      'Das Protokoll dieser Sitzung ist festgeschrieben. Legen Sie auf der Seite „Protokoll“ eine Korrektur an, dann können Sie das ändern.',
    );
  }
}

/** @throws AppError `conflict` while (or after) the meeting is not in one of these states */
export function requireStatus(
  facts: Pick<MeetingFacts, 'meeting'>,
  allowed: readonly MeetingStatus[],
  message: string,
): void {
  if (!allowed.includes(facts.meeting.status)) throw new AppError('conflict', message);
}
