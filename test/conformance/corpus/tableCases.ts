import { bulletList, cell, figure, paragraph, table } from '../../../src/main/documents/blocks.ts';
import type { Cell, TableColumn } from '../../../src/main/documents/model.ts';
import { png } from '../images.ts';
import { type CorpusCase, flood, page, sentence, times } from './corpusCase.ts';

const columns = (count: number): TableColumn[] =>
  times(count, (index) => ({ width: index === 0 ? 'auto' : 'rest' }));

export const tableCases: CorpusCase[] = [
  {
    name: 'empty cells, empty rows and an empty header cell',
    document: page([
      table({
        columns: columns(3),
        header: [['', 'B', ' ']],
        rows: [
          ['a', '', 'c'],
          ['', '', ''],
          [cell('\u00ad'), cell([paragraph('')]), 'f'],
        ],
      }),
    ]),
    extracts: ['B a c f'],
  },
  {
    name: 'row and column spans',
    document: page([
      table({
        caption: 'Tabelle mit Spannen',
        columns: columns(4),
        style: 'grid',
        header: [
          [cell('A', { rowSpan: 2 }), cell('B bis D', { colSpan: 3 })],
          ['b', 'c', 'd'],
        ],
        rows: [
          [cell('1', { rowSpan: 2, header: 'row' }), '2', cell('3', { colSpan: 2 })],
          [cell('4', { rowSpan: 2 }), '5', '6'],
          ['7', cell('8', { colSpan: 2 })],
          [cell('9', { colSpan: 4, header: 'row' })],
        ],
      }),
    ]),
  },
  {
    name: 'row spans over a page break',
    document: page([
      table({
        columns: columns(2),
        header: [['Gruppe', 'Person']],
        rows: times(30, (group): Cell[][] => [
          [cell(`Gruppe ${group}`, { rowSpan: 4 }), `Person ${group}.1`],
          ...times(3, (index) => [`Person ${group}.${index + 2}`]),
        ]).flat(),
      }),
    ]),
    pages: 3,
    extracts: ['Person 29.4'],
  },
  {
    name: 'one row span as long as the table of three pages',
    document: page([
      table({
        columns: columns(2),
        header: [['A', 'B']],
        rows: times(120, (index): Cell[] =>
          index === 0 ? [cell('alle', { rowSpan: 120 }), 'Zeile 0'] : [`Zeile ${index}`],
        ),
      }),
    ]),
    extracts: ['Zeile 119'],
  },
  {
    name: 'a header taller than half a page',
    document: page([
      table({
        columns: columns(2),
        header: [[`Kopf ${sentence.repeat(22)}`, `zweiter ${sentence.repeat(40)}`]],
        rows: times(12, (index) => [`Zeile ${index}`, 'Inhalt\nzweite Zeile\ndritte Zeile']),
      }),
    ]),
    pages: 2,
    extracts: ['Zeile 11'],
  },
  {
    name: 'a header taller than a page',
    document: page([
      table({ columns: columns(2), header: [[flood('Kopf'), 'B']], rows: [['c', 'letzte Zelle']] }),
    ]),
    pages: 2,
    extracts: ['letzte Zelle'],
  },
  {
    name: 'a table of 60 pages with its header on each',
    document: page([
      table({
        columns: columns(3),
        header: [
          [cell('Kopf', { colSpan: 2 }), 'C'],
          ['Nr.', 'Name', 'Unterschrift'],
        ],
        rows: times(300, (index) => [`${index + 1}`, `Person ${index + 1}`, '']),
        rowHeight: 45,
        rowHeader: true,
        style: 'grid',
      }),
    ]),
    pages: 60,
    extracts: ['Person 300'],
    holds: ({ artifacts, pages }) => {
      const repeated = artifacts.filter((text) => text.trim() === 'Unterschrift').length;
      if (repeated !== pages - 1) throw new Error(`${repeated} repeated headers on ${pages} pages`);
    },
  },
  {
    name: 'a table of one cell',
    document: page([
      table({ columns: [{ width: 'auto' }], header: [], rows: [[cell('Einzige Zelle', { header: 'row' })]] }),
    ]),
  },
  {
    name: 'a header without rows under it but one empty',
    document: page([table({ columns: columns(2), header: [['A', 'B']], rows: [['', '']] })]),
  },
  {
    name: 'twelve columns with long words',
    document: page([
      table({
        columns: columns(12),
        header: [times(12, (index) => `Spaltenüberschrift ${index}`)],
        rows: [times(12, (index) => `Donaudampfschifffahrtsgesellschaft${index}`)],
      }),
    ]),
  },
  {
    name: 'fixed columns wider than the page',
    document: page([
      table({
        columns: [{ width: 120 }, { width: 120 }, { width: 'rest' }],
        header: [['A', 'B', 'C']],
        rows: [[sentence, sentence, sentence]],
      }),
    ]),
  },
  {
    name: 'a cell with a list, a figure and a table',
    document: page(
      [
        table({
          columns: columns(2),
          header: [['A', 'B']],
          rows: [
            [
              'Zeile',
              cell([
                paragraph('Absatz'),
                bulletList(['eins', 'zwei']),
                figure('a', 'Bild in der Zelle', { width: 20 }),
                table({ columns: columns(2), header: [['x', 'y']], rows: [['1', '2']] }),
              ]),
            ],
          ],
        }),
      ],
      { images: { a: png(20, 10, [40, 90, 120]) } },
    ),
    extracts: ['Absatz', 'eins'],
  },
  {
    name: 'a cell taller than a page',
    document: page([
      table({
        columns: columns(2),
        header: [['A', 'B']],
        rows: [
          ['davor', 'kurz'],
          ['lang', flood('Zelle')],
          ['danach', 'kurz'],
        ],
      }),
    ]),
    pages: 2,
    extracts: ['Ende.', 'danach'],
  },
  {
    name: 'a long caption at the foot of a page',
    document: page([
      ...times(48, (index) => paragraph(`Zeile ${index}`, { after: 'none' })),
      table({
        caption: sentence.repeat(4),
        columns: columns(2),
        header: [['A', 'B']],
        rows: [['c', 'd']],
      }),
    ]),
    pages: 2,
  },
  {
    name: 'numbers to the right, centred cells, bold cells',
    document: page([
      table({
        columns: [{ width: 'rest' }, { width: 'auto', align: 'right' }],
        header: [['Posten', 'Betrag']],
        rows: [
          ['Miete', '1\u202f200,00\u00a0€'],
          [cell('Summe', { bold: true, align: 'center' }), cell('1\u202f200,00\u00a0€', { bold: true })],
        ],
      }),
    ]),
    extracts: ['Summe 1 200,00 €'],
  },
];
