import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';

/** The region's name, or nothing before the first start is done. */
export function region(db: Kysely<Database>) {
  return db.selectFrom('office').select(['region_name', 'demo']).executeTakeFirst();
}

export async function uiState(db: Kysely<Database>): Promise<Record<string, string>> {
  const rows = await db.selectFrom('ui_state').select(['key', 'value']).execute();
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

export async function rememberUiState(db: Kysely<Database>, key: string, value: string): Promise<void> {
  await db
    .insertInto('ui_state')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
