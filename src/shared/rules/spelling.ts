/** Names shorter than this have too many neighbours to guess one. */
export const shortestGuessed = 5;

/**
 * Whether two different words are one slip of the keyboard apart: one letter replaced, added, left out, or two
 * neighbours exchanged.
 */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}

/** Folded words write ß as ss; a slip that meets the ß changes both letters, so they count as one, too. */
const withOneLetter = (word: string) => word.replaceAll('ss', 'ß');
const folded = (word: string) => word.replaceAll('ß', 'ss');

/** Whether two folded words are one slip apart, ß being one letter. */
export function similar(one: string, other: string): boolean {
  if (oneSlipApart(one, other)) return true;
  const written = one.includes('ss') || other.includes('ss');
  return written && oneSlipApart(withOneLetter(one), withOneLetter(other));
}

/** Where a similar word can be looked up. */
export interface IntactParts {
  start: string;
  end: string;
  /** Only an exchange across the middle harms both halves; then it is this word. */
  swapped: string;
}

/** The halves of a folded word: every word similar to it begins or ends with one of these, or is one of the `swapped`. */
export function intactParts(word: string): IntactParts[] {
  return [...new Set([word, withOneLetter(word)])].map((spelled) => {
    const half = Math.floor(spelled.length / 2);
    const [left = '', right = ''] = [spelled[half - 1], spelled[half]];
    return {
      start: folded(spelled.slice(0, half)),
      end: folded(spelled.slice(half)),
      swapped: folded(spelled.slice(0, Math.max(half - 1, 0)) + right + left + spelled.slice(half + 1)),
    };
  });
}

/** A word from its end, so that an index finds its ending. */
export function backwards(word: string): string {
  return [...word].reverse().join('');
}
