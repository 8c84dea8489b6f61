/** Notes, contents, languages, divided words and what else flows through a whole document. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PDFArray, PDFDict, PDFName, type PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import {
  cell,
  heading,
  inLanguage,
  link,
  paragraph,
  quote,
  quoted,
  table,
  tableOfContents,
  withNote,
} from './blocks.ts';
import { documentOf, nodes, print, sentence } from '../../../test/support/enginePrint.ts';
import { type ReadingNode, readingText } from './check/checkStructure.ts';
import { PdfFile } from './check/pdfFile.ts';
import type { Document } from './model.ts';

const shape = (node: ReadingNode): string => {
  const kids = node.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : shape(part)));
  return `${node.type}${node.lang ? `:${node.lang}` : ''}(${kids.join(' ')})`;
};
/** What another program reads, words at line ends as it joins them. */
function extracted(bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rundtisch-text-'));
  try {
    writeFileSync(path.join(folder, 'a.pdf'), bytes);
    return execFileSync('pdftotext', [path.join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
/** Page (from 1) each internal link leads to, by the name of its goal. */
async function destinations(bytes: Uint8Array): Promise<Map<string, number>> {
  const file = await PdfFile.open(bytes);
  const pages = file.pages().map(({ id }) => id);
  const names = file.list(file.dict(file.dict(file.catalog, 'Names'), 'Dests'), 'Names');
  const found = new Map<string, number>();
  for (let at = 0; at < names.length; at += 2) {
    const goal = file.resolve(names[at + 1]) as PDFArray;
    found.set((names[at] as PDFString).decodeText(), pages.indexOf(String(goal.get(0))) + 1);
  }
  return found;
}

test('a note stands at the end of its section, numbered anew in each, with a way there and back', async () => {
  const section = () => [
    heading(1, ['Titel ', withNote('A', 'Zur Überschrift')]),
    paragraph(['Erst ', withNote('dies', ['Siehe ', link('dort', 'https://example.org/')]), ' und das.']),
    paragraph('Ende'),
  ];
  const { tree, bytes } = await print(documentOf(section(), section()));
  const [first, second] = nodes(tree, 'Sect');
  expect(first?.parts.map((part) => (part as ReadingNode).type)).toEqual(['H1', 'P', 'P', 'Note', 'Note']);
  expect(shape(first?.parts[1] as ReadingNode)).toBe('P("Erst dies" Reference(Link("2")) " und das.")');
  expect(shape(first?.parts[4] as ReadingNode)).toBe('Note(Lbl(Link("2")) P("Siehe " Link("dort")))');
  expect(nodes([second as ReadingNode], 'Note').map(readingText)).toEqual([
    '1Zur Überschrift',
    '2Siehe dort',
  ]);
  const goals = await destinations(bytes);
  expect([...goals].sort()).toEqual([
    ['citation-0-1', 1],
    ['citation-0-2', 1],
    ['citation-1-1', 2],
    ['citation-1-2', 2],
    ['note-0-1', 1],
    ['note-0-2', 1],
    ['note-1-1', 2],
    ['note-1-2', 2],
  ]);
});

test('a note in a repeated table header is cited once', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`Zeile ${index}`, 'Wert']);
  const { tree, pages } = await print(
    documentOf([
      heading(1, 'Tabelle'),
      table({
        columns: [{ width: 'rest' }, { width: 'rest' }],
        header: [[cell([withNote('Name', 'Wie gemeldet')]), 'Wert']],
        rows,
      }),
    ]),
  );
  expect(pages).toBeGreaterThan(2);
  expect(nodes(tree, 'Reference')).toHaveLength(1);
  expect(nodes(tree, 'Note')).toHaveLength(1);
});

test('contents name the page of each heading that follows, counted through the document', async () => {
  const long = () => paragraph(sentence.repeat(90));
  const { tree, artifacts, bytes, pages } = await print({
    ...documentOf(
      [heading(1, 'Bericht'), tableOfContents(2, 'Inhalt', { deepest: 3 })],
      [
        heading(2, 'Eins'),
        long(),
        heading(3, ['Eins ', withNote('A', 'Anmerkung')]),
        long(),
        heading(4, 'zu tief'),
      ],
      [heading(2, 'Zwei'), long(), heading(3, 'Zwei A'), heading(2, inDutch)],
    ),
    furniture: { footer: { pageNumber: 'Seite {page} von {pages}' } },
  });
  expect(nodes(tree, 'TOC').map(shape)[0]).toContain('TOC(TOCI(Reference(Link("Eins " "2")) TOC(TOCI(');
  const listed = nodes(tree, 'TOCI').map((entry) =>
    readingText({ ...entry, parts: entry.parts.slice(0, 1) }),
  );
  const found = [...(await destinations(bytes))]
    .filter(([name]) => name.startsWith('heading'))
    .sort()
    .map(([, page]) => page);
  // Headings of the file in order: Bericht, Inhalt, then those listed and one too deep.
  const [, , one, oneA, , two, twoA, three] = found;
  expect(listed).toEqual([
    `Eins ${one}`,
    `Eins A ${oneA}`,
    `Zwei ${two}`,
    `Zwei A ${twoA}`,
    `Drie mensen ${three}`,
  ]);
  expect(new Set([one, oneA, two, three]).size).toBe(4);
  expect(artifacts.filter((text) => text.startsWith('Seite'))).toEqual(
    Array.from({ length: pages }, (_, index) => `Seite ${index + 1} von ${pages}`),
  );
  expect(
    nodes(tree, 'TOCI')
      .flatMap((entry) => nodes([entry], 'Span'))
      .map(shape),
  ).toEqual(['Span:nl("Drie mensen ")']);
});
const inDutch = [inLanguage('nl', 'Drie mensen')];

test('quotes, links and languages nest, and neighbours share an element', async () => {
  const { tree } = await print(
    documentOf([
      heading(1, 'Titel'),
      paragraph([
        'Er sagte ',
        quoted('„Nein, '),
        { text: 'never', lang: 'en-GB', quote: true },
        quoted('“'),
        '. ',
        { text: 'po polsku', lang: 'pl', link: 'https://example.org/pl' },
        { text: ' (fett)', bold: true, link: 'https://example.org/pl' },
      ]),
      quote([paragraph('Ça va', { lang: 'fr' })], { source: 'Quelle' }),
    ]),
  );
  expect(nodes(tree, 'P').map(shape)).toEqual([
    'P("Er sagte " Quote("„Nein, " Span:en-GB("never") "“") ". " Link(Span:pl("po polsku") " (fett)"))',
    'P:fr("Ça va")',
    'P("Quelle")',
  ]);
  expect(nodes(tree, 'BlockQuote').map(shape)).toEqual(['BlockQuote(P:fr("Ça va"))']);
});

test('German words are divided at line ends and read whole', async () => {
  const { tree, bytes } = await print(documentOf([heading(1, 'Titel'), paragraph(sentence.repeat(20))]));
  const text = nodes(tree, 'P').map(shape).join('');
  expect(text.match(/Span\(/g)?.length).toBeGreaterThan(3);
  expect(extracted(bytes).replace(/\s+/g, ' ')).toContain(sentence.repeat(20).trim());
});

test.each<[string, Document]>([
  ['large print', { ...documentOf([heading(1, 'T'), paragraph(sentence.repeat(9))]), format: 'largePrint' }],
  ['headings', documentOf([heading(1, sentence.repeat(9))])],
  ['bold', documentOf([heading(1, 'T'), paragraph(sentence.repeat(9), { style: 'strong' })])],
  ['links', documentOf([heading(1, 'T'), paragraph([link(sentence.repeat(9), 'https://example.org/')])])],
  ['another language', documentOf([heading(1, 'T'), paragraph(sentence.repeat(9), { lang: 'nl' })])],
  [
    'another document’s language',
    { ...documentOf([heading(1, 'T'), paragraph(sentence.repeat(9))]), language: 'en' },
  ],
])('no word is divided in %s', async (_, document) => {
  const { tree } = await print(document);
  expect(tree.map(shape).join('')).not.toContain('\u00ad');
});

test('columns that cross pages are read one after the other', async () => {
  const words = (name: string) => Array.from({ length: 1200 }, (_, index) => `${name}${index}`).join(' ');
  const { tree, pages } = await print(
    documentOf([
      heading(1, 'Spalten'),
      {
        kind: 'columns',
        columns: [
          { width: 'rest', blocks: [paragraph(words('links'))] },
          { width: 'rest', blocks: [paragraph(words('rechts'))] },
        ],
      },
      paragraph('Danach'),
    ]),
  );
  expect(pages).toBeGreaterThan(2);
  expect(nodes(tree, 'P').map(readingText)).toEqual([words('links'), words('rechts'), 'Danach']);
});

test('a table with two rows of headings names the heads of each cell', async () => {
  const { bytes } = await print(
    documentOf([
      heading(1, 'T'),
      table({
        columns: [{ width: 'rest' }, { width: 30 }, { width: 30 }],
        header: [
          [cell('Ort', { rowSpan: 2 }), cell('Jahr', { colSpan: 2 })],
          ['2025', '2026'],
        ],
        rows: [['Neustadt', '1', '2']],
        rowHeader: true,
      }),
    ]),
  );
  const file = await PdfFile.open(bytes);
  const heads = new Map<string, string>();
  for (const [, object] of file.document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || file.name(object, 'Type') !== 'StructElem') continue;
    const attributes = file.dict(object, 'A');
    if (!attributes?.has(PDFName.of('Headers'))) continue;
    const ids = file
      .list(attributes, 'Headers')
      .map((id) => (id as PDFString).decodeText().split('/').slice(1));
    heads.set(`${file.name(object, 'S')} ${heads.size}`, ids.map((id) => id.join()).join(' '));
  }
  expect([...heads.values()]).toEqual(['0,1', '0,1', '0,0', '0,1 1,1 2,0', '0,1 1,2 2,0']);
});
