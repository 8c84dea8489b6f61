import { z } from 'zod';
import { query } from '../rpc.ts';
import { Id } from '../values.ts';

export const TimelineKind = z.enum(['membership', 'meeting', 'document', 'outreach', 'task', 'record']);
export type TimelineKind = z.infer<typeof TimelineKind>;

/** One thing that happened with a person, or will. */
export const TimelineEntry = z.object({
  /** Unique in the timeline. */
  key: z.string(),
  /** Day `YYYY-MM-DD` or local time `YYYY-MM-DDTHH:MM`. */
  at: z.string(),
  kind: TimelineKind,
  text: z.string(),
  detail: z.string(),
  /** The record it is about. */
  link: z.object({ kind: z.enum(['committee', 'meeting', 'task']), id: Id }).nullable(),
  /** The invitation whose letter is kept and can be opened. */
  letterId: Id.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const timelineCalls = {
  /** Everything that concerns a person, newest first. */
  'people.timeline': query(z.object({ personId: Id }), z.array(TimelineEntry)),
};
