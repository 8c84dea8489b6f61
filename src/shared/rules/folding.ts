import { remembering } from '../remembering.ts';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const baseLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
};
const baseLetterPattern = new RegExp(`[${Object.keys(baseLetters).join('')}]`, 'g');
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * Folds a text for searching: lower case, no diacritics (ä→a, ł→l, ı→i, ß→ss), punctuation as blanks, one
 * blank between words. What a user types and what is stored go through the same function.
 */
export function foldForSearch(text: string): string {
  if (!everyday.test(text)) return foldAny(text);
  const words = text
    .toLowerCase()
    .replace(/[À-ſ]/g, baseOf)
    .replace(/[ ,/()-]+/g, ' ');
  return (/[.+]/.test(words) ? words.replace(plainEdges, ' ').replace(/ +/g, ' ') : words).trim();
}

/**
 * Texts of European letters, digits and plain signs, nearly all there are: folded with two to four steps instead of nine.
 * Without × and ÷, İ, whose small letter is two signs, and ŀ and ŉ, which are a letter and a mark that parts words.
 */
const everyday = /^[a-zA-Z0-9À-ÖØ-öø-įı-ľŁ-ňŊ-ſ ,/()@.+-]*$/;
const baseOf = remembering(foldAny);
/** Points and pluses that do not stand between two letters or digits, in folded everyday text. */
const plainEdges = /(?<![a-z0-9])[.+]+|[.+]+(?![a-z0-9])/g;

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(baseLetterPattern, (letter) => baseLetters[letter] ?? letter)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}@.+]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[.+]+|[.+]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Lower case with ä, ö, ü as ae, oe, ue: the other way to write the same name. */
export function spellUmlauts(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter);
}

/**
 * The text a search column stores: the folded text and, where they differ, the spellings with ae/oe/ue, so
 * that "Müller" and "Mueller" each find both. Search it with {@link foldForSearch} of what was typed.
 */
export function searchText(parts: readonly string[]): string {
  const text = parts.filter(Boolean).join(' ');
  const folded = foldForSearch(text);
  const spelled = spellUmlauts(text);
  // The long way only where it can lead elsewhere: an umlaut to spell out, or an ae, oe, ue to contract.
  if (spelled === text.toLowerCase() && !/[aou]e/.test(folded)) return folded;
  const spelledOut = foldForSearch(spelled);
  const contracted = spelledOut.replace(/(?<=\p{L})([aou])e(?=\p{L})|\b([aou])e(?=\p{L}{2})/gu, '$1$2');
  const seen = new Set(folded.split(' '));
  const extra = [...spelledOut.split(' '), ...contracted.split(' ')].filter((word) => {
    if (seen.has(word)) return false;
    seen.add(word);
    return true;
  });
  return [folded, ...extra].filter(Boolean).join(' ');
}

/** Below every letter, digit and blank, so that a shorter word stands before its continuation. */
const separator = '\u0001';

/**
 * A key whose plain code point order is the German one (DIN 5007-1: ä as a, ß as ss, case ignored; the plain
 * letter first where only an accent differs). Numbers sort by value ("AG 2" before "AG 10").
 */
export function sortKey(text: string): string {
  const numbersPadded = foldForSearch(text).replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return `${numbersPadded}${separator}${text.trim().toLowerCase().normalize('NFC')}`;
}
