import type { Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import {
  type MemberInput,
  seatPurposeMissing,
  type VotingRight,
} from '../../../shared/features/committees.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { overlaps, type Span, type Term } from '../../../shared/rules/terms.ts';
import { today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { existing, wrongField } from './committees.service.ts';
import * as members from './memberships.repository.ts';
import * as repository from './seats.repository.ts';
import { checkOneVote, nameOf, seatGone, termWords } from './seats.service.ts';

/** A member as import and demo region know it; what is left out is empty. */
export interface NewMember {
  committeeId: number;
  personId: number;
  votingRight: VotingRight;
  fromDay: string;
  untilDay?: string | null;
  onBehalfOfId?: number | null;
  /** A vacant seat to fill; without it a seat is created. */
  seatId?: number | null;
  sectorId?: number | null;
  interestGroupId?: number | null;
  deputyIds?: readonly number[];
}

export interface StoredMember {
  membershipId: number;
  seatId: number;
}

/**
 * Adds a member with a seat beneath, under the same rules as the form, but for a seat of which nobody has said yet whom
 * it is for (the committee's page warns then); says nothing to the journal's summary.
 * @throws AppError `conflict` where the seat is taken or the person already votes in this committee
 */
export function addMember(db: Transaction<Database>, member: NewMember): Promise<StoredMember> {
  const input = {
    untilDay: null,
    onBehalfOfId: null,
    seatId: null,
    sectorId: null,
    interestGroupId: null,
    leavesOffice: false,
    appointedBy: '',
    appointedOn: null,
    appointmentReference: '',
    speaksForIds: [],
    ...member,
    deputyIds: [...(member.deputyIds ?? [])],
    membershipId: null,
  };
  return storeMember(db, input, { purposeNeeded: false });
}

/** Adds or changes a member. @throws AppError as {@link addMember} */
export async function saveMember(
  db: Transaction<Database>,
  input: MemberInput,
  context: WriteContext,
): Promise<StoredMember> {
  const { name } = await existing(db, input.committeeId);
  const stored = await storeMember(db, input, { purposeNeeded: true });
  const person = await nameOf(db, input.personId);
  context.describe(
    input.membershipId === null
      ? `${person} in „${name}“ aufgenommen (${input.votingRight === 'voting' ? 'stimmberechtigt' : 'beratend'})`
      : `Mitgliedschaft von ${person} in „${name}“ geändert`,
  );
  return stored;
}

async function storeMember(
  db: Transaction<Database>,
  input: MemberInput,
  { purposeNeeded }: { purposeNeeded: boolean },
): Promise<StoredMember> {
  const { ended_on: endedOn } = await existing(db, input.committeeId);
  if (endedOn && input.fromDay > endedOn) {
    throw wrongField(
      'conflict',
      'fromDay',
      `Das Gremium besteht nur bis zum ${dayText(endedOn)}. Bitte wählen Sie einen früheren Beginn.`,
    );
  }
  await checkDeputies(db, input);
  const memberships = await repository.membershipRows(db, input.committeeId);
  const before = memberships.find((row) => row.id === input.membershipId);
  if (input.membershipId !== null && !before) throw membershipGone();
  const wanted = input.seatId ?? before?.seatId;
  const known = (await repository.seatRows(db, input.committeeId)).find((seat) => seat.id === wanted);
  if (wanted !== undefined && !known) throw seatGone();
  if (purposeNeeded) checkPurpose(input, known);
  const others = memberships.filter((row) => row.id !== input.membershipId);
  if (known) checkSeatExists(known, input);
  if (known) checkSeatIsFree(known.id, input, others);
  if (input.votingRight === 'voting') await checkOneVote(db, input, others);
  const seatId = await repository.saveSeat(db, {
    ...input,
    seatId: known?.id ?? null,
    label: known?.label ?? '',
  });
  const membershipId = await members.saveMembership(
    db,
    input.membershipId,
    {
      seat_id: seatId,
      person_id: input.personId,
      on_behalf_of_id: input.onBehalfOfId,
      from_day: input.fromDay,
      until_day: input.untilDay,
      left_office: input.leavesOffice && input.untilDay !== null ? 1 : 0,
      appointed_by: input.appointedBy,
      appointed_on: input.appointedOn,
      appointment_reference: input.appointmentReference,
    },
    input,
  );
  return { membershipId, seatId };
}

/** A seat of an import that never had a purpose may wait for it; no other may do without. */
function checkPurpose(
  input: Pick<MemberInput, 'sectorId' | 'interestGroupId'>,
  known: repository.SeatRow | undefined,
): void {
  const hasOne = (seat: Pick<MemberInput, 'sectorId' | 'interestGroupId'>) =>
    seat.sectorId !== null || seat.interestGroupId !== null;
  if (hasOne(input) || (known && !hasOne(known))) return;
  throw wrongField('invalidInput', 'sectorId', seatPurposeMissing);
}

/** Nobody sits on a seat before it is there or after it is gone. */
function checkSeatExists(seat: Span, term: Term): void {
  if (seat.fromDay && term.fromDay < seat.fromDay)
    throw wrongField(
      'conflict',
      'fromDay',
      `Diesen Sitz gibt es erst ab dem ${dayText(seat.fromDay)}. Bitte wählen Sie einen späteren Beginn.`,
    );
  if (seat.untilDay && (term.untilDay === null || term.untilDay > seat.untilDay))
    throw wrongField(
      'conflict',
      'untilDay',
      `Diesen Sitz gibt es nur bis zum ${dayText(seat.untilDay)}. Bitte tragen Sie höchstens diesen Tag als Ende der Amtszeit ein.`,
    );
}

async function checkDeputies(db: Transaction<Database>, { personId, deputyIds }: MemberInput): Promise<void> {
  if (deputyIds.includes(personId)) {
    throw wrongField(
      'invalidInput',
      'deputyIds',
      `${await nameOf(db, personId)} kann sich nicht selbst vertreten. Bitte wählen Sie eine andere Person.`,
    );
  }
  if (new Set(deputyIds).size !== deputyIds.length) {
    throw wrongField(
      'invalidInput',
      'deputyIds',
      'Dieselbe Person steht zweimal als Stellvertretung. Bitte nehmen Sie eine heraus.',
    );
  }
}

function checkSeatIsFree(seatId: number, term: Term, others: readonly repository.MembershipRow[]): void {
  const taken = others.find((row) => row.seatId === seatId && overlaps(row, term));
  if (!taken) return;
  throw wrongField(
    'conflict',
    'fromDay',
    `Auf diesem Sitz ist ${termWords(taken)} ${displayName(taken)}. Bitte beenden Sie zuerst jene Mitgliedschaft oder wählen Sie andere Tage.`,
  );
}

/** Ends a membership; its seat stays and becomes vacant on the next day. @throws AppError */
export async function endMembership(
  db: Transaction<Database>,
  { membershipId, untilDay }: { membershipId: number; untilDay: string },
  context: WriteContext,
): Promise<void> {
  const row = await existingMembership(db, membershipId);
  if (untilDay < row.fromDay) {
    throw wrongField(
      'invalidInput',
      'untilDay',
      `Die Amtszeit hat erst am ${dayText(row.fromDay)} begonnen. Bitte wählen Sie einen späteren Tag.`,
    );
  }
  const others = (await repository.membershipRows(db, row.committeeId)).filter(
    (one) => one.id !== membershipId,
  );
  checkSeatIsFree(row.seatId, { fromDay: row.fromDay, untilDay }, others);
  await members.endMembership(db, membershipId, untilDay);
  context.describe(
    `Mitgliedschaft von ${displayName(row)} in „${row.committee}“ endet am ${dayText(untilDay)}`,
  );
}

/**
 * Removes a membership that was entered by mistake, with its seat if nobody else ever sat on it; not with the seat of
 * somebody who has not begun yet.
 * @throws AppError `conflict` where the person was invited or took part for this seat
 */
export async function removeMembership(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const row = await existingMembership(db, id);
  const deputies = (await repository.deputyRows(db, row.committeeId)).filter(
    (one) => one.membershipId === id,
  );
  const persons = [row.personId, ...deputies.map((one) => one.personId)];
  const [meeting] = await repository.meetingsOfSeat(db, row.seatId, persons);
  if (meeting !== undefined) {
    throw new AppError(
      'conflict',
      `${displayName(row)} gehört zu den Geladenen von „${meeting}“. Die Mitgliedschaft bleibt deshalb im Nachweis; Sie können sie beenden.`,
    );
  }
  await members.deleteMembership(db, id);
  // The seat of somebody who has not begun stood there vacant; it stays so.
  const begun = row.fromDay <= today(context.clock);
  const alone =
    begun && !(await repository.membershipRows(db, row.committeeId)).some((one) => one.seatId === row.seatId);
  if (alone && (await repository.meetingsOfSeat(db, row.seatId)).length === 0)
    await repository.deleteSeat(db, row.seatId);
  context.describe(`Mitgliedschaft von ${displayName(row)} in „${row.committee}“ entfernt`);
}

async function existingMembership(db: Transaction<Database>, id: number) {
  const row = await repository.membership(db, id);
  if (!row) throw membershipGone();
  return row;
}

const membershipGone = () => new AppError('notFound', 'Diese Mitgliedschaft gibt es nicht mehr.');
