import type { Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { Reply } from '../../../shared/features/meetings.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from './attendance.repository.ts';
import { personsById } from './invitees.repository.ts';
import { loadFacts, type MeetingFacts, nameOf, personName, refuseLocked } from './meetingFacts.ts';

/**
 * A member's answer. Somebody who is excused may send a deputy: a person without a seat of her own, known for this seat
 * or sent for this once; she then carries the seat in quorum and vote.
 * @throws AppError `conflict` where the deputy sits herself, or one who was present would be removed
 */
export async function reply(
  db: Transaction<Database>,
  input: { meetingId: number; personId: number; reply: Reply; deputyId: number | null },
  context: WriteContext,
) {
  const facts = await loadFacts(db, input.meetingId);
  refuseLocked(facts);
  const member = facts.members.find((each) => each.person_id === input.personId);
  const own = facts.participants.find((each) => each.person_id === input.personId);
  const seatId = member?.seat_id ?? own?.seat_id;
  if (!seatId) throw new AppError('notFound', 'Diese Person ist an diesem Tag kein Mitglied des Gremiums.');
  await setReply(db, facts, input, seatId);
  const deputyId = input.reply === 'excused' ? input.deputyId : null;
  await removeOtherDeputies(db, facts, seatId, deputyId);
  const name = personName(facts, input.personId);
  if (deputyId !== null) {
    const deputyName = await addDeputy(db, facts, seatId, deputyId);
    context.describe(`${name} ist entschuldigt, ${deputyName} vertritt`);
  } else {
    context.describe(
      {
        open: `Antwort von ${name} zurückgesetzt`,
        accepted: `${name} kommt`,
        excused: `${name} ist entschuldigt`,
      }[input.reply],
    );
  }
}

async function setReply(
  db: Transaction<Database>,
  facts: MeetingFacts,
  input: { meetingId: number; personId: number; reply: Reply },
  seatId: number,
) {
  const own = facts.participants.find((each) => each.person_id === input.personId);
  if (own) return repository.updateParticipant(db, own.id, { reply: input.reply });
  await repository.insertParticipant(db, {
    meeting_id: input.meetingId,
    person_id: input.personId,
    guest_name: '',
    seat_id: seatId,
    capacity: 'member',
    reply: input.reply,
  });
}

async function removeOtherDeputies(
  db: Transaction<Database>,
  facts: MeetingFacts,
  seatId: number,
  keep: number | null,
) {
  for (const other of facts.participants) {
    if (other.seat_id !== seatId || other.capacity !== 'deputy' || other.person_id === keep) continue;
    if (facts.intervals.has(other.id)) {
      throw new AppError(
        'conflict',
        `${personName(facts, other.person_id)} war als Vertretung schon anwesend. Nehmen Sie zuerst die Anwesenheit zurück.`,
      );
    }
    await repository.deleteParticipant(db, other.id);
  }
}

async function addDeputy(
  db: Transaction<Database>,
  facts: MeetingFacts,
  seatId: number,
  deputyId: number,
): Promise<string> {
  const deputy = (await personsById(db, [deputyId])).get(deputyId);
  if (!deputy) throw new AppError('notFound', 'Diese Person gibt es nicht mehr.');
  const name = nameOf(deputy);
  const known = facts.participants.find((each) => each.person_id === deputyId);
  const sitsHerself = facts.members.some((each) => each.person_id === deputyId);
  if (sitsHerself || (known && (known.capacity !== 'deputy' || known.seat_id !== seatId))) {
    throw new AppError(
      'conflict',
      `${name} nimmt an dieser Sitzung schon selbst teil und kann nicht zugleich vertreten. Bitte wählen Sie jemand anderen.`,
      {
        fields: { deputyId: `${name} nimmt schon selbst teil.` },
      },
    );
  }
  if (known) await repository.updateParticipant(db, known.id, { reply: 'accepted' });
  else {
    await repository.insertParticipant(db, {
      meeting_id: facts.meeting.id,
      person_id: deputyId,
      guest_name: '',
      seat_id: seatId,
      capacity: 'deputy',
      reply: 'accepted',
    });
  }
  return name;
}
