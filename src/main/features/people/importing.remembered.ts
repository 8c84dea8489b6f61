import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { type Mapping, PersonField, type TableColumn } from '../../../shared/features/importTypes.ts';
import type { Database } from '../../database/schema.ts';
import { titleKey } from '../../import/mapping.ts';

/** Mappings that are kept; of more sources than that the one used longest ago is forgotten. */
const keptMappings = 50;
const prefix = 'import-mapping:';

const Remembered = z.object({ at: z.string(), fields: z.record(z.string(), PersonField.nullable()) });

/** The same for the same titles in whatever order, so that a moved column does not cost the mapping. */
function keyOf(columns: readonly TableColumn[]): string {
  const titles = columns.map(({ title }) => titleKey(title)).sort();
  return prefix + createHash('sha256').update(titles.join('\n')).digest('hex').slice(0, 32);
}

/** The mapping that was used last for a list with these titles, with the instant; null where there was none. */
export async function rememberedMapping(
  db: Kysely<Database>,
  columns: readonly TableColumn[],
  suggested: Mapping,
): Promise<{ at: string; mapping: Mapping } | null> {
  const row = await db
    .selectFrom('ui_state')
    .select('value')
    .where('key', '=', keyOf(columns))
    .executeTakeFirst();
  const kept = row ? Remembered.safeParse(JSON.parse(row.value)) : null;
  if (!kept?.success) return null;
  const { at, fields } = kept.data;
  const mapping = {
    ...suggested,
    columns: columns.map((column) => ({
      column: column.index,
      field: fields[titleKey(column.title)] ?? null,
      confidence: 1,
    })),
  };
  return { at, mapping };
}

/** Keeps the mapping of a list that is taken over. Outside the journal: taking the list back does not forget it. */
export async function rememberMapping(
  db: Transaction<Database>,
  columns: readonly TableColumn[],
  mapping: Mapping,
  at: string,
): Promise<void> {
  const fields = Object.fromEntries(
    columns.map(({ index, title }) => [
      titleKey(title),
      mapping.columns.find(({ column }) => column === index)?.field ?? null,
    ]),
  );
  const key = keyOf(columns);
  const value = JSON.stringify({ at, fields } satisfies z.infer<typeof Remembered>);
  await db
    .insertInto('ui_state')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  const all = await db
    .selectFrom('ui_state')
    .select(['key', 'value'])
    .where('key', 'like', `${prefix}%`)
    .execute();
  const day = (text: string) => Remembered.safeParse(JSON.parse(text)).data?.at ?? '';
  const old = all.sort((a, b) => (day(a.value) < day(b.value) ? 1 : -1)).slice(keptMappings);
  if (old.length > 0)
    await db
      .deleteFrom('ui_state')
      .where(
        'key',
        'in',
        old.map((row) => row.key),
      )
      .execute();
}
