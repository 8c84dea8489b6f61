import { z } from 'zod';
import { command, query } from '../rpc.ts';
import { Id, NoInput, optionalText, requiredText } from '../values.ts';
import { NamedItem, PersonState, PreferredChannel, PreferredFormat } from './people.ts';

/** One change for many persons. */
export const BulkChange = z.discriminatedUnion('field', [
  z.object({ field: z.literal('preferredChannel'), value: PreferredChannel }),
  z.object({ field: z.literal('preferredFormat'), value: PreferredFormat }),
  /** null: works for none. */
  z.object({ field: z.literal('organisation'), organisationId: Id.nullable() }),
  z.object({ field: z.literal('state'), value: PersonState, note: optionalText() }),
  /** A tag that does not exist yet is made. */
  z.object({ field: z.literal('addTag'), name: requiredText('das Schlagwort', 60) }),
  z.object({ field: z.literal('removeTag'), tagId: Id }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

const Persons = z.object({ ids: z.array(Id).min(1).max(50_000), change: BulkChange });

/** What a change would do. */
export const BulkPreview = z.object({
  /** Persons who become different. */
  changing: z.number().int(),
  /** Persons who are so already. */
  same: z.number().int(),
  /** Why some cannot be changed; empty where all can. */
  reason: z.string(),
  /** How many cannot be changed. */
  refused: z.number().int(),
  /** The first of them by name. */
  refusedNames: z.array(z.string()),
});
export type BulkPreview = z.infer<typeof BulkPreview>;

export const bulkEditCalls = {
  'people.bulkChoices': query(
    NoInput,
    z.object({ organisations: z.array(NamedItem), tags: z.array(NamedItem) }),
  ),
  'people.bulkPreview': query(Persons, BulkPreview),
  /** All or none: refused with their names where some cannot be changed, unless they are left out. */
  'people.bulkEdit': command(
    Persons.extend({ leaveOut: z.boolean().default(false) }),
    z.object({ changed: z.number().int() }),
  ),
};
