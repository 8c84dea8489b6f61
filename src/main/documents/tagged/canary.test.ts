/** Sings when an update of pdfmake or pdfkit takes away a private part the engine leans on (see pdfmake.ts). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadFont } from '../fonts.ts';
import * as parts from './pdfmake.ts';
import { TaggedDocument } from './taggedDocument.ts';

const require = createRequire(import.meta.url);
const pdfkit = readFileSync(createRequire(require.resolve('pdfmake')).resolve('pdfkit'), 'utf8');
const source = (file: string) => readFileSync(require.resolve(`pdfmake/js/${file}.js`), 'utf8');

test('the versions the engine was written for', () => {
  expect(require('pdfmake/package.json')).toMatchObject({ version: '0.3.11' });
});

test.each([
  [
    parts.LayoutBuilder,
    [
      'tryLayoutDocument',
      'processNode',
      'processVerticalContainer',
      'processLeaf',
      'processList',
      'processTable',
      'processImage',
      'processSVG',
      'processColumns',
      'addDynamicRepeatable',
    ],
  ],
  [
    parts.DocMeasure,
    ['measureNode', 'measureOrderedList', 'measureTable', 'measureImageWithDimensions', 'measureCanvas'],
  ],
  [parts.DocPreprocessor, ['preprocessDocument', 'preprocessBlock']],
  [parts.Renderer, ['renderVector', 'renderImage', 'beginVerticalAlignment', 'endVerticalAlignment']],
  [parts.Line, ['getHeight', 'getAscenderHeight', 'getWidth', 'clone']],
  [parts.TextBreaker, ['getBreaks']],
  [
    parts.PDFDocument,
    [
      '_addInfo',
      '_write',
      '_finalize',
      'addPage',
      'end',
      'ref',
      'addContent',
      'appendXML',
      'getStructTreeRoot',
      'annotate',
      'link',
      'fill',
      'provideFont',
    ],
  ],
] as [{ name: string; prototype: object }, string[]][])(
  '%o still has its methods',
  ({ prototype }, methods) => {
    for (const method of methods)
      expect((prototype as Record<string, unknown>)[method], method).toBeTypeOf('function');
  },
);

test.each([
  [
    'LayoutBuilder',
    [
      'this.docPreprocessor.preprocessDocument(',
      'this.docMeasure.measureDocument(',
      'this.docMeasure.measureBlock(',
      'nextMarker = item.listMarker',
      'marker._inlines[0]',
      '-marker._minWidth',
      'node._gapSize',
      'this.processLeaf(node)',
      'customProperties[customPropertyName]',
    ],
  ],
  [
    'ElementWriter',
    [
      "this.emit('lineAdded', line)",
      'line.inlines[0].alignment',
      'item.item.clone()',
      'this.context().getCurrentPage().height',
    ],
  ],
  ['PageElementWriter', ['this.transactionLevel', 'rep.insertedOnPages', 'fragment.height']],
  ['DocMeasure', ['node._margin', 'node._offsets', 'node._layout', '_span: true']],
  ['columnCalculator', ['_calcWidth', '_minWidth', '_maxWidth', "column.width === 'auto'"]],
  ['Line', ['this.inlineWidths - this.leadingCut - this.trailingCut']],
  ['TextBreaker', ['noNewLine', 'lineEnd', 'copyStyle(style, result)']],
])('%s still works the way the engine expects', (file, fragments) => {
  const text = source(file);
  for (const fragment of fragments) expect(text, fragment).toContain(fragment);
});

test.each([
  // Whatever is written goes through `_write`, which alone moves the offset of the cross-reference table.
  ['_write(data) {', 'this._offset += data.length'],
  ['this.offset = this.document._offset;', "this.document._write('endobj');"],
  // A page's operators come by `addContent` alone and are packed where `compress` is left on.
  [
    'addContent(data) {\n    this.page.write(data);',
    'this.compress = this.document.compress && !this.data.Filter',
  ],
  // The last object of a file calls `_finalize`, once.
  [
    'if (--this._waiting === 0 && this._ended) {\n      this._finalize();',
    '_finalize() {\n    const xRefOffset',
  ],
  // Copied onto the instance, and replaced there by the engine's own.
  ['this._addColorOutputIntent();', 'data/sRGB_IEC61966_2_1.icc'],
  // A word is shaped once, by a method that can be replaced for one font.
  ['const run = this.layoutRun(text);\n    this.layoutCache[text] = run;', 'position[key] *= this.scale'],
  ['fontFile.end(this.subset.encode());', 'this.subset.includeGlyph(glyph.id)'],
])('pdfkit still writes files by %j', (...fragments) => {
  for (const fragment of fragments) expect(pdfkit, fragment).toContain(fragment);
});

test('a parsed font still tells where its tables and outlines lie', () => {
  const { stream, directory, loca } = loadFont('NotoSans', 'Regular').parsed;
  expect(stream.buffer).toBeInstanceOf(Uint8Array);
  for (const table of ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
    expect(directory.tables[table], table).toMatchObject({
      offset: expect.any(Number),
      length: expect.any(Number),
    });
  expect(loca.offsets.at(-1)).toBe(directory.tables.glyf?.length);
});

test('a font still encodes text, remembers shaped words and knows its subset', () => {
  const document = new TaggedDocument({
    language: 'de',
    info: { Title: 'x', Creator: 'x', Producer: 'x', CreationDate: new Date(0) },
    images: {},
    pageSize: [100, 100],
  });
  expect(document.subset).toBe(2);
  expect(document.subset_conformance).toBe('A');
  const font = document.fontFor('NotoSans', 'Regular');
  const [codes, positions] = font.encode('AVA');
  expect(codes).toHaveLength(3);
  expect(positions[0]).toMatchObject({
    xAdvance: expect.any(Number),
    advanceWidth: expect.any(Number),
    xOffset: 0,
    yOffset: 0,
  });
  expect(Object.keys(font.layoutCache)).toContain('AVA');
  expect(loadFont('NotoSans', 'Regular').parsed.glyphForCodePoint(0x2e).codePoints).toEqual([0x2e]);
});
