import { z } from 'zod';
import { command, query } from '../rpc.ts';
import { Day, Id, NoInput, Nothing, optionalText, requiredText, TagName, WithId } from '../values.ts';
import { Organisation, OrganisationFilter, OrganisationRow, StoredOrganisation } from './organisations.ts';
import { ContactPoint, PostalAddress, later } from './addresses.ts';

export { ContactKind, ContactPoint, emptyAddress, PostalAddress } from './addresses.ts';
export {
  ContactPerson,
  emptyOrganisation,
  Mandate,
  Organisation,
  OrganisationFilter,
  OrganisationRow,
  StoredOrganisation,
} from './organisations.ts';
export { TagName };

export const Salutation = z.enum(['Frau', 'Herr', 'neutral']);
export type Salutation = z.infer<typeof Salutation>;
export const PreferredChannel = z.enum(['post', 'email', 'both']);
export type PreferredChannel = z.infer<typeof PreferredChannel>;
export const PreferredFormat = z.enum(['standard', 'largePrint', 'plainLanguage', 'emailOnly', 'braille']);
export type PreferredFormat = z.infer<typeof PreferredFormat>;
/** Whatever is not `active` stops mailings: address unknown, wants no mail, dead. */
export const PersonState = z.enum(['active', 'moved', 'blocked', 'deceased']);
export type PersonState = z.infer<typeof PersonState>;

/** A BCP 47 code: "de", "tr", "pt-BR". */
export const LanguageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Bitte wählen Sie eine Sprache.');

/** A person as the form edits it, saved as a whole. */
export const Person = z
  .object({
    salutation: Salutation,
    title: optionalText(60),
    firstName: optionalText(100),
    lastName: requiredText('den Nachnamen', 100),
    nameSuffix: optionalText(60),
    function: optionalText(),
    organisationId: Id.nullable(),
    preferredChannel: PreferredChannel,
    preferredFormat: PreferredFormat,
    /** Replaces the computed salutation of letters where not empty. */
    letterSalutation: optionalText(),
    state: later(PersonState, 'active'),
    /** Since when she is no longer active, and what is known about it; dropped when she is active again. */
    stateSince: later(Day.nullable(), null),
    stateNote: later(optionalText(500), ''),
    /** In the order of preference; none: German. */
    languages: later(z.array(LanguageCode).max(12), []),
    /** Names; one that is new is made, spellings that differ only in case or accents are the same tag. */
    tags: later(z.array(TagName).max(40, 'Höchstens 40 Schlagwörter.'), []),
    note: z.string().max(10_000),
    addresses: z.array(PostalAddress).max(10),
    contacts: z.array(ContactPoint).max(20),
  })
  .superRefine((person, context) => {
    if (person.preferredChannel !== 'post' && !person.contacts.some((contact) => contact.kind === 'email')) {
      context.addIssue({
        code: 'custom',
        path: ['preferredChannel'],
        message:
          'Für den Versand per E-Mail fehlt eine E-Mail-Adresse. Tragen Sie eine ein oder wählen Sie Post.',
      });
    }
  });
export type Person = z.infer<typeof Person>;

/** The start of a new person's form. */
export const emptyPerson: Person = {
  salutation: 'neutral',
  title: '',
  firstName: '',
  lastName: '',
  nameSuffix: '',
  function: '',
  organisationId: null,
  preferredChannel: 'post',
  preferredFormat: 'standard',
  letterSalutation: '',
  state: 'active',
  stateSince: null,
  stateNote: '',
  languages: [],
  tags: [],
  note: '',
  addresses: [],
  contacts: [],
};

/** A line of a person's page: where she sits, for whom, until when. */
export const PersonMembership = z.object({
  membershipId: Id,
  committeeId: Id,
  committee: z.string(),
  votingRight: z.enum(['voting', 'advisory']),
  onBehalfOf: z.string(),
  fromDay: z.string(),
  untilDay: z.string().nullable(),
  /** The term is over, and the member stays in office until a successor begins. */
  carriedOver: z.boolean(),
  /** "Kreistag, 2. März 2024, Beschluss 2024-17"; empty where nobody wrote it down. */
  appointment: z.string(),
  roles: z.array(z.string()),
  /** Names of deputies, or for whom this person is deputy. */
  deputies: z.array(z.string()),
  deputyOf: z.string(),
});
export type PersonMembership = z.infer<typeof PersonMembership>;

export const StoredPerson = z.object({
  id: Id,
  person: Person,
  displayName: z.string(),
  organisationName: z.string(),
  /** The lines of a letter's address, also that of her organisation; empty where no letter may or can be sent. */
  addressBlock: z.array(z.string()),
  memberships: z.array(PersonMembership),
});
export type StoredPerson = z.infer<typeof StoredPerson>;

/** What a list knows of a person only when it is asked for. */
export const PersonRowMore = z.object({
  salutation: Salutation,
  title: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  nameSuffix: z.string(),
  function: z.string(),
  /** Of the own address, else of the organisation's. */
  street: z.string(),
  postalCode: z.string(),
  /** German names, parted by commas. */
  languages: z.string(),
  note: z.string(),
});
export type PersonRowMore = z.infer<typeof PersonRowMore>;

/** A row of the list. */
export const PersonRow = z.object({
  id: Id,
  /** "Aslani, Dr. Farid" */
  listName: z.string(),
  displayName: z.string(),
  organisationId: Id.nullable(),
  organisation: z.string(),
  city: z.string(),
  email: z.string(),
  phone: z.string(),
  preferredChannel: PreferredChannel,
  preferredFormat: PreferredFormat,
  state: PersonState,
  /** Names, parted by commas. */
  tags: z.string(),
  /** Short names of the committees where the person sits today. */
  committees: z.string(),
  more: PersonRowMore.optional(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const PersonSort = z.enum(['name', 'organisation', 'city', 'preferredChannel']);
export const PersonFilter = z.object({
  /** Words, each must be found (umlauts folded) in name, organisation or city. */
  search: z.string().max(200).default(''),
  committeeId: Id.nullable().default(null),
  sectorId: Id.nullable().default(null),
  preferredChannel: PreferredChannel.nullable().default(null),
  tagId: Id.nullable().default(null),
  /** Everybody whom rows of a list that was read in stand for. */
  importRunId: Id.nullable().default(null),
  /** `stopped`: everybody who is not active, whatever the reason. */
  state: z
    .enum([...PersonState.options, 'stopped'])
    .nullable()
    .default(null),
  sort: PersonSort.default('name'),
  descending: z.boolean().default(false),
  /** Rows come with `more`. */
  more: z.boolean().default(false),
  /** The window that the list shows; `total` of the answer tells how many rows there are. */
  limit: z.number().int().min(1).max(50_000).default(200),
  offset: z.number().int().min(0).default(0),
});
export type PersonFilter = z.input<typeof PersonFilter>;

export const NamedItem = z.object({ id: Id, name: z.string() });
export type NamedItem = z.infer<typeof NamedItem>;

export const peopleCalls = {
  'people.persons': query(PersonFilter, z.object({ rows: z.array(PersonRow), total: z.number().int() })),
  'people.person': query(z.object({ id: Id }), StoredPerson),
  'people.savePerson': command(z.object({ id: Id.nullable(), person: Person }), WithId),
  /** Into the trash; refused with the reason while the person still sits in a committee or stands in a protocol. */
  'people.removePersons': command(z.object({ ids: z.array(Id).min(1).max(50_000) }), Nothing),
  'people.organisations': query(
    OrganisationFilter,
    /** `total`: how many the filter finds; `all`: how many there are. */
    z.object({ rows: z.array(OrganisationRow), total: z.number().int(), all: z.number().int() }),
  ),
  'people.organisation': query(z.object({ id: Id }), StoredOrganisation),
  'people.saveOrganisation': command(z.object({ id: Id.nullable(), organisation: Organisation }), WithId),
  'people.removeOrganisations': command(z.object({ ids: z.array(Id).min(1).max(50_000) }), Nothing),
  /** For which organisations a person is the one to turn to. */
  'people.contactFor': query(
    z.object({ personId: Id }),
    z.array(z.object({ organisationId: Id, name: z.string(), topic: z.string() })),
  ),
  /** The office's lists, for filters and choices of few. */
  'people.lists': query(
    NoInput,
    z.object({
      sectors: z.array(NamedItem),
      interestGroups: z.array(NamedItem),
      /** In German order. */
      tags: z.array(NamedItem),
    }),
  ),
  /** For combo boxes: all names, sorted. Long in a large office; filters take `people.lists`. */
  'people.choices': query(
    NoInput,
    z.object({
      persons: z.array(NamedItem),
      organisations: z.array(NamedItem),
      sectors: z.array(NamedItem),
      interestGroups: z.array(NamedItem),
      tags: z.array(NamedItem),
    }),
  ),
};
