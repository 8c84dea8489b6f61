import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from '../import/readTable.ts';
import { dittoMark } from '../import/shapeTable.ts';
import { csvOf, type TableContent, xlsxOf } from './tableFile.ts';

const content: TableContent = {
  title: 'Personen: alle [neu]',
  columns: [
    { label: 'Name', kind: 'text' },
    { label: 'PLZ', kind: 'text' },
    { label: 'Personen', kind: 'number' },
    { label: 'Seit', kind: 'day' },
  ],
  rows: [
    ['Kranich, Ute', '01067', 12, '2026-03-04'],
    ['=1+1', '+49 351 120', null, ''],
    ['Zeile 1\r\nZeile 2', '  vorn; "Mitte"', 2.5, null],
  ],
};

const readBack = (bytes: Uint8Array, name: string) => readTable(bytes, name);

test('a spreadsheet comes back with the same cells, the zero of a PLZ and the day', async () => {
  const table = await readBack(await xlsxOf(content), 'Liste.xlsx');
  expect(table.columns.map(({ title }) => title)).toEqual(['Name', 'PLZ', 'Personen', 'Seit']);
  expect(table.rows.map(({ cells }) => cells)).toMatchInlineSnapshot(`
    [
      [
        "Kranich, Ute",
        "01067",
        "12",
        "04.03.2026",
      ],
      [
        "=1+1",
        "+49 351 120",
        "",
        "",
      ],
      [
        "Zeile 1
    Zeile 2",
        "vorn; "Mitte"",
        "2,5",
        "",
      ],
    ]
  `);
});

test('text for Excel is defused, quoted and German', () => {
  expect(csvOf(content)).toBe(
    '\uFEFFName;PLZ;Personen;Seit\r\n' +
      'Kranich, Ute;01067;12;04.03.2026\r\n' +
      "'=1+1;+49 351 120;;\r\n" +
      '"Zeile 1\nZeile 2";"  vorn; ""Mitte""";2,5;\r\n',
  );
});

test.each(['=HYPERLINK("http://x";"y")', '@SUM(A1)', '-2+cmd|x', '+1+A1', '\t=1'])(
  'no cell of CSV runs: %s',
  (text) => {
    const csv = csvOf({ title: 'x', columns: [{ label: 'A', kind: 'text' }], rows: [[text]] });
    expect(csv.split('\r\n')[1]?.replace(/^"/, '')).toMatch(/^'/);
  },
);

/** What an import reads as the same: one line, no blanks around, no signs that nobody sees, no sign for "as above". */
const cell = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) =>
    text
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => !dittoMark.test(text));
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
      .map((rows) => rows.map(([, ...others]): string[] => [`Zeile ${rows.length}`, ...others])),
  )
  .map(
    (rows): TableContent => ({
      title: 'Liste',
      columns: (rows[0] ?? []).map((_, index) => ({
        label: index === 0 ? 'Name' : `Spalte ${index}`,
        kind: 'text',
      })),
      rows,
    }),
  );
const cellsOf = async (bytes: Uint8Array, name: string) => {
  const { columns, rows } = await readTable(bytes, name);
  return { titles: columns.map(({ title }) => title), rows: rows.map(({ cells }) => cells) };
};

test('what goes out as a spreadsheet comes in again with the same cells', () =>
  fc.assert(
    fc.asyncProperty(table, async (content) => {
      const back = await cellsOf(await xlsxOf(content), 'Liste.xlsx');
      expect(back.titles).toEqual(content.columns.map(({ label }) => label));
      expect(back.rows).toEqual(content.rows);
    }),
    { numRuns: 60 },
  ));

test('what goes out as CSV comes in again, but for the apostrophe before formulas', () =>
  fc.assert(
    fc.asyncProperty(table, async (content) => {
      const back = await cellsOf(new TextEncoder().encode(csvOf(content)), 'Liste.csv');
      const bare = (rows: readonly (readonly unknown[])[]) =>
        rows.map((row) => row.map((text) => String(text).replace(/^'(?=[=+@-])/, '')));
      expect(bare(back.rows)).toEqual(bare(content.rows));
    }),
    { numRuns: 60 },
  ));
