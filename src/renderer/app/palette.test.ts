import { describe, expect, test } from 'vitest';
import type { FoundRecord } from '../../shared/features/search.ts';
import { fits, foundCommands, foundSentence } from './paletteCommands.ts';
import { groupsOf } from './searchRecords.ts';

const none = {
  person: 0,
  organisation: 0,
  committee: 0,
  meeting: 0,
  resolution: 0,
  task: 0,
  outreach: 0,
  venue: 0,
};
const record = (kind: FoundRecord['kind'], id: number, more: Partial<FoundRecord> = {}): FoundRecord => ({
  kind,
  id,
  label: `${kind} ${id}`,
  detail: '',
  meetingId: null,
  similar: false,
  ...more,
});

const found = groupsOf(
  {
    hits: [
      record('person', 1),
      record('person', 2, { similar: true }),
      record('resolution', 3, { meetingId: 7 }),
      record('task', 4),
      record('organisation', 5, { similar: true, detail: 'Pflege' }),
    ],
    totals: { ...none, person: 140, resolution: 1, task: 1 },
  },
  'Süd & Ost',
);

test('records stand under their kinds, what is merely similar at the end', () => {
  expect(found.map(({ id, hits }) => [id, hits.map((hit) => hit.href)])).toEqual([
    ['person', ['/personen/1']],
    ['resolution', ['/sitzungen/7/protokoll']],
    ['task', ['/aufgaben?aufgabe=4']],
    ['similar', ['/personen/2', '/organisationen/5']],
  ]);
  expect(found.at(-1)?.hits[1]?.detail).toBe('Organisation · Pflege');
});

test('where more were found than are shown, the last line leads to the list', () => {
  const went: string[] = [];
  const groups = foundCommands(found, (path) => went.push(path));
  expect(groups.map(({ heading }) => heading)).toEqual([
    'Personen',
    'Beschluss',
    'Aufgabe',
    'Ähnlich geschrieben',
  ]);
  const last = groups[0]?.commands.at(-1);
  expect(last?.label).toBe('Alle 140 Personen in der Liste zeigen');
  last?.run();
  expect(went).toEqual(['/personen?suche=S%C3%BCd%20%26%20Ost']);
});

describe('what was found, in one sentence', () => {
  test.each([
    [0, [], 'Nichts gefunden'],
    [1, [], '1 Treffer: 1 Befehl'],
    [
      2,
      found,
      '146 Treffer: 2 Befehle, 140 Personen, 1 Beschluss, 1 Aufgabe, 2 ähnlich geschriebene Treffer',
    ],
  ])('%i commands', (commands, groups, sentence) => {
    expect(foundSentence(commands, groups)).toBe(sentence);
  });
});

test.each([
  ['Letzte Änderung rückgängig machen', 'andr', false],
  ['Letzte Änderung rückgängig machen', 'ander', true],
  ['Letzte Änderung rückgängig machen', 'ruck mach', true],
  ['Personen', 'sonen', false],
  ['Personen', '', true],
  ['Personen', '–', false],
  ['Organisation „Łódź“', 'lodz', true],
])('%s fits "%s": %s', (label, text, expected) => expect(fits(label, text)).toBe(expected));
