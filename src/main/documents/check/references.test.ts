/** The rules for notes, contents, quotes and header cells, each seen red on a file spoilt in one place. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { cell, heading, paragraph, quote, table, tableOfContents, withNote } from '../blocks.ts';
import { renderDocument } from '../render.ts';
import { checkStructure } from './checkStructure.ts';
import type { Rule } from './findings.ts';

let good: Uint8Array;

beforeAll(async () => {
  good = await renderDocument({
    title: 'Titel',
    language: 'de-DE',
    format: 'standard',
    sections: [
      {
        blocks: [
          tableOfContents(1, 'Inhalt'),
          heading(2, 'Eins'),
          paragraph([withNote('Wort', 'Anmerkung'), ' und ', withNote('Wort', 'Noch eine')]),
          quote([paragraph('Zitat')]),
          table({
            columns: [{ width: 'rest' }, { width: 'rest' }],
            header: [[cell('Beide', { colSpan: 2 })], ['a', 'b']],
            rows: [['c', 'd']],
          }),
        ],
      },
    ],
  });
});

const key = PDFName.of;
const elements = (file: PDFDocument, type: string): PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict &&
      String(object.get(key('Type'))) === '/StructElem' &&
      String(object.get(key('S'))) === `/${type}`
        ? [object]
        : [],
    );
const element = (file: PDFDocument, type: string, index = 0): PDFDict => {
  const found = elements(file, type)[index];
  if (!found) throw new Error(`no ${type}`);
  return found;
};
const goals = (file: PDFDocument): PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && String(object.get(key('S'))) === '/GoTo' ? [object] : [],
    );

const faults: [string, Rule, (file: PDFDocument) => void][] = [
  ['a note without ID', 'elements', (file) => element(file, 'Note').delete(key('ID'))],
  [
    'two notes of one ID',
    'elements',
    (file) => element(file, 'Note', 1).set(key('ID'), element(file, 'Note').get(key('ID')) as PDFString),
  ],
  ['a link to nowhere', 'links', (file) => goals(file)[0]?.set(key('D'), PDFString.of('weg'))],
  [
    'a reference that is no link',
    'links',
    (file) => {
      for (const link of elements(file, 'Link')) link.set(key('S'), key('Span'));
    },
  ],
  ['an entry outside contents', 'elements', (file) => element(file, 'TOC').set(key('S'), key('Div'))],
  ['a paragraph among the entries', 'elements', (file) => element(file, 'TOCI').set(key('S'), key('P'))],
  [
    'a quote that holds text itself',
    'elements',
    (file) => element(file, 'P').set(key('S'), key('BlockQuote')),
  ],
  [
    'a cell that names no header',
    'tables',
    (file) => {
      const attributes = element(file, 'TD').lookup(key('A'), PDFDict);
      attributes.lookup(key('Headers'), PDFArray).set(0, PDFString.of('weg'));
    },
  ],
];

test('the good file has no findings', async () => {
  expect((await checkStructure(good)).findings).toEqual([]);
});

test.each(faults)('%s is found', async (_, rule, spoil) => {
  const file = await PDFDocument.load(good, { updateMetadata: false });
  spoil(file);
  const { findings } = await checkStructure(await file.save({ useObjectStreams: false }));
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});
