import { organisationKey, tellingWords, websiteKey } from '../../../shared/rules/duplicateOrganisations.ts';
import { addressKey, emailKey, isSharedMailbox } from '../../../shared/rules/duplicates.ts';
import { type NameWord, nameWords } from '../../../shared/rules/nameLikeness.ts';
import { formsOfFirstName } from '../../../shared/rules/nicknames.ts';
import { shortestGuessed, similar } from '../../../shared/rules/spelling.ts';
import type { Compared } from './compared.ts';

/** A part of a record that another one has as well, if the two may be one. */
interface Block {
  key: string;
  /** Only one wrong letter brings records of this block together; this is the word it stands in. */
  word?: string;
}

/**
 * What two records have in common if they may be one: only those that share a block are compared, so that 50,000
 * persons are not compared each with each. The rule decides; blocks may only be too wide.
 */
function blocksOf(compared: Compared): Block[] {
  return compared.kind === 'person'
    ? blocksOfPerson(compared.person)
    : blocksOfOrganisation(compared.organisation);
}

const whole = (keys: readonly string[]): Block[] => keys.map((key) => ({ key }));

/** Of two words that are one slip apart, beginning or end is the same; longer words have longer ones. */
function slipBlocks(word: string, rest: string): Block[] {
  if (word.length < shortestGuessed - 1) return [];
  // A word that lost its sixth or seventh letter must meet the whole one.
  const lengths = word.length <= 6 ? [2] : word.length === 7 ? [2, 3] : [3];
  return lengths.flatMap((length) => [
    { key: `start ${rest}, ${word.slice(0, length)}`, word },
    { key: `end ${rest}, ${word.slice(-length)}`, word },
  ]);
}

/** "mueller" and "muller" in one spelling; "bauer" and "baur" become one too, which the rule parts again. */
const contracted = ({ spelled }: NameWord) => spelled.replace(/([aou])e/g, '$1');

function blocksOfPerson(person: Extract<Compared, { kind: 'person' }>['person']): Block[] {
  const last = nameWords(person.lastName).map(contracted);
  const firstWords = nameWords(person.firstName);
  const first = firstWords.map(contracted);
  const [given = ''] = first;
  const surname = last.join(' ');
  const blocks = [
    `name ${[...last, ...first].sort().join(' ')}`,
    // An initial, a part of several first names, or no first name at all.
    `initial ${surname}, ${given.slice(0, 1)}`,
    ...last.map((word) => `word ${word}, ${first.join(' ')}`),
    ...person.emails.filter((email) => !isSharedMailbox(email)).map((email) => `mail ${emailKey(email)}`),
  ];
  const [spelledFirst] = firstWords;
  if (spelledFirst) {
    for (const form of formsOfFirstName(spelledFirst.spelled)) blocks.push(`form ${surname}, ${form}`);
  }
  const slips = last.flatMap((word, place) =>
    slipBlocks(word, [...last.slice(0, place), '*', ...last.slice(place + 1), ...first].join(' ')),
  );
  return [...whole(blocks), ...slips];
}

function blocksOfOrganisation(
  organisation: Extract<Compared, { kind: 'organisation' }>['organisation'],
): Block[] {
  const words = tellingWords(organisation.name);
  const slips = words.flatMap((word, place) =>
    slipBlocks(word, [...words.slice(0, place), ...words.slice(place + 1)].sort().join(' ')),
  );
  const { name, shortName, emails, phones, websites, addresses } = organisation;
  const keys = [
    `name ${organisationKey(name)}`,
    ...(shortName ? [`name ${organisationKey(shortName)}`] : []),
    ...emails.map((email) => `mail ${emailKey(email)}`),
    ...phones.map((phone) => `phone ${phone}`),
    ...websites.map((website) => `web ${websiteKey(website)}`),
    ...addresses.map(addressKey).flatMap((address) => (address ? [`place ${address}`] : [])),
  ];
  return [...whole(keys), ...slips];
}

/** A block of more records says nothing: a switchboard, a house of many offices, the word that all names have. */
const largestBlock = 300;

/** Pairs that share a block, one block after the other; a pair may come more than once. */
export function* pairsOf(records: Iterable<Compared>): Generator<readonly [Compared, Compared]> {
  const blocks = new Map<string, { record: Compared; word: string | undefined }[]>();
  for (const record of records) {
    for (const { key, word } of blocksOf(record)) {
      const own = blocks.get(key);
      if (own) own.push({ record, word });
      else blocks.set(key, [{ record, word }]);
    }
  }
  for (const block of blocks.values()) {
    if (block.length > largestBlock) continue;
    for (const [place, one] of block.entries()) {
      for (const other of block.slice(place + 1)) {
        if (one.record === other.record) continue;
        if (one.word !== undefined && other.word !== undefined && !similar(one.word, other.word)) continue;
        yield [one.record, other.record];
      }
    }
  }
}
