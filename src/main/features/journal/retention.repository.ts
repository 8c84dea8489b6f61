import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/schema.ts';

/**
 * Tables whose images are never thinned: who had which vote, seat and office, by which rules, who was present and what was
 * resolved (audit trail). They say it in numbers of records and in fixed words.
 */
const auditTables = [
  'rules_of_procedure',
  'seat',
  'membership',
  'deputy',
  'committee_role',
  'participant',
  'attendance',
  'resolution',
];

/** What an image begins with that was thinned. */
const thinned = '{"thinned":1';

/** Entries that one step looks at, where they have few rows. */
const entriesPerStep = 200;

/** Months of details that the office keeps; null: all, also before the first start is done. */
export async function retentionMonths(db: Kysely<Database>): Promise<number | null> {
  const office = await db.selectFrom('office').select('journal_kept_months').executeTakeFirst();
  return office?.journal_kept_months ?? null;
}

export async function saveRetentionMonths(db: Kysely<Database>, months: number | null): Promise<void> {
  await db.updateTable('office').set({ journal_kept_months: months }).execute();
}

/**
 * Takes the images from the oldest entries before an instant: one step, so that others can write in between. An entry that
 * lost some cannot be undone any more. Removed rows keep the numbers of the records that they belonged to, by which the
 * history of those finds the entry.
 * @param most rows of one step
 * @returns images that were taken, and whether entries are left to look at
 */
export async function thinSome(
  db: Transaction<Database>,
  before: string,
  most: number,
): Promise<{ rows: number; more: boolean }> {
  const entries = await db
    .selectFrom('journal')
    .select('id')
    .where('thinned', '=', 0)
    .where('at', '<', before)
    .orderBy('at')
    .limit(entriesPerStep)
    .execute();
  let rows = 0;
  for (const { id } of entries) {
    const count = await thinRows(db, id, most - rows);
    rows += count;
    // The entry may have more rows than the step has left: the next one goes on with it. Until then nobody undoes half of it.
    if (rows >= most) {
      await db.updateTable('journal').set({ undoable: 0 }).where('id', '=', id).execute();
      return { rows, more: true };
    }
    await settle(db, id);
  }
  return { rows, more: entries.length === entriesPerStep };
}

async function thinRows(db: Transaction<Database>, entryId: number, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update journal_row set
      before = case when before is null then null when after is null
        then json_patch(${`${thinned}}`}, (select json_group_object(key, value) from json_each(before)
          where key like '%\\_id' escape '\\' and value is not null))
        else ${`${thinned}}`} end,
      after = case when after is null then null else ${`${thinned}}`} end
    where id in (select id from journal_row
      where journal_id = ${entryId} and table_name not in (${sql.join(auditTables)})
        and coalesce(after, before) not like ${`${thinned}%`}
      order by id limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Notes that an entry was looked at, and that it cannot be undone where it lost an image. */
async function settle(db: Transaction<Database>, entryId: number): Promise<void> {
  await sql`
    update journal set thinned = 1 + lost, undoable = undoable * (1 - lost)
    from (select exists (select 1 from journal_row
      where journal_id = ${entryId} and coalesce(after, before) like ${`${thinned}%`}) as lost)
    where id = ${entryId}`.execute(db);
}
