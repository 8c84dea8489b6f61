import { z } from 'zod';
import { Day, Id, optionalText, requiredText, TagName } from '../values.ts';
import { ContactPoint, PostalAddress } from './addresses.ts';

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
