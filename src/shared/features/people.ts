import { z } from 'zod';
import { command, query } from '../rpc.ts';
import {
  Day,
  Id,
  looksLikePhone,
  NoInput,
  Nothing,
  optionalEmail,
  optionalText,
  requiredText,
  WithId,
} from '../values.ts';
import { Mandate, OrganisationFilter, OrganisationRow } from './organisations.ts';

export { Mandate, OrganisationFilter, OrganisationRow };

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

/** A field that drafts and other callers from before it may leave out. */
const later = <T>(schema: z.ZodType<T>, start: z.core.util.NoUndefined<T>): z.ZodType<T, T> =>
  schema.default(start) as unknown as z.ZodType<T, T>;

export const PostalAddress = z
  .object({
    purpose: z.enum(['work', 'private', 'billing']),
    addition: optionalText(),
    street: optionalText(),
    postalCode: optionalText(12),
    city: optionalText(100),
    country: optionalText(60),
    /** What the office should know: "Sekretariat, nur vormittags". */
    note: later(optionalText(), ''),
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
    /** What the office should know: "Sekretariat, nur vormittags". */
    note: later(optionalText(), ''),
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

/** The start of a new address. */
export const emptyAddress: PostalAddress = {
  purpose: 'work',
  addition: '',
  street: '',
  postalCode: '',
  city: '',
  country: '',
  note: '',
};

/** A BCP 47 code: "de", "tr", "pt-BR". */
export const LanguageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Bitte wählen Sie eine Sprache.');
/** Name of a tag, as people type it. */
export const TagName = requiredText('das Schlagwort', 60);

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

/** Somebody to turn to at an organisation, perhaps for one topic only. */
export const ContactPerson = z.object({
  personId: z.number().int().positive('Bitte wählen Sie eine Person aus.'),
  topic: optionalText(120),
});
export type ContactPerson = z.infer<typeof ContactPerson>;

const wholeNumber = (message: string) =>
  z.number(message).int(message).min(0, message).max(1_000_000_000, 'Diese Zahl ist zu groß.').nullable();

/** An organisation as the form edits it, saved as a whole. */
export const Organisation = z
  .object({
    name: requiredText('den Namen der Organisation'),
    shortName: optionalText(60),
    /** The main sector. */
    sectorId: Id.nullable(),
    furtherSectorIds: z.array(Id).max(50),
    /** The organisation that this one is a unit of. */
    parentId: Id.nullable(),
    /** Its last day; afterwards it gets no mail. */
    endedOn: Day.nullable(),
    /** What it is responsible for: "Landkreis Lindetal". */
    territory: optionalText(),
    inhabitants: wholeNumber('Bitte geben Sie eine ganze Zahl ein, zum Beispiel 84.000.'),
    /** Shown and typed in km². */
    areaHectares: wholeNumber('Bitte geben Sie die Fläche in km² ein, zum Beispiel 912,5.'),
    tags: z.array(TagName).max(30, 'Höchstens 30 Schlagwörter.'),
    contactPersons: z.array(ContactPerson).max(30),
    note: z.string().max(10_000),
    addresses: z.array(PostalAddress).max(10),
    contacts: z.array(ContactPoint).max(20),
  })
  .superRefine(({ contactPersons }, context) => {
    contactPersons.forEach(({ personId, topic }, index) => {
      const first = contactPersons.findIndex((one) => one.personId === personId && one.topic === topic);
      if (first === index) return;
      context.addIssue({
        code: 'custom',
        path: ['contactPersons', index, 'personId'],
        message:
          'Diese Person steht schon weiter oben. Geben Sie ein anderes Thema an oder entfernen Sie die Zeile.',
      });
    });
  });
export type Organisation = z.infer<typeof Organisation>;

/** The start of a new organisation's form. */
export const emptyOrganisation: Organisation = {
  name: '',
  shortName: '',
  sectorId: null,
  furtherSectorIds: [],
  parentId: null,
  endedOn: null,
  territory: '',
  inhabitants: null,
  areaHectares: null,
  tags: [],
  contactPersons: [],
  note: '',
  addresses: [],
  contacts: [],
};

export const StoredOrganisation = z.object({
  id: Id,
  organisation: Organisation,
  /** The main sector first. */
  sectors: z.array(z.string()),
  parent: z.object({ id: Id, name: z.string() }).nullable(),
  /** What belongs to it directly. */
  units: z.array(z.object({ id: Id, name: z.string(), ended: z.boolean() })),
  contactPersons: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      function: z.string(),
      topic: z.string(),
      phone: z.string(),
      email: z.string(),
    }),
  ),
  /** Its own people, then those of its units on all levels; `unit` is empty for its own. */
  persons: z.array(z.object({ id: Id, listName: z.string(), function: z.string(), unit: z.string() })),
  mandates: z.array(Mandate),
  ended: z.boolean(),
  /** What somebody should look at, one sentence each. */
  warnings: z.array(z.string()),
});
export type StoredOrganisation = z.infer<typeof StoredOrganisation>;

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
