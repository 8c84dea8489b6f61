import { expect, test } from 'vitest';
import type { Column } from '../../ui/table/columns.ts';
import { moved, startChoices } from './columnChoices.ts';
import { parseListMemory } from './listMemory.ts';
import { filterFacts, type ListTable, shownColumns, tableOf } from './listTable.ts';
import { nameProblem } from './viewNames.ts';

interface Row {
  id: number;
  name: string;
  since: string;
}
const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', text: (row) => row.name, width: '40%' },
  {
    key: 'since',
    label: 'Seit',
    text: (row) => `seit ${row.since}`,
    kind: 'day',
    value: (row) => row.since,
    drop: 1,
  },
  {
    key: 'id',
    label: 'Nummer',
    text: (row) => String(row.id),
    kind: 'number',
    value: (row) => row.id,
    extra: true,
  },
  { key: 'actions', label: 'Aktionen', text: () => '', hideLabel: true },
];
const keys = (chosen: readonly string[] | null) => shownColumns(columns, chosen).map(({ key }) => key);

test.each([
  [null, ['name', 'since', 'actions']],
  [
    ['name', 'id'],
    ['name', 'id', 'actions'],
  ],
  [
    ['id', 'name', 'since'],
    ['name', 'id', 'since', 'actions'],
  ],
  [
    ['gone', 'id', 'actions'],
    ['name', 'id', 'actions'],
  ],
  [[], ['name', 'actions']],
])('of the columns %j are shown %j', (chosen, shown) => {
  expect(keys(chosen)).toEqual(shown);
});

test('a chosen column does not fall away when the list gets narrow', () => {
  expect(shownColumns(columns, null)[1]?.drop).toBe(1);
  expect(shownColumns(columns, ['name', 'since'])[1]?.drop).toBeUndefined();
});

test('figures and days leave as such, texts as they are read, buttons not at all', () => {
  const list = {
    title: 'Liste',
    one: 'Zeile',
    many: 'Zeilen',
    columns: shownColumns(columns, ['name', 'since', 'id']),
    facts: [{ term: 'Auswahl', value: 'alle' }],
  } as unknown as ListTable<Row>;
  expect(tableOf(list, [{ id: 7, name: 'Ute', since: '2026-01-02' }])).toEqual({
    title: 'Liste',
    facts: [
      { term: 'Auswahl', value: 'alle' },
      { term: 'Anzahl', value: '1 Zeile' },
    ],
    columns: [
      { label: 'Name', kind: 'text' },
      { label: 'Seit', kind: 'day' },
      { label: 'Nummer', kind: 'number' },
    ],
    rows: [['Ute', '2026-01-02', 7]],
  });
});

test('the filter is told in words', () => {
  const filters = [
    { key: 'g', label: 'Gremium', all: 'Alle', options: [{ value: '3', label: 'Plenum' }], value: '3' },
    { key: 's', label: 'Sektor', all: 'Alle', options: [], value: '' },
  ];
  expect(
    filterFacts({ search: ' ute ', filters }, { column: 'name', direction: 'descending' }, columns),
  ).toEqual([
    { term: 'Auswahl', value: 'Gremium: Plenum, Suche nach „ute“' },
    { term: 'Sortiert nach', value: 'Name, absteigend' },
  ]);
  expect(filterFacts({})).toEqual([]);
});

test('columns move by a place, but none before the first', () => {
  const offered = ['a', 'b', 'c', 'd'].map((key) => ({ key, label: key }));
  const start = startChoices(offered, ['a', 'd', 'b']);
  expect(start.map(({ key, shown }) => key + (shown ? '+' : '-'))).toEqual(['a+', 'd+', 'b+', 'c-']);
  expect(moved(start, 2, -1).map(({ key }) => key)).toEqual(['a', 'b', 'd', 'c']);
  expect(moved(start, 1, -1)).toBe(start);
  expect(moved(start, 0, 1)).toBe(start);
  expect(moved(start, 3, 1)).toBe(start);
});

test.each(['', 'null', '{', '[]', '{"views":7,"columns":"x"}', '{"views":[{"id":1}],"columns":[1]}'])(
  'a damaged memory is forgotten: %s',
  (text) => {
    expect(parseListMemory(text)).toEqual({ columns: null, views: [], standard: null });
  },
);

test('a view that is gone is no default', () => {
  const view = { id: 'a', name: 'A', query: 'x=1', columns: ['name'] };
  const memory = (standard: string) =>
    parseListMemory(JSON.stringify({ columns: null, views: [view], standard }));
  expect(memory('a')).toEqual({ columns: null, views: [view], standard: 'a' });
  expect(memory('b').standard).toBeNull();
});

test('names of views are there and different', () => {
  const views = [
    { id: '1', name: 'Presse' },
    { id: '2', name: 'Plenum' },
  ];
  expect(nameProblem(' ', views, null)).toMatch(/Namen/);
  expect(nameProblem('presse ', views, null)).toMatch(/gibt es schon/);
  expect(nameProblem('Presse', views, '1')).toBeUndefined();
  expect(nameProblem('Neu', views, null)).toBeUndefined();
});
