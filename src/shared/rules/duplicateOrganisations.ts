import { addressKey, type ComparedAddress, emailKey, type Likeness, share } from './duplicates.ts';
import { foldForSearch, spellUmlauts } from './folding.ts';
import { nameWords } from './nameLikeness.ts';
import { shortestGuessed, similar } from './spelling.ts';

/** What is compared of an organisation; everything but the name may be empty. */
export interface ComparedOrganisation {
  name: string;
  shortName: string;
  emails: readonly string[];
  phones: readonly string[];
  websites: readonly string[];
  addresses: readonly ComparedAddress[];
}

/** Legal forms and small words, folded: they part no organisation from another. */
const empty = new Set(
  'e v ev ggmbh gmbh mbh ag gag kg ohg ug eg gug kgaa co se gbr kdor der die das des dem den fur fuer und in im am an von vom zu zum zur'.split(
    ' ',
  ),
);

/** The words of an organisation's name that say which one it is, umlauts spelled ae, each once. */
export function tellingWords(name: string): string[] {
  const all = [...new Set(nameWords(name.replaceAll('.', ' ')).map(({ spelled }) => spelled))];
  const words = all.filter((word) => !empty.has(word));
  return words.length > 0 ? words : all;
}

/** How the name of an organisation is compared: without legal form, case and order of its words. */
export const organisationKey = (name: string): string => tellingWords(name).sort().join(' ');

/** How a website is compared: by the host alone. */
export const websiteKey = (website: string): string =>
  website
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');

type NameMatch = 'same' | 'short' | 'slip' | 'part' | 'none';

const reasons: Record<Exclude<NameMatch, 'none'>, string> = {
  same: 'gleicher Name',
  short: 'der Name der einen ist der Kurzname der anderen',
  slip: 'Name bis auf einen Buchstaben gleich',
  part: 'ein Teil des Namens gleich',
};
const points: Record<NameMatch, number> = { same: 55, short: 45, slip: 40, part: 20, none: 0 };

/**
 * How alike two organisations are and why; null where nothing speaks for their being one. The same name in two places
 * is only `possible` (associations of two towns), a part of a name counts only with something else.
 */
export function likenessOfOrganisations(
  one: ComparedOrganisation,
  other: ComparedOrganisation,
): Likeness | null {
  const name = compareNames(one, other);
  const facts = [
    {
      holds: share(one.emails.map(emailKey), other.emails.map(emailKey)),
      points: 20,
      reason: 'gleiche E-Mail-Adresse',
    },
    { holds: share(one.phones, other.phones), points: 20, reason: 'gleiche Telefonnummer' },
    {
      holds: share(one.websites.map(websiteKey), other.websites.map(websiteKey)),
      points: 15,
      reason: 'gleiche Internetseite',
    },
    {
      holds: share(one.addresses.map(addressKey), other.addresses.map(addressKey)),
      points: 20,
      reason: 'gleiche Anschrift',
    },
  ].filter((fact) => fact.holds);
  if (name === 'none' && facts.length < 2) return null;
  if (name === 'part' && facts.length === 0) return null;
  const elsewhere = name !== 'none' && facts.length === 0 && inDifferentPlaces(one, other);
  const score = points[name] + facts.reduce((sum, fact) => sum + fact.points, 0) - (elsewhere ? 15 : 0);
  return {
    certainty: certaintyOf(name, facts.length, elsewhere),
    score: Math.max(1, Math.min(100, score)),
    reasons: [
      ...(name === 'none' ? [] : [reasons[name]]),
      ...facts.map(({ reason }) => reason),
      ...(elsewhere ? ['aber an verschiedenen Orten'] : []),
    ],
  };
}

function certaintyOf(name: NameMatch, facts: number, elsewhere: boolean): Likeness['certainty'] {
  if (elsewhere || name === 'none') return 'possible';
  if (name === 'same') return facts > 0 ? 'sure' : 'likely';
  if (name === 'part') return facts > 1 ? 'likely' : 'possible';
  return facts > 0 ? 'likely' : 'possible';
}

function inDifferentPlaces(one: ComparedOrganisation, other: ComparedOrganisation): boolean {
  const cities = (side: ComparedOrganisation) =>
    side.addresses.map(({ city }) => foldForSearch(spellUmlauts(city))).filter(Boolean);
  return cities(one).length > 0 && cities(other).length > 0 && !share(cities(one), cities(other));
}

function compareNames(one: ComparedOrganisation, other: ComparedOrganisation): NameMatch {
  if (organisationKey(one.name) === organisationKey(other.name)) return 'same';
  const short = (side: ComparedOrganisation) =>
    side.shortName.trim() ? organisationKey(side.shortName) : '';
  if (
    share([short(one)], [organisationKey(other.name)]) ||
    share([short(other)], [organisationKey(one.name)])
  )
    return 'short';
  const [words, others] = [tellingWords(one.name), tellingWords(other.name)];
  const left = words.filter((word) => !others.includes(word));
  const right = others.filter((word) => !words.includes(word));
  const [wrong = '', second = ''] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1 && wrong.length >= shortestGuessed && similar(wrong, second))
    return 'slip';
  return left.length === 0 || right.length === 0 ? 'part' : 'none';
}
