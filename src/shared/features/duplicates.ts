import { z } from 'zod';
import { command, job, query } from '../rpc.ts';
import { Id, Nothing, WithId } from '../values.ts';

/** Of which records two may be one. */
export const DuplicateKind = z.enum(['person', 'organisation']);
export type DuplicateKind = z.infer<typeof DuplicateKind>;

export const Certainty = z.enum(['sure', 'likely', 'possible']);

/** A record that looks like another one. */
export const AlikeRecord = z.object({
  id: Id,
  name: z.string(),
  /** What tells it from others: "Lindetaler Krankenkasse · Lindenau-Markt". */
  detail: z.string(),
});
export type AlikeRecord = z.infer<typeof AlikeRecord>;

const Likeness = z.object({
  certainty: Certainty,
  /** "gleiche E-Mail-Adresse" */
  reasons: z.array(z.string()),
});

export const SimilarRecord = AlikeRecord.extend(Likeness.shape);
export type SimilarRecord = z.infer<typeof SimilarRecord>;

export const DuplicatePair = Likeness.extend({ first: AlikeRecord, second: AlikeRecord });
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** A field in which two records differ; values as a reader expects them, empty where there is none. */
export const MergeField = z.object({
  /** Column of the record. */
  key: z.string(),
  label: z.string(),
  kept: z.string(),
  other: z.string(),
  /** The side that says more. */
  suggested: z.enum(['kept', 'other']),
});
export type MergeField = z.infer<typeof MergeField>;

export const MergePreview = z.object({
  /** The record that stays. */
  kept: AlikeRecord,
  /** The one whose content moves over. */
  other: AlikeRecord,
  /** The one of the two that stays where nobody chose: more hangs on it, or it is older. */
  proposedId: Id,
  likeness: Likeness.nullable(),
  fields: z.array(MergeField),
  /** What is kept of both: "Kontakte", with the lines that come out. */
  joined: z.array(z.object({ label: z.string(), lines: z.array(z.string()) })),
  /** What moves over: "3 Mitgliedschaften". */
  moves: z.array(z.string()),
  /** Why it cannot be done as things stand, with the way out; empty where it can. */
  obstacle: z.string(),
});
export type MergePreview = z.infer<typeof MergePreview>;

const Two = { keptId: Id, otherId: Id };
/** `takeOver`: the fields whose value comes from the other record. */
const Merge = z.object({ ...Two, takeOver: z.array(z.string().max(60)).max(60) });

export const duplicatesCalls = {
  /** While somebody is typed: who looks like her, the most alike first. */
  'people.similarPersons': query(
    z.object({
      firstName: z.string().max(100),
      lastName: z.string().max(100),
      nameSuffix: z.string().max(60).default(''),
      emails: z.array(z.string().max(254)).max(20),
      organisationId: Id.nullable(),
    }),
    z.array(SimilarRecord),
  ),
  'people.similarOrganisations': query(
    z.object({
      name: z.string().max(200),
      shortName: z.string().max(60),
      emails: z.array(z.string().max(254)).max(20),
    }),
    z.array(SimilarRecord),
  ),
  /** Looks through all records; the most certain pairs first. `total` also counts what is not listed. */
  'people.findDuplicates': job(
    z.object({ kind: DuplicateKind }),
    z.object({ pairs: z.array(DuplicatePair), total: z.number().int(), compared: z.number().int() }),
  ),
  /** Two that look alike and are two: they are not proposed again. */
  'people.keepApart': command(z.object({ kind: DuplicateKind, firstId: Id, secondId: Id }), Nothing),
  /** What merging two records would do. `keptId`: which of the two stays; null leaves that to the program. */
  'people.mergePreview': query(
    z.object({ kind: DuplicateKind, firstId: Id, secondId: Id, keptId: Id.nullable().default(null) }),
    MergePreview,
  ),
  'people.mergePersons': command(Merge, WithId),
  'people.mergeOrganisations': command(Merge, WithId),
};
