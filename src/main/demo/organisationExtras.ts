import { emptyAddress, type Organisation } from '../../shared/features/people.ts';

/** What an office knows of an organisation beside its name; names stand for other records. */
export interface OrganisationExtras
  extends Partial<
    Pick<
      Organisation,
      'shortName' | 'territory' | 'inhabitants' | 'areaHectares' | 'tags' | 'note' | 'addresses' | 'contacts'
    >
  > {
  sector?: string;
  furtherSectors?: readonly string[];
  /** Name of the organisation that it is a unit of. */
  partOf?: string;
  /** Surnames of contact persons with their topics. */
  contactPersons?: readonly { lastName: string; topic: string }[];
  /** Days before today. */
  endedSinceDays?: number;
}

const at = (street: string, postalCode = '04917', city = 'Lindenau-Markt') => [
  { ...emptyAddress, street, postalCode, city },
];
const reach = (phone: string, email: string): Organisation['contacts'] => [
  { kind: 'phone', purpose: 'work', value: phone, note: '' },
  { kind: 'email', purpose: 'work', value: email, note: '' },
];

/** By name; who is not among the persons' organisations comes in here. All figures are invented. */
export const organisationExtras: Readonly<Record<string, OrganisationExtras>> = {
  'Landkreis Lindetal': {
    shortName: 'Landkreis',
    furtherSectors: ['Wohlfahrt'],
    territory: 'Landkreis Lindetal',
    inhabitants: 84_300,
    areaHectares: 91_250,
    addresses: at('Am Markt 1'),
    contacts: reach('04917 555-0', 'post@lindetal.example'),
    contactPersons: [
      { lastName: 'Alsfeld', topic: 'Haushalt und Fördermittel' },
      { lastName: 'Bredow', topic: 'Gesundheitsregion' },
    ],
    tags: ['Gründungsmitglied'],
  },
  'Gesundheitsamt Lindetal': {
    shortName: 'Gesundheitsamt',
    partOf: 'Landkreis Lindetal',
    furtherSectors: ['Kommunalpolitik/Verwaltung'],
    addresses: at('Parkweg 8'),
    contacts: reach('04917 555-400', 'gesundheitsamt@lindetal.example'),
    contactPersons: [{ lastName: 'Oelmann', topic: 'Hitzeschutz' }],
  },
  'Sozialamt Lindetal': {
    sector: 'Kommunalpolitik/Verwaltung',
    furtherSectors: ['Wohlfahrt'],
    partOf: 'Landkreis Lindetal',
    addresses: at('Am Markt 3'),
    contacts: reach('04917 555-600', 'sozialamt@lindetal.example'),
    note: 'Wird über das Postfach des Amtes erreicht, eine feste Ansprechperson gibt es noch nicht.',
  },
  'Lindetaler Krankenkasse': {
    addresses: at('Lindenallee 14'),
    contactPersons: [{ lastName: 'Zielony', topic: 'Selbsthilfeförderung' }],
  },
  'Krankenhaus Lindenau': {
    furtherSectors: ['Reha/Palliativ'],
    territory: 'Landkreise Lindetal und Oberlinde',
    inhabitants: 142_000,
    addresses: at('Klinikweg 1'),
    contacts: reach('04917 66-0', 'info@krankenhaus-lindenau.example'),
    tags: ['Grenzregion'],
  },
  'Medizinisches Versorgungszentrum Lindenau': {
    shortName: 'MVZ Lindenau',
    sector: 'Ärzteschaft',
    partOf: 'Krankenhaus Lindenau',
    addresses: at('Klinikweg 3'),
  },
  'Caritasverband Lindetal': {
    furtherSectors: ['ambulante Pflege', 'stationäre Pflege'],
    addresses: at('Domplatz 6'),
    contactPersons: [{ lastName: 'Thießen', topic: 'Suchtberatung' }],
  },
  'Pflegestützpunkt Unterlinde': {
    sector: 'ambulante Pflege',
    addresses: at('Mühlenweg 2', '04918', 'Unterlinde'),
    endedSinceDays: 145,
    note: 'Die Beratung hat das Sozialamt übernommen.',
  },
};
