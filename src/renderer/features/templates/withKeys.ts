/** The parts of a text with a key each: a text has no other order than its own, so the place is the key. */
export const withKeys = <T>(parts: readonly T[]): [string, T][] =>
  parts.map((part, index) => [String(index), part]);
