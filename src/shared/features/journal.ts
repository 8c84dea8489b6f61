import { z } from 'zod';
import { command, job, query } from '../rpc.ts';
import { keptMonths } from '../rules/journalRetention.ts';
import { Id, NoInput, Nothing } from '../values.ts';

/** One change of one field, already in German. */
export const FieldChange = z.object({
  record: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
});

/** One line of a record's history ("Verlauf"). */
export const HistoryEntry = z.object({
  id: Id,
  /** Instant, UTC with Z. */
  at: z.string(),
  who: z.string(),
  summary: z.string(),
  undone: z.boolean(),
  changes: z.array(FieldChange),
  /** Its details are older than the office keeps them. */
  thinned: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Tables whose records have a "Verlauf" of their own. */
export const HistoryTable = z.enum([
  'person',
  'organisation',
  'committee',
  'meeting',
  'resolution',
  'task',
  'protocol',
  'office',
  'venue',
]);
export type HistoryTable = z.infer<typeof HistoryTable>;

export const UndoAnswer = z.object({
  /** German sentence for the toast; empty when there was nothing to take back. */
  message: z.string(),
});

/** Months for which details are kept, one of the choices; null: for good. */
const Retention = z.object({ months: z.literal(keptMonths) });

export const journalCalls = {
  /** History of a record including the rows that belong to it (addresses, memberships …), newest first. */
  'journal.history': query(z.object({ table: HistoryTable, id: Id }), z.array(HistoryEntry)),
  /** How an entry stands now, for pages that offer to take it back. An entry that is gone counts as taken back. */
  'journal.entry': query(z.object({ id: Id }), z.object({ undone: z.boolean() })),
  /** Takes back one entry (toast). */
  'journal.undo': command(z.object({ id: Id }), UndoAnswer),
  /** Takes back the newest change that is not taken back yet (Ctrl+Z). */
  'journal.undoLast': command(NoInput, UndoAnswer),
  /** Restores what was taken back last (Ctrl+Y), unless something was changed since. */
  'journal.redoLast': command(NoInput, UndoAnswer),
  'journal.retention': query(NoInput, Retention),
  'journal.saveRetention': command(Retention, Nothing),
  /** Takes the details of changes that are older; runs at every opening and once a day. */
  'journal.thin': job(NoInput, z.object({ rows: z.number().int() })),
};
