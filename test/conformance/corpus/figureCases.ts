import { callout, figure, paragraph } from '../../../src/main/documents/blocks.ts';
import { jpeg, png } from '../images.ts';
import { type CorpusCase, page, sentence, times } from './corpusCase.ts';
import { pngKinds, pngOf, turnedJpeg } from './imageKinds.ts';

const blue: [number, number, number] = [40, 90, 120];

export const figureCases: CorpusCase[] = [
  ...Object.entries(pngKinds).map(([name, kind]) => ({
    name: `PNG: ${name}`,
    document: page([figure('a', 'Blaues Feld mit Balken', { width: 40 })], { images: { a: pngOf(kind) } }),
  })),
  {
    name: 'JPEG, upright and turned by its camera',
    document: page(
      [
        figure('a', 'Graues Feld', { width: 30 }),
        figure('b', 'Gedrehtes Feld', { width: 30, caption: 'gedreht' }),
      ],
      { images: { a: jpeg, b: turnedJpeg() } },
    ),
  },
  {
    name: 'a figure taller than the page',
    document: page([figure('a', 'Hoher Turm', { height: 900, width: 300, caption: 'Turm' })], {
      images: { a: png(10, 400, blue) },
    }),
  },
  {
    name: 'a figure wider than the page in a narrow column',
    document: page(
      [
        {
          kind: 'columns',
          columns: [
            { width: 30, blocks: [figure('a', 'Breites Band', { width: 400, caption: 'schmal' })] },
            { width: 'rest', blocks: [paragraph(sentence)] },
          ],
        },
        callout([figure('a', 'Breites Band im Kasten', { width: 165 })]),
      ],
      { images: { a: png(400, 10, blue) } },
    ),
  },
  {
    name: 'a figure that does not fit at the foot of the page',
    document: page(
      [
        ...times(44, (index) => paragraph(`Zeile ${index}`, { after: 'none' })),
        figure('a', 'Bild auf der nächsten Seite', { width: 80, caption: 'Beschriftung' }),
        paragraph('danach'),
      ],
      { images: { a: png(80, 80, blue) } },
    ),
    pages: 2,
    extracts: ['Beschriftung danach'],
  },
  {
    name: 'the same image five times',
    document: page(
      times(5, (index) => figure('a', `Bild ${index}`, { width: 20, align: 'center' })),
      { images: { a: png(20, 20, blue, true) } },
    ),
  },
  {
    name: 'marks of PDF in an alternative text',
    document: page([figure('a', `Grün (50 %) & „Łódź“ \\ <br> ${sentence.repeat(20)}`, { width: 20 })], {
      images: { a: png(20, 20, blue) },
    }),
  },
  {
    name: 'an image of one pixel',
    document: page([figure('a', 'Ein Punkt', { width: 1 }), figure('a', 'Derselbe, groß')], {
      images: { a: png(1, 1, blue) },
    }),
  },
  {
    name: 'an image that is never used',
    document: page([paragraph('Text')], { images: { a: png(1, 1, blue) } }),
  },
];
