import { foldForSearch, spellUmlauts } from './folding.ts';
import { nameFingerprint, type PersonName } from './names.ts';
import { sameFirstName } from './nicknames.ts';
import { shortestGuessed, similar } from './spelling.ts';

/** A word of a name in both spellings of its umlauts: "muller" and "mueller". */
export interface NameWord {
  plain: string;
  spelled: string;
}

/** How two names agree, best first; `none` says nothing about being the same person. */
export type NameLikeness = 'same' | 'short' | 'slip' | 'initial' | 'partOfName' | 'surname' | 'none';

/** The words of a name, folded; "Müller-Lüdenscheidt" are two. */
export function nameWords(name: string): NameWord[] {
  const plain = foldForSearch(name).split(' ').filter(Boolean);
  const text = spellUmlauts(name);
  // Most names have no umlaut: then both spellings are one.
  if (text === name.toLowerCase()) return plain.map((word) => ({ plain: word, spelled: word }));
  const spelled = foldForSearch(text).split(' ').filter(Boolean);
  return plain.map((word, index) => ({ plain: word, spelled: spelled[index] ?? word }));
}

const sameWord = (one: NameWord, other: NameWord) =>
  one.plain === other.plain || one.spelled === other.spelled;

/** One wrong letter, where the word is long enough to be sure of the others. */
const slipped = (one: NameWord, other: NameWord) =>
  Math.min(one.plain.length, other.plain.length) >= shortestGuessed &&
  (similar(one.plain, other.plain) || similar(one.spelled, other.spelled));

const sameWords = (one: readonly NameWord[], other: readonly NameWord[]) =>
  one.length === other.length && one.every((word, index) => sameWord(word, other[index] ?? word));

/** Whether one name has all words of the other and more: "Müller-Lüdenscheidt" and "Müller". */
const partOf = (one: readonly NameWord[], other: readonly NameWord[]) => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word) => long.some((each) => sameWord(word, each)));
};

type Names = Pick<PersonName, 'firstName' | 'lastName'>;

const fingerprints = (name: Names) => [
  nameFingerprint(name),
  nameFingerprint({ firstName: spellUmlauts(name.firstName), lastName: spellUmlauts(name.lastName) }),
];

/** Compares two names without titles: umlauts, order of words, hyphens, short forms, one wrong letter in a long surname. */
export function nameLikeness(one: Names, other: Names): NameLikeness {
  const others = fingerprints(other);
  const bothFull = [one, other].every(({ firstName }) => firstName.trim() !== '');
  if (fingerprints(one).some((print, index) => print === others[index])) return bothFull ? 'same' : 'surname';
  const [last, otherLast] = [nameWords(one.lastName), nameWords(other.lastName)];
  const [first, otherFirst] = [nameWords(one.firstName), nameWords(other.firstName)];
  const sameLast = sameWords(last, otherLast);
  if (!bothFull) return sameLast ? 'surname' : 'none';
  if (sameLast) return firstNameLikeness(first, otherFirst);
  const sameFirst = sameWords(first, otherFirst);
  if (sameFirst && last.length === otherLast.length) {
    const different = last.flatMap((word, index) => {
      const second = otherLast[index];
      return second && !sameWord(word, second) ? [[word, second] as const] : [];
    });
    const [only] = different;
    if (different.length === 1 && only && slipped(...only)) return 'slip';
  }
  return sameFirst && partOf(last, otherLast) ? 'partOfName' : 'none';
}

function firstNameLikeness(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  const [first, second] = [one[0], other[0]];
  if (!first || !second) return 'surname';
  if (
    one.length === other.length &&
    one.every((word, index) => sameFirstName(word.spelled, other[index]?.spelled ?? ''))
  )
    return 'short';
  // One letter parts Julia from Julian and Andrea from Andreas: a slip in a first name says nothing.
  if (isInitial(first, second)) return 'initial';
  return partOf(one, other) ? 'partOfName' : 'none';
}

const isInitial = (one: NameWord, other: NameWord) => {
  const [short, long] = one.plain.length <= other.plain.length ? [one, other] : [other, one];
  return short.plain.length === 1 && long.plain.startsWith(short.plain);
};
