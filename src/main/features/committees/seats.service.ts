import type { Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { SeatInput } from '../../../shared/features/committees.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { overlaps, type Term } from '../../../shared/rules/terms.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { existing, wrongField } from './committees.service.ts';
import { seatPurpose } from './committees.views.ts';
import * as repository from './seats.repository.ts';

/** Nobody may hold two votes of one committee at the same time. @throws AppError `conflict` where somebody would */
export async function checkOneVote(
  db: Transaction<Database>,
  member: Term & { personId: number },
  others: readonly repository.MembershipRow[],
): Promise<void> {
  const second = others.find(
    (row) => row.personId === member.personId && row.votingRight === 'voting' && overlaps(row, member),
  );
  if (!second) return;
  throw wrongField(
    'conflict',
    'personId',
    `${await nameOf(db, member.personId)} hat in diesem Gremium ${termWords(second)} schon eine Stimme. Zwei Stimmen zugleich sind nicht möglich.`,
  );
}

/** "seit dem 1. März 2026", "vom 1. März 2026 bis zum 31. Dezember 2026" */
export const termWords = ({ fromDay, untilDay }: Term) =>
  untilDay === null ? `seit dem ${dayText(fromDay)}` : `vom ${dayText(fromDay)} bis zum ${dayText(untilDay)}`;

/** Adds or changes a seat. @throws AppError `conflict` where a changed voting right would give somebody two votes */
export async function saveSeat(
  db: Transaction<Database>,
  input: SeatInput,
  context: WriteContext,
): Promise<{ seatId: number }> {
  const { name } = await existing(db, input.committeeId);
  if (input.seatId !== null) {
    const memberships = await repository.membershipRows(db, input.committeeId);
    if (!(await repository.seatRows(db, input.committeeId)).some((seat) => seat.id === input.seatId))
      throw seatGone();
    checkTermsFit(
      input,
      memberships.filter((row) => row.seatId === input.seatId),
    );
    if (input.votingRight === 'voting') {
      const here = memberships.filter((row) => row.seatId === input.seatId);
      const others = memberships.filter((row) => row.seatId !== input.seatId);
      for (const row of here) await checkOneVote(db, row, others);
    }
  }
  const seatId = await repository.saveSeat(db, input);
  const seat = (await repository.seatRows(db, input.committeeId)).find((row) => row.id === seatId);
  context.describe(`${seatWords(seat)} in „${name}“ ${input.seatId === null ? 'angelegt' : 'geändert'}`);
  return { seatId };
}

/** The days of a seat must hold all terms on it. */
function checkTermsFit(seat: SeatInput, terms: readonly repository.MembershipRow[]): void {
  const before = terms.find((row) => seat.fromDay && row.fromDay < seat.fromDay);
  if (before)
    throw wrongField(
      'conflict',
      'fromDay',
      `Auf diesem Sitz war ${displayName(before)} schon am ${dayText(before.fromDay)}. Bitte wählen Sie höchstens diesen Tag.`,
    );
  const after = terms.find((row) => seat.untilDay && (row.untilDay === null || row.untilDay > seat.untilDay));
  if (after)
    throw wrongField(
      'conflict',
      'untilDay',
      `Auf diesem Sitz ist ${termWords(after)} ${displayName(after)}. Beenden Sie zuerst jene Mitgliedschaft, oder wählen Sie „Sitz wegfallen lassen“ im Menü des Sitzes: dann endet sie mit.`,
    );
}

/** Removes a vacant seat. @throws AppError `conflict` where somebody sits or sat there, or a meeting knows the seat */
export async function removeSeat(
  db: Transaction<Database>,
  seatId: number,
  context: WriteContext,
): Promise<void> {
  const seat = (await repository.seatRows(db)).find((row) => row.id === seatId);
  if (!seat) throw seatGone();
  const { name } = await existing(db, seat.committeeId);
  const sitting = (await repository.membershipRows(db, seat.committeeId)).findLast(
    (row) => row.seatId === seatId,
  );
  if (sitting) {
    throw new AppError(
      'conflict',
      `Auf diesem Sitz ist oder war ${displayName(sitting)}. Er bleibt deshalb im Nachweis. Soll er nicht mehr mitzählen, wählen Sie „Sitz wegfallen lassen“ und den letzten Tag.`,
    );
  }
  const [meeting] = await repository.meetingsOfSeat(db, seatId);
  if (meeting !== undefined) {
    throw new AppError(
      'conflict',
      `Für diesen Sitz wurde zu „${meeting}“ geladen. Er bleibt deshalb im Nachweis.`,
    );
  }
  await repository.deleteSeat(db, seatId);
  context.describe(`${seatWords(seat)} in „${name}“ entfernt`);
}

/** "Sitz „Psychotherapie“" */
export function seatWords(seat: repository.SeatRow | undefined): string {
  const purpose = seat ? seatPurpose(seat) : '';
  return purpose ? `Sitz „${purpose}“` : 'Sitz';
}

/** The name of a person. @throws AppError `notFound` where she is gone */
export async function nameOf(db: Transaction<Database>, personId: number): Promise<string> {
  const person = await repository.personName(db, personId);
  if (!person) throw new AppError('notFound', 'Diese Person gibt es nicht mehr.');
  return displayName(person);
}

export const seatGone = () => new AppError('notFound', 'Diesen Sitz gibt es nicht mehr.');
