import { foldForSearch } from '../../shared/rules/folding.ts';
import { shortestGuessed } from '../../shared/rules/spelling.ts';

/** More words say nothing more and cost time. */
const mostWords = 8;

/** The words that were typed, folded as the entries are; each once. */
export function typedWords(text: string): string[] {
  return [...new Set(foldForSearch(text).split(' ').filter(Boolean))].slice(0, mostWords);
}

// Folded words hold no quote; quoted they are never taken for FTS5's own words (AND, NEAR).
const begins = (word: string) => `"${word}" *`;
const whole = (word: string) => `"${word}"`;

/** FTS5 query: every word begins a word of the entry. */
export function matchAll(words: readonly string[]): string {
  return `{name rest} : (${words.map(begins).join(' AND ')})`;
}

/** FTS5 query: every word begins a word of the name. */
export function matchName(words: readonly string[]): string {
  return `name : (${words.map(begins).join(' AND ')})`;
}

/** Whether a typed word is long enough to be a name with one letter missing. */
export function mayBeWrong(word: string): boolean {
  return word.length >= shortestGuessed - 1;
}

/** FTS5 query: as {@link matchAll}, but a word may also be one of its alternatives in the name. */
export function matchSimilar(words: readonly string[], alternatives: ReadonlyMap<string, string[]>): string {
  return words
    .map((word) => {
      const others = alternatives.get(word) ?? [];
      const exact = `({name rest} : ${begins(word)})`;
      return others.length === 0 ? exact : `(${exact} OR (name : (${others.map(whole).join(' OR ')})))`;
    })
    .join(' AND ');
}

/** FTS5 query: of each group one word stands whole in the column; one that ends with "*" begins a word. */
export function matchEvery(column: 'name' | 'rest', groups: readonly (readonly string[])[]): string {
  const term = (word: string) => (word.endsWith('*') ? begins(word.slice(0, -1)) : whole(word));
  return `${column} : (${groups.map((words) => `(${words.map(term).join(' OR ')})`).join(' AND ')})`;
}
