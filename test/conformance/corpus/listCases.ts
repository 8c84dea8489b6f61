import {
  bold,
  bulletList,
  callout,
  figure,
  link,
  orderedList,
  paragraph,
  table,
} from '../../../src/main/documents/blocks.ts';
import type { Block, ListBlock } from '../../../src/main/documents/model.ts';
import { png } from '../images.ts';
import { type CorpusCase, flood, page, times } from './corpusCase.ts';

const nested = (depth: number): ListBlock => {
  const make = depth % 2 ? orderedList : bulletList;
  const blocks: Block[] = depth > 1 ? [nested(depth - 1)] : [];
  return make([
    { text: `Ebene ${7 - depth} eins`, blocks },
    { text: `Ebene ${7 - depth} zwei`, blocks: [] },
  ]);
};

export const listCases: CorpusCase[] = [
  ...(['standard', 'largePrint'] as const).map((format) => ({
    name: `lists nested six deep, ${format}`,
    document: page([nested(6)], { format }),
    extracts: ['Ebene 6 zwei'],
  })),
  {
    name: 'a list item taller than a page',
    document: page([bulletList([flood('Langer Punkt'), 'kurzer Punkt'])]),
    pages: 2,
    extracts: ['Ende.', 'kurzer Punkt'],
  },
  {
    name: 'a nested item taller than a page',
    document: page([
      orderedList([{ text: 'Außen', blocks: [bulletList([flood('Innen'), 'danach'])] }, 'Zweitens']),
    ]),
    pages: 2,
  },
  {
    name: '200 numbered items',
    document: page([orderedList(times(200, (index) => `Eintrag ${index + 1}`))]),
    pages: 3,
    extracts: ['200. Eintrag 200'],
  },
  {
    name: 'numbers that start at 998',
    document: page([
      orderedList(
        times(5, (index) => `Nummer ${index}`),
        { start: 998 },
      ),
    ]),
    extracts: ['1002. Nummer 4'],
  },
  {
    name: 'Roman numbers and letters',
    document: page([
      orderedList(['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'], { numbering: 'upperRoman' }),
      orderedList(
        times(26, (index) => `Buchstabe ${index}`),
        { numbering: 'lowerAlpha' },
      ),
    ]),
    extracts: ['IV. vier', 'z) Buchstabe 25'],
  },
  {
    name: 'an item with everything under it',
    document: page(
      [
        bulletList(
          [
            {
              text: ['Punkt mit ', bold('fettem'), ' und ', link('Link', 'https://example.org/')],
              blocks: [
                paragraph('Absatz im Punkt'),
                table({
                  columns: [{ width: 'auto' }, { width: 'rest' }],
                  header: [['A', 'B']],
                  rows: [['c', 'd']],
                }),
                figure('a', 'Bild im Punkt', { width: 20, caption: 'Beschriftung im Punkt' }),
                callout([paragraph('Kasten im Punkt'), bulletList(['Punkt im Kasten'])]),
                paragraph('Schluss des Punktes'),
              ],
            },
          ],
          { loose: true },
        ),
      ],
      { images: { a: png(20, 10, [40, 90, 120]) } },
    ),
    extracts: ['Schluss des Punktes'],
  },
  {
    name: 'a wide figure in a list after a table that breaks over the page',
    document: page(
      [
        bulletList([
          {
            text: 'Punkt',
            blocks: [
              bulletList([
                {
                  text: 'darin',
                  blocks: [
                    table({
                      columns: [{ width: 'rest' }],
                      header: [['A']],
                      rows: times(60, (index) => [`Zeile ${index}`]),
                    }),
                    figure('a', 'Breites Bild', { caption: 'so breit wie der Text' }),
                  ],
                },
              ]),
            ],
          },
        ]),
      ],
      { images: { a: png(200, 20, [40, 90, 120]) }, format: 'largePrint' },
    ),
    pages: 2,
  },
  {
    name: 'an item with an empty paragraph under it',
    document: page([bulletList([{ text: 'Punkt', blocks: [paragraph(' ')] }])]),
  },
  {
    name: 'an item of several lines that breaks over the page',
    document: page([
      ...times(50, (index) => paragraph(`Zeile ${index}`, { after: 'none' })),
      orderedList(times(4, () => 'Erste Zeile\nzweite Zeile\ndritte Zeile\nvierte Zeile')),
    ]),
    pages: 2,
  },
  {
    name: 'a list whose end stays with what follows',
    document: page([
      ...times(44, (index) => paragraph(`Zeile ${index}`, { after: 'none' })),
      {
        ...bulletList(times(10, (index) => `Punkt ${index}`)),
        keepEndWithNext: true,
      },
      paragraph('Folgt'),
    ]),
  },
];
