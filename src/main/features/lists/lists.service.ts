import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import {
  type ListCell,
  type ListTable,
  mostPrintedRows,
  type TableFileType,
  type WrittenFile,
} from '../../../shared/features/lists.ts';
import type { PersonFilter } from '../../../shared/features/people.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { type Clock, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { tableListDocument } from '../../documents/layouts/tableList.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, stampOf } from '../../output.ts';
import { askForFile, writeChosenFile } from '../../savedFile.ts';
import { findPersonIds } from '../people/personList.repository.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';

const fileKinds: Record<TableFileType, string> = { xlsx: 'Excel-Listen', csv: 'CSV-Dateien' };

/**
 * Writes a list where the user wants it.
 * @throws AppError `badFolder` where nothing can be written, `conflict` where the completed name is taken
 */
export async function exportTable(
  job: JobContext,
  { fileType, title, columns, rows }: ListTable & { fileType: TableFileType },
): Promise<WrittenFile> {
  const file = await askForFile(job.host, {
    title: 'Liste speichern',
    name: `${title} ${today(job.clock)}`,
    ending: fileType,
    what: fileKinds[fileType],
  });
  if (file === null) return { path: null, count: 0, leftOut: 0 };
  const bytes = await job.tasks.run(
    'writeTable',
    { table: { title, columns, rows }, fileType },
    { signal: job.signal },
  );
  writeChosenFile(file, bytes);
  return { path: file, count: rows.length, leftOut: 0 };
}

/** Prints a list. @throws AppError `invalidInput` where it is too long for paper */
export async function printTable(
  job: JobContext,
  { format, title, facts, columns, rows }: ListTable & { format: PrintFormat },
) {
  if (rows.length > mostPrintedRows)
    throw new AppError(
      'invalidInput',
      `Auf Papier passen höchstens ${mostPrintedRows.toLocaleString('de')} Zeilen. Grenzen Sie die Liste mit einem Filter ein, oder speichern Sie sie als Excel-Liste.`,
    );
  const stamp = stampOf(job.clock);
  const day = dayText(stamp.day);
  const document = tableListDocument({
    frame: frameOf(await office(job.db), `${title}, Stand ${day}`, stamp, format),
    heading: title,
    facts: [{ term: 'Stand', value: day }, ...facts],
    columns: columns.map(({ label, kind }) => ({ label, figures: kind === 'number' })),
    rows: rows.map((row) => columns.map(({ kind }, index) => printed(row[index] ?? null, kind))),
  });
  return presentDocument(job, sizedName(`${title} ${stamp.day}`, format), await printDocument(job, document));
}

function printed(value: ListCell, kind: ListTable['columns'][number]['kind']): string {
  if (value === null) return '';
  if (typeof value === 'number') return value.toLocaleString('de');
  return kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, 'short') : value;
}

/** Ids of everybody a filter finds, in its order. */
export async function personIds(
  db: Kysely<Database>,
  filter: z.output<typeof PersonFilter>,
  clock: Clock,
): Promise<{ ids: number[] }> {
  return { ids: await findPersonIds(db, filter, today(clock)) };
}
