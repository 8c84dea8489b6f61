/** The discussion protocol and the extract with nothing, with a usual and with an extreme content. */
import { protocolDocument } from '../../src/main/documents/layouts/protocol.ts';
import { protocolExtractDocument } from '../../src/main/documents/layouts/protocolExtract.ts';
import { itemBlocks, type ProtocolItem } from '../../src/main/documents/layouts/protocolParts.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { bareOffice, extremeOffice, first, flood, frame, hard, long, person, word } from './sampleTexts.ts';

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const heat: ProtocolItem = {
  number: 'TOP 4',
  title: 'Hitzeaktionsplan 2027',
  text: 'Frau Kranich: Die Kasse trägt die Trinkbrunnen mit.\n\nHerr Rasch fragt nach den Haltepunkten.',
  course: {
    time: '17:40–18:20 Uhr',
    presenter: 'Dr. Farid Aslani',
    quorum: 'Nicht beschlussfähig. 5 von 10 Stimmen sind vertreten, 6 sind nötig.',
    movements: ['17:42 Uhr: Timo Rasch geht.', '17:45 Uhr: Selma Yıldırak geht.'],
  },
  resolutions: [
    {
      number: '2026-07',
      wording: 'Der Plan wird empfohlen.',
      votes: '4 Ja, 2 Nein, 1 Enthaltung',
      result: 'angenommen',
      responsible: 'Gesundheitsamt',
      due: '31. März 2027',
    },
  ],
};

const extremeItem: ProtocolItem = {
  number: 'TOP 99',
  title: hard,
  text: flood,
  course: { time: hard, presenter: long, quorum: hard, movements: many(30, () => long) },
  resolutions: many(3, (index) => ({
    number: '2026-101',
    wording: first(index),
    votes: hard,
    result: long,
    reason: first(index),
  })),
};

export const protocolLayouts: Record<
  string,
  Record<'empty' | 'typical' | 'extreme', (format: DocumentFormat) => Document>
> = {
  discussionProtocol: {
    empty: (format) =>
      protocolDocument({
        frame: frame('Verlaufsprotokoll', format, bareOffice),
        heading: 'Verlaufsprotokoll',
        occasion: 'Sitzung',
        draft: true,
        head: [],
        attendance: { present: [], excused: [], absent: [], guests: [] },
        items: [
          { number: 'TOP 1', title: 'Begrüßung', text: '', course: { movements: [] }, resolutions: [] },
        ],
        tasks: [],
        signers: [],
      }),
    typical: (format) =>
      protocolDocument({
        frame: frame('Verlaufsprotokoll der 3. Sitzung der Steuerungsgruppe', format),
        heading: 'Verlaufsprotokoll',
        occasion: '3. Sitzung der Steuerungsgruppe',
        draft: false,
        head: [{ term: 'Veranstalter', value: 'Gesundheitsregion Lindetal' }],
        introduction: 'Die Vorsitzende dankt für die Gastfreundschaft des Krankenhauses.',
        attendance: {
          present: [{ name: 'Ute Kranich', organisation: 'Lindetaler Krankenkasse', times: 'bis 17:42' }],
          excused: [{ name: 'Heike Dorn' }],
          absent: [],
          guests: [{ name: 'Timo Rasch' }],
        },
        items: [heat, { ...heat, number: 'TOP 5', title: 'Gesundheitskiosk auf Rädern', resolutions: [] }],
        tasks: [{ title: 'Plan an alle senden', assignee: 'Jonas Bredow', due: '11. Dezember 2026' }],
        signers: [{ name: 'Dr. Maren Hollweg', role: 'Vorsitz' }],
        distribution: 'Mitglieder des Gremiums „Steuerungsgruppe“',
        attachments: ['Anwesenheitsliste'],
      }),
    extreme: (format) =>
      protocolDocument({
        frame: frame(hard, format, extremeOffice),
        heading: hard,
        occasion: long,
        draft: true,
        head: [{ term: word, value: hard }],
        introduction: flood,
        attendance: {
          present: many(8, person),
          excused: [person(1)],
          absent: [person(2)],
          guests: [person(3)],
          quorum: hard,
        },
        items: many(3, () => extremeItem),
        tasks: many(5, (index) => ({ title: first(index), assignee: hard, due: word })),
        signers: many(4, () => ({ name: long, role: hard })),
        distribution: hard,
        attachments: many(8, () => long),
      }),
  },
  protocolExtract: {
    empty: (format) =>
      protocolExtractDocument({
        frame: frame('Auszug', format, bareOffice),
        heading: 'Auszug',
        occasion: 'Sitzung',
        draft: true,
        head: [],
        item: [],
        tasks: [],
        tasksAsOf: '',
        placeAndDay: '',
        certifier: 'Geschäftsstelle',
      }),
    typical: (format) =>
      protocolExtractDocument({
        frame: frame('Auszug TOP 4, Verlaufsprotokoll', format),
        heading: 'Auszug aus dem Verlaufsprotokoll',
        occasion: '3. Sitzung der Steuerungsgruppe am 7. Dezember 2026',
        draft: false,
        head: [
          { term: 'Gremium', value: 'Steuerungsgruppe' },
          { term: 'Vorsitz', value: 'Dr. Maren Hollweg' },
        ],
        item: itemBlocks(heat, ['Ute Kranich', 'Timo Rasch']),
        tasks: [{ title: 'Plan an alle senden', assignee: 'Jonas Bredow', due: '11. Dezember 2026' }],
        tasksAsOf: '23. November 2026',
        placeAndDay: 'Lindenau-Markt, 23. November 2026',
        certifier: 'Geschäftsstelle Gesundheitsregion',
      }),
    extreme: (format) =>
      protocolExtractDocument({
        frame: frame(hard, format, extremeOffice),
        heading: hard,
        occasion: long,
        draft: false,
        head: [{ term: word, value: hard }],
        item: itemBlocks(extremeItem),
        tasks: many(12, (index) => ({ title: first(index), assignee: hard, due: word })),
        tasksAsOf: hard,
        placeAndDay: long,
        certifier: hard,
      }),
  },
};
