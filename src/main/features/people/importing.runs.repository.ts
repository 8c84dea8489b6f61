import { type Kysely, sql } from 'kysely';
import type { ImportRunFacts, KeptOutcome, KeptShow } from '../../../shared/features/importing.ts';
import type { Database } from '../../database/schema.ts';

/**
 * Whether a kept row came in with hints: its reason then says more than what became of it. The sentences are those of
 * `reasonOf`.
 */
const isHinted = sql<boolean>`(
  (import_row.outcome = 'imported' and import_row.reason <> ''
    and import_row.reason not like 'Auf Wunsch neu angelegt, obwohl %“ schon da war.')
  or (import_row.outcome = 'duplicate'
    and (import_row.reason like '% wurden ergänzt. _%' or import_row.reason like '% wurden überschrieben. _%')))`;

/** The lists that were read in, the newest first, with what became of their rows; `id` for one of them. */
export async function findRuns(db: Kysely<Database>, id: number | null = null): Promise<ImportRunFacts[]> {
  const counted = (outcome: KeptOutcome) =>
    sql<number>`coalesce(sum(import_row.outcome = ${outcome}), 0)`.as(outcome);
  let query = db
    .selectFrom('import_run')
    .leftJoin('import_row', 'import_row.import_run_id', 'import_run.id')
    .select([
      'import_run.id',
      'import_run.file_name as fileName',
      'import_run.at',
      'import_run.rows_read as rows',
      counted('imported'),
      counted('duplicate'),
      counted('skipped'),
      counted('failed'),
      sql<number>`coalesce(sum(${isHinted}), 0)`.as('hint'),
      // A run is made by one entry and restored by another after it was taken back; the last one is in force.
      sql<
        number | null
      >`(select max(row.journal_id) from journal_row row join journal entry on entry.id = row.journal_id
        where row.table_name = 'import_run' and row.row_id = import_run.id and row.before is null
          and entry.undoable = 1)`.as('journalId'),
    ])
    .groupBy('import_run.id')
    .orderBy('import_run.id', 'desc')
    .limit(200);
  if (id !== null) query = query.where('import_run.id', '=', id);
  return query.execute();
}

/** A window of the kept rows of a run in their order, and how many there are. */
export async function findKeptRows(
  db: Kysely<Database>,
  input: { id: number; show: KeptShow | null; offset: number; limit: number },
) {
  let query = db.selectFrom('import_row').where('import_run_id', '=', input.id);
  if (input.show === 'hint') query = query.where(isHinted);
  else if (input.show) query = query.where('outcome', '=', input.show);
  const rows = await query
    .leftJoin('person', 'person.id', 'import_row.person_id')
    .select([
      'import_row.number',
      'import_row.raw',
      'import_row.outcome',
      'import_row.reason',
      'import_row.person_id as personId',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .orderBy('import_row.number')
    .limit(input.limit)
    .offset(input.offset)
    .execute();
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}
