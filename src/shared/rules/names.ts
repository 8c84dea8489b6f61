import { foldForSearch } from './folding.ts';

/** The parts of a person's name; every part may be empty. `nameSuffix` stands after the name ("jun.", "MdL", "LL.M."). */
export interface PersonName {
  title: string;
  firstName: string;
  lastName: string;
  nameSuffix: string;
}

const joined = (parts: readonly string[]) =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

/** Suffixes that follow a comma (degrees); generation and mandate suffixes do not. */
const degree = /^(?:M\.|B\.|LL\.|Dipl|MBA|MPH|M\. ?Sc|B\. ?Sc|Mag)/;

const withSuffix = (name: string, suffix: string) => {
  const text = suffix.trim();
  if (!text) return name;
  return degree.test(text) ? `${name}, ${text}` : `${name} ${text}`;
};

/** As one speaks and prints the name: "Dr. Erika Müller", "Max Muster jun.", "Kim Lohse, M. A.". */
export function displayName(person: PersonName): string {
  return withSuffix(joined([person.title, person.firstName, person.lastName]), person.nameSuffix);
}

/** As lists show the name: "Müller, Dr. Erika"; only the surname where nothing else is known. */
export function listName(person: PersonName): string {
  const given = withSuffix(joined([person.title, person.firstName]), person.nameSuffix).replace(/^[, ]+/, '');
  return [person.lastName.trim(), given].filter(Boolean).join(', ');
}

/** The text that a person is sorted by; feed it to `sortKey`. Surname first, without titles. */
export function sortName(person: PersonName): string {
  return joined([person.lastName, person.firstName]);
}

/** One or two capitals for the round badge: "EM"; without a first name the first letter of the surname. */
export function initials(person: PersonName): string {
  const first = [...person.firstName.trim()][0] ?? '';
  const last = [...person.lastName.trim().replace(/^(?:\p{Ll}+ )+/u, '')][0] ?? '';
  return `${first}${last}`.toLocaleUpperCase('de');
}

/** The same spelling for comparing two persons: without case, accents, titles and order of words. */
export function nameFingerprint(person: Pick<PersonName, 'firstName' | 'lastName'>): string {
  const words = foldForSearch(`${person.lastName} ${person.firstName}`).split(' ');
  // Two words, as most names have: sorted without a list being made of them again.
  const [one = '', other] = words;
  if (words.length === 2 && other) return one <= other ? `${one} ${other}` : `${other} ${one}`;
  return words.sort().join(' ');
}
