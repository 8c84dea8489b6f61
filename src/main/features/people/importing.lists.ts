import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type {
  Mapping,
  ParsedTable,
  PersonRow,
  ReadTableOptions,
} from '../../../shared/features/importTypes.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import type { JobContext } from '../../handlers.ts';
import { importLimits, readingLimit } from '../../import/limits.ts';
import { toPersonDraft } from '../../import/personRow.ts';
import { cardPlaces, tablePlaces } from '../../import/rowReader.ts';
import type { Workspace } from '../../workspace.ts';
import { type ImportPlan, type KnownData, planImport } from './importing.plan.ts';
import { knownData, stateOfData } from './importing.repository.ts';

/** A list that was read and waits for its columns to be settled. */
export interface OpenList {
  token: string;
  bytes: Uint8Array;
  sha256: string;
  fileName: string;
  /** Replaced as a whole when the file is read with other options: who works on it over an `await` keeps one table. */
  table: ParsedTable;
  /** What was compared with last, and the plan made of it: looking at another window of rows costs nothing. */
  planned: Planned | null;
  /** The plan that is being made while nobody waits for it yet. */
  ahead: { table: ParsedTable; mapping: string; plan: Promise<unknown>; stop: AbortController } | null;
}

/** A plan with all it was made of; it holds as long as none of that changes. */
interface Planned {
  table: ParsedTable;
  mapping: string;
  /** The open database and its state. */
  store: unknown;
  state: number;
  known: KnownData;
  plan: ImportPlan;
}

// One list per application: opening the next one lets the last one go, and nothing outlives the workspace.
const lists = new WeakMap<Workspace, OpenList>();

// Drafts of the rows under the mapping that was asked for last; looking at another window costs nothing. They belong to
// the table they were made of, so that a run that is overtaken by a second reading can't pass them on as the new one's.
const prepared = new WeakMap<ParsedTable, { key: string; rows: PersonRow[] }>();

/** Reads a file into the open list. @throws AppError `badFile` with the way out. */
export async function openList(job: JobContext, file: string): Promise<OpenList> {
  const bytes = await readBytes(file);
  const list: OpenList = {
    token: job.newId(),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: path.basename(file),
    table: await readTable(job, bytes, path.basename(file), {}),
    planned: null,
    ahead: null,
  };
  lists.get(job.workspace)?.ahead?.stop.abort();
  lists.set(job.workspace, list);
  return list;
}

/**
 * Makes the plan of a list under the mapping that the window is about to show: while the user looks at it, the preview gets
 * ready. Nobody waits; whoever asks for the same plan meanwhile joins in.
 */
export function planAhead(job: JobContext, list: OpenList, mapping: Mapping): void {
  list.ahead?.stop.abort();
  const stop = new AbortController();
  const plan = currentPlan(job.workspace, list, {
    table: list.table,
    mapping,
    db: job.db,
    signal: stop.signal,
  });
  list.ahead = { table: list.table, mapping: mappingKey(mapping), plan, stop };
  // A plan that is ready lies in the list; one that fails is made again, and fails, where somebody waits for it.
  plan
    .catch(() => {})
    .finally(() => {
      if (list.ahead?.plan === plan) list.ahead = null;
    });
}

/** Reads the open list again with other options. */
export async function rereadList(
  job: JobContext,
  token: string,
  options: ReadTableOptions,
): Promise<OpenList> {
  const list = listOf(job, token);
  list.table = await readTable(job, list.bytes, list.fileName, options);
  return list;
}

/** @throws AppError `notFound` where another list was opened since. */
export function listOf(job: JobContext, token: string): OpenList {
  const list = lists.get(job.workspace);
  if (list?.token === token) return list;
  throw new AppError(
    'notFound',
    'Diese Liste ist nicht mehr geöffnet. Bitte wählen Sie die Datei noch einmal.',
  );
}

/** The rows of a table as persons under a mapping; yields the thread so that other calls go on. */
export async function draftsOf(
  table: ParsedTable,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<PersonRow[]> {
  const key = mappingKey(mapping);
  const known = prepared.get(table);
  if (known?.key === key) return known.rows;
  const rows: PersonRow[] = [];
  const places = table.kind === 'vcard' ? cardPlaces(table.columns) : tablePlaces;
  for (const row of table.rows) {
    rows.push(toPersonDraft(row, mapping, places));
    if (rows.length % 100 === 0) {
      await setImmediate();
      signal.throwIfAborted();
    }
  }
  prepared.set(table, { key, rows });
  return rows;
}

/**
 * The plan of a list against what a connection sees, made anew only where list, mapping or data have changed since the last
 * time. @param writing whether `db` is the connection of the running change
 */
export async function planOf(
  job: JobContext,
  list: OpenList,
  table: ParsedTable,
  mapping: Mapping,
  db: Kysely<Database>,
  writing = false,
): Promise<{ plan: ImportPlan; known: KnownData }> {
  const { ahead } = list;
  if (ahead?.table === table && ahead.mapping === mappingKey(mapping)) await ahead.plan.catch(() => {});
  else ahead?.stop.abort();
  return currentPlan(job.workspace, list, { table, mapping, db, writing, signal: job.signal });
}

async function currentPlan(
  workspace: Workspace,
  list: OpenList,
  wanted: {
    table: ParsedTable;
    mapping: Mapping;
    db: Kysely<Database>;
    writing?: boolean;
    signal: AbortSignal;
  },
): Promise<{ plan: ImportPlan; known: KnownData }> {
  const { table, mapping, db, signal } = wanted;
  const facts = { table, mapping: mappingKey(mapping), store: workspace.store() };
  const state = await stateOfData(db, wanted.writing);
  const last = list.planned;
  if (last && last.table === table && last.mapping === facts.mapping && isCurrent(last, facts.store, state))
    return last;
  const drafts = await draftsOf(table, mapping, signal);
  const known = last && isCurrent(last, facts.store, state) ? last.known : await knownData(db, list.sha256);
  const plan = await planImport(table.rows, drafts, table.problems, known, signal);
  list.planned = { ...facts, state, known, plan };
  return { plan, known };
}

const isCurrent = (last: Planned, store: unknown, state: number) =>
  last.store === store && last.state === state;

const mappingKey = (mapping: Mapping) => `${mapping.source} ${columnsText(mapping)}`;

/** Which column went to which field, as it is kept with the run. */
export function columnsText(mapping: Mapping): string {
  return JSON.stringify(mapping.columns.map(({ column, field }) => [column, field]));
}

function readTable(job: JobContext, bytes: Uint8Array, fileName: string, options: ReadTableOptions) {
  return job.tasks.run(
    'readTable',
    { bytes, fileName, options },
    {
      ...readingLimit,
      signal: job.signal,
      onProgress: (done, total, unit) => job.progress(done, total, unit),
    },
  );
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    // Looked at before reading, so that a wrongly chosen film does not fill the memory.
    const { size } = await stat(file);
    if (size > importLimits.fileBytes) {
      throw new AppError(
        'badFile',
        `Die Datei ist größer als ${Math.floor(importLimits.fileBytes / 1024 / 1024)} MB. Löschen Sie Bilder und andere Blätter, oder teilen Sie die Liste in mehrere Dateien.`,
      );
    }
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'badFile',
      unreadable((error as { code?: string }).code ?? '', path.basename(file)),
      {},
      { cause: error },
    );
  }
}

/** Why a file could not be read, by the code of the operating system. Excel locks what it has open. */
export function unreadable(code: string, name: string): string {
  if (['EBUSY', 'EPERM', 'ETXTBSY'].includes(code))
    return `„${name}“ ist noch in einem anderen Programm geöffnet, vielleicht in Excel. Schließen Sie die Datei dort und wählen Sie sie noch einmal.`;
  if (code === 'EACCES')
    return `„${name}“ darf nicht gelesen werden: Die Datei ist gesperrt, oder es fehlen die Rechte. Schließen Sie sie in Excel, oder kopieren Sie sie in Ihren Ordner „Dokumente“ und wählen Sie die Kopie.`;
  if (code === 'ENOENT')
    return `„${name}“ ist nicht mehr da. Steckt der USB-Stick noch? Wählen Sie die Datei noch einmal.`;
  if (code === 'EISDIR') return `„${name}“ ist ein Ordner. Wählen Sie eine Datei.`;
  return `„${name}“ ließ sich nicht lesen. Kopieren Sie die Datei auf Ihren Rechner und wählen Sie die Kopie.`;
}
