import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Column, findTyped, nextSort, sortRows, toTsv } from './columns.ts';

interface Row {
  name: string;
  note: string;
}

const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', text: (row) => row.name },
  { key: 'note', label: 'Notiz', text: (row) => row.note },
  { key: 'act', label: 'Aktion', text: () => '', hideLabel: true },
];
const named = (...names: string[]) => names.map((name) => ({ name, note: '' }));

test('sorts as a German list: umlauts beside their letter, numbers by size', () => {
  const rows = named('Zielony', 'Özdemir', 'Oelmann', 'Ägidi', 'Alsfeld', 'Punkt 10', 'Punkt 2');
  const sorted = sortRows(rows, columns, { column: 'name', direction: 'ascending' }).map((row) => row.name);
  expect(sorted).toEqual(['Ägidi', 'Alsfeld', 'Oelmann', 'Özdemir', 'Punkt 2', 'Punkt 10', 'Zielony']);
  expect(sortRows(rows, columns, { column: 'name', direction: 'descending' })[0]?.name).toBe('Zielony');
  expect(sortRows(rows, columns, undefined)).toBe(rows);
});

test('a second click on a head turns the order round', () => {
  expect(nextSort(undefined, 'name')).toEqual({ column: 'name', direction: 'ascending' });
  expect(nextSort({ column: 'name', direction: 'ascending' }, 'name').direction).toBe('descending');
  expect(nextSort({ column: 'note', direction: 'ascending' }, 'name').direction).toBe('ascending');
});

test('copied rows keep their shape in Excel whatever is in a cell', () => {
  expect(toTsv(columns, [{ name: 'Çelik\tDeniz', note: 'zwei\r\nZeilen' }])).toBe(
    'Name\tNotiz\r\nÇelik Deniz\tzwei Zeilen',
  );
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string(), note: fc.string() })), (rows) => {
      const lines = toTsv(columns, rows).split('\r\n');
      expect(lines).toHaveLength(rows.length + 1);
      for (const line of lines) expect(line.split('\t')).toHaveLength(2);
    }),
  );
});

test('typing jumps to the next row that begins so, folded and around the end', () => {
  const names = ['Özdemir', 'Oelmann', 'Alsfeld', 'Straßer'];
  const at = (index: number) => names[index];
  expect(findTyped(at, names.length, 'oz', 0)).toBe(0);
  expect(findTyped(at, names.length, 'o', 1)).toBe(1);
  expect(findTyped(at, names.length, 'o', 2)).toBe(0);
  expect(findTyped(at, names.length, 'STRASS', 0)).toBe(3);
  expect(findTyped(at, names.length, 'x', 0)).toBe(-1);
});
