import { z } from 'zod';
import { job, query } from '../rpc.ts';
import { Id, NoInput } from '../values.ts';
import { Mapping, ParsedTable, ReadTableOptions, TableProblem } from './importTypes.ts';

/** A list that was opened and stays in memory under its token until the next one is opened. */
export const OpenedList = ParsedTable.omit({ rows: true }).extend({
  token: z.string(),
  rowCount: z.number().int(),
  /** The first rows as they stand in the file, for looking whether it was read rightly. */
  firstRows: z.array(z.object({ number: z.number().int(), cells: z.array(z.string()) })),
  /** Where each column goes: as the user settled it the last time for these titles, else the suggestion. */
  mapping: Mapping,
  suggested: Mapping,
  /** The day (instant) on which `mapping` was used last; null where it is the suggestion. */
  rememberedAt: z.string().nullable(),
});
export type OpenedList = z.infer<typeof OpenedList>;

/**
 * What becomes of a row: a new person, an organisation without a person, somebody or something that is known already, or
 * nothing because of an error.
 */
export const RowOutcome = z.enum(['new', 'organisation', 'duplicate', 'failed']);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** One thing that a row and the person she is taken for both say, side by side; `same` where they agree. */
export const ComparedField = z.object({
  label: z.string(),
  list: z.string(),
  stored: z.string(),
  same: z.boolean(),
});
export type ComparedField = z.infer<typeof ComparedField>;

/**
 * What happens to persons who are known already: nothing, what is missing with them is filled in from the list, or what
 * the list says replaces what is stored.
 */
export const DuplicateRule = z.enum(['skip', 'complete', 'overwrite']);
export type DuplicateRule = z.infer<typeof DuplicateRule>;

/**
 * What happens with one row although the rule for all says otherwise. `skip` leaves the whole row out, its committees too;
 * `create` makes a new person beside the one she resembles.
 */
export const RowDecision = z.enum(['skip', 'complete', 'overwrite', 'create']);
export type RowDecision = z.infer<typeof RowDecision>;

/** The rule for all duplicates and the decisions about single rows, by their numbers. Decisions about other rows count for nothing. */
const Settled = {
  duplicates: DuplicateRule.default('skip'),
  decisions: z
    .array(z.object({ row: z.number().int().min(1), decision: RowDecision }))
    .max(60_000)
    .default([]),
};

export const PreviewRow = z.object({
  /** Row as Excel counts. */
  number: z.number().int(),
  outcome: RowOutcome,
  /** "Kranich, Dr. Ute" */
  listName: z.string(),
  function: z.string(),
  organisation: z.string(),
  /** "Lindenallee 14, 00417 Lindenau-Markt" */
  address: z.string(),
  email: z.string(),
  phone: z.string(),
  committee: z.string(),
  /** Parted by commas. */
  tags: z.string(),
  /** German names, parted by commas. */
  languages: z.string(),
  problems: z.array(TableProblem),
  /** Who the row is taken for: a stored person, or another row of the list. */
  duplicateOf: z
    .object({ personId: Id.nullable(), row: z.number().int().nullable(), name: z.string() })
    .nullable(),
  /** The row beside the person or row it is taken for; empty for all other rows. */
  compared: z.array(ComparedField),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

export const ShowRows = z.enum(['all', 'duplicate', 'failed', 'hint']);
export type ShowRows = z.infer<typeof ShowRows>;

export const ImportPreview = z.object({
  counts: z.object({
    rows: z.number().int(),
    new: z.number().int(),
    organisation: z.number().int(),
    duplicate: z.number().int(),
    /** Duplicates of which a new person is made all the same, by a decision. */
    again: z.number().int(),
    /** Duplicates whose row is left out as a whole, by a decision. */
    skipped: z.number().int(),
    /** Duplicates with whom the list may change something. */
    changing: z.number().int(),
    failed: z.number().int(),
    /** Rows that are taken over but should be looked at. */
    hint: z.number().int(),
  }),
  /** Organisations and committees that will be made because nothing of that name is there. */
  newOrganisations: z.array(z.string()),
  newCommittees: z.array(z.string()),
  /** Tags that nobody has yet. */
  newTags: z.array(z.string()),
  memberships: z.number().int(),
  /** What is to be said about the whole list under this mapping. */
  problems: z.array(TableProblem),
  /** A window of the rows that `show` asks for, and how many there are. */
  rows: z.array(PreviewRow),
  total: z.number().int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportResult = z.object({
  created: z.number().int(),
  /** Known persons who were changed: completed or overwritten. */
  completed: z.number().int(),
  /** Rows that were left out by a decision. */
  skipped: z.number().int(),
  duplicates: z.number().int(),
  failed: z.number().int(),
  organisations: z.number().int(),
  committees: z.number().int(),
  memberships: z.number().int(),
  tags: z.number().int(),
  /** What was said about rows that came in, and about how many: values left out or read otherwise. */
  hints: z.number().int(),
  hintedRows: z.number().int(),
  /** The run under which the rows are kept; null where nothing was new. */
  runId: Id.nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;

export const ImportRunFacts = z.object({
  id: Id,
  fileName: z.string(),
  /** Instant, UTC with Z. */
  at: z.string(),
  rows: z.number().int(),
  imported: z.number().int(),
  duplicate: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
  /** Rows that came in with a value left out or read otherwise. */
  hint: z.number().int(),
  /** The journal entry that takes the list back; null where it is no longer kept. */
  journalId: Id.nullable(),
});
export type ImportRunFacts = z.infer<typeof ImportRunFacts>;

export const KeptOutcome = z.enum(['imported', 'failed', 'duplicate', 'skipped']);
export type KeptOutcome = z.infer<typeof KeptOutcome>;

/** Which rows of a run are looked at. */
export const KeptShow = z.enum([...KeptOutcome.options, 'hint']);
export type KeptShow = z.infer<typeof KeptShow>;

/** A row of a list as it was read, with what became of it. */
export const KeptRow = z.object({
  number: z.number().int(),
  /** One text per title of the answer, in its order. */
  cells: z.array(z.string()),
  outcome: KeptOutcome,
  reason: z.string(),
  personId: Id.nullable(),
  person: z.string(),
});
export type KeptRow = z.infer<typeof KeptRow>;

const Token = z.string().min(1).max(100);

export const importingCalls = {
  /** Asks for a file and reads it in a thread of its own; null when the choice was cancelled. */
  'importing.open': job(NoInput, OpenedList.nullable()),
  /** Reads the opened file again with another encoding, delimiter, sheet or row of titles. */
  'importing.reread': job(z.object({ token: Token, options: ReadTableOptions }), OpenedList),
  /** What would happen with this mapping; writes nothing. */
  'importing.preview': job(
    z.object({
      token: Token,
      mapping: Mapping,
      ...Settled,
      show: ShowRows.default('all'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    ImportPreview,
  ),
  /** Takes the list over in one transaction; cancelling or an error leaves everything as it was. */
  'importing.run': job(z.object({ token: Token, mapping: Mapping, ...Settled }), ImportResult),
  /** The lists that were read in and not taken back, the newest first. */
  'importing.runs': query(NoInput, z.array(ImportRunFacts)),
  /** A window of the rows of one of them, as they stood in the list. */
  'importing.runRows': query(
    z.object({
      id: Id,
      show: KeptShow.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(300),
    }),
    z.object({
      run: ImportRunFacts,
      titles: z.array(z.string()),
      rows: z.array(KeptRow),
      total: z.number().int(),
    }),
  ),
  /** Saves the rows that were not taken over, with the reasons, as a spreadsheet; path null when cancelled. */
  'importing.saveFailed': job(
    z.object({ token: Token, mapping: Mapping }),
    z.object({ path: z.string().nullable(), rows: z.number().int() }),
  ),
};
