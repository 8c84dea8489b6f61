import { foldForSearch } from '../../shared/rules/folding.ts';
import { type Mapping, PersonField, type TableColumn } from '../../shared/features/importTypes.ts';
import { fieldTitles, ignoredTitles, multipleFields, sourceTitles } from './personFields.ts';

const parts = (titles: string) => titles.split(' | ');

/** A title reduced to its letters and digits, umlauts folded: "E-Mail" and "Email:" are the same. */
export function titleKey(title: string): string {
  return foldForSearch(title).replace(/[^\p{L}\p{N}]+/gu, '');
}

const fieldByKey = new Map(
  PersonField.options.flatMap((field) =>
    parts(fieldTitles[field]).map((title) => [titleKey(title), field] as const),
  ),
);
const ignoredKeys = new Set(parts(ignoredTitles).map(titleKey));
const sourceKeys = (['outlook', 'google'] as const).map(
  (source) => [source, parts(sourceTitles[source]).map(titleKey)] as const,
);

/** Looser rules for titles that no list foresees, tried in this order. */
const patterns: readonly [RegExp, PersonField][] = [
  // "per Post / Mail" asks how, not where to.
  [/^per post|\bpost\b.*\bmail|\bmail\b.*\bpost\b/, 'channel'],
  [/e ?mail|\bmail/, 'email'],
  [/fax/, 'fax'],
  [/mobil|handy/, 'mobile'],
  [/telefon|\btel\b|rufnummer/, 'phone'],
  [/plz.*\bort\b|postleitzahl.*\bort\b/, 'postalCodeAndCity'],
  [/\bplz\b|postleitzahl/, 'postalCode'],
  [/strasse|\bstr\b/, 'street'],
  [/vorname.*(?:nach|zu)name|(?:nach|zu)name.*vorname/, 'fullName'],
  [/vorname/, 'firstName'],
  [/nachname|familienname|zuname/, 'lastName'],
  [/organisation|institution|einrichtung/, 'organisation'],
  [/versand|zustell/, 'channel'],
  [/stimmrecht|stimmber/, 'votingRight'],
  [/schlagw|stichw|\btags?\b/, 'tags'],
  // Not the language of a format ("Leichte Sprache").
  [/^(?!.*(?:leicht|einfach|gebard)).*\bsprachen?\b/, 'languages'],
  [/bemerkung|notiz|anmerkung/, 'note'],
  [/\bort\b/, 'city'],
];

/** The field a title means, with how sure that is; null where the title says nothing. */
export function fieldOfTitle(title: string): { field: PersonField; confidence: number } | null {
  const key = titleKey(title);
  if (!key || ignoredKeys.has(key)) return null;
  const exact = fieldByKey.get(key);
  if (exact) return { field: exact, confidence: 1 };
  const bare = titleKey(
    title.replace(
      /\(.*?\)|\b(?:dienstlich|dienstl|geschäftlich|gesch|privat|beruflich|büro|\d+)\b\.?/giu,
      ' ',
    ),
  );
  const withoutUse = fieldByKey.get(bare);
  if (withoutUse) return { field: withoutUse, confidence: 0.9 };
  const folded = foldForSearch(title).replace(/[.@+]/g, ' ');
  // "E-mail 1 - Label" says what kind, not which address.
  if (folded.length > 40 || /\b(?:label|typ|type)$/.test(folded)) return null;
  const loose = patterns.find(([pattern]) => pattern.test(folded));
  return loose ? { field: loose[1], confidence: 0.7 } : null;
}

/** Whether a text is a column title of a person list; finds the row of titles below "Mitglieder, Stand 2026". */
export function isKnownTitle(text: string): boolean {
  return fieldOfTitle(text) !== null || ignoredKeys.has(titleKey(text));
}

/** What the values say where the title says nothing. */
const samplePatterns: readonly [RegExp, PersonField, number][] = [
  [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email', 0.6],
  [/^(?:Herrn?|Frau|Hr\.?|Fr\.?)(?: (?:Prof\.|Dr\.).*)?$/i, 'salutation', 0.6],
  [/^(?:D-)?\d{5} \p{L}/u, 'postalCodeAndCity', 0.6],
  [/^\d{5}$/, 'postalCode', 0.5],
  [/^(?:\+|0)[\d\s()/.-]{6,}$/, 'phone', 0.5],
  [/^\p{Lu}.*(?:str\.|straße|weg|platz|gasse|allee|ring) ?\d+ ?[a-z]?$/iu, 'street', 0.5],
];

function fieldOfSamples(samples: readonly string[]): { field: PersonField; confidence: number } | null {
  if (samples.length === 0) return null;
  const found = samplePatterns.find(([pattern]) => samples.every((sample) => pattern.test(sample)));
  return found ? { field: found[1], confidence: found[2] } : null;
}

type Guess = { field: PersonField; confidence: number } | null;

const addressFields: ReadonlySet<PersonField> = new Set([
  'street',
  'addition',
  'postalCode',
  'city',
  'postalCodeAndCity',
  'country',
]);
const addressGroups: readonly [RegExp, string][] = [
  [/geschäftlich|dienstlich|business|firma/i, 'work'],
  [/privat|home/i, 'home'],
  [/weitere|other/i, 'other'],
];
const groupOf = (title: string) => addressGroups.find(([word]) => word.test(title))?.[1];

/**
 * Exports have a business, a private and another address side by side. The one that says most is taken as a whole, the
 * first of equals; street and city of two of them would make an address that nobody has.
 */
function keepOneAddress(columns: readonly TableColumn[], guesses: Guess[]): void {
  const filled = new Map<string, number>();
  columns.forEach(({ title, samples }, place) => {
    const group = groupOf(title);
    if (group && addressFields.has(guesses[place]?.field ?? 'note'))
      filled.set(group, (filled.get(group) ?? 0) + (samples.length > 0 ? 1 : 0));
  });
  const order = [...filled].sort(([, one], [, other]) => other - one);
  const chosen = order.find(([, count]) => count === order[0]?.[1])?.[0];
  columns.forEach(({ title }, place) => {
    const group = groupOf(title);
    if (group && group !== chosen && addressFields.has(guesses[place]?.field ?? 'note'))
      guesses[place] = null;
  });
}

/**
 * Proposes a field for each column. A field that takes one value gets the surest column, the leftmost of equals
 * (a private address beside a business one stays out); "Name" is the surname where a column of first names stands beside it.
 */
export function suggestMapping(columns: readonly TableColumn[]): Mapping {
  const keys = new Set(columns.map(({ title }) => titleKey(title)));
  const source =
    sourceKeys.find(([, titles]) => titles.filter((title) => keys.has(title)).length >= 2)?.[0] ?? '';
  const guesses = columns.map(
    (column) =>
      fieldOfTitle(column.title) ??
      (ignoredKeys.has(titleKey(column.title)) ? null : fieldOfSamples(column.samples)),
  );
  keepOneAddress(columns, guesses);
  const has = (field: PersonField) => guesses.some((guess) => guess?.field === field);
  for (const guess of guesses) {
    if (guess?.field !== 'fullName' || !has('firstName')) continue;
    if (!has('lastName')) guess.field = 'lastName';
    else guess.confidence = 0;
  }
  const best = new Map<PersonField, number>();
  guesses.forEach((guess, place) => {
    if (!guess || guess.confidence === 0 || multipleFields.has(guess.field)) return;
    const holder = best.get(guess.field);
    if (holder === undefined || guess.confidence > (guesses[holder]?.confidence ?? 0))
      best.set(guess.field, place);
  });
  return {
    source,
    columns: columns.map((column, place) => {
      const guess = guesses[place];
      const taken =
        guess && guess.confidence > 0 && (multipleFields.has(guess.field) || best.get(guess.field) === place);
      return taken
        ? { column: column.index, field: guess.field, confidence: guess.confidence }
        : { column: column.index, field: null, confidence: 0 };
    }),
  };
}
