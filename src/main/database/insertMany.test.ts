import fc from 'fast-check';
import { type Insertable, Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { insertMany } from './insertMany.ts';
import { withKeptStatements } from './keptStatements.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { connect } from './open.ts';
import type { Database } from './schema.ts';

/** Columns that are empty in all rows of a statement, in some, and in none. */
const values = fc.record({
  note: fc.constantFrom('', "O'Neill"),
  short_name: fc.constantFrom('', 'HaL'),
  sector_id: fc.constantFrom(null, 1),
  ended_on: fc.constantFrom(null, '2026-01-31'),
});
const lists = fc
  .record({
    count: fc.integer({ min: 1, max: 250 }),
    pattern: fc.array(values, { minLength: 1, maxLength: 3 }),
  })
  .map(({ count, pattern }) =>
    Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      name: `Haus ${index}`,
      sort_key: '',
      search_text: '',
      ...(pattern[Math.floor((index * pattern.length) / count)] ?? pattern[0]),
    })),
  );

test('what goes in by hundreds comes out as it went in', async () => {
  const raw = connect(':memory:');
  migrate(raw, migrations);
  raw.exec(`insert into sector (id, name, position) values (1, 'ÖGD', 99) on conflict do nothing`);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: withKeptStatements(raw) }) });
  await fc.assert(
    fc.asyncProperty(lists, async (rows) => {
      await db.deleteFrom('organisation').execute();
      await insertMany(db, 'organisation', rows as Insertable<Database['organisation']>[]);
      const columns = Object.keys(rows[0] ?? {}) as 'id'[];
      expect(await db.selectFrom('organisation').select(columns).orderBy('id').execute()).toEqual(rows);
    }),
    { numRuns: 60 },
  );
  await db.destroy();
});
