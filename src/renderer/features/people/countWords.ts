/** "36 Personen", "1 Person", "4 von 36 Personen": the count above a list. */
export function countWords(found: number, all: number, one = 'Person', many = 'Personen'): string {
  const total = all.toLocaleString('de');
  if (found < all) return `${found.toLocaleString('de')} von ${total} ${many}`;
  return `${total} ${all === 1 ? one : many}`;
}
