/** A page with a mistake, to look at the way out. */
export function Page(): never {
  throw new Error('a mistake in a page');
}
