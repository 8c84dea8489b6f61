import { expect, test } from 'vitest';
import { sourceText } from '../../../../test/conformance/sourceText.ts';
import type { Block, Document, DocumentFormat } from '../model.ts';
import { committeeSheetDocument } from './committeeSheet.ts';
import type { Frame } from './frame.ts';
import { memberDirectoryDocument } from './memberDirectory.ts';
import { protocolDocument } from './protocol.ts';
import { protocolExtractDocument } from './protocolExtract.ts';
import { itemBlocks, type ProtocolItem } from './protocolParts.ts';
import { resolutionRegisterDocument } from './resolutionRegister.ts';
import { taskListDocument } from './taskList.ts';

const frame = (format: DocumentFormat): Frame => ({
  office: { name: 'Region', returnLine: 'Region' },
  format,
  title: 'Liste',
});
const head = (format: DocumentFormat) => ({
  frame: frame(format),
  heading: 'Liste',
  facts: [{ term: 'Stand', value: '23. November 2026' }],
});
/** The text after the office's name. */
const text = (document: Document) => sourceText(document).slice(1);
const tables = (document: Document) =>
  (document.sections[0]?.blocks ?? []).filter((block) => block.kind === 'table').length;

const resolution = {
  number: '2026-07',
  day: '23.09.2026',
  committee: 'Steuerungsgruppe',
  wording: 'Der Plan wird empfohlen.',
  result: 'angenommen',
  votes: '4 Ja, 2 Nein, 1 Enthaltung',
  responsible: 'Gesundheitsamt',
  due: 'bis 31.03.2027',
  status: 'festgeschrieben',
};

test('the register has a row for each resolution, in large print a paragraph', () => {
  const register = (format: DocumentFormat) =>
    resolutionRegisterDocument({ ...head(format), resolutions: [resolution] });
  expect(text(register('standard'))).toEqual([
    'Liste',
    'Stand',
    '23. November 2026',
    'Nummer und Tag',
    'Wortlaut und Gremium',
    'Ergebnis',
    'Zuständig, Termin, Stand',
    '2026-07 23.09.2026',
    'Der Plan wird empfohlen. Steuerungsgruppe',
    'angenommen 4 Ja, 2 Nein, 1 Enthaltung',
    'Gesundheitsamt bis 31.03.2027 festgeschrieben',
  ]);
  const large = register('largePrint');
  expect(tables(large)).toBe(0);
  expect(text(large).slice(3)).toEqual([
    '2026-07, 23.09.2026',
    'Der Plan wird empfohlen.',
    'Gremium',
    'Steuerungsgruppe',
    'Ergebnis',
    'angenommen 4 Ja, 2 Nein, 1 Enthaltung',
    'Zuständig',
    'Gesundheitsamt bis 31.03.2027',
    'Stand',
    'festgeschrieben',
  ]);
});

test('the task list says in words what is overdue', () => {
  const list = (format: DocumentFormat) =>
    taskListDocument({
      ...head(format),
      besideTitle: 'Sitzung',
      groups: [
        {
          title: 'Ute Kranich (1 Aufgabe)',
          tasks: [
            {
              title: 'Plan senden',
              note: 'per Post',
              beside: 'AG Hitze',
              due: 'bis 14.11.2026',
              state: 'überfällig seit 9 Tagen',
            },
          ],
        },
      ],
    });
  expect(text(list('standard')).slice(3)).toEqual([
    'Ute Kranich (1 Aufgabe)',
    'Aufgabe',
    'Sitzung',
    'Termin',
    'Plan senden per Post',
    'AG Hitze',
    'bis 14.11.2026 überfällig seit 9 Tagen',
  ]);
  expect(text(list('largePrint')).at(-1)).toBe(
    'Plan senden per Post AG Hitze bis 14.11.2026 überfällig seit 9 Tagen',
  );
});

test('a directory has a column of deputies only where there are some', () => {
  const directory = (format: DocumentFormat, deputies: string[]) =>
    text(
      memberDirectoryDocument({
        ...head(format),
        note: 'Nur für den Dienstgebrauch.',
        rolesTitle: 'Funktion',
        groups: [
          {
            title: 'nur eine Gruppe',
            people: [
              {
                name: 'Kranich, Ute',
                function: 'Leiterin',
                organisation: 'Kasse',
                roles: ['stimmberechtigt'],
                deputies,
                contact: ['04917 1'],
              },
            ],
          },
        ],
      }),
    ).slice(1);
  expect(directory('standard', [])).toEqual([
    'Nur für den Dienstgebrauch.',
    'Stand',
    '23. November 2026',
    'Name',
    'Stelle und Kontakt',
    'Funktion',
    'Kranich, Ute Leiterin',
    'Kasse 04917 1',
    'stimmberechtigt',
  ]);
  expect(directory('standard', ['Piotr Zielony'])).toContain('Stellvertretung');
  expect(directory('largePrint', ['Piotr Zielony']).at(-1)).toBe(
    'Kranich, Ute Leiterin Kasse stimmberechtigt Stellvertretung: Piotr Zielony 04917 1',
  );
});

test('the committee sheet says so where roles and seats are missing', () => {
  const sheet = committeeSheetDocument({
    ...head('standard'),
    purpose: '',
    roles: [],
    seats: [],
    rulesTitle: 'Regeln',
    rules: [{ term: 'Angenommen', value: 'Mehr Ja als Nein.' }],
  });
  expect(text(sheet).slice(3)).toEqual([
    'Rollen',
    'Es sind keine Rollen vergeben.',
    'Sitze',
    'Das Gremium hat noch keine Sitze.',
    'Regeln',
    'Angenommen',
    'Mehr Ja als Nein.',
  ]);
});

test.each<[string, Document, string]>([
  [
    'register',
    resolutionRegisterDocument({ ...head('standard'), resolutions: [] }),
    'In dieser Auswahl steht kein Beschluss.',
  ],
  [
    'tasks',
    taskListDocument({ ...head('standard'), besideTitle: '', groups: [] }),
    'In dieser Auswahl steht keine Aufgabe.',
  ],
  [
    'directory',
    memberDirectoryDocument({ ...head('standard'), rolesTitle: '', groups: [] }),
    'In dieser Auswahl steht niemand.',
  ],
])('an empty %s says so in a sentence', (_name, document, sentence) => {
  expect(text(document).at(-1)).toBe(sentence);
});

const item: ProtocolItem = {
  number: 'TOP 2',
  title: 'Hitze',
  text: 'Frau Kranich: Wir zahlen mit.',
  resolutions: [],
};
const course = {
  time: '16:10–16:40 Uhr',
  presenter: 'Dr. Aslani',
  quorum: 'Beschlussfähig. 6 von 10.',
  movements: ['16:20 Uhr: Timo Rasch geht.'],
};
const attendance = { present: [{ name: 'Ute Kranich' }], excused: [], absent: [], guests: [] };
const protocol = (one: ProtocolItem) =>
  text(
    protocolDocument({
      frame: frame('standard'),
      heading: 'Protokoll',
      occasion: 'Sitzung',
      draft: false,
      head: [],
      attendance,
      items: [one],
      tasks: [],
      signers: [],
    }),
  );

test('a discussion protocol tells how an item went, a results protocol only what came out', () => {
  const discussed = protocol({ ...item, course });
  expect(discussed.slice(discussed.indexOf('TOP 2: Hitze'))).toEqual([
    'TOP 2: Hitze',
    'Zeit',
    '16:10–16:40 Uhr',
    'Vortrag',
    'Dr. Aslani',
    'Beschlussfähigkeit',
    'Beschlussfähig. 6 von 10.',
    'Kommen und Gehen',
    '16:20 Uhr: Timo Rasch geht.',
    'Frau Kranich: Wir zahlen mit.',
  ]);
  const results = protocol(item);
  expect(results.slice(results.indexOf('TOP 2: Hitze'))).toEqual([
    'TOP 2: Hitze',
    'Frau Kranich: Wir zahlen mit.',
  ]);
});

test.each([
  ['Frau Kranich: Wir zahlen mit.', 'Frau Kranich:'],
  ['Ute Kranich:\nWir zahlen mit.', 'Ute Kranich:'],
  ['Herr Dr. med. Kranich: Ja.', 'Herr Dr. med. Kranich:'],
  ['Frau Storch: Nein.', undefined],
  ['Das Ergebnis: Wir zahlen mit.', undefined],
  ['Um 16:20 Uhr kommt Frau Kranich.', undefined],
  ['Kranich', undefined],
])('in „%s“ the bold name is %s', (said, bold) => {
  const [block] = itemBlocks({ ...item, text: said, course: { movements: [] } }, ['Ute Kranich']).slice(1);
  const runs = block?.kind === 'paragraph' && Array.isArray(block.text) ? block.text : [];
  const [first] = runs;
  expect(typeof first === 'object' && first.bold ? first.text : undefined).toBe(bold);
  expect(block?.kind === 'paragraph' && sourceTextOf(block)).toBe(said.replace('\n', ' '));
});

const sourceTextOf = (block: Block) =>
  sourceText({
    title: 'x',
    language: 'de',
    format: 'standard',
    sections: [{ blocks: [block] }],
  })[0];

test('only an extract of an issued protocol is certified', () => {
  const extract = (draft: boolean) =>
    protocolExtractDocument({
      frame: frame('standard'),
      heading: 'Auszug',
      occasion: 'Sitzung',
      draft,
      head: [],
      item: itemBlocks(item),
      tasks: [],
      tasksAsOf: '',
      placeAndDay: 'Lindenau-Markt, 23. November 2026',
      certifier: 'Geschäftsstelle',
    });
  expect(text(extract(false)).slice(-3)).toEqual([
    'Für die Richtigkeit des Auszugs',
    'Lindenau-Markt, 23. November 2026',
    'Geschäftsstelle',
  ]);
  expect(text(extract(true))).not.toContain('Für die Richtigkeit des Auszugs');
  expect(extract(true).sections[0]?.furniture?.watermark).toBe('Entwurf');
  expect(extract(false).sections[0]?.furniture?.watermark).toBeUndefined();
});
