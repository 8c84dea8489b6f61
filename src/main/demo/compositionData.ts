import type { OutreachAnswer, OutreachChannel } from '../../shared/features/outreach.ts';

/** What the composition of a committee requires. Two gaps at least: psychotherapy, and people with disabilities. */
export const criteria: readonly {
  committee: string;
  sector?: string;
  interestGroup?: string;
  required: number;
  note?: string;
}[] = [
  { committee: 'Steuerungsgruppe', sector: 'Kommunalpolitik/Verwaltung', required: 1 },
  { committee: 'Steuerungsgruppe', sector: 'ÖGD', required: 1 },
  { committee: 'Steuerungsgruppe', sector: 'Krankenkassen', required: 1 },
  {
    committee: 'Steuerungsgruppe',
    sector: 'Psychotherapie',
    required: 1,
    note: 'Seit Langem frei, die Kammer sucht mit',
  },
  { committee: 'Steuerungsgruppe', sector: 'Ärzteschaft', required: 1 },
  {
    committee: 'Steuerungsgruppe',
    interestGroup: 'Menschen mit Behinderungen',
    required: 2,
    note: 'Verschiedene Behinderungen, beide mit Stimmrecht',
  },
  { committee: 'Steuerungsgruppe', interestGroup: 'ältere Menschen', required: 1 },
  { committee: 'Gesundheitskonferenz', interestGroup: 'Anwohnende', required: 3 },
  { committee: 'Gesundheitskonferenz', interestGroup: 'chronisch/mehrfach Erkrankte', required: 2 },
];

/** An organisation nobody of which sits anywhere yet; it is asked for the vacant seat. */
export const soughtOrganisation = { name: 'Praxisgemeinschaft Seelenbogen', sector: 'Psychotherapie' };

export interface DemoOutreach {
  /** Surname; without it the organisation that is sought. */
  person?: string;
  committee: string;
  /** The vacant seat of this sector. */
  seatOfSector?: string;
  /** Days from today, negative: before. */
  day: number;
  channel: OutreachChannel;
  subject: string;
  answer: OutreachAnswer;
  note?: string;
  nextStep?: string;
  nextDay?: number;
  done?: boolean;
}

export const outreach: readonly DemoOutreach[] = [
  {
    committee: 'Steuerungsgruppe',
    seatOfSector: 'Psychotherapie',
    day: -24,
    channel: 'phone',
    subject: 'Sitz Psychotherapie in der Steuerungsgruppe',
    answer: 'interested',
    note: 'Will sich mit den Kolleginnen besprechen. Fragt nach dem Zeitaufwand: vier Sitzungen im Jahr.',
    nextStep: 'Zurückrufen und zur Sitzung einladen',
    nextDay: -5,
  },
  {
    person: 'Paulsen',
    committee: 'AG Hitzeschutz',
    day: -17,
    channel: 'conversation',
    subject: 'Trinkbrunnen und kühle Räume',
    answer: 'agreed',
    note: 'Fragt im Seniorenbeirat, wer bei der Begehung mitgeht. Bitte alles in Großdruck schicken.',
    nextStep: 'Fragen, wer mitgeht',
    nextDay: -3,
  },
  {
    person: 'Dorn',
    committee: 'Steuerungsgruppe',
    day: -10,
    channel: 'email',
    subject: 'Zweiter Sitz für Menschen mit Behinderungen',
    answer: 'later',
    note: 'Möchte zuerst wissen, ob Gebärdensprache für jede Sitzung bestellt wird.',
    nextStep: 'Zusage für die Dolmetschung schicken',
    nextDay: 4,
  },
  {
    person: 'Mensah',
    committee: 'Gesundheitskonferenz',
    day: -40,
    channel: 'event',
    subject: 'Bericht aus den Frauencafés',
    answer: 'agreed',
    nextStep: 'Redezeit eintragen',
    nextDay: -20,
    done: true,
  },
  {
    person: 'Hahnefeld',
    committee: 'AG Primärversorgung',
    day: -33,
    channel: 'letter',
    subject: 'Mitarbeit der Zahnärzteschaft',
    answer: 'declined',
    note: 'Zurzeit keine Zeit, im Frühjahr gern noch einmal fragen.',
  },
];

/** How one can take part, in plain language. */
export const offers: readonly { committee: string; title: string; text: string; contact?: string }[] = [
  {
    committee: 'AG Hitzeschutz',
    title: 'Mit uns durch den Ort gehen',
    text: 'Im Sommer wird es sehr heiß. Wir suchen Orte, an denen es kühl ist. Dafür gehen wir zusammen durch den Ort. Sie sagen uns: Wo ist es zu heiß? Wo fehlt eine Bank? Wo fehlt Wasser?\n\nEin Rundgang dauert eine Stunde. Er geht auch mit Rollstuhl oder Rollator.',
  },
  {
    committee: 'AG Hitzeschutz',
    title: 'Auf Nachbarn achten',
    text: 'Manche Menschen leben allein. Bei Hitze brauchen sie Hilfe. Sie können an heißen Tagen bei einer Person anrufen und fragen: Geht es Ihnen gut?',
  },
  {
    committee: 'AG Seelische Gesundheit',
    title: 'Von der eigenen Erfahrung erzählen',
    text: 'Sie waren selbst in einer Krise. Sie wissen, was geholfen hat. Das möchten wir von Ihnen lernen. Sie erzählen nur, was Sie erzählen wollen.',
    contact: 'Arno Veit, Psychiatrie-Erfahrene Lindetal',
  },
  {
    committee: 'Gesundheitskonferenz',
    title: 'Zuhören und Fragen stellen',
    text: 'Die Konferenz ist für alle offen. Sie hören, was die Gruppen gemacht haben. Am Ende können alle Fragen stellen.',
  },
];
