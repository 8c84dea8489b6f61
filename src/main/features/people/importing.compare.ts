import type { ComparedField } from '../../../shared/features/importing.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { languageName } from '../../../shared/rules/languages.ts';
import { listName } from '../../../shared/rules/names.ts';
import type { ListedFacts } from './importing.merge.ts';

type Facts = ListedFacts & { organisation: string };

const german = new Intl.Collator('de');

const lines: readonly (readonly [label: string, text: (facts: Facts) => string])[] = [
  ['Name', listName],
  ['Anrede', ({ salutation }) => (salutation === 'neutral' ? '' : salutation)],
  ['Funktion', (facts) => facts.function],
  ['Organisation', (facts) => facts.organisation],
  [
    'Anschrift',
    ({ addresses }) =>
      addresses
        .map(({ addition, street, postalCode, city }) =>
          [addition, street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', '),
        )
        .join('; '),
  ],
  ['Telefon', (facts) => contactText(facts, ['phone', 'mobile', 'fax'])],
  ['E-Mail', (facts) => contactText(facts, ['email'])],
  ['Schlagwörter', ({ tags }) => tags.toSorted(german.compare).join(', ')],
  ['Sprachen', ({ languages }) => languages.map(languageName).join(', ')],
];

const contactText = ({ contacts }: Facts, kinds: readonly string[]) =>
  contacts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ value }) => value)
    .join('; ');

/** A row of the list beside whom it is taken for, line by line; lines where neither says anything are left out. */
export function comparedFields(list: Facts, stored: Facts): ComparedField[] {
  return lines
    .map(([label, text]) => ({ label, list: text(list), stored: text(stored) }))
    .filter(({ list: one, stored: other }) => one !== '' || other !== '')
    .map((line) => ({ ...line, same: foldForSearch(line.list) === foldForSearch(line.stored) }));
}
