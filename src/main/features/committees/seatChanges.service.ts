import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { counted, dayText } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { holdsOn } from '../../../shared/rules/terms.ts';
import { today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import * as committees from './committees.repository.ts';
import { existing, wrongField } from './committees.service.ts';
import * as members from './memberships.repository.ts';
import * as repository from './seats.repository.ts';
import { seatGone, seatWords } from './seats.service.ts';

/**
 * Lets a seat exist until a day only; who sits there goes with it. It stays in the record of earlier meetings.
 * @throws AppError `conflict` where somebody comes later, or a later meeting knows the seat
 */
export async function endSeat(
  db: Transaction<Database>,
  { seatId, untilDay, reason }: { seatId: number; untilDay: string; reason: string },
  context: WriteContext,
): Promise<void> {
  const seat = (await repository.seatRows(db)).find((row) => row.id === seatId);
  if (!seat) throw seatGone();
  if (seat.fromDay && untilDay < seat.fromDay)
    throw wrongField(
      'invalidInput',
      'untilDay',
      `Diesen Sitz gibt es erst ab dem ${dayText(seat.fromDay)}. Bitte wählen Sie einen späteren Tag.`,
    );
  const terms = (await repository.membershipRows(db, seat.committeeId)).filter(
    (row) => row.seatId === seatId,
  );
  const coming = terms.find((row) => row.fromDay > untilDay);
  if (coming)
    throw wrongField(
      'conflict',
      'untilDay',
      `Die Amtszeit von ${displayName(coming)} auf diesem Sitz beginnt erst am ${dayText(coming.fromDay)}. Entfernen Sie zuerst jene Mitgliedschaft, oder wählen Sie einen späteren Tag.`,
    );
  const [meeting] = await repository.meetingsOfSeat(db, seatId, undefined, untilDay);
  if (meeting !== undefined)
    throw wrongField(
      'conflict',
      'untilDay',
      `Für diesen Sitz wurde zu „${meeting}“ geladen, nach diesem Tag. Bitte wählen Sie einen Tag ab jener Sitzung.`,
    );
  for (const term of terms)
    if (term.untilDay === null || term.untilDay > untilDay)
      await members.endMembership(db, term.id, untilDay);
  await repository.endSeat(db, seatId, untilDay);
  const { name } = await existing(db, seat.committeeId);
  const why = reason === '' ? '' : `: ${reason}`;
  context.describe(`${seatWords(seat)} in „${name}“ fällt ab dem ${dayText(addDays(untilDay, 1))} weg${why}`);
}

/** Puts a seat one place forward or back among the seats that exist today; at the end of the round it stays. */
export async function moveSeat(
  db: Transaction<Database>,
  { seatId, by }: { seatId: number; by: -1 | 1 },
  context: WriteContext,
): Promise<void> {
  const seat = (await repository.seatRows(db)).find((row) => row.id === seatId);
  if (!seat) throw seatGone();
  const rows = await repository.seatRows(db, seat.committeeId);
  const day = today(context.clock);
  const shown = rows.filter((row) => row.id === seatId || holdsOn(row, day));
  const neighbour = shown[shown.findIndex((row) => row.id === seatId) + by];
  if (neighbour) {
    const order = rows.filter((row) => row.id !== seatId);
    const place = order.findIndex((row) => row.id === neighbour.id);
    order.splice(by === -1 ? place : place + 1, 0, seat);
    for (const [index, row] of order.entries())
      if (row.position !== index + 1) await repository.placeSeat(db, row.id, index + 1);
  }
  const { name } = await existing(db, seat.committeeId);
  context.describe(
    `${seatWords(seat)} in „${name}“ um einen Platz nach ${by === -1 ? 'vorn' : 'hinten'} gerückt`,
  );
}

/**
 * Gives a committee its last day; with `endMemberships` all terms and roles that last longer end on it.
 * @throws AppError `conflict` where the committee was called to a later meeting or somebody's term begins later
 */
export async function dissolve(
  db: Transaction<Database>,
  { id, endedOn, endMemberships }: { id: number; endedOn: string; endMemberships: boolean },
  context: WriteContext,
): Promise<void> {
  const committee = await existing(db, id);
  if (committee.founded_on && endedOn < committee.founded_on)
    throw wrongField(
      'invalidInput',
      'endedOn',
      `Das Gremium wurde erst am ${dayText(committee.founded_on)} gegründet. Bitte wählen Sie einen späteren Tag.`,
    );
  const later = await committees.countMeetings(db, id, { from: addDays(endedOn, 1), settledOnly: true });
  if (later > 0)
    throw wrongField(
      'conflict',
      'endedOn',
      `Nach diesem Tag ${later === 1 ? 'wurde' : 'wurden'} schon ${counted(later, 'Sitzung', 'Sitzungen')} geladen oder gehalten. Bitte wählen Sie einen späteren Tag.`,
    );
  if (endMemberships) await endTerms(db, id, endedOn);
  await committees.endCommittee(db, id, endedOn);
  context.describe(`Gremium „${committee.name}“ besteht bis zum ${dayText(endedOn)}`);
}

async function endTerms(db: Transaction<Database>, id: number, endedOn: string): Promise<void> {
  for (const term of await repository.membershipRows(db, id)) {
    if (term.fromDay > endedOn)
      throw wrongField(
        'conflict',
        'endedOn',
        `Die Amtszeit von ${displayName(term)} beginnt erst am ${dayText(term.fromDay)}. Entfernen Sie zuerst jene Mitgliedschaft.`,
      );
    if (term.untilDay === null || term.untilDay > endedOn) await members.endMembership(db, term.id, endedOn);
  }
  for (const role of await committees.roleRows(db, id)) {
    if (role.fromDay > endedOn)
      throw new AppError(
        'conflict',
        `Eine Rolle von ${displayName(role)} beginnt erst am ${dayText(role.fromDay)}. Entfernen Sie sie zuerst.`,
      );
    if (role.untilDay === null || role.untilDay > endedOn)
      await committees.saveRole(db, {
        id: role.id,
        committeeId: id,
        role: role.role,
        personId: role.personId,
        fromDay: role.fromDay,
        untilDay: endedOn,
      });
  }
}

/** What was written about appointments before, to be offered again. */
export async function appointmentWords(db: Kysely<Database>) {
  return {
    by: await members.appointmentWords(db, 'appointed_by'),
    reference: await members.appointmentWords(db, 'appointment_reference'),
  };
}
