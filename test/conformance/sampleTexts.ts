/** Usual and hard content for the samples. */
import type { Frame, Office } from '../../src/main/documents/layouts/frame.ts';
import type { DocumentFormat } from '../../src/main/documents/model.ts';
import { png } from './images.ts';

export const office: Office = {
  name: 'Gesundheitsregion Lindetal',
  lines: ['Geschäftsstelle beim Landkreis Lindetal', 'Gesundheitsamt'],
  returnLine: 'Gesundheitsregion Lindetal · Marktplatz 3 · 12345 Lindenau-Markt',
  logo: { image: png(240, 120, [31, 92, 107]), alt: 'Logo der Gesundheitsregion Lindetal' },
  accent: '#1f5c6b',
  footer: [
    ['Gesundheitsregion Lindetal', 'Marktplatz 3', '12345 Lindenau-Markt'],
    ['Telefon 01234 567-89', 'buero@lindetal.example', 'www.lindetal.example'],
    ['Sprechzeiten', 'Mo bis Do 9–15 Uhr', 'Fr 9–12 Uhr'],
  ],
};
export const bareOffice: Office = { name: 'Region', returnLine: 'Region · Ort' };
export const long =
  'Arbeitsgemeinschaft zur Förderung der sektorenübergreifenden Gesundheitsversorgung und Teilhabe ';
export const extremeOffice: Office = {
  ...office,
  name: `${long}im Landkreis Lindetal und der kreisfreien Stadt Lindenau & Söhne <e. V.>`,
  lines: [long, long, long],
  returnLine: `${long} · Straße des Siebzehnten Juni 1234 · 12345 Lindenau-Markt an der Linde`,
  accent: '#ffe14d',
  logo: { image: png(40, 400, [200, 30, 60], true), alt: long },
  footer: [1, 2, 3, 4].map(() => [long, 'DE00 0000 0000 0000 0000 00', long]),
};

export const frame = (title: string, format: DocumentFormat, from: Office = office): Frame => ({
  office: from,
  format,
  title,
  createdAt: '2026-11-02T09:00:00Z',
});

export const opening =
  'zur nächsten Sitzung der Steuerungsgruppe lade ich Sie herzlich ein. Wir beraten unter anderem über den Gesundheitskiosk auf Rädern und über den Hitzeaktionsplan für das kommende Jahr.\n\nDie Unterlagen zu den Beschlüssen liegen bei. Der Sitzungsraum ist stufenlos erreichbar; Schriftdolmetschung ist bestellt.';
export const agenda = [
  { title: 'Begrüßung und Feststellung der Beschlussfähigkeit', time: '17:00 Uhr', duration: '5 Minuten' },
  {
    title: 'Genehmigung des Protokolls der 2. Sitzung',
    time: '17:05 Uhr',
    duration: '5 Minuten',
    kind: 'Beschluss',
  },
  {
    title: 'Gesundheitskiosk auf Rädern: Zwischenstand',
    time: '17:10 Uhr',
    duration: '30 Minuten',
    kind: 'Beratung',
  },
  {
    title: 'Hitzeaktionsplan 2027',
    time: '17:40 Uhr',
    duration: '40 Minuten',
    kind: 'Beratung und Beschluss',
  },
  { title: 'Verschiedenes', time: '18:20 Uhr', duration: '10 Minuten' },
];
export const information = [
  { term: 'Unser Zeichen', value: 'GR/StG-3/2026' },
  { term: 'Auskunft', value: 'Jonas Bredow' },
  { term: 'Telefon', value: '01234 567-89' },
  { term: 'E-Mail', value: 'buero@lindetal.example' },
  { term: 'Datum', value: '2. November 2026' },
];
export const closing = {
  greeting: 'Mit freundlichen Grüßen',
  signers: [{ name: 'Dr. Maren Hollweg', role: 'Landrätin, Vorsitzende der Steuerungsgruppe' }],
};
export const recipients = [
  {
    name: 'Dr. Farid Aslani',
    salutation: 'Sehr geehrter Herr Dr. Aslani,',
    address: [
      'Landkreis Lindetal',
      'Gesundheitsamt',
      'Herrn Dr. Farid Aslani',
      'Amtsweg 1',
      '12345 Lindenau-Markt',
    ],
  },
  {
    name: 'Selma Yıldırak',
    salutation: 'Sehr geehrte Frau Yıldırak,',
    address: ['Migrantinnenrat Lindetal', 'Frau Selma Yıldırak', 'Lindenstraße 12', '12345 Lindenau-Markt'],
    remark: 'Sie sind als stimmberechtigtes Mitglied eingeladen.',
  },
  {
    name: 'Piotr Zielony',
    notes: ['Persönlich'],
    salutation: 'Sehr geehrter Herr Zielony,',
    address: ['Herrn Piotr Zielony', 'Księżycowa 5', '59-900 Zgorzelec', 'POLEN'],
  },
];
export const meeting = {
  date: 'Montag, 7. Dezember 2026',
  time: '17:00 bis 18:30 Uhr',
  place: ['Landratsamt Lindetal, Großer Sitzungssaal', 'Marktplatz 3, 12345 Lindenau-Markt'],
  further: [{ term: 'Anfahrt', value: 'Bus 12 und 14, Haltestelle Rathaus' }],
};
export const reply = {
  until: 'bis Freitag, 27. November 2026',
  text: 'Bitte teilen Sie uns mit, ob Sie kommen, wer Sie vertritt und was Sie für Ihre Teilnahme brauchen.',
  email: 'buero@lindetal.example',
  telephone: '01234 567-89',
};
export const invitationTitle = 'Einladung zur 3. Sitzung der Steuerungsgruppe';

export const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
export const hard = `${word}https://example.org/${'abcdefghij'.repeat(12)} Æ Ł ğ Ş Ž ї Ж ≥ ✓ → „Zitat“ ‚ein‘ – 1\u00a0000\u202f€ e\u0301 Grün\u00adkohl\u00adsuppen\u00adtopf\u200b\u2011A <b>&amp;</b> `;
export const flood = `${hard.repeat(3)}\n\n${'Sehr langer Absatz mit vielen Wörtern, der über mehr als eine Seite geht. '.repeat(60)}`;
/** A flood the first time, a hard line after that: one of it in each place is enough. */
export const first = (index: number) => (index === 0 ? flood : hard);
export const person = (index: number) => ({
  name: `Dr. h. c. Anna-Magdalena ${word} ${index}`,
  organisation: hard,
  role: 'stimmberechtigt',
  times: '17:00–17:42, 18:01–19:30',
});
