import { expect, test } from 'vitest';
import { seatsInWords, summaryOfCommittees } from './seatWords.ts';

const row = (gaps: number, free: number, ended = false) => ({ gaps, free, ended });

test.each([
  ['nothing vacant', [row(0, 0)], '1 Gremium, alle Sitze besetzt'],
  ['gaps', [row(1, 0), row(1, 0)], '2 Gremien, 2 Sitze unbesetzt'],
  [
    'a gap and a seat that may stay free',
    [row(1, 1)],
    '1 Gremium, 1 Sitz unbesetzt, 1 weiterer kann frei bleiben',
  ],
  [
    'only seats that may stay free',
    [row(0, 2)],
    '1 Gremium, alle nötigen Sitze besetzt, 2 Sitze können frei bleiben',
  ],
  ['a committee that has ended', [row(0, 0), row(3, 1, true)], '1 Gremium, alle Sitze besetzt'],
])('the summary tells %s', (_, rows, words) => {
  expect(summaryOfCommittees(rows)).toBe(words);
});

test.each([
  [{ seats: 0, filled: 0, free: 0 }, 'noch keine'],
  [{ seats: 11, filled: 10, free: 0 }, '10 von 11 besetzt'],
  [{ seats: 12, filled: 10, free: 1 }, '10 von 11 besetzt, 1\u00a0kann frei bleiben'],
])('%j: %s', (seats, words) => {
  expect(seatsInWords(seats)).toBe(words);
});
