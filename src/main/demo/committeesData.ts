import { organisationSectors, persons } from './personsData.ts';

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
  /** The term ended so many days ago; where the rules say so, she stays until a successor. */
  termEndedDaysAgo?: number;
  /** The seat fell away so many days ago, for this reason. */
  fellAway?: { daysAgo: number; reason: string };
  /** false: may stay vacant. */
  required?: boolean;
  /** Groups for which the mandate speaks. */
  speaksFor?: readonly string[];
  appointment?: { by: string; reference: string };
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
  rules?: {
    quorumRule?: 'none' | 'moreThanHalf' | 'minimum' | 'allInvitedAndMinimum';
    quorumMinimum?: number;
    noticePeriodDays?: number;
    tieRule?: 'rejected' | 'chairDecides';
    staysUntilSuccessor?: boolean;
    termMonths?: number;
  };
}

const council = { by: 'Kreistag Lindetal', reference: 'Kreistagsbeschluss 2024-17' };
const sent = (by: string) => ({ by, reference: 'Schreiben an die Geschäftsstelle' });

const steering: readonly DemoSeat[] = [
  {
    sector: 'Kommunalpolitik/Verwaltung',
    member: 'Hollweg',
    deputies: ['Alsfeld'],
    termYears: 3,
    appointment: council,
  },
  { sector: 'ÖGD', member: 'Aslani', deputies: ['Oelmann'], termYears: 2, appointment: council },
  {
    sector: 'Krankenkassen',
    member: 'Kranich',
    deputies: ['Zielony'],
    termYears: 0,
    appointment: sent('Lindetaler Krankenkasse'),
  },
  { sector: 'KV/KZV', member: 'Sommerfeld', termYears: 2 },
  { sector: 'Krankenhaus', member: 'Reuter', deputies: ['Martin'], termYears: 2 },
  { sector: 'Psychotherapie' },
  {
    sector: 'Wohlfahrt',
    member: 'Grewe',
    deputies: ['Thießen'],
    termEndedDaysAgo: 40,
    appointment: sent('Liga der Wohlfahrtsverbände'),
  },
  {
    interestGroup: 'Einwanderungs-/Fluchterfahrung',
    member: 'Yıldırak',
    deputies: ['Mensah'],
    termYears: 2,
    speaksFor: ['Einwanderungs-/Fluchterfahrung', 'von Rassismus oder mehrfacher Diskriminierung Betroffene'],
    appointment: council,
  },
  {
    interestGroup: 'Menschen mit Behinderungen',
    member: 'Rasch',
    deputies: ['Dorn'],
    termYears: 2,
    speaksFor: ['Menschen mit Behinderungen'],
    appointment: council,
  },
  {
    interestGroup: 'ältere Menschen',
    member: 'Paulsen',
    termYears: 2,
    speaksFor: ['ältere Menschen'],
    appointment: council,
  },
  {
    interestGroup: 'Psychiatrieerfahrene',
    member: 'Veit',
    votingRight: 'advisory',
    termYears: 0,
    speaksFor: ['Psychiatrieerfahrene'],
    appointment: council,
  },
];

const sectorOf = (organisation: string | undefined) =>
  organisationSectors[organisation ?? ''] ?? 'Beauftragte';

/** The conference has 34 seats; those without a member are open to the named sectors. */
const conference: readonly DemoSeat[] = [
  ...persons
    .filter((person) => person.lastName !== 'Bredow')
    .map(
      (person): DemoSeat => ({
        sector: sectorOf(person.organisation),
        member: person.lastName ?? '',
        termYears: 2,
        ...(person.lastName === 'Lohse' ? { interestGroup: 'LGBTIQ', speaksFor: ['LGBTIQ'] } : {}),
      }),
    ),
  { sector: 'Psychotherapie' },
  { sector: 'Psychotherapie' },
  { sector: 'Ärzteschaft' },
  { sector: 'Heilberufe' },
  { interestGroup: 'chronisch/mehrfach Erkrankte' },
  { interestGroup: 'Anwohnende', required: false },
  { sector: 'Selbsthilfe/Patientenschutz', votingRight: 'advisory', required: false },
];

/** Somebody in a working group, on a seat of her organisation's sector. */
function sits(lastName: string): DemoSeat {
  const person = persons.find((one) => one.lastName === lastName);
  return { member: lastName, sector: sectorOf(person?.organisation), termYears: 1 };
}

export const committees: readonly DemoCommittee[] = [
  {
    kind: 'steeringGroup',
    name: 'Steuerungsgruppe',
    shortName: 'Steuerung',
    purpose: 'Lenkt die Gesundheitsregion zwischen den Konferenzen.',
    seats: steering,
    chair: 'Hollweg',
    minuteTaking: 'Bredow',
    rules: { staysUntilSuccessor: true, termMonths: 48 },
  },
  {
    kind: 'plenary',
    name: 'Gesundheitskonferenz',
    shortName: 'Konferenz',
    purpose: 'Alle Akteure der Region; beschließt Handlungsempfehlungen.',
    seats: conference,
    chair: 'Hollweg',
    moderation: 'Oelmann',
    minuteTaking: 'Bredow',
  },
  {
    kind: 'workingGroup',
    name: 'AG Primärversorgung',
    shortName: 'AG Primär',
    purpose: 'Hausärztliche Versorgung in den Dörfern.',
    seats: [
      'Çelik',
      'Sommerfeld',
      'Ebeling',
      'Ivanova',
      'Kranich',
      'Oelmann',
      'Bäumer',
      'Martin',
      'Yıldırak',
    ].map((member) => sits(member)),
    chair: 'Çelik',
    coordination: 'Oelmann',
    moderation: 'Kühn',
    minuteTaking: 'Bredow',
  },
  {
    kind: 'workingGroup',
    name: 'AG Hitzeschutz',
    shortName: 'AG Hitze',
    purpose: 'Hitzeaktionsplan für den Landkreis.',
    seats: [
      ...['Aslani', 'Söllner', 'Bäumer', 'Paulsen', 'Kühn', 'Fährmann', 'Thießen'].map((member) =>
        sits(member),
      ),
      {
        sector: 'Apotheken',
        label: 'Projekt Trinkbrunnen',
        fellAway: { daysAgo: 600, reason: 'Das Projekt ist beendet' },
      },
    ],
    chair: 'Aslani',
    coordination: 'Oelmann',
    moderation: 'Kühn',
    minuteTaking: 'Bredow',
    rules: { quorumRule: 'minimum', quorumMinimum: 4, noticePeriodDays: 7 },
  },
  {
    kind: 'workingGroup',
    name: 'AG Seelische Gesundheit',
    shortName: 'AG Seele',
    purpose: 'Krisenhilfe und Wege in die Behandlung.',
    // The minute-taker is missing on purpose: the app must warn (domain guide).
    seats: ['Veit', 'Lohse', 'Martin', 'Grewe', 'Weiß'].map((member) => sits(member)),
    coordination: 'Oelmann',
    moderation: 'Lohse',
    rules: { tieRule: 'chairDecides' },
  },
];
