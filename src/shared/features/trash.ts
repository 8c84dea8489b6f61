import { z } from 'zod';
import { command, job, query } from '../rpc.ts';
import { Id, NoInput, Nothing } from '../values.ts';
import { erasureReasons, type TrashTable, trashLabels } from './trash.labels.ts';

export const TrashKind = z.enum(Object.keys(trashLabels) as [TrashTable, ...TrashTable[]]);

/** Table and number of a record, in the trash or not. */
export const RecordKey = z.object({ table: TrashKind, row: Id });
export type RecordKey = z.infer<typeof RecordKey>;
const Records = z.array(RecordKey).min(1).max(10_000);

export const TrashRow = RecordKey.extend({
  /** "Ute Kranich" */
  name: z.string(),
  /** What else lies in the trash with it: "2 Anschriften, 1 Mitgliedschaft"; empty where nothing does. */
  belongings: z.string(),
  /** Instant, UTC with Z. */
  deletedAt: z.string(),
  who: z.string(),
  /** Last day on which it can be brought back. */
  until: z.string(),
});
export type TrashRow = z.infer<typeof TrashRow>;

export const ErasurePreview = z.object({
  names: z.array(z.string()),
  /** Why it cannot be erased now, each with the way out; empty where it can. */
  obstacles: z.array(z.string()),
  /** What goes: "2 Anschriften". */
  goes: z.array(z.string()),
  /** What stays, in sentences. */
  stays: z.array(z.string()),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

/** A file in which an erased record can still be read. */
export const Holder = z.object({ kind: z.enum(['generation', 'backup']), name: z.string(), at: z.string() });
export type Holder = z.infer<typeof Holder>;

export const trashCalls = {
  /** What was removed in the last 30 days and can be brought back, newest first. */
  'trash.list': query(
    z.object({ search: z.string().max(200).default(''), kind: TrashKind.nullable().default(null) }),
    z.object({ rows: z.array(TrashRow), total: z.number().int() }),
  ),
  'trash.restore': command(z.object({ records: Records }), Nothing),
  /** What erasing would do; records in the trash and living ones. */
  'trash.erasurePreview': query(z.object({ records: Records }), ErasurePreview),
  /** Erases for good: rows, images, kept import rows, search, drafts. Cannot be undone. */
  'trash.erase': job(
    z.object({ records: Records, reason: z.enum(erasureReasons) }),
    z.object({ erased: z.number().int(), holders: z.array(Holder) }),
  ),
  /** Forgets persons whose time in the trash is over; runs at every opening and once a day. */
  'trash.sweep': command(NoInput, z.object({ forgotten: z.number().int() }), { undo: false }),
};
