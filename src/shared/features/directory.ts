import { z } from 'zod';
import { Format } from '../printing.ts';
import { job } from '../rpc.ts';
import { Id } from '../values.ts';
import { PrintedDocument } from './printing.ts';
import { PersonFilter } from './people.ts';

/** Which contact details a directory shows; nothing where nothing is said (data protection). */
export const DirectoryContacts = z.enum(['none', 'work', 'all']).default('none');
export type DirectoryContacts = z.infer<typeof DirectoryContacts>;

/** Whose directory: the members of one committee, of all that exist today, or the persons of a filter. */
export const DirectoryScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('committee'), committeeId: Id }),
  z.object({ kind: z.literal('committees') }),
  z.object({ kind: z.literal('persons'), filter: PersonFilter }),
]);
export type DirectoryScope = z.input<typeof DirectoryScope>;

export const directoryCalls = {
  /** The directory on paper, marked for official use only. */
  'directory.print': job(
    z.object({ scope: DirectoryScope, contacts: DirectoryContacts, format: Format }),
    PrintedDocument,
  ),
};
