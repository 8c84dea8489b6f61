import { type Kysely, sql, type Transaction } from 'kysely';
import type { BackupLogTable, Database } from '../../database/schema.ts';
import type { Insertable } from 'kysely';

/** The office a backup belongs to; undefined before the first start is done. */
export function office(db: Kysely<Database>) {
  return db.selectFrom('office').select(['region_id', 'region_name', 'demo']).executeTakeFirst();
}

/** Backups written or read in, newest first. */
export function log(db: Kysely<Database>, limit: number) {
  return db.selectFrom('backup_log').selectAll().orderBy('id', 'desc').limit(limit).execute();
}

export async function addToLog(db: Transaction<Database>, entry: Insertable<BackupLogTable>): Promise<void> {
  await db.insertInto('backup_log').values(entry).execute();
}

/** Journal entries newer than the given one. */
export async function changesSince(db: Kysely<Database>, journalId: number): Promise<number> {
  const { count } = await db
    .selectFrom('journal')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('id', '>', journalId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Path of the database file that answers this query. */
export async function databaseFile(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{
    file: string;
  }>`select file from pragma_database_list where name = 'main'`.execute(db);
  return rows[0]?.file ?? '';
}

/** Number of rows of the tables that a preview compares. */
export async function countRows(
  db: Kysely<Database>,
  tables: readonly (keyof Database)[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = row.count;
  }
  return counts;
}
