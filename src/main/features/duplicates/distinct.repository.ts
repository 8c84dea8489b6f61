import type { Kysely } from 'kysely';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import type { Database } from '../../database/schema.ts';

const tables = { person: 'distinct_persons', organisation: 'distinct_organisations' } as const;

/** Pairs that are known to be two, the smaller id first. */
export function distinctPairs(db: Kysely<Database>, kind: DuplicateKind) {
  return db.selectFrom(tables[kind]).select(['id', 'first_id', 'second_id']).execute();
}

/** Notes that two records are two; nothing happens where that is noted already. */
export async function insertDistinct(
  db: Kysely<Database>,
  kind: DuplicateKind,
  one: number,
  other: number,
): Promise<void> {
  await db
    .insertInto(tables[kind])
    .values({ first_id: Math.min(one, other), second_id: Math.max(one, other) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who is known to be another than `otherId` is so for `keptId` from now on; that the two are different is forgotten. */
export async function moveDistinct(
  db: Kysely<Database>,
  kind: DuplicateKind,
  keptId: number,
  otherId: number,
): Promise<void> {
  const table = tables[kind];
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where((eb) => eb.or([eb('first_id', '=', otherId), eb('second_id', '=', otherId)]))
    .execute();
  if (rows.length === 0) return;
  await db
    .deleteFrom(table)
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  for (const row of rows) {
    const third = row.first_id === otherId ? row.second_id : row.first_id;
    if (third !== keptId) await insertDistinct(db, kind, keptId, third);
  }
}
