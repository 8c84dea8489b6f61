/** Divides German words by the patterns of the Deutschsprachige Trennmustermannschaft. */
import createHyphenator from 'hyphen';
import patterns from 'hyphen/patterns/de-1996.js';

const softHyphen = '\u00ad';
/** Shorter words stay whole, and no part is shorter than `part`. */
const least = { word: 8, part: 3 };
const split = createHyphenator(patterns, { async: false, html: false, minWordLength: least.word });
const words = /[\p{L}\u00ad]{8,}/gu;
/** Addresses, numbers and reference codes are never hyphenated. */
const code = /[@/\\:_\d]|\.\p{L}/u;

const known = new Map<string, string>();
const cacheLimit = 4_000;

/** German text with soft hyphens where its words may be divided; words that have some already keep theirs. */
export function hyphenateGerman(text: string): string {
  if (text.length < least.word) return text;
  const done = known.get(text);
  if (done !== undefined) return done;
  const result = text.replace(/\S{8,}/g, (token) =>
    code.test(token) ? token : token.replace(words, divide),
  );
  if (known.size >= cacheLimit) known.clear();
  known.set(text, result);
  return result;
}

function divide(word: string): string {
  if (word.includes(softHyphen) || word === word.toUpperCase()) return word;
  const parts = split(word).split(softHyphen);
  while (parts.length > 1 && (parts[0] ?? '').length < least.part)
    parts.splice(0, 2, parts[0] + (parts[1] ?? ''));
  while (parts.length > 1 && (parts.at(-1) ?? '').length < least.part)
    parts.splice(-2, 2, (parts.at(-2) ?? '') + parts.at(-1));
  return parts.join(softHyphen);
}
