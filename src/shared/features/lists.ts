import { z } from 'zod';
import { Format } from '../printing.ts';
import { job, query } from '../rpc.ts';
import { Id } from '../values.ts';
import { PersonFilter } from './people.ts';
import { PrintedDocument } from './printing.ts';

/** Most rows of one file. */
export const mostExportedRows = 50_000;
/** Most rows on paper: more is no list that anybody reads. */
export const mostPrintedRows = 10_000;

/** text: as it stands; number: a figure to count with; day: `YYYY-MM-DD` or empty. */
export const ListColumnKind = z.enum(['text', 'number', 'day']);
export type ListColumnKind = z.infer<typeof ListColumnKind>;

/** A list as it leaves: what the screen shows, all rows, in its order and with its columns. */
export const ListTable = z.object({
  /** "Personen"; becomes the heading and the name of the file. */
  title: z.string().trim().min(1).max(150),
  /** What was chosen, in words, for the head of a printed list. */
  facts: z.array(z.object({ term: z.string().max(60), value: z.string().max(500) })).max(12),
  columns: z
    .array(z.object({ label: z.string().max(100), kind: ListColumnKind }))
    .min(1)
    .max(60),
  /** Cells in the order of the columns; null stands for an empty one. */
  rows: z
    .array(z.array(z.union([z.string().max(100_000), z.number(), z.null()])))
    .max(
      mostExportedRows,
      'Das sind mehr als 50 000 Zeilen. Bitte grenzen Sie die Liste mit einem Filter ein.',
    ),
});
export type ListTable = z.infer<typeof ListTable>;
export type ListCell = ListTable['rows'][number][number];

export const TableFileType = z.enum(['xlsx', 'csv']);
export type TableFileType = z.infer<typeof TableFileType>;

/** Whose addresses: some persons, or who sits in a committee today (each for whom she sits there). */
export const MailSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('persons'), personIds: z.array(Id).min(1).max(50_000) }),
  z.object({ kind: z.literal('committee'), committeeId: Id }),
]);
export type MailSource = z.infer<typeof MailSource>;

/** Where a file was written; null when the dialog was cancelled. */
export const WrittenFile = z.object({
  path: z.string().nullable(),
  /** Rows, cards or letters inside. */
  count: z.number().int(),
  /** Persons who get no mail (moved, blocked, dead) and were left out. */
  leftOut: z.number().int(),
});
export type WrittenFile = z.infer<typeof WrittenFile>;

export const listsCalls = {
  /** Writes a list as a spreadsheet or as CSV. */
  'lists.export': job(ListTable.extend({ fileType: TableFileType }), WrittenFile),
  /** The list on paper, in standard or large print. */
  'lists.print': job(ListTable.extend({ format: Format }), PrintedDocument),
  /** Everybody a filter finds, in its order: for ticking all without reading all. */
  'lists.personIds': query(PersonFilter, z.object({ ids: z.array(Id) })),
  /** Names and e-mail addresses, for the clipboard. */
  'lists.mailboxes': query(
    MailSource,
    z.object({
      mailboxes: z.array(z.object({ name: z.string(), email: z.string() })),
      /** Names of those without an e-mail address. */
      without: z.array(z.string()),
      leftOut: z.number().int(),
    }),
  ),
  /** Cards for an address book (vCard 3.0, which Outlook and Thunderbird read), one file. */
  'lists.saveCards': job(MailSource, WrittenFile),
  /** A spreadsheet from which Word makes a serial letter. */
  'lists.saveSerialLetter': job(MailSource, WrittenFile),
};
