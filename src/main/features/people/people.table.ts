import type { Generated } from 'kysely';
import type {
  ContactKind,
  PreferredChannel,
  PersonState,
  PreferredFormat,
  Salutation,
} from '../../../shared/features/people.ts';

export interface SectorTable {
  id: Generated<number>;
  name: string;
  position: number;
}

export interface InterestGroupTable {
  id: Generated<number>;
  name: string;
  position: number;
}

export interface OrganisationTable {
  id: Generated<number>;
  name: string;
  short_name: string;
  /** The main sector; further ones stand in `further_sector`. */
  sector_id: number | null;
  /** The organisation that this one is a unit of. */
  parent_id: Generated<number | null>;
  ended_on: Generated<string | null>;
  territory: Generated<string>;
  inhabitants: Generated<number | null>;
  area_hectares: Generated<number | null>;
  note: string;
  /** Written by the repository (no SQL function may stand in the schema). */
  sort_key: string;
  search_text: string;
}

export interface PersonTable {
  id: Generated<number>;
  salutation: Salutation;
  title: string;
  first_name: string;
  last_name: string;
  name_suffix: string;
  function: string;
  organisation_id: number | null;
  preferred_channel: PreferredChannel;
  preferred_format: PreferredFormat;
  /** Overrides the computed salutation of letters where not empty. */
  letter_salutation: string;
  /** Whatever is not `active` stops mailings. */
  state: Generated<PersonState>;
  state_since: Generated<string | null>;
  state_note: Generated<string>;
  /** BCP 47 codes in the order of preference, separated by blanks; empty means German. */
  languages: Generated<string>;
  note: string;
  sort_key: string;
  /** Filled in rows from before the search had entries of its own; images in the journal still compare it. */
  search_text: string;
}

export interface PostalAddressTable {
  id: Generated<number>;
  person_id: number | null;
  organisation_id: number | null;
  purpose: 'work' | 'private' | 'billing';
  addition: string;
  street: string;
  postal_code: string;
  city: string;
  country: string;
  note: Generated<string>;
  position: number;
}

export interface ContactPointTable {
  id: Generated<number>;
  person_id: number | null;
  organisation_id: number | null;
  kind: ContactKind;
  purpose: 'work' | 'private';
  value: string;
  note: Generated<string>;
  position: number;
}

export interface ImportRunTable {
  id: Generated<number>;
  file_name: string;
  sha256: string;
  at: string;
  mapping: string;
  rows_read: number;
  rows_imported: number;
}

export interface ImportRowTable {
  id: Generated<number>;
  import_run_id: number;
  number: number;
  raw: string;
  outcome: 'imported' | 'failed' | 'duplicate' | 'skipped';
  reason: string;
  person_id: number | null;
}

export interface FurtherSectorTable {
  id: Generated<number>;
  organisation_id: number;
  sector_id: number;
}

export interface OrganisationContactTable {
  id: Generated<number>;
  organisation_id: number;
  person_id: number;
  topic: string;
  position: number;
}

export interface TagTable {
  id: Generated<number>;
  name: string;
  sort_key: string;
}

export interface PersonTagTable {
  id: Generated<number>;
  person_id: number;
  tag_id: number;
}

export interface OrganisationTagTable {
  id: Generated<number>;
  organisation_id: number;
  tag_id: number;
}

/** Two who look alike and are known to be different; the smaller id first. */
export interface DistinctPersonsTable {
  id: Generated<number>;
  first_id: number;
  second_id: number;
}

/** Who was merged into whom; the row goes when the merge is undone. */
export interface PersonMergeTable {
  id: Generated<number>;
  /** There is no such person while the row stands. */
  gone_id: number;
  kept_id: number;
}

/** Two organisations that look alike and are known to be different. */
export interface DistinctOrganisationsTable {
  id: Generated<number>;
  first_id: number;
  second_id: number;
}

export interface PeopleTables {
  sector: SectorTable;
  interest_group: InterestGroupTable;
  organisation: OrganisationTable;
  person: PersonTable;
  postal_address: PostalAddressTable;
  contact_point: ContactPointTable;
  import_run: ImportRunTable;
  import_row: ImportRowTable;
  further_sector: FurtherSectorTable;
  organisation_contact: OrganisationContactTable;
  tag: TagTable;
  person_tag: PersonTagTable;
  organisation_tag: OrganisationTagTable;
  person_merge: PersonMergeTable;
  distinct_persons: DistinctPersonsTable;
  distinct_organisations: DistinctOrganisationsTable;
}
