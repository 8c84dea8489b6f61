/** Drawings, charts and backgrounds. */
import type { PDFDict } from 'pdf-lib';
import { expect, test } from 'vitest';
import { documentOf, nodes, print, sentence } from '../../../test/support/enginePrint.ts';
import { chart, figure, gap, heading, paragraph } from './blocks.ts';
import { readingText } from './check/checkStructure.ts';
import { PdfFile } from './check/pdfFile.ts';

test('drawings lose their links, charts say their values, backgrounds are no content', async () => {
  const drawing = `<svg viewBox="0 0 90 90"><a href="https://example.org/"><text y="20">Text</text></a></svg>`;
  const { tree, artifacts, bytes } = await print({
    ...documentOf([
      heading(1, 'T'),
      figure('a', 'Eine Zeichnung', { width: 30 }),
      chart({
        form: 'column',
        title: 'Gäste',
        alt: 'Es werden mehr.',
        labels: ['Mai', 'Juni'],
        series: [{ name: 'Gäste', values: [3, 1234.5] }],
      }),
    ]),
    images: { a: `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}` },
    furniture: { background: { colour: '#eef4f5' }, footer: { pageNumber: 'Seite {page}' } },
  });
  expect(nodes(tree, 'Figure').map(({ alt }) => alt)).toEqual([
    'Eine Zeichnung',
    'Es werden mehr. Balkendiagramm „Gäste“. Mai 3, Juni 1.234,5.',
  ]);
  expect(nodes(tree, 'TD').map(readingText)).toEqual(['3', '1.234,5']);
  expect(artifacts).toEqual(['Seite 1']);
  const file = await PdfFile.open(bytes);
  expect(file.pages().flatMap(({ dict }) => file.list(dict, 'Annots'))).toEqual([]);
  expect(file.content(file.pages()[0]?.dict as PDFDict)).toContain(
    '/Artifact <</Type /Background /BBox [0 0 595.276 841.89]>>',
  );
});

test('a chart that finds no room moves as a whole, and one in a column gets smaller', async () => {
  const wide = () =>
    chart({
      form: 'bar',
      title: 'Werte',
      alt: 'Viele.',
      labels: Array.from({ length: 20 }, (_, index) => `Gemeinde ${index}`),
      series: [{ name: 'Zahl', values: Array.from({ length: 20 }, (_, index) => index) }],
      table: false,
    });
  const { tree } = await print(
    documentOf([
      heading(1, 'T'),
      paragraph(sentence.repeat(30)),
      { kind: 'keepTogether', blocks: [paragraph(sentence.repeat(9)), wide(), wide(), wide()] },
      {
        kind: 'columns',
        columns: [
          { width: 60, blocks: [wide()] },
          { width: 'rest', blocks: [paragraph('x')] },
        ],
      },
    ]),
  );
  expect(nodes(tree, 'Figure')).toHaveLength(4);
});

test('a picture alone in a group taller than a page is not lost', async () => {
  const drawing = '<svg viewBox="0 0 90 90"><rect width="90" height="90"/></svg>';
  const { tree } = await print({
    ...documentOf([
      heading(1, 'T'),
      { kind: 'keepTogether', blocks: [gap(240), figure('a', 'Eine Zeichnung', { width: 60 })] },
    ]),
    images: { a: `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}` },
  });
  expect(nodes(tree, 'Figure')).toHaveLength(1);
});
