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
  };
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
  ...persons
    .filter((person) => person.lastName !== 'Bredow')
    .map(
      (person): DemoSeat => ({
        sector: organisationSectors[person.organisation ?? ''] ?? 'Beauftragte',
        member: person.lastName ?? '',
        termYears: 2,
        ...(person.lastName === 'Lohse' ? { interestGroup: 'LGBTIQ' } : {}),
      }),
    ),
  { sector: 'Psychotherapie' },
  { sector: 'Psychotherapie' },
  { sector: 'Ärzteschaft' },
  { sector: 'Heilberufe' },
  { interestGroup: 'chronisch/mehrfach Erkrankte' },
  { interestGroup: 'Anwohnende' },
  { sector: 'Selbsthilfe/Patientenschutz', votingRight: 'advisory' },
];

export const committees: readonly DemoCommittee[] = [
  {
    kind: 'steeringGroup',
    name: 'Steuerungsgruppe',
    shortName: 'Steuerung',
    purpose: 'Lenkt die Gesundheitsregion zwischen den Konferenzen.',
    seats: steering,
    chair: 'Hollweg',
    minuteTaking: 'Bredow',
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
    ].map((member) => ({ member, termYears: 1 })),
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
    seats: ['Aslani', 'Söllner', 'Bäumer', 'Paulsen', 'Kühn', 'Fährmann', 'Thießen'].map((member) => ({
      member,
      termYears: 1,
    })),
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
    seats: ['Veit', 'Lohse', 'Martin', 'Grewe', 'Weiß'].map((member) => ({ member, termYears: 1 })),
    coordination: 'Oelmann',
    moderation: 'Lohse',
    rules: { tieRule: 'chairDecides' },
  },
];
