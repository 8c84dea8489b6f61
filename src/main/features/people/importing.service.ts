import type {
  DuplicateRule,
  ImportPreview,
  ImportResult,
  OpenedList,
  RowDecision,
  ShowRows,
} from '../../../shared/features/importing.ts';
import type { Mapping, PersonField, ReadTableOptions } from '../../../shared/features/importTypes.ts';
import { AppError } from '../../../shared/errors.ts';
import { instant } from '../../clock.ts';
import type { JobContext } from '../../handlers.ts';
import { writeFileSafely } from '../../files.ts';
import { writeXlsx } from '../../import/hucre.ts';
import { suggestMapping } from '../../import/mapping.ts';
import { reasonOf } from './importing.kept.ts';
import {
  columnsText,
  listOf,
  type OpenList,
  openList,
  planAhead,
  planOf,
  rereadList,
} from './importing.lists.ts';
import { previewFacts, previewRow, wantedRows } from './importing.preview.ts';
import { rememberedMapping, rememberMapping } from './importing.remembered.ts';
import { settle } from './importing.settle.ts';
import { storedFacts } from './importing.stored.repository.ts';
import { writeImport } from './importing.write.ts';

const shownFirst = 8;
const nameFields: readonly PersonField[] = ['lastName', 'fullName', 'organisation'];

/** What the user has settled about a list. */
interface Settled {
  token: string;
  mapping: Mapping;
  duplicates: DuplicateRule;
  decisions: readonly { row: number; decision: RowDecision }[];
}

/** Asks for a list and reads it; null when the user chose none. @throws AppError `badFile`. */
export async function openImport(job: JobContext): Promise<OpenedList | null> {
  const file = await job.host.openFile({
    title: 'Liste einlesen',
    filters: [
      {
        name: 'Listen (Excel, LibreOffice, CSV, vCard)',
        extensions: ['xlsx', 'xls', 'ods', 'csv', 'txt', 'vcf'],
      },
    ],
  });
  return file === null ? null : opened(job, await openList(job, file));
}

/** Reads the opened list with other options. */
export async function rereadImport(
  job: JobContext,
  token: string,
  options: ReadTableOptions,
): Promise<OpenedList> {
  return opened(job, await rereadList(job, token, options));
}

async function opened(job: JobContext, list: OpenList): Promise<OpenedList> {
  const { rows, ...facts } = list.table;
  const suggested = suggestMapping(facts.columns);
  const remembered = await rememberedMapping(job.db, facts.columns, suggested);
  planAhead(job, list, remembered?.mapping ?? suggested);
  return {
    ...facts,
    token: list.token,
    rowCount: rows.length,
    firstRows: rows.slice(0, shownFirst),
    mapping: remembered?.mapping ?? suggested,
    suggested,
    rememberedAt: remembered?.at ?? null,
  };
}

/** What would become of each row; writes nothing. */
export async function previewImport(
  job: JobContext,
  input: Settled & { show: ShowRows; offset: number; limit: number },
): Promise<ImportPreview> {
  const list = listOf(job, input.token);
  const { plan, known } = await planOf(job, list, list.table, input.mapping, job.db);
  const settled = settle(plan, known, input);
  const wanted = wantedRows(settled, input.show);
  const rows = wanted.slice(input.offset, input.offset + input.limit);
  const ids = rows.flatMap((row) => row.duplicateOf?.personId ?? []);
  const stored = await storedFacts(job.db, ids);
  return {
    ...previewFacts(settled),
    problems: plan.problems,
    rows: rows.map((row) => previewRow(row, settled, stored)),
    total: wanted.length,
  };
}

/** Takes a list over in one transaction. @throws AppError `invalidInput` where no column is the name. */
export async function runImport(job: JobContext, input: Settled): Promise<ImportResult> {
  const list = listOf(job, input.token);
  if (!input.mapping.columns.some(({ field }) => field && nameFields.includes(field))) {
    const message = 'Bitte ordnen Sie eine Spalte dem Nachnamen, dem ganzen Namen oder der Organisation zu.';
    throw new AppError('invalidInput', message, { fields: { mapping: message } });
  }
  // One table for all that follows: the list may be read with other options while this one is written.
  const { fileName, sha256, table } = list;
  // Before the transaction, in which other changes would wait for it; inside it is made again only if something changed.
  await planOf(job, list, table, input.mapping, job.db);
  const { value } = await job.write(async (db, context) => {
    // Looked at again inside the transaction: somebody may have been entered since the preview.
    const { plan, known } = await planOf(job, list, table, input.mapping, db, true);
    await rememberMapping(db, table.columns, input.mapping, instant(context.clock));
    return writeImport(db, {
      list: { fileName, sha256, columns: table.columns, mapping: columnsText(input.mapping) },
      plan: settle(plan, known, input),
      known,
      context,
      signal: job.signal,
      progress: job.progress,
    });
  });
  return value;
}

/** Saves what was not taken over as a spreadsheet that can be mended and read in again. */
export async function saveFailedRows(
  job: JobContext,
  input: { token: string; mapping: Mapping },
): Promise<{ path: string | null; rows: number }> {
  const list = listOf(job, input.token);
  const { fileName, table } = list;
  const { plan } = await planOf(job, list, table, input.mapping, job.db);
  const failed = plan.rows.filter((row) => row.outcome === 'failed');
  const bare = fileName.replace(/\.[^.]*$/, '');
  const file = await job.host.saveFile({
    title: 'Nicht übernommene Zeilen speichern',
    suggestedName: `${bare} – nicht übernommen.xlsx`,
    filters: [{ name: 'Excel-Liste', extensions: ['xlsx'] }],
  });
  if (file === null) return { path: null, rows: failed.length };
  const rows = [
    [...table.columns.map((column) => column.title), 'Zeile der Liste', 'Grund'],
    ...failed.map((row) => [
      ...table.columns.map(({ index }) => row.row.cells[index] ?? ''),
      String(row.row.number),
      reasonOf(row),
    ]),
  ];
  writeFileSafely(file, await writeXlsx({ sheets: [{ name: 'Nicht übernommen', rows }] }));
  return { path: file, rows: failed.length };
}
