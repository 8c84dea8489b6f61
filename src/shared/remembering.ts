/**
 * A reading of texts that remembers what it gave: thousands of rows of a list share their salutations, organisations and
 * cities. The readings must be pure, and nobody may change what they give.
 * @param most readings kept before all are let go; for what lives as long as the program
 */
export function remembering<T>(
  read: (text: string) => T,
  most = Number.POSITIVE_INFINITY,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const stored = known.get(text);
    if (stored !== undefined) return stored;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
