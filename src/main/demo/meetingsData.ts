import type { AgendaKind } from '../../shared/features/meetings.ts';

export interface DemoVote {
  wording: string;
  for: number;
  against: number;
  abstentions: number;
  /** Clock time of the vote, HH:MM. */
  at: string;
  responsible?: string;
  /** Days after the meeting. */
  dueIn?: number;
}

export interface DemoItem {
  title: string;
  kind: AgendaKind;
  minutes: number;
  presenter?: string;
  /** HH:MM; only for meetings that were held. */
  begins?: string;
  text?: string;
  vote?: DemoVote;
  task?: { title: string; assignee: string; dueIn: number };
}

/** Presence by surname: came, left, or excused; `for` names the member whose deputy this is. */
export interface DemoPresence {
  name: string;
  came?: string;
  left?: string;
  for?: string;
}

export interface DemoMeeting {
  committee: string;
  /** Days from today and the weekday to move to (1 = Monday). */
  inDays: number;
  weekday: number;
  at: string;
  placeName: string;
  placeAddress: string;
  items: readonly DemoItem[];
  presence?: readonly DemoPresence[];
  excused?: readonly string[];
  closesAt?: string;
  protocol?: 'issuedAndCorrected' | 'draft';
  invited?: boolean;
  accepted?: readonly string[];
}

const place = {
  placeName: 'Kreishaus Lindenau-Markt, Lindensaal',
  placeAddress: 'Am Markt 1, 04917 Lindenau-Markt',
};
const opening: DemoItem[] = [
  { title: 'Ladung und Beschlussfähigkeit', kind: 'information', minutes: 5 },
  { title: 'Feststellung der Tagesordnung', kind: 'resolution', minutes: 5 },
];
const closing: DemoItem = { title: 'Verschiedenes und nächster Termin', kind: 'information', minutes: 10 };

/** The meeting that loses its quorum at 17:42, with a tie and a vote that comes too late (domain guide). */
const lostQuorum: DemoMeeting = {
  committee: 'Steuerungsgruppe',
  inDays: -61,
  weekday: 3,
  at: '16:00',
  ...place,
  closesAt: '18:05',
  items: [
    {
      ...opening[0],
      begins: '16:00',
      text: 'Die Vorsitzende begrüßt die Anwesenden und stellt fest, dass ordnungsgemäß geladen wurde.',
    } as DemoItem,
    {
      title: 'Hitzeaktionsplan: Handlungsempfehlung',
      kind: 'resolution',
      minutes: 40,
      presenter: 'Dr. Farid Aslani',
      begins: '16:10',
      text: 'Dr. Aslani stellt den Entwurf vor. Die Gruppe wünscht Trinkbrunnen an allen Haltestellen.',
      vote: {
        wording:
          'Die Steuerungsgruppe empfiehlt dem Landkreis, den Hitzeaktionsplan zum 1. Mai in Kraft zu setzen.',
        for: 6,
        against: 1,
        abstentions: 1,
        at: '16:50',
        responsible: 'Gesundheitsamt Lindetal',
        dueIn: 90,
      },
      task: { title: 'Kosten der Trinkbrunnen ermitteln', assignee: 'Oelmann', dueIn: 40 },
    },
    {
      title: 'Standort des Gesundheitskiosks',
      kind: 'resolution',
      minutes: 30,
      presenter: 'Matthias Grewe',
      begins: '16:55',
      text: 'Beraten werden Oberlinde und Unterlinde.',
      vote: {
        wording: 'Der Gesundheitskiosk auf Rädern hält zusätzlich in Unterlinde.',
        for: 3,
        against: 3,
        abstentions: 1,
        at: '17:25',
      },
    },
    {
      title: 'Psychotherapie: freier Sitz',
      kind: 'discussion',
      minutes: 20,
      begins: '17:28',
      text: 'Der Sitz ist seit März unbesetzt. Die Geschäftsstelle spricht die Kammer an.',
      task: {
        title: 'Psychotherapeutenkammer wegen des freien Sitzes anrufen',
        assignee: 'Bredow',
        dueIn: 14,
      },
    },
    {
      title: 'Jahresplan',
      kind: 'resolution',
      minutes: 15,
      begins: '17:45',
      text: 'Die Gruppe ist nicht mehr beschlussfähig. Der Punkt wird vertagt.',
      vote: { wording: 'Der Jahresplan wird beschlossen.', for: 5, against: 0, abstentions: 0, at: '17:50' },
    },
    { ...closing, begins: '17:55', text: 'Die nächste Sitzung wird schriftlich mitgeteilt.' },
  ],
  presence: [
    { name: 'Hollweg', came: '16:00' },
    { name: 'Aslani', came: '15:55' },
    { name: 'Zielony', came: '16:02', for: 'Kranich' },
    { name: 'Grewe', came: '15:58', left: '17:42' },
    { name: 'Yıldırak', came: '16:00', left: '17:42' },
    { name: 'Rasch', came: '15:50' },
    { name: 'Paulsen', came: '16:20' },
    { name: 'Reuter', came: '16:00', left: '17:05' },
    { name: 'Veit', came: '16:00' },
  ],
  excused: ['Sommerfeld'],
  protocol: 'issuedAndCorrected',
};

const heat: DemoMeeting = {
  committee: 'AG Hitzeschutz',
  inDays: -11,
  weekday: 4,
  at: '14:00',
  placeName: 'Gesundheitsamt Lindetal, Raum 2',
  placeAddress: 'Parkweg 8, 04917 Lindenau-Markt',
  closesAt: '15:40',
  items: [
    { ...opening[0], begins: '14:00' } as DemoItem,
    {
      title: 'Kühle Orte in den Gemeinden',
      kind: 'resolution',
      minutes: 40,
      begins: '14:10',
      text: 'Die Liste der kühlen Orte ist fast vollständig.',
      vote: {
        wording: 'Die Karte der kühlen Orte erscheint zum 1. Juni.',
        for: 5,
        against: 0,
        abstentions: 0,
        at: '14:45',
        responsible: 'Katrin Oelmann',
        dueIn: 180,
      },
      task: { title: 'Öffnungszeiten der Bibliotheken abfragen', assignee: 'Söllner', dueIn: 15 },
    },
    { ...closing, begins: '15:20' },
  ],
  presence: ['Aslani', 'Söllner', 'Bäumer', 'Kühn', 'Thießen'].map((name) => ({ name, came: '14:00' })),
  excused: ['Paulsen'],
  protocol: 'draft',
};

const upcoming: readonly DemoMeeting[] = [
  {
    committee: 'AG Primärversorgung',
    inDays: 22,
    weekday: 2,
    at: '14:00',
    placeName: 'Hausarztpraxis Am Markt',
    placeAddress: 'Am Markt 9, 04917 Lindenau-Markt',
    items: [
      ...opening,
      {
        title: 'Praxisnachfolge in Oberlinde',
        kind: 'discussion',
        minutes: 45,
        presenter: 'Dr. Deniz Çelik',
      },
      closing,
    ],
    invited: true,
    accepted: ['Çelik', 'Ebeling', 'Ivanova', 'Oelmann', 'Bäumer'],
    excused: ['Martin'],
  },
  {
    committee: 'Steuerungsgruppe',
    inDays: 16,
    weekday: 3,
    at: '16:00',
    ...place,
    items: [
      ...opening,
      { title: 'Genehmigung des Protokolls der letzten Sitzung', kind: 'resolution', minutes: 5 },
      { title: 'Psychotherapie: freier Sitz', kind: 'discussion', minutes: 20 },
      {
        title: 'Hitzeaktionsplan: Handlungsempfehlung',
        kind: 'resolution',
        minutes: 30,
        presenter: 'Dr. Farid Aslani',
      },
      {
        title: 'Gesundheitskiosk auf Rädern, Weiterführung',
        kind: 'resolution',
        minutes: 30,
        presenter: 'Matthias Grewe',
      },
      { title: 'Bericht aus den Arbeitsgruppen', kind: 'information', minutes: 15 },
      closing,
    ],
  },
  {
    committee: 'Gesundheitskonferenz',
    inDays: 58,
    weekday: 3,
    at: '14:00',
    placeName: 'Stadthalle Lindenau-Markt',
    placeAddress: 'Lindenplatz 1, 04917 Lindenau-Markt',
    items: [
      ...opening,
      { title: 'Handlungsempfehlung Hitzeschutz', kind: 'resolution', minutes: 60 },
      closing,
    ],
  },
];

export const meetings: readonly DemoMeeting[] = [lostQuorum, heat, ...upcoming];
