import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import { timeText } from '../../../shared/rules/germanFormat.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from './attendance.repository.ts';
import { personsById } from './invitees.repository.ts';
import {
  loadFacts,
  type MeetingFacts,
  nameOf,
  personName,
  refuseLocked,
  requireStatus,
} from './meetingFacts.ts';

/** Whoever is meant: by the participant's row where there is one, else by the person. */
interface AttendeeOf {
  meetingId: number;
  participantId: number | null;
  personId: number | null;
}

/** Somebody comes. A member of whom nothing is known yet gets a line. @throws AppError `conflict` where she is there already */
export async function came(
  db: Transaction<Database>,
  input: AttendeeOf & { at: string },
  context: WriteContext,
): Promise<void> {
  const facts = await attendanceFacts(db, input.meetingId);
  const participant = await participantOf(db, facts, input);
  const intervals = facts.intervals.get(participant.id) ?? [];
  const name = participantName(facts, participant);
  if (
    intervals.some((each) => each.came_at <= input.at && (each.left_at === null || input.at < each.left_at))
  ) {
    throw new AppError('conflict', `${name} ist um ${timeText(input.at)} schon als anwesend eingetragen.`);
  }
  const next = intervals.find((each) => each.came_at > input.at);
  if (next)
    throw new AppError(
      'conflict',
      `${name} ist ab ${timeText(next.came_at)} schon eingetragen. Ändern Sie bitte diese Zeit.`,
    );
  await repository.insertInterval(db, { participant_id: participant.id, came_at: input.at, left_at: null });
  context.describe(`${name} kommt um ${timeText(input.at)}`);
}

/** Somebody leaves. @throws AppError `conflict` where she is not there, `invalidInput` where she came later */
export async function left(
  db: Transaction<Database>,
  input: AttendeeOf & { at: string },
  context: WriteContext,
): Promise<void> {
  const facts = await attendanceFacts(db, input.meetingId);
  const participant = await participantOf(db, facts, input);
  const name = participantName(facts, participant);
  const open = facts.intervals.get(participant.id)?.find((each) => each.left_at === null);
  if (!open) throw new AppError('conflict', `${name} ist gerade nicht als anwesend eingetragen.`);
  if (input.at < open.came_at) throw backwards(open.came_at);
  await repository.updateInterval(db, open.id, { left_at: input.at });
  context.describe(`${name} geht um ${timeText(input.at)}`);
}

const backwards = (cameAt: string) => {
  const message = `Das Gehen liegt vor dem Kommen (${timeText(cameAt)}). Bitte ändern Sie eine der beiden Zeiten.`;
  return new AppError('invalidInput', message, { fields: { leftAt: message } });
};

/** Corrects the times of one stay. @throws AppError `invalidInput`, `conflict` where two stays of a person overlap */
export async function saveInterval(
  db: Transaction<Database>,
  input: { id: number; cameAt: string; leftAt: string | null },
  context: WriteContext,
): Promise<void> {
  const { facts, interval, name } = await intervalFacts(db, input.id);
  if (input.leftAt !== null && input.leftAt < input.cameAt) throw backwards(input.cameAt);
  const end = input.leftAt ?? '9999';
  const clash = facts.intervals
    .get(interval.participant_id)
    ?.find(
      (other) => other.id !== input.id && other.came_at < end && input.cameAt < (other.left_at ?? '9999'),
    );
  if (clash) {
    const message = `${name} ist ab ${timeText(clash.came_at)} schon eingetragen. Bitte ändern Sie eine der Zeiten.`;
    throw new AppError('conflict', message, { fields: { cameAt: message } });
  }
  await repository.updateInterval(db, input.id, { came_at: input.cameAt, left_at: input.leftAt });
  context.describe(`Anwesenheit von ${name} geändert`);
}

export async function removeInterval(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const { name } = await intervalFacts(db, id);
  await repository.deleteInterval(db, id);
  context.describe(`Anwesenheit von ${name} entfernt`);
}

/** Somebody without a seat. @throws AppError `invalidInput` without a name, `conflict` where the person takes part already */
export async function addGuest(
  db: Transaction<Database>,
  input: { meetingId: number; personId: number | null; name: string; at: string | null },
  context: WriteContext,
) {
  const facts = await loadFacts(db, input.meetingId);
  refuseLocked(facts);
  if (input.personId === null && input.name === '') {
    throw new AppError('invalidInput', 'Bitte geben Sie den Namen des Gastes ein.', {
      fields: { name: 'Bitte geben Sie den Namen des Gastes ein.' },
    });
  }
  const person =
    input.personId === null ? undefined : (await personsById(db, [input.personId])).get(input.personId);
  const name = person ? nameOf(person) : input.name;
  if (
    input.personId !== null &&
    (facts.participants.some((each) => each.person_id === input.personId) ||
      facts.members.some((each) => each.person_id === input.personId))
  ) {
    throw new AppError('conflict', `${name} steht schon auf der Liste.`, {
      fields: { personId: `${name} steht schon auf der Liste.` },
    });
  }
  const id = await repository.insertParticipant(db, {
    meeting_id: input.meetingId,
    person_id: input.personId,
    guest_name: person ? '' : input.name,
    seat_id: null,
    capacity: 'guest',
    reply: 'accepted',
  });
  if (input.at !== null) {
    requireStatus(facts, ['running', 'closed'], 'Beginnen Sie zuerst die Sitzung.');
    await repository.insertInterval(db, { participant_id: id, came_at: input.at, left_at: null });
  }
  context.describe(`${name} als Gast eingetragen`);
  return { id };
}

/** Takes a guest or deputy off the list again. */
export async function removeParticipant(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const participant = await repository.findParticipant(db, id);
  if (!participant) throw new AppError('notFound', 'Dieser Eintrag ist nicht mehr da.');
  const facts = await loadFacts(db, participant.meeting_id);
  refuseLocked(facts);
  if (participant.capacity === 'member')
    throw new AppError(
      'conflict',
      'Mitglieder bleiben auf der Liste. Tragen Sie ein, ob sie gekommen sind oder entschuldigt fehlen.',
    );
  await repository.deleteParticipant(db, id);
  context.describe(`${participantName(facts, participant)} von der Liste genommen`);
}

async function attendanceFacts(db: Kysely<Database>, meetingId: number): Promise<MeetingFacts> {
  const facts = await loadFacts(db, meetingId);
  refuseLocked(facts);
  requireStatus(
    facts,
    ['running', 'closed'],
    'Beginnen Sie zuerst die Sitzung, dann können Sie eintragen, wer kommt und geht.',
  );
  return facts;
}

async function participantOf(
  db: Transaction<Database>,
  facts: MeetingFacts,
  { participantId, personId }: AttendeeOf,
) {
  const known = facts.participants.find((each) =>
    participantId !== null ? each.id === participantId : each.person_id === personId,
  );
  if (known) return known;
  const member = facts.members.find((each) => each.person_id === personId);
  if (!member)
    throw new AppError('notFound', 'Diese Person steht nicht auf der Liste. Tragen Sie sie als Gast ein.');
  const id = await repository.insertParticipant(db, {
    meeting_id: facts.meeting.id,
    person_id: member.person_id,
    guest_name: '',
    seat_id: member.seat_id,
    capacity: 'member',
  });
  const inserted = await repository.findParticipant(db, id);
  if (!inserted) throw new Error('participant vanished');
  return inserted;
}

async function intervalFacts(db: Transaction<Database>, id: number) {
  const interval = await repository.findInterval(db, id);
  const participant = interval && (await repository.findParticipant(db, interval.participant_id));
  if (!interval || !participant) throw new AppError('notFound', 'Dieser Eintrag ist nicht mehr da.');
  const facts = await attendanceFacts(db, participant.meeting_id);
  return { facts, interval, name: participantName(facts, participant) };
}

/** Name of a participant: of the person, or what was typed for a guest. */
export function participantName(
  facts: MeetingFacts,
  participant: { person_id: number | null; guest_name: string },
): string {
  return participant.person_id === null ? participant.guest_name : personName(facts, participant.person_id);
}
