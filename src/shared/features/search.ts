import { z } from 'zod';
import { query } from '../rpc.ts';
import { Id } from '../values.ts';

/** What can be found, in the order in which it is shown. */
export const searchKinds = [
  'person',
  'organisation',
  'committee',
  'meeting',
  'resolution',
  'task',
  'venue',
  'outreach',
] as const;
export const SearchKind = z.enum(searchKinds);
export type SearchKind = z.infer<typeof SearchKind>;

export const FoundRecord = z.object({
  kind: SearchKind,
  id: Id,
  /** Its name: "Ute Kranich", "2026-01: Der Hitzeaktionsplan …". */
  label: z.string(),
  /** What tells it from others of the name: organisation, committee, day. */
  detail: z.string(),
  /** The meeting of a resolution, where its page is. */
  meetingId: Id.nullable(),
  /** Found only with one letter changed. */
  similar: z.boolean(),
});
export type FoundRecord = z.infer<typeof FoundRecord>;

export const Found = z.object({
  /** In the order of the kinds; within one the names that begin with a word first, what is merely similar last. */
  hits: z.array(FoundRecord),
  /** How many there are of each kind, those that are merely similar left out. */
  totals: z.record(SearchKind, z.number().int()),
});
export type Found = z.infer<typeof Found>;

export const searchCalls = {
  /** Records in whose texts every word begins a word; one wrong letter in a name is forgiven. At most `limit` in all. */
  'search.find': query(
    z.object({
      text: z.string().max(200),
      limit: z.number().int().min(10).max(200).default(50),
    }),
    Found,
  ),
};
