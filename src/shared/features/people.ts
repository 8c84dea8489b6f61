import { z } from 'zod';
import { command, query } from '../rpc.ts';
import {
  Id,
  looksLikePhone,
  NoInput,
  Nothing,
  optionalEmail,
  optionalText,
  requiredText,
  WithId,
} from '../values.ts';

export const Salutation = z.enum(['Frau', 'Herr', 'neutral']);
export type Salutation = z.infer<typeof Salutation>;
export const PreferredChannel = z.enum(['post', 'email', 'both']);
export type PreferredChannel = z.infer<typeof PreferredChannel>;
export const PreferredFormat = z.enum(['standard', 'largePrint', 'plainLanguage', 'emailOnly', 'braille']);
export type PreferredFormat = z.infer<typeof PreferredFormat>;
/** Whatever is not `active` stops mailings: address unknown, wants no mail, dead. */
export const PersonState = z.enum(['active', 'moved', 'blocked', 'deceased']);
export type PersonState = z.infer<typeof PersonState>;
export const ContactKind = z.enum(['phone', 'mobile', 'fax', 'email', 'web']);
export type ContactKind = z.infer<typeof ContactKind>;

export const PostalAddress = z
  .object({
    purpose: z.enum(['work', 'private', 'billing']),
    addition: optionalText(),
    street: optionalText(),
    postalCode: optionalText(12),
    city: optionalText(100),
    country: optionalText(60),
  })
  .refine(
    (address) => address.country !== '' || address.postalCode === '' || /^\d{5}$/.test(address.postalCode),
    {
      path: ['postalCode'],
      message:
        'Eine deutsche Postleitzahl hat fünf Ziffern, zum Beispiel 01067. Bei Anschriften im Ausland tragen Sie bitte das Land ein.',
    },
  );
export type PostalAddress = z.infer<typeof PostalAddress>;

export const ContactPoint = z
  .object({
    kind: ContactKind,
    purpose: z.enum(['work', 'private']),
    value: requiredText('die Nummer oder Adresse'),
  })
  .superRefine((contact, context) => {
    if (contact.kind === 'email' && !optionalEmail.safeParse(contact.value).success) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel name@beispiel.de.',
      });
    }
    if (['phone', 'mobile', 'fax'].includes(contact.kind) && !looksLikePhone(contact.value)) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'Bitte prüfen Sie die Nummer, zum Beispiel 00417 555-120.',
      });
    }
  });
export type ContactPoint = z.infer<typeof ContactPoint>;

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
  state: PersonState,
  tags: z.string(),
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
  sort: PersonSort.default('name'),
  descending: z.boolean().default(false),
  /** Rows come with `more`. */
  more: z.boolean().default(false),
  /** The window that the list shows; `total` of the answer tells how many rows there are. */
  limit: z.number().int().min(1).max(50_000).default(200),
  offset: z.number().int().min(0).default(0),
});
export type PersonFilter = z.input<typeof PersonFilter>;

export const Organisation = z.object({
  name: requiredText('den Namen der Organisation'),
  shortName: optionalText(60),
  sectorId: Id.nullable(),
  note: z.string().max(10_000),
  addresses: z.array(PostalAddress).max(10),
  contacts: z.array(ContactPoint).max(20),
});
export type Organisation = z.infer<typeof Organisation>;

/** The start of a new organisation's form. */
export const emptyOrganisation: Organisation = {
  name: '',
  shortName: '',
  sectorId: null,
  note: '',
  addresses: [],
  contacts: [],
};

export const StoredOrganisation = z.object({
  id: Id,
  organisation: Organisation,
  sectorName: z.string(),
  persons: z.array(z.object({ id: Id, listName: z.string(), function: z.string() })),
});
export type StoredOrganisation = z.infer<typeof StoredOrganisation>;

export const OrganisationRow = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  sector: z.string(),
  city: z.string(),
  persons: z.number().int(),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;

export const NamedItem = z.object({ id: Id, name: z.string() });
export type NamedItem = z.infer<typeof NamedItem>;

export const peopleCalls = {
  'people.persons': query(PersonFilter, z.object({ rows: z.array(PersonRow), total: z.number().int() })),
  'people.person': query(z.object({ id: Id }), StoredPerson),
  'people.savePerson': command(z.object({ id: Id.nullable(), person: Person }), WithId),
  /** Into the trash; refused with the reason while the person still sits in a committee or stands in a protocol. */
  'people.removePersons': command(z.object({ ids: z.array(Id).min(1).max(50_000) }), Nothing),
  'people.organisations': query(
    z.object({
      search: z.string().max(200).default(''),
      sectorId: Id.nullable().default(null),
      sort: z.enum(['name', 'sector', 'city']).default('name'),
      descending: z.boolean().default(false),
    }),
    /** `total`: how many the filter finds; `all`: how many there are. */
    z.object({ rows: z.array(OrganisationRow), total: z.number().int(), all: z.number().int() }),
  ),
  'people.organisation': query(z.object({ id: Id }), StoredOrganisation),
  'people.saveOrganisation': command(z.object({ id: Id.nullable(), organisation: Organisation }), WithId),
  'people.removeOrganisations': command(z.object({ ids: z.array(Id).min(1).max(50_000) }), Nothing),
  /** The office's lists, for filters and choices of few. */
  'people.lists': query(
    NoInput,
    z.object({ sectors: z.array(NamedItem), interestGroups: z.array(NamedItem) }),
  ),
  /** For combo boxes: all names, sorted. Long in a large office; filters take `people.lists`. */
  'people.choices': query(
    NoInput,
    z.object({
      persons: z.array(NamedItem),
      organisations: z.array(NamedItem),
      sectors: z.array(NamedItem),
      interestGroups: z.array(NamedItem),
    }),
  ),
};
