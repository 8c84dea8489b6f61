import { expect, test } from 'vitest';
import { inDueOrder, urgencyOf } from './dueOrder.ts';

const today = '2026-11-23';

test.each([
  ['2026-11-22', 'overdue'],
  ['2026-11-23', 'week'],
  ['2026-11-30', 'week'],
  ['2026-12-01', 'later'],
  [null, 'later'],
])('%s is %s', (day, urgency) => {
  expect(urgencyOf(day, today)).toBe(urgency);
});

type Given = [kind: string, day: string | null];

test.each<[string, Given[], string[]]>([
  [
    'a vacant seat before a term that ends in weeks',
    [
      ['term', '2026-12-31'],
      ['seat', null],
    ],
    ['seat', 'term'],
  ],
  [
    'what is overdue or due this week before a vacant seat',
    [
      ['seat', null],
      ['task', '2026-11-27'],
      ['protocol', '2026-10-01'],
    ],
    ['protocol', 'task', 'seat'],
  ],
  [
    'a vacant seat before a role that nobody has, both before the rest without a day',
    [
      ['term', null],
      ['role', null],
      ['seat', null],
    ],
    ['seat', 'role', 'term'],
  ],
  [
    'the longest overdue first',
    [
      ['task', '2026-11-20'],
      ['outreach', '2026-11-02'],
    ],
    ['outreach', 'task'],
  ],
  [
    'equal ones as they come',
    [
      ['task', '2026-12-24'],
      ['invitations', '2026-12-24'],
    ],
    ['task', 'invitations'],
  ],
])('%s', (_, given, order) => {
  const lines = given.map(([kind, day]) => ({ kind, day }));
  expect(inDueOrder(lines, today).map(({ kind }) => kind)).toEqual(order);
});
