import { z } from 'zod';
import { job } from '../rpc.ts';
import { Id, NoInput } from '../values.ts';
import { Mapping, ParsedTable, ReadTableOptions, TableProblem } from './importTypes.ts';

/** A list that was opened and stays in memory under its token until the next one is opened. */
export const OpenedList = ParsedTable.omit({ rows: true }).extend({
  token: z.string(),
  rowCount: z.number().int(),
  /** The first rows as they stand in the file, for looking whether it was read rightly. */
  firstRows: z.array(z.object({ number: z.number().int(), cells: z.array(z.string()) })),
  mapping: Mapping,
});
export type OpenedList = z.infer<typeof OpenedList>;

/**
 * What becomes of a row: a new person, an organisation without a person, somebody or something that is known already, or
 * nothing because of an error.
 */
export const RowOutcome = z.enum(['new', 'organisation', 'duplicate', 'failed']);
export type RowOutcome = z.infer<typeof RowOutcome>;

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
  problems: z.array(TableProblem),
  /** Who the row is taken for: a stored person, or another row of the list. */
  duplicateOf: z
    .object({ personId: Id.nullable(), row: z.number().int().nullable(), name: z.string() })
    .nullable(),
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
    failed: z.number().int(),
    /** Rows that are taken over but should be looked at. */
    hint: z.number().int(),
  }),
  /** Organisations and committees that will be made because nothing of that name is there. */
  newOrganisations: z.array(z.string()),
  newCommittees: z.array(z.string()),
  memberships: z.number().int(),
  /** A window of the rows that `show` asks for, and how many there are. */
  rows: z.array(PreviewRow),
  total: z.number().int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** What happens to persons who are known already: nothing, or what is missing with them is filled in from the list. */
export const DuplicateRule = z.enum(['skip', 'complete']);
export type DuplicateRule = z.infer<typeof DuplicateRule>;

export const ImportResult = z.object({
  created: z.number().int(),
  completed: z.number().int(),
  duplicates: z.number().int(),
  failed: z.number().int(),
  organisations: z.number().int(),
  committees: z.number().int(),
  memberships: z.number().int(),
});
export type ImportResult = z.infer<typeof ImportResult>;

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
      show: ShowRows.default('all'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    ImportPreview,
  ),
  /** Takes the list over in one transaction; cancelling or an error leaves everything as it was. */
  'importing.run': job(
    z.object({ token: Token, mapping: Mapping, duplicates: DuplicateRule.default('skip') }),
    ImportResult,
  ),
  /** Saves the rows that were not taken over, with the reasons, as a spreadsheet; path null when cancelled. */
  'importing.saveFailed': job(
    z.object({ token: Token, mapping: Mapping }),
    z.object({ path: z.string().nullable(), rows: z.number().int() }),
  ),
};
