import type { Kysely } from 'kysely';
import type { TemplateKind } from '../../../shared/rules/templates.ts';
import type { Database } from '../../database/schema.ts';

/** The office's own texts. */
export function templateRows(db: Kysely<Database>) {
  return db.selectFrom('template').select(['kind', 'text']).execute();
}

export async function saveTemplate(db: Kysely<Database>, kind: TemplateKind, text: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('template')
    .set({ text })
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) await db.insertInto('template').values({ kind, text }).execute();
}

/** Whether there was an own text. */
export async function removeTemplate(db: Kysely<Database>, kind: TemplateKind): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('template')
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** The first meeting that has not begun, from a local time on. */
export function nextMeeting(db: Kysely<Database>, now: string) {
  return db
    .selectFrom('meeting')
    .select('id')
    .where('starts_at', '>=', now)
    .where('status', 'in', ['planned', 'invited'])
    .orderBy('starts_at')
    .executeTakeFirst();
}
