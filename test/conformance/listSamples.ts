/** Lists and sheets with nothing, with a usual and with an extreme content: rows of the conformance matrix. */
import { committeeSheetDocument } from '../../src/main/documents/layouts/committeeSheet.ts';
import { memberDirectoryDocument } from '../../src/main/documents/layouts/memberDirectory.ts';
import { recoverySheetDocument } from '../../src/main/documents/layouts/recoverySheet.ts';
import { resolutionRegisterDocument } from '../../src/main/documents/layouts/resolutionRegister.ts';
import { tableListDocument } from '../../src/main/documents/layouts/tableList.ts';
import { taskListDocument } from '../../src/main/documents/layouts/taskList.ts';
import { link } from '../../src/main/documents/blocks.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { bareOffice, extremeOffice, first, flood, frame, hard, long, word } from './sampleTexts.ts';

const facts = [
  { term: 'Stand', value: '23. November 2026' },
  { term: 'Auswahl', value: 'Jahr 2026, Suche nach „hitze“' },
  { term: 'Anzahl', value: '34 von 51' },
];
const hardFacts = [
  { term: word, value: hard },
  { term: 'leer', value: '' },
];
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const bare = (title: string, format: DocumentFormat) => ({
  frame: frame(title, format, bareOffice),
  heading: title,
  facts: [],
});
const usual = (title: string, format: DocumentFormat) => ({
  frame: frame(title, format),
  heading: title,
  facts,
});
const extreme = (format: DocumentFormat) => ({
  frame: frame(hard, format, extremeOffice),
  heading: hard,
  facts: hardFacts,
  note: long,
});

export const listLayouts: Record<
  string,
  Record<'empty' | 'typical' | 'extreme', (format: DocumentFormat) => Document>
> = {
  resolutionRegister: {
    empty: (format) => resolutionRegisterDocument({ ...bare('Beschlussregister', format), resolutions: [] }),
    typical: (format) =>
      resolutionRegisterDocument({
        ...usual('Beschlussregister', format),
        resolutions: many(34, (index) => ({
          number: index === 33 ? 'Nummer folgt' : `2026-${String(index + 1).padStart(2, '0')}`,
          day: '23.09.2026',
          committee: index % 2 ? 'Steuerungsgruppe' : 'AG Seelische Gesundheit',
          wording:
            'Die Steuerungsgruppe empfiehlt dem Kreistag, den Hitzeaktionsplan zum 1. Mai in Kraft zu setzen.',
          result: index % 5 ? 'angenommen' : 'abgelehnt',
          votes: '7 Ja, 2 Nein, 1 Enthaltung',
          ...(index % 3 ? { responsible: 'Gesundheitsamt Lindetal', due: 'bis 31.03.2027' } : {}),
          status: 'festgeschrieben',
        })),
      }),
    extreme: (format) =>
      resolutionRegisterDocument({
        ...extreme(format),
        resolutions: many(8, (index) => ({
          number: index ? '2026-1234' : word,
          day: hard,
          committee: long,
          wording: first(index),
          result: hard,
          votes: index === 3 ? '' : long,
          responsible: hard,
          due: long,
          status: index === 2 ? '' : hard,
        })),
      }),
  },
  taskList: {
    empty: (format) =>
      taskListDocument({ ...bare('Aufgabenliste', format), besideTitle: 'Sitzung', groups: [] }),
    typical: (format) =>
      taskListDocument({
        ...usual('Aufgabenliste', format),
        besideTitle: 'Sitzung',
        groups: ['Dr. Farid Aslani (8 Aufgaben)', 'Noch niemand zuständig (8 Aufgaben)'].map((title) => ({
          title,
          tasks: many(8, (index) => ({
            title: 'Haltepunkte mit dem Fahrplan der Buslinien abstimmen',
            ...(index % 2 ? { note: 'Frau Kranich kennt die Ansprechperson.' } : {}),
            beside: 'Steuerungsgruppe am 7. Dezember',
            due: index === 7 ? 'ohne Termin' : 'bis 14.11.2026',
            ...(index < 3 ? { state: 'überfällig seit 9 Tagen' } : {}),
          })),
        })),
      }),
    extreme: (format) =>
      taskListDocument({
        ...extreme(format),
        besideTitle: word,
        groups: many(3, (group) => ({
          title: hard,
          tasks: many(6, (index) => ({
            title: first(index + group),
            note: hard,
            beside: long,
            due: word,
            state: hard,
          })),
        })),
      }),
  },
  tableList: {
    empty: (format) =>
      tableListDocument({ ...bare('Personen', format), columns: [{ label: 'Name' }], rows: [] }),
    typical: (format) =>
      tableListDocument({
        ...usual('Organisationen', format),
        columns: [
          { label: 'Name' },
          { label: 'Sektor' },
          { label: 'Ort' },
          { label: 'Personen', figures: true },
        ],
        rows: many(70, (index) => [
          ['Lindetaler Krankenkasse', 'Seniorenbeirat Lindetal', 'Mensch zuerst Lindetal'][index % 3] ?? '',
          'Krankenkassen',
          index % 4 ? 'Lindenau-Markt' : '',
          String(index),
        ]),
      }),
    extreme: (format) =>
      tableListDocument({
        ...extreme(format),
        columns: many(6, (index) => ({ label: index % 2 ? word : hard, figures: index === 3 })),
        rows: many(8, (row) =>
          many(6, (index) => (row === 2 ? '' : ([hard, word, first(row), long][index % 4] ?? ''))),
        ),
      }),
  },
  tableListOfMany: {
    empty: (format) =>
      tableListDocument({
        ...bare('Personen', format),
        columns: many(12, (index) => ({ label: `Spalte ${index}` })),
        rows: [],
      }),
    typical: (format) =>
      tableListDocument({
        ...usual('Personen', format),
        columns: many(9, (index) => ({ label: ['Name', 'E-Mail', 'Straße'][index % 3] ?? '' })),
        rows: many(30, () =>
          many(9, (index) => ['Kranich, Ute', 'ute@lindetal.example', ''][index % 3] ?? ''),
        ),
      }),
    extreme: (format) =>
      tableListDocument({
        ...extreme(format),
        columns: many(12, () => ({ label: hard })),
        rows: many(5, (row) =>
          many(12, (index) => (index === row ? '' : ([hard, word, long][index % 3] ?? ''))),
        ),
      }),
  },
  memberDirectory: {
    empty: (format) =>
      memberDirectoryDocument({
        ...bare('Mitgliederverzeichnis', format),
        rolesTitle: 'Gremien',
        groups: [],
      }),
    typical: (format) =>
      memberDirectoryDocument({
        ...usual('Mitgliederverzeichnis', format),
        note: 'Nur für den Dienstgebrauch, Stand 23. November 2026.',
        rolesTitle: 'Funktion und Stimmrecht',
        groups: ['Steuerungsgruppe (14 Personen)', 'AG Hitzeschutz (keine Person)'].map((title, group) => ({
          title,
          people: many(group === 0 ? 14 : 0, (index) => ({
            name: ['Aslani, Dr. Farid', 'Kranich, Ute', 'Yıldırak, Selma'][index % 3] ?? '',
            function: 'Regionalleiterin',
            organisation: 'Lindetaler Krankenkasse',
            roles: [index === 0 ? 'Vorsitz, stimmberechtigt' : 'stimmberechtigt'],
            deputies: index % 3 ? ['Piotr Zielony'] : [],
            contact: ['04917 555-100', 'u.kranich@lindetal.example'],
          })),
        })),
      }),
    extreme: (format) =>
      memberDirectoryDocument({
        ...extreme(format),
        rolesTitle: word,
        groups: many(2, () => ({
          title: hard,
          people: many(10, (index) => ({
            name: `${word} ${index}`,
            function: first(index),
            organisation: hard,
            roles: many(12, () => long),
            deputies: [hard, long, word],
            contact: [word, hard],
          })),
        })),
      }),
  },
  committeeSheet: {
    empty: (format) =>
      committeeSheetDocument({
        ...bare('Gremium', format),
        purpose: '',
        roles: [],
        seats: [],
        rulesTitle: 'Regeln',
        rules: [],
      }),
    typical: (format) =>
      committeeSheetDocument({
        ...usual('Steuerungsgruppe', format),
        purpose: 'Lenkt die Gesundheitsregion zwischen den Konferenzen.',
        roles: [{ term: 'Vorsitz', value: 'Dr. Maren Hollweg, seit 06.06.2024' }],
        seats: many(11, (index) => ({
          title: index % 2 ? 'Krankenkassen' : 'Menschen mit Behinderungen',
          votingRight: index === 10 ? 'beratend' : 'stimmberechtigt',
          member: index === 5 ? 'frei seit 01.03.2026' : 'Ute Kranich',
          ...(index === 5 ? {} : { organisation: 'Lindetaler Krankenkasse' }),
          term: index === 5 ? '' : '06.06.2024 bis 31.12.2028',
          ...(index === 5
            ? {}
            : {
                notes: ['berufen durch Kreistag am 23.05.2024, Beschluss 2024-17', 'spricht für Anwohnende'],
              }),
          deputies: index % 3 ? ['1. Piotr Zielony'] : [],
          vacant: index === 5,
        })),
        rulesTitle: 'Regeln, gültig seit 6. Juni 2024',
        rules: [
          { term: 'Einladung', value: 'Zwischen Versand und Sitzung liegen mindestens 14 Tage.' },
          { term: 'Beschlussfähig', value: 'Wenn mindestens 6 von 10 Stimmen vertreten sind.' },
        ],
      }),
    extreme: (format) =>
      committeeSheetDocument({
        ...extreme(format),
        purpose: flood,
        roles: [{ term: word, value: hard }],
        seats: many(12, (index) => ({
          title: hard,
          votingRight: long,
          member: first(index),
          organisation: hard,
          term: long,
          notes: [word, hard],
          deputies: [word, hard, long],
          vacant: index % 2 === 1,
        })),
        rulesTitle: hard,
        rules: many(12, (index) => ({ term: word, value: first(index) })),
      }),
  },
  recoverySheet: {
    empty: (format) =>
      recoverySheetDocument({
        ...bare('Wiederherstellungsblatt', format),
        lead: 'So geht es.',
        needed: ['das Kennwort'],
        places: [],
        passphrase: '',
        byHand: { places: [], passphrase: [] },
        parts: [],
      }),
    typical: (format) =>
      recoverySheetDocument({
        ...usual('Wiederherstellungsblatt', format),
        lead: 'So kommen Sie wieder an Ihre Daten, wenn der Rechner ausgefallen ist.',
        needed: ['eine Sicherungsdatei; ihr Name endet auf .tar.age', 'das Kennwort'],
        places: [{ term: '14. November 2026', value: 'E:\\Rundtisch-Lindetal-2026-11-14.tar.age' }],
        passphrase: 'Rundtisch speichert das Kennwort nicht. Schreiben Sie auf, wo es liegt.',
        byHand: { places: ['Weiterer Ort'], passphrase: ['Das Kennwort liegt in', 'Es kennen außerdem'] },
        parts: [
          {
            title: 'Ohne Rundtisch',
            text: 'Geben Sie jeden Befehl in einer Zeile ein.',
            tools: [
              { term: 'age', value: ['von ', link('age', 'https://github.com/FiloSottile/age/releases')] },
            ],
            steps: [
              { text: 'Legen Sie einen leeren Ordner an.' },
              {
                text: 'Entschlüsseln Sie die Kopie:',
                command: 'age -d -o sicherung.tar sicherung.tar.age',
                after: 'Das Programm fragt nach dem Kennwort.',
              },
            ],
          },
        ],
      }),
    extreme: (format) =>
      recoverySheetDocument({
        ...extreme(format),
        lead: hard,
        needed: many(8, first),
        places: many(8, () => ({ term: long, value: hard })),
        passphrase: flood,
        byHand: { places: many(20, () => hard), passphrase: many(20, () => long) },
        parts: many(3, (part) => ({
          title: hard,
          text: hard,
          tools: [{ term: word, value: [hard, link(long, 'https://example.org/')] }],
          steps: many(12, (index) => ({ text: first(index + part), command: hard, after: long })),
        })),
      }),
  },
};
