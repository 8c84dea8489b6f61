import type { Kysely } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { ImportRunFacts, KeptRow, KeptShow } from '../../../shared/features/importing.ts';
import { listName } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import { findKeptRows, findRuns } from './importing.runs.repository.ts';

/** The lists that were read in, the newest first. */
export const importRuns = (db: Kysely<Database>): Promise<ImportRunFacts[]> => findRuns(db);

/** The rows of a list as they stood in it. @throws AppError `notFound` where it was taken back. */
export async function keptRows(
  db: Kysely<Database>,
  input: { id: number; show: KeptShow | null; offset: number; limit: number },
): Promise<{ run: ImportRunFacts; titles: string[]; rows: KeptRow[]; total: number }> {
  const [run] = await findRuns(db, input.id);
  if (!run)
    throw new AppError(
      'notFound',
      'Diese Liste gibt es nicht mehr. Wahrscheinlich wurde das Einlesen zurückgenommen.',
    );
  const { rows, total } = await findKeptRows(db, input);
  const raws = rows.map(({ raw }) => JSON.parse(raw) as Record<string, string>);
  const titles = Object.keys(raws[0] ?? {});
  return {
    run,
    titles,
    total,
    rows: rows.map((row, place) => ({
      number: row.number,
      cells: titles.map((title) => raws[place]?.[title] ?? ''),
      outcome: row.outcome,
      reason: row.reason,
      personId: row.lastName === null ? null : row.personId,
      person:
        row.lastName === null
          ? ''
          : listName({
              title: row.title ?? '',
              firstName: row.firstName ?? '',
              lastName: row.lastName,
              nameSuffix: row.nameSuffix ?? '',
            }),
    })),
  };
}
