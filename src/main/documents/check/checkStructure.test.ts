/** Each rule seen red: a good file is spoilt in one place and the check must name it. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { bulletList, figure, heading, link, paragraph, table } from '../blocks.ts';
import { renderDocument } from '../render.ts';
import { checkStructure } from './checkStructure.ts';
import type { Rule } from './findings.ts';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
let good: Uint8Array;

beforeAll(async () => {
  good = await renderDocument({
    title: 'Titel & mehr',
    language: 'de-DE',
    format: 'standard',
    images: { a: pixel },
    furniture: { footer: { pageNumber: 'Seite {page} von {pages}' } },
    sections: [
      {
        blocks: [
          heading(1, 'Eins'),
          paragraph(['Text mit ', link('Verweis', 'https://example.org/'), '.']),
          heading(2, 'Zwei'),
          bulletList(['Punkt', 'Noch einer']),
          table({
            columns: [{ width: 40 }, { width: 'rest' }],
            header: [['A', 'B']],
            rows: [['c', 'd']],
            rowHeader: true,
          }),
          figure('a', 'Ein Bild', { width: 20 }),
        ],
      },
      { blocks: [heading(1, 'Drei'), paragraph('Zweite Seite')] },
    ],
  });
});

/** The dictionaries of all objects for which the test holds. */
const dicts = (file: PDFDocument, test: (dict: PDFDict) => boolean): PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && test(object) ? [object] : []));
const named = (dict: PDFDict, key: string) => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};
const element = (file: PDFDocument, type: string, index = 0): PDFDict => {
  const found = dicts(file, (dict) => named(dict, 'Type') === 'StructElem' && named(dict, 'S') === type)[
    index
  ];
  if (!found) throw new Error(`no ${type}`);
  return found;
};
const set = (dict: PDFDict, key: string, value: Parameters<PDFDict['set']>[1]) =>
  dict.set(PDFName.of(key), value);
const remove = (dict: PDFDict, key: string) => dict.delete(PDFName.of(key));
const annotation = (file: PDFDocument) =>
  dicts(file, (dict) => named(dict, 'Subtype') === 'Link')[0] as PDFDict;
const lookup = (file: PDFDocument, dict: PDFDict, key: string) =>
  file.context.lookup(dict.get(PDFName.of(key))) as PDFDict;
/** Rewrites the operators of the first page. */
function operators(file: PDFDocument, change: (content: string) => string): void {
  const page = file.getPage(0).node;
  const stream = page.lookup(PDFName.of('Contents')) as PDFRawStream;
  const { inflateSync } = process.getBuiltinModule('node:zlib');
  const content = change(inflateSync(stream.contents).toString('latin1'));
  set(page, 'Contents', file.context.register(file.context.stream(Buffer.from(content, 'latin1'))));
}
const metadata = (file: PDFDocument, change: (xml: string) => string) => {
  const stream = file.context.lookup(file.catalog.get(PDFName.of('Metadata'))) as PDFRawStream;
  const xml = change(Buffer.from(stream.contents).toString('utf8'));
  set(file.catalog, 'Metadata', file.context.register(file.context.stream(Buffer.from(xml, 'utf8'))));
};

const faults: [string, Rule, (file: PDFDocument) => void][] = [
  ['not marked as tagged', 'catalog', (file) => remove(lookup(file, file.catalog, 'MarkInfo'), 'Marked')],
  ['no language', 'catalog', (file) => remove(file.catalog, 'Lang')],
  ['title not displayed', 'catalog', (file) => remove(file.catalog, 'ViewerPreferences')],
  ['tab order not by structure', 'catalog', (file) => remove(file.getPage(1).node, 'Tabs')],
  ['no metadata', 'metadata', (file) => remove(file.catalog, 'Metadata')],
  [
    'metadata with a bare ampersand',
    'metadata',
    (file) => metadata(file, (xml) => xml.replace('&amp;', '&')),
  ],
  [
    'metadata that do not nest',
    'metadata',
    (file) => metadata(file, (xml) => xml.replace('</rdf:Seq>', '</rdf:Bag>')),
  ],
  [
    'another title in the metadata',
    'metadata',
    (file) => metadata(file, (xml) => xml.replace('Titel', 'Tittel')),
  ],
  [
    'no claim of PDF/UA',
    'metadata',
    (file) => metadata(file, (xml) => xml.replace('<pdfuaid:part>1', '<pdfuaid:part>')),
  ],
  ['no structure tree', 'elements', (file) => remove(file.catalog, 'StructTreeRoot')],
  [
    'painting outside all marks',
    'content',
    (file) => operators(file, (content) => `${content}\n0 0 10 10 re f`),
  ],
  [
    'a mark that is not closed',
    'content',
    (file) => operators(file, (content) => content.replace(/EMC\s*$/, '')),
  ],
  [
    'a mark inside an artifact',
    'content',
    (file) => operators(file, (content) => `/Artifact BMC\n${content}\nEMC`),
  ],
  [
    'an MCID twice',
    'content',
    (file) => operators(file, (content) => content.replace('/MCID 1>>', '/MCID 0>>')),
  ],
  ['q without Q', 'content', (file) => operators(file, (content) => `q\n${content}`)],
  [
    'a graphics state restored inside a mark',
    'content',
    (file) => operators(file, (content) => `q\n${content.replace('EMC', 'Q\nEMC')}`),
  ],
  [
    'a mark nobody owns',
    'parentTree',
    (file) => operators(file, (content) => `${content}\n/P <</MCID 99>> BDC\nEMC`),
  ],
  [
    'a mark that is gone',
    'parentTree',
    (file) => operators(file, (content) => content.replace('/MCID 0>>', '/MCID 98>>')),
  ],
  [
    'an element that took its neighbour’s mark',
    'parentTree',
    (file) => set(element(file, 'H2'), 'K', PDFNumber.of(0)),
  ],
  [
    'a wrong owner in the ParentTree',
    'parentTree',
    (file) => {
      const lists = dicts(file, (dict) => dict.has(PDFName.of('Nums'))).map((dict) =>
        dict.lookup(PDFName.of('Nums'), PDFArray),
      );
      const owners = (lists[0] as PDFArray).lookup(1, PDFArray);
      owners.set(0, owners.get(3));
    },
  ],
  ['a link without text', 'links', (file) => remove(annotation(file), 'Contents')],
  ['a link that is not printed', 'links', (file) => set(annotation(file), 'F', PDFNumber.of(0))],
  ['a link to the wrong parent', 'links', (file) => set(annotation(file), 'StructParent', PDFNumber.of(0))],
  [
    'an address with an umlaut',
    'links',
    (file) =>
      set(lookup(file, annotation(file), 'A'), 'URI', PDFHexString.fromText('https://bücher.example')),
  ],
  ['a link without its element', 'links', (file) => set(element(file, 'Link'), 'K', PDFNumber.of(0))],
  [
    'a link element that names another page',
    'links',
    (file) => {
      for (const kid of element(file, 'Link').lookup(PDFName.of('K'), PDFArray).asArray()) {
        if (kid instanceof PDFDict && kid.has(PDFName.of('Obj'))) set(kid, 'Pg', file.getPage(1).ref);
      }
    },
  ],
  ['an annotation that is no link', 'links', (file) => set(annotation(file), 'Subtype', PDFName.of('Text'))],
  ['a skipped heading level', 'headings', (file) => set(element(file, 'H2'), 'S', PDFName.of('H3'))],
  ['a first heading that is not H1', 'headings', (file) => set(element(file, 'H1'), 'S', PDFName.of('H2'))],
  ['no bookmarks', 'bookmarks', (file) => remove(file.catalog, 'Outlines')],
  [
    'a bookmark with another title',
    'bookmarks',
    (file) => {
      const first = lookup(file, lookup(file, file.catalog, 'Outlines'), 'First');
      set(first, 'Title', PDFString.of('Anders'));
    },
  ],
  ['a header cell without scope', 'tables', (file) => remove(element(file, 'TH'), 'A')],
  [
    'a table without header cells',
    'tables',
    (file) => {
      for (let left = 3; left > 0; left -= 1) set(element(file, 'TH'), 'S', PDFName.of('TD'));
    },
  ],
  [
    'a table header without a body',
    'tables',
    (file) => set(element(file, 'TBody'), 'S', PDFName.of('THead')),
  ],
  ['a row that is too short', 'tables', (file) => set(element(file, 'TR', 1), 'K', file.context.obj([]))],
  [
    'a cell that spans too far',
    'tables',
    (file) => set(element(file, 'TD'), 'A', file.context.obj({ O: 'Table', ColSpan: 2 })),
  ],
  ['a list item without a body', 'lists', (file) => set(element(file, 'LBody'), 'S', PDFName.of('Lbl'))],
  ['a paragraph in a list', 'lists', (file) => set(element(file, 'LI'), 'S', PDFName.of('P'))],
  ['a figure without alternative text', 'figures', (file) => remove(element(file, 'Figure'), 'Alt')],
  ['a figure without a box', 'figures', (file) => remove(element(file, 'Figure'), 'A')],
  ['an empty paragraph', 'elements', (file) => remove(element(file, 'P'), 'K')],
  ['an unknown element', 'elements', (file) => set(element(file, 'P'), 'S', PDFName.of('Absatz'))],
  ['a note without an ID', 'elements', (file) => set(element(file, 'P'), 'S', PDFName.of('Note'))],
  [
    'a font that is not embedded',
    'fonts',
    (file) => {
      for (const dict of dicts(file, (one) => one.has(PDFName.of('FontFile2')))) remove(dict, 'FontFile2');
    },
  ],
  [
    'a font without ToUnicode',
    'fonts',
    (file) => {
      for (const dict of dicts(file, (one) => one.has(PDFName.of('ToUnicode')))) remove(dict, 'ToUnicode');
    },
  ],
  ['a missing glyph', 'fonts', (file) => operators(file, (content) => content.replace(/\[<..../, '[<0000'))],
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
