import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch } from './folding.ts';
import { backwards, intactParts, oneSlipApart, similar } from './spelling.ts';

describe('one slip apart', () => {
  test.each([
    ['kranich', 'kranch', true],
    ['kranich', 'kraniich', true],
    ['kranich', 'krenich', true],
    ['kranich', 'kranihc', true],
    ['kranich', 'rkanich', true],
    ['kranich', 'kranicht', true],
    ['kranich', 'ranich', true],
    ['kranich', 'kranich', false],
    ['kranich', 'karnihc', false],
    ['kranich', 'krani', false],
    ['kranich', 'nkraich', false],
    ['meier', 'mayer', false],
    ['', 'a', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(oneSlipApart(one, other)).toBe(expected);
    expect(oneSlipApart(other, one)).toBe(expected);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcsß'), minLength: 5, maxLength: 12 });
/** Every way to get one letter wrong. */
const slip = fc
  .record({ word, kind: fc.nat(3), at: fc.nat(11), letter: fc.constantFrom(...'abcdßs') })
  .map(({ word: right, kind, at, letter }) => {
    const place = at % right.length;
    const [head, tail] = [right.slice(0, place), right.slice(place)];
    const typed = [
      head + letter + tail.slice(1),
      head + letter + tail,
      head + tail.slice(1),
      head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2),
    ][kind];
    return { right, typed: typed ?? right };
  })
  // Three s in a row, two of them an ß, are no German word and cannot be told apart.
  .filter(({ right, typed }) => right !== typed && ![right, typed].some((each) => /sß|ß[sß]|sss/.test(each)));

test('every slip is seen as one, and leaves the beginning or the end whole or is an exchange in the middle', () => {
  fc.assert(
    fc.property(slip, ({ right, typed }) => {
      expect(oneSlipApart(right, typed)).toBe(true);
      const [stored, asked] = [foldForSearch(right), foldForSearch(typed)];
      if (stored === asked) return;
      expect(similar(stored, asked)).toBe(true);
      const reached = intactParts(asked).some(
        ({ start, end, swapped }) => stored.startsWith(start) || stored.endsWith(end) || stored === swapped,
      );
      expect(reached).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a word backwards twice is itself', () => {
  fc.assert(
    fc.property(word, (text) => {
      expect(backwards(backwards(text))).toBe(text);
    }),
  );
});
