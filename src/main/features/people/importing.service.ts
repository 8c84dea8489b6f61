import type {
  ImportPreview,
  ImportResult,
  OpenedList,
  PreviewRow,
} from '../../../shared/features/importing.ts';
import type { DuplicateRule, ShowRows } from '../../../shared/features/importing.ts';
import type {
  Mapping,
  ParsedTable,
  PersonField,
  ReadTableOptions,
} from '../../../shared/features/importTypes.ts';
import { AppError } from '../../../shared/errors.ts';
import { listName } from '../../../shared/rules/names.ts';
import type { JobContext } from '../../handlers.ts';
import { writeFileSafely } from '../../files.ts';
import { writeXlsx } from '../../import/hucre.ts';
import { suggestMapping } from '../../import/mapping.ts';
import { columnsText, draftsOf, listOf, type OpenList, openList, rereadList } from './importing.lists.ts';
import { type ImportPlan, type PlannedRow, planImport } from './importing.plan.ts';
import { knownData } from './importing.repository.ts';
import { reasonOf, writeImport } from './importing.write.ts';

const shownFirst = 8;
const nameFields: readonly PersonField[] = ['lastName', 'fullName', 'organisation'];

/** Asks for a list and reads it; null when the user chose none. @throws AppError `badFile`. */
export async function openImport(job: JobContext): Promise<OpenedList | null> {
  const file = await job.host.openFile({
    title: 'Liste einlesen',
    filters: [{ name: 'Listen (Excel, LibreOffice, CSV)', extensions: ['xlsx', 'ods', 'csv', 'txt'] }],
  });
  return file === null ? null : opened(await openList(job, file));
}

/** Reads the opened list with other options. */
export async function rereadImport(
  job: JobContext,
  token: string,
  options: ReadTableOptions,
): Promise<OpenedList> {
  return opened(await rereadList(job, token, options));
}

function opened(list: OpenList): OpenedList {
  const { rows, ...facts } = list.table;
  return {
    ...facts,
    token: list.token,
    rowCount: rows.length,
    firstRows: rows.slice(0, shownFirst),
    mapping: suggestMapping(list.table.columns),
  };
}

/** What would become of each row; writes nothing. */
export async function previewImport(
  job: JobContext,
  input: { token: string; mapping: Mapping; show: ShowRows; offset: number; limit: number },
): Promise<ImportPreview> {
  const list = listOf(job, input.token);
  const plan = await planOf(job, list.table, input.mapping);
  const isHint = (row: PlannedRow) => row.outcome !== 'failed' && row.problems.length > 0;
  const count = (outcome: PlannedRow['outcome']) => plan.rows.filter((row) => row.outcome === outcome).length;
  const wanted = plan.rows.filter((row) => {
    if (input.show === 'all') return true;
    return input.show === 'hint' ? isHint(row) : row.outcome === input.show;
  });
  return {
    counts: {
      rows: plan.rows.length,
      new: count('new'),
      organisation: count('organisation'),
      duplicate: count('duplicate'),
      failed: count('failed'),
      hint: plan.rows.filter(isHint).length,
    },
    newOrganisations: [...plan.newOrganisations.values()].map(({ name }) => name),
    newCommittees: [...plan.newCommittees.values()],
    memberships: plan.rows.reduce(
      (sum, row) => sum + (row.outcome === 'failed' ? 0 : row.committees.length),
      0,
    ),
    rows: wanted.slice(input.offset, input.offset + input.limit).map((row) => previewRow(row, plan)),
    total: wanted.length,
  };
}

/** Takes a list over in one transaction. @throws AppError `invalidInput` where no column is the name. */
export async function runImport(
  job: JobContext,
  input: { token: string; mapping: Mapping; duplicates: DuplicateRule },
): Promise<ImportResult> {
  const list = listOf(job, input.token);
  if (!input.mapping.columns.some(({ field }) => field && nameFields.includes(field))) {
    const message = 'Bitte ordnen Sie eine Spalte dem Nachnamen, dem ganzen Namen oder der Organisation zu.';
    throw new AppError('invalidInput', message, { fields: { mapping: message } });
  }
  // One table for all that follows: the list may be read with other options while this one is written.
  const { fileName, sha256, table } = list;
  const drafts = await draftsOf(table, input.mapping, job.signal);
  const { value } = await job.write(async (db, context) => {
    // Planned again inside the transaction: somebody may have been entered since the preview.
    const known = await knownData(db);
    const plan = await planImport(table.rows, drafts, table.problems, known, job.signal);
    return writeImport(db, {
      list: { fileName, sha256, columns: table.columns, mapping: columnsText(input.mapping) },
      plan,
      known,
      duplicates: input.duplicates,
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
  const { fileName, table } = listOf(job, input.token);
  const plan = await planOf(job, table, input.mapping);
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
    ...failed.map((row) => [...row.row.cells, String(row.row.number), reasonOf(row)]),
  ];
  writeFileSafely(file, await writeXlsx({ sheets: [{ name: 'Nicht übernommen', rows }] }));
  return { path: file, rows: failed.length };
}

async function planOf(job: JobContext, table: ParsedTable, mapping: Mapping): Promise<ImportPlan> {
  const drafts = await draftsOf(table, mapping, job.signal);
  return planImport(table.rows, drafts, table.problems, await knownData(job.db), job.signal);
}

function previewRow(row: PlannedRow, plan: ImportPlan): PreviewRow {
  const { draft, duplicateOf } = row;
  const earlier = duplicateOf?.place == null ? undefined : plan.rows[duplicateOf.place];
  return {
    number: row.row.number,
    outcome: row.outcome,
    listName: listName(draft),
    function: draft.function,
    organisation: draft.organisation,
    address: [draft.street, `${draft.postalCode} ${draft.city}`.trim()].filter(Boolean).join(', '),
    email: draft.emails[0] ?? '',
    phone: draft.phones[0]?.display ?? '',
    committee: row.committees.join(', '),
    problems: row.problems.map((problem) => ({
      ...problem,
      ...(problem.column === undefined
        ? {}
        : { value: problem.value ?? row.row.cells[problem.column] ?? '' }),
    })),
    duplicateOf: duplicateOf
      ? { personId: duplicateOf.personId, row: earlier?.row.number ?? null, name: duplicateOf.name }
      : null,
  };
}
