import type { OfficePerson } from '../import/officeList.ts';
import type { Office } from '../../shared/features/settings.ts';

/** The demo region of the domain guide. Everything here is invented. */
export const office: Office = {
  regionName: 'Gesundheitsregion Lindetal',
  officeName: 'Geschäftsstelle Gesundheitsregion, Gesundheitsamt Lindetal',
  street: 'Am Markt 1',
  postalCode: '04917',
  city: 'Lindenau-Markt',
  phone: '04917 555-310',
  email: 'buero@lindetal.example',
  website: 'gesundheitsregion.lindetal.example',
  contactPerson: 'Jonas Bredow',
  accentColour: '#12614a',
  logoAlt: '',
};

export const signatories = [
  { name: 'Dr. Maren Hollweg', officeTitle: 'Landrätin' },
  { name: 'Jonas Bredow', officeTitle: 'Geschäftsstelle Gesundheitsregion' },
];

/** Organisations with their sector; a person of the list belongs to one of them by its name. */
export const organisationSectors: Record<string, string> = {
  'Landkreis Lindetal': 'Kommunalpolitik/Verwaltung',
  'Gesundheitsamt Lindetal': 'ÖGD',
  'Lindetaler Krankenkasse': 'Krankenkassen',
  'Migrantinnenrat Lindetal': 'Selbsthilfe/Patientenschutz',
  'Mensch zuerst Lindetal': 'Selbsthilfe/Patientenschutz',
  'Gehörlosenverein Lindetal': 'Selbsthilfe/Patientenschutz',
  'Psychiatrie-Erfahrene Lindetal': 'Selbsthilfe/Patientenschutz',
  'Seniorenbeirat Lindetal': 'Beauftragte',
  'Queerer Gesundheitsladen': 'Selbsthilfe/Patientenschutz',
  'Kassenärztliche Vereinigung, Bezirksstelle': 'KV/KZV',
  'Krankenhaus Lindenau': 'Krankenhaus',
  'Caritasverband Lindetal': 'Wohlfahrt',
  'Hausarztpraxis Am Markt': 'Ärzteschaft',
  'Zahnärztekammer Lindetal': 'Zahnärzteschaft',
  'Apotheke am Lindenplatz': 'Apotheken',
  'Hebammenzentrum Lindenau': 'Heilberufe',
  'Pflegedienst Lindenhof': 'ambulante Pflege',
  'Seniorenzentrum Oberlinde': 'stationäre Pflege',
  'Rentenversicherung, Dienststelle Lindenau': 'Pflege-/Renten-/Unfallversicherung',
  'Hochschule Lindenau': 'Hochschule',
  'Hospizverein Lindetal': 'Reha/Palliativ',
  'Frauentreff Oberlinde': 'Wohlfahrt',
};

const at = (street: string, postalCode = '04917', city = 'Lindenau-Markt') => ({ street, postalCode, city });

/** The members as an office's list has them. `format` and `channel` show each kind of delivery. */
export const persons: readonly OfficePerson[] = [
  { salutation: 'Frau', title: 'Dr.', firstName: 'Maren', lastName: 'Hollweg', function: 'Landrätin', organisation: 'Landkreis Lindetal', ...at('Am Markt 1'), phones: ['04917 555-100'], email: 'landraetin@lindetal.example', channel: 'post' },
  { salutation: 'Herr', firstName: 'Jonas', lastName: 'Bredow', function: 'Koordinator', organisation: 'Landkreis Lindetal', ...at('Am Markt 1'), phones: ['04917 555-310'], email: 'j.bredow@lindetal.example', channel: 'email' },
  { salutation: 'Herr', firstName: 'Bernd', lastName: 'Alsfeld', function: 'Dezernent', organisation: 'Landkreis Lindetal', ...at('Am Markt 1'), phones: ['04917 555-120'], email: 'b.alsfeld@lindetal.example', channel: 'email' },
  { salutation: 'Herr', title: 'Dr.', firstName: 'Farid', lastName: 'Aslani', function: 'Amtsarzt', organisation: 'Gesundheitsamt Lindetal', ...at('Parkweg 8'), phones: ['04917 555-400', '0151 23456789'], email: 'f.aslani@lindetal.example', channel: 'both' },
  { salutation: 'Frau', firstName: 'Katrin', lastName: 'Oelmann', function: 'Gesundheitsplanung', organisation: 'Gesundheitsamt Lindetal', ...at('Parkweg 8'), phones: ['04917 555-412'], email: 'k.oelmann@lindetal.example', channel: 'email' },
  { salutation: 'Frau', firstName: 'Ute', lastName: 'Kranich', function: 'Regionalleiterin', organisation: 'Lindetaler Krankenkasse', ...at('Lindenallee 14'), phones: ['04917 7080'], email: 'ute.kranich@kasse.lindetal.example', channel: 'post' },
  { salutation: 'Herr', firstName: 'Piotr', lastName: 'Zielony', function: 'Versorgungsmanagement', organisation: 'Lindetaler Krankenkasse', ...at('Lindenallee 14'), phones: ['04917 7085'], email: 'piotr.zielony@kasse.lindetal.example', channel: 'post' },
  { salutation: 'Frau', firstName: 'Selma', lastName: 'Yıldırak', function: 'Vorsitzende', organisation: 'Migrantinnenrat Lindetal', ...at('Brunnengasse 3'), phones: ['0160 9876543'], email: 'selma.yildirak@migrantinnenrat.example', channel: 'both' },
  { salutation: 'Herr', firstName: 'Timo', lastName: 'Rasch', function: 'Sprecher', organisation: 'Mensch zuerst Lindetal', ...at('Bahnhofstraße 22'), phones: ['04917 3321'], email: '', channel: 'post', format: 'plainLanguage', note: 'kommt mit Assistenz, zweiter Stuhl' },
  { salutation: 'Frau', firstName: 'Heike', lastName: 'Dorn', function: 'Vorstand', organisation: 'Gehörlosenverein Lindetal', ...at('Schulstraße 5'), email: 'heike.dorn@gehoerlos.lindetal.example', channel: 'email' },
  { salutation: 'Herr', firstName: 'Arno', lastName: 'Veit', function: 'Sprecher', organisation: 'Psychiatrie-Erfahrene Lindetal', ...at('Mühlenweg 17', '04918', 'Unterlinde'), phones: ['04918 4410'], email: 'arno.veit@pe-lindetal.example', channel: 'post' },
  { salutation: 'Frau', firstName: 'Gisela', lastName: 'Paulsen', function: 'Vorsitzende', organisation: 'Seniorenbeirat Lindetal', ...at('Rosenweg 2', '04919', 'Oberlinde'), phones: ['04919 612'], channel: 'post', format: 'largePrint' },
  { salutation: 'neutral', title: 'Dr.', firstName: 'Kim', lastName: 'Lohse', function: 'Leitung', organisation: 'Queerer Gesundheitsladen', ...at('Hafenstraße 40'), phones: ['04917 8812'], email: 'kim.lohse@gesundheitsladen.example', channel: 'email' },
  { salutation: 'Herr', title: 'Dr.', firstName: 'Henrik', lastName: 'Sommerfeld', function: 'Bezirksstellenleiter', organisation: 'Kassenärztliche Vereinigung, Bezirksstelle', ...at('Kastanienallee 1'), phones: ['04917 9001'], email: 'sommerfeld@kv.lindetal.example', channel: 'post' },
  { salutation: 'Frau', title: 'Prof. Dr.', firstName: 'Anja', lastName: 'Reuter', function: 'Ärztliche Direktorin', organisation: 'Krankenhaus Lindenau', ...at('Klinikweg 1'), phones: ['04917 66-0'], email: 'a.reuter@krankenhaus-lindenau.example', channel: 'post' },
  { salutation: 'Herr', title: 'Dr.', firstName: 'Olaf', lastName: 'Martin', function: 'Leitender Oberarzt', organisation: 'Krankenhaus Lindenau', ...at('Klinikweg 1'), phones: ['04917 66-120'], email: 'o.martin@krankenhaus-lindenau.example', channel: 'email' },
  { salutation: 'Herr', firstName: 'Matthias', lastName: 'Grewe', function: 'Geschäftsführer', organisation: 'Caritasverband Lindetal', ...at('Domplatz 6'), phones: ['04917 4477'], email: 'm.grewe@caritas.lindetal.example', channel: 'both' },
  { salutation: 'Herr', firstName: 'Jannik', lastName: 'Thießen', function: 'Fachberatung', organisation: 'Caritasverband Lindetal', ...at('Domplatz 6'), phones: ['04917 4479'], email: 'j.thiessen@caritas.lindetal.example', channel: 'email' },
  { salutation: 'Frau', title: 'Dr.', firstName: 'Deniz', lastName: 'Çelik', function: 'Fachärztin für Allgemeinmedizin', organisation: 'Hausarztpraxis Am Markt', ...at('Am Markt 9'), phones: ['04917 2040'], email: 'praxis@celik.example', channel: 'email' },
  { salutation: 'Frau', title: 'Dr.', firstName: 'Sabine', lastName: 'Hahnefeld', function: 'Zahnärztin', organisation: 'Zahnärztekammer Lindetal', ...at('Gartenstraße 11'), phones: ['04917 3090'], email: 's.hahnefeld@zahn.lindetal.example', channel: 'email' },
  { salutation: 'Frau', firstName: 'Frauke', lastName: 'Ebeling', function: 'Apothekerin', organisation: 'Apotheke am Lindenplatz', ...at('Lindenplatz 4'), phones: ['04917 1180'], email: 'apotheke@lindenplatz.example', channel: 'post' },
  { salutation: 'Frau', firstName: 'Mila', lastName: 'Ivanova', function: 'Hebamme', organisation: 'Hebammenzentrum Lindenau', ...at('Parkweg 20'), phones: ['0170 5551234'], email: 'mila@hebammen.lindetal.example', channel: 'email' },
  { salutation: 'Frau', firstName: 'Ilse', lastName: 'Bäumer', function: 'Pflegedienstleiterin', organisation: 'Pflegedienst Lindenhof', ...at('Lindenhof 1', '04919', 'Oberlinde'), phones: ['04919 710'], email: 'i.baeumer@lindenhof.example', channel: 'post' },
  { salutation: 'Herr', firstName: 'Ralf', lastName: 'Söllner', function: 'Einrichtungsleiter', organisation: 'Seniorenzentrum Oberlinde', ...at('Am Hang 12', '04919', 'Oberlinde'), phones: ['04919 880'], email: 'r.soellner@sz-oberlinde.example', channel: 'email' },
  { salutation: 'Herr', firstName: 'Rolf', lastName: 'Fährmann', function: 'Referent', organisation: 'Rentenversicherung, Dienststelle Lindenau', ...at('Bahnhofstraße 1'), phones: ['04917 6060'], email: 'r.faehrmann@rente.lindetal.example', channel: 'post' },
  { salutation: 'Herr', title: 'Prof. Dr.', firstName: 'Walter', lastName: 'Kühn', function: 'Studiengang Gesundheitsförderung', organisation: 'Hochschule Lindenau', ...at('Campus 3'), phones: ['04917 51-330'], email: 'w.kuehn@hs-lindenau.example', channel: 'email' },
  { salutation: 'Frau', firstName: 'Marlene', lastName: 'Weiß', function: 'Koordinatorin', organisation: 'Hospizverein Lindetal', ...at('Kirchgasse 2'), phones: ['04917 2929'], email: 'hospiz@lindetal.example', channel: 'email' },
  { salutation: 'Frau', firstName: 'Grace', lastName: 'Mensah', function: 'Leiterin', organisation: 'Frauentreff Oberlinde', ...at('Dorfstraße 8', '04919', 'Oberlinde'), phones: ['04919 555'], email: 'g.mensah@frauentreff.example', channel: 'both' },
];

/** A seat of a committee: what it is for, and who sits on it by surname. */
export interface DemoSeat {
  sector?: string;
  interestGroup?: string;
  label?: string;
  votingRight?: 'voting' | 'advisory';
  /** Absent: the seat is vacant. */
  member?: string;
  deputies?: readonly string[];
  /** Years until the term ends, from the end of this year; 0 = expires this year. */
  termYears?: number;
}

export interface DemoCommittee {
  kind: 'plenary' | 'steeringGroup' | 'workingGroup' | 'network';
  name: string;
  shortName: string;
  purpose: string;
  seats: readonly DemoSeat[];
  chair?: string;
  coordination?: string;
  moderation?: string;
  minuteTaking?: string;
  rules?: { quorumRule?: 'none' | 'moreThanHalf' | 'minimum' | 'allInvitedAndMinimum'; quorumMinimum?: number; noticePeriodDays?: number; tieRule?: 'rejected' | 'chairDecides' };
}

const steering: readonly DemoSeat[] = [
  { sector: 'Kommunalpolitik/Verwaltung', member: 'Hollweg', deputies: ['Alsfeld'], termYears: 3 },
  { sector: 'ÖGD', member: 'Aslani', deputies: ['Oelmann'], termYears: 2 },
  { sector: 'Krankenkassen', member: 'Kranich', deputies: ['Zielony'], termYears: 0 },
  { sector: 'KV/KZV', member: 'Sommerfeld', termYears: 2 },
  { sector: 'Krankenhaus', member: 'Reuter', deputies: ['Martin'], termYears: 2 },
  { sector: 'Psychotherapie' },
  { sector: 'Wohlfahrt', member: 'Grewe', deputies: ['Thießen'], termYears: 0 },
  { interestGroup: 'Einwanderungs-/Fluchterfahrung', member: 'Yıldırak', deputies: ['Mensah'], termYears: 2 },
  { interestGroup: 'Menschen mit Behinderungen', member: 'Rasch', deputies: ['Dorn'], termYears: 2 },
  { interestGroup: 'ältere Menschen', member: 'Paulsen', termYears: 2 },
  { interestGroup: 'Psychiatrieerfahrene', member: 'Veit', votingRight: 'advisory', termYears: 0 },
];

/** The conference has 34 seats; those without a member are open to the named sectors. */
const conference: readonly DemoSeat[] = [
  ...persons.filter((person) => person.lastName !== 'Bredow').map((person): DemoSeat => ({
    sector: organisationSectors[person.organisation ?? ''] ?? 'Beauftragte',
    member: person.lastName ?? '',
    termYears: 2,
    ...(person.lastName === 'Lohse' ? { interestGroup: 'LGBTIQ' } : {}),
  })),
  { sector: 'Psychotherapie' },
  { sector: 'Psychotherapie' },
  { sector: 'Ärzteschaft' },
  { sector: 'Heilberufe' },
  { interestGroup: 'chronisch/mehrfach Erkrankte' },
  { interestGroup: 'Anwohnende' },
  { sector: 'Selbsthilfe/Patientenschutz', votingRight: 'advisory' },
];

export const committees: readonly DemoCommittee[] = [
  { kind: 'steeringGroup', name: 'Steuerungsgruppe', shortName: 'Steuerung', purpose: 'Lenkt die Gesundheitsregion zwischen den Konferenzen.', seats: steering, chair: 'Hollweg', minuteTaking: 'Bredow' },
  { kind: 'plenary', name: 'Gesundheitskonferenz', shortName: 'Konferenz', purpose: 'Alle Akteure der Region; beschließt Handlungsempfehlungen.', seats: conference, chair: 'Hollweg', moderation: 'Oelmann', minuteTaking: 'Bredow' },
  {
    kind: 'workingGroup', name: 'AG Primärversorgung', shortName: 'AG Primär', purpose: 'Hausärztliche Versorgung in den Dörfern.',
    seats: ['Çelik', 'Sommerfeld', 'Ebeling', 'Ivanova', 'Kranich', 'Oelmann', 'Bäumer', 'Martin', 'Yıldırak'].map((member) => ({ member, termYears: 1 })),
    chair: 'Çelik', coordination: 'Oelmann', moderation: 'Kühn', minuteTaking: 'Bredow',
  },
  {
    kind: 'workingGroup', name: 'AG Hitzeschutz', shortName: 'AG Hitze', purpose: 'Hitzeaktionsplan für den Landkreis.',
    seats: ['Aslani', 'Söllner', 'Bäumer', 'Paulsen', 'Kühn', 'Fährmann', 'Thießen'].map((member) => ({ member, termYears: 1 })),
    chair: 'Aslani', coordination: 'Oelmann', moderation: 'Kühn', minuteTaking: 'Bredow',
    rules: { quorumRule: 'minimum', quorumMinimum: 4, noticePeriodDays: 7 },
  },
  {
    kind: 'workingGroup', name: 'AG Seelische Gesundheit', shortName: 'AG Seele', purpose: 'Krisenhilfe und Wege in die Behandlung.',
    // The minute-taker is missing on purpose: the app must warn (domain guide).
    seats: ['Veit', 'Lohse', 'Martin', 'Grewe', 'Weiß'].map((member) => ({ member, termYears: 1 })),
    coordination: 'Oelmann', moderation: 'Lohse', rules: { tieRule: 'chairDecides' },
  },
];
