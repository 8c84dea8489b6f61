import type { Database as SqliteDatabase, Statement } from 'better-sqlite3';
import type { SqliteDatabase as KyselyDatabase } from 'kysely';

/** Statements that are kept; of more the one that was used longest ago is let go. */
const most = 200;
/** Longer texts are made for one occasion. */
const longestText = 40_000;

/**
 * A connection for Kysely that prepares each text once. Kysely prepares anew for every execution, and with the triggers of
 * journal and search that costs as much as the work itself; a long import runs the same few texts hundreds of times.
 */
export function withKeptStatements(db: SqliteDatabase): KyselyDatabase {
  const kept = new Map<string, Statement>();
  return {
    close: () => db.close(),
    prepare(text) {
      const known = kept.get(text);
      // A statement that is still being read from (a stream) cannot serve a second reader.
      if (known && !known.busy) {
        kept.delete(text);
        kept.set(text, known);
        return known as unknown as ReturnType<KyselyDatabase['prepare']>;
      }
      const statement = db.prepare(text);
      if (text.length <= longestText) {
        kept.set(text, statement);
        const [oldest] = kept.keys();
        if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      }
      return statement as unknown as ReturnType<KyselyDatabase['prepare']>;
    },
  };
}
