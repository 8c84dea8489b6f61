import { z } from 'zod';
import { Id } from '../values.ts';

/** A seat that is filled on behalf of an organisation or one of its units. */
export const Mandate = z.object({
  membershipId: Id,
  committeeId: Id,
  committee: z.string(),
  personId: Id,
  person: z.string(),
  votingRight: z.enum(['voting', 'advisory']),
  fromDay: z.string(),
  untilDay: z.string().nullable(),
  /** The unit that sends the member; empty where it is the organisation itself. */
  unit: z.string(),
  former: z.boolean(),
});
export type Mandate = z.infer<typeof Mandate>;

/** A row of the list. */
export const OrganisationRow = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  /** All sectors, the main one first: "ÖGD, Beauftragte". */
  sectors: z.string(),
  /** Name of the organisation that it is a unit of. */
  partOf: z.string(),
  tags: z.string(),
  city: z.string(),
  persons: z.number().int(),
  ended: z.boolean(),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;

export const OrganisationFilter = z.object({
  /** Words, each must be found (umlauts folded) in names or city. */
  search: z.string().max(200).default(''),
  /** As main or further sector. */
  sectorId: Id.nullable().default(null),
  tagId: Id.nullable().default(null),
  state: z.enum(['all', 'active', 'ended']).default('all'),
  sort: z.enum(['name', 'sector', 'partOf', 'city']).default('name'),
  descending: z.boolean().default(false),
});
export type OrganisationFilter = z.output<typeof OrganisationFilter>;
