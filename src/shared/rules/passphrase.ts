import { firstHalves, secondHalves } from './passphraseWords.ts';

export type PassphraseLevel = 'empty' | 'weak' | 'fair' | 'good' | 'strong';

export interface PassphraseStrength {
  level: PassphraseLevel;
  /** German sentence: how strong, and what would make it stronger. */
  words: string;
  /** Estimated bits an attacker has to try who knows how people choose; a guide, no proof. */
  bits: number;
}

/** What people take first; whoever tries, tries these (folded: small letters, digits for letters undone). */
const common = [
  'passwort',
  'password',
  'kennwort',
  'geheim',
  'hallo',
  'qwertz',
  'qwerty',
  'asdf',
  'yxcv',
  'schatz',
  'sommer',
  'winter',
  'herbst',
  'berlin',
  'hamburg',
  'gesundheit',
  'gesundheitsregion',
  'gesundheitsamt',
  'landkreis',
  'rundtisch',
  'sicherung',
  'backup',
  'admin',
  'master',
  'test',
  'willkommen',
  'welcome',
  'letmein',
  'ichliebedich',
  'iloveyou',
  'dragon',
  'michael',
  'thomas',
  'andreas',
  'sabine',
  'susanne',
  'daniel',
  'monika',
  'fussball',
  'bayern',
  'dortmund',
  'passwd',
  'login',
  'chef',
  'internet',
  'computer',
  'start',
  'abc',
];

const rows = [
  '1234567890',
  'qwertzuiop',
  'qwertyuiop',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
];

/** Bits of one word that stands in a dictionary of everyday words (about 7,000). */
const wordBits = 12.8;
/** Bits of a common word: one of some hundred. */
const commonBits = 7;

const sentences: Record<PassphraseLevel, string> = {
  empty: '',
  weak: 'Schwach: schnell zu erraten. Nehmen Sie mehrere Wörter, die nichts miteinander zu tun haben.',
  fair: 'Mäßig: hält neugierigen Menschen stand, Fachleuten nicht lange. Noch ein oder zwei Wörter machen es stark.',
  good: 'Gut: auch für Fachleute auf Jahre nicht zu erraten.',
  strong: 'Sehr gut: nicht zu erraten.',
};

/**
 * Estimates how hard a passphrase is to guess when somebody has the file. With scrypt at work factor 18 each try costs
 * about a second of one computer, so 40 bits are already years of many machines; the levels leave room above that.
 */
export function passphraseStrength(text: string): PassphraseStrength {
  const clean = text.normalize('NFC').trim();
  const bits = clean === '' ? 0 : estimate(clean);
  const level =
    clean === '' ? 'empty' : bits < 28 ? 'weak' : bits < 42 ? 'fair' : bits < 60 ? 'good' : 'strong';
  return { level, bits, words: sentences[level] };
}

function estimate(text: string): number {
  const parts = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const separators = new Set(text.match(/[^\p{L}\p{N}]/gu) ?? []).size;
  const seen = new Set<string>();
  let bits = Math.min(separators, 2) * 2;
  for (const part of parts) {
    const folded = fold(part);
    // A repeated word costs an attacker nothing to try.
    bits += seen.has(folded) ? 1 : partBits(part, folded);
    seen.add(folded);
  }
  // Only signs: count them as such.
  return parts.length === 0 ? new Set(text).size * 3 : bits;
}

function partBits(part: string, folded: string): number {
  if (/^(19|20)\d\d$/.test(part)) return 5; // a year
  const word = common.find((each) => folded.includes(each));
  const rest = word ? folded.replace(word, '').length : 0;
  if (word) return commonBits + Math.min(rest * 3.3, rest > 4 ? wordBits : 8);
  if (rows.some((row) => inRow(folded, row))) return 4;
  const different = new Set(part).size;
  const perLetter = Math.log2(alphabet(part));
  // Repeated letters add little: "aaaaaaaa" is not eight letters' worth.
  const random = different * perLetter + (part.length - different) * 1.5;
  // Pure letters are taken as a word; a long one as a compound of two.
  if (/^\p{L}+$/u.test(part)) return Math.min(random, part.length > 9 ? 1.2 * wordBits : wordBits);
  // A word with digits at its end is a word and a few digits, unless letters and digits alternate.
  const tail = /^(\p{L}{3,})(\d{1,6})$/u.exec(part);
  if (tail) return Math.min(random, wordBits + (tail[2]?.length ?? 0) * 2.5);
  return random;
}

/** A piece of a keyboard row or the alphabet, in either direction. */
function inRow(text: string, row: string): boolean {
  return text.length >= 3 && (row.includes(text) || [...row].reverse().join('').includes(text));
}

function alphabet(text: string): number {
  return (/\p{Ll}/u.test(text) ? 26 : 0) + (/\p{Lu}/u.test(text) ? 26 : 0) + (/\d/.test(text) ? 10 : 0) || 10;
}

const digits: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** Small letters, "P4ssw0rt" read as "passwort"; pure digits stay. */
function fold(text: string): string {
  const small = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  return /^\d+$/.test(small) ? small : small.replace(/[013457]/g, (digit) => digits[digit] ?? digit);
}

/** Compounds in a generated passphrase. */
const compounds = 4;

/** Bits of a generated passphrase: every choice is even. */
export const generatedBits = compounds * Math.log2(firstHalves.length * secondHalves.length) + Math.log2(90);

/**
 * A passphrase that can be read aloud and typed from paper: "Birkenturm-Apfelkrone-Wolkenhafen-Lampenkater-47".
 * @param pick gives an even random whole number from 0 to below the limit (cryptographic in the application).
 */
export function generatePassphrase(pick: (limit: number) => number): string {
  const words: string[] = [];
  while (words.length < compounds) {
    const first = firstHalves[pick(firstHalves.length)] ?? '';
    const second = secondHalves[pick(secondHalves.length)] ?? '';
    words.push(`${first}${second}`);
  }
  return [...words, String(10 + pick(90))].join('-');
}

/** An even random whole number below `limit`, from the system's source; available in the window and in Node. */
export function secureNumber(limit: number): number {
  const range = 2 ** 32;
  const usable = range - (range % limit);
  const box = new Uint32Array(1);
  for (;;) {
    crypto.getRandomValues(box);
    const [value = 0] = box;
    if (value < usable) return value % limit;
  }
}
