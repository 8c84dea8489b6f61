import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import { CommitteeKind } from '../../../shared/features/committees.ts';
import type { Composition, CriterionInput } from '../../../shared/features/matrix.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { kindKey, kindName, type MatrixMember } from '../../../shared/rules/matrix.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { type Holder, holdersOn, isExpiring } from '../../../shared/rules/terms.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { seatPurpose } from '../committees/committees.views.ts';
import * as repository from './matrix.repository.ts';

/** Who sits where today and what is required: the facts from which every matrix is counted. */
export async function composition(db: Kysely<Database>, clock: Clock): Promise<Composition> {
  const day = today(clock);
  const order = CommitteeKind.options;
  const committees = (await repository.committeeRows(db, day)).toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  );
  const working = new Set(committees.map(({ id }) => id));
  const staying = await repository.stayingCommittees(db, day);
  const mandates = Map.groupBy(await repository.membershipRows(db, day), ({ committeeId }) => committeeId);
  const speaksFor = Map.groupBy(await repository.speaksForRows(db), ({ membershipId }) => membershipId);
  const seats = (await repository.seatRows(db, day)).filter(({ committeeId }) => working.has(committeeId));
  const holders = new Map(
    committees.flatMap(({ id }) => {
      const own = seats.filter(({ committeeId }) => committeeId === id);
      return [...holdersOn(own, mandates.get(id) ?? [], day, staying.has(id))];
    }),
  );
  return {
    today: day,
    committees: committees.map(({ id, name, shortName }) => ({ id, name, shortName })),
    ...(await repository.kinds(db)),
    seats: seats.map((seat) => {
      const holder = holders.get(seat.id);
      return {
        seatId: seat.id,
        committeeId: seat.committeeId,
        sectorId: seat.sectorId,
        groupId: seat.groupId,
        purpose: seatPurpose(seat),
        required: seat.required === 1,
        member: holder
          ? memberOf(holder, speaksFor.get(holder.mandate.id)?.map(({ groupId }) => groupId) ?? [], day)
          : null,
      };
    }),
    criteria: (await repository.criterionRows(db))
      .filter(({ committeeId }) => working.has(committeeId))
      .map(({ id: _, ...criterion }) => criterion),
  };
}

function memberOf(
  { mandate: row, carriedOver }: Holder<repository.MembershipRow>,
  speaksFor: number[],
  day: string,
): MatrixMember & { speaksFor: number[] } {
  return {
    membershipId: row.id,
    personId: row.personId,
    person: displayName(row),
    onBehalfOf: row.onBehalfOf ?? '',
    sentBySectorId: row.sentBySectorId,
    speaksFor,
    untilDay: row.untilDay,
    expiring: carriedOver || isExpiring(row, day),
  };
}

/**
 * Saves what is required in the given cells as one change; cells that stay as they are leave no trace.
 * @throws AppError `notFound` where a committee, sector or group is gone
 */
export async function saveCriteria(
  db: Transaction<Database>,
  inputs: readonly CriterionInput[],
  context: WriteContext,
): Promise<void> {
  const kinds = await repository.kinds(db);
  const committees = await db.selectFrom('committee').select(['id', 'name']).execute();
  const key = (cell: { committeeId: number; sectorId: number | null; groupId: number | null }) =>
    `${cell.committeeId}/${kindKey(cell)}`;
  const stored = new Map((await repository.criterionRows(db)).map((row) => [key(row), row]));
  const changed: CriterionInput[] = [];
  for (const input of inputs) {
    if (!committees.some(({ id }) => id === input.committeeId))
      throw new AppError('notFound', 'Dieses Gremium gibt es nicht mehr.');
    const known = (list: readonly { id: number }[], id: number | null) =>
      id === null || list.some((each) => each.id === id);
    if (!known(kinds.sectors, input.sectorId) || !known(kinds.groups, input.groupId))
      throw new AppError('notFound', 'Diesen Sektor oder diese Interessengruppe gibt es nicht mehr.');
    if (await saveCell(db, input, stored.get(key(input)))) changed.push(input);
  }
  const [first] = changed;
  if (!first) return;
  const where = new Set(changed.map(({ committeeId }) => committeeId));
  const name = committees.find(({ id }) => id === first.committeeId)?.name ?? '';
  const place = where.size === 1 ? `„${name}“` : counted(where.size, 'Gremium', 'Gremien');
  const what =
    changed.length === 1
      ? `${kindName(kinds, first)}, ${first.required === null ? 'keine eigene Vorgabe' : `verlangt ${first.required}`}`
      : `${changed.length} Vorgaben geändert`;
  context.describe(`Zusammensetzung von ${place}: ${what}`);
}

/** Whether something changed. */
async function saveCell(
  db: Transaction<Database>,
  input: CriterionInput,
  row: repository.CriterionRow | undefined,
): Promise<boolean> {
  const { required, note } = input;
  if (required === null) {
    if (row) await repository.deleteCriterion(db, row.id);
    return row !== undefined;
  }
  if (!row) await repository.insertCriterion(db, input);
  else if (row.required === required && row.note === note) return false;
  else await repository.updateCriterion(db, row.id, { required, note });
  return true;
}
