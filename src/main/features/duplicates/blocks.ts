import { organisationKey, tellingWords, websiteKey } from '../../../shared/rules/duplicateOrganisations.ts';
import { remembering } from '../../../shared/remembering.ts';
import { addressKey, emailKey, isSharedMailbox } from '../../../shared/rules/duplicates.ts';
import { type NameWord, nameWords } from '../../../shared/rules/nameLikeness.ts';
import { formsOfFirstName } from '../../../shared/rules/nicknames.ts';
import { shortestGuessed, similar } from '../../../shared/rules/spelling.ts';
import type { Compared } from './compared.ts';

type Words = (name: string) => NameWord[];

/** A part of a record that another one has as well, if the two may be one. */
interface Block {
  key: string;
  /** Of this block only those belong together whose words are one slip apart; an empty word (no first name) meets all. */
  word?: string;
}

/**
 * What two records have in common if they may be one: only those that share a block are compared, so that 50,000
 * persons are not compared each with each. The rule decides; blocks may only be too wide.
 */
function blocksOf(compared: Compared, words: Words): Block[] {
  return compared.kind === 'person'
    ? blocksOfPerson(compared.person, words)
    : blocksOfOrganisation(compared.organisation);
}

const whole = (keys: readonly string[]): Block[] => keys.map((key) => ({ key }));

/** Of two words that are one slip apart, beginning or end is the same; longer words have longer ones. */
function slipBlocks(word: string, rest: string): Block[] {
  if (word.length < shortestGuessed - 1) return [];
  // Folded words write ß as ss, but it is one letter that a slip may meet.
  const letters = word.replaceAll('ss', 'ß');
  // A word that lost its seventh letter must meet the whole one.
  const lengths = letters.length <= 6 ? [2] : letters.length === 7 ? [2, 3] : [3];
  return lengths.flatMap((length) => [
    { key: `start ${rest}, ${letters.slice(0, length)}`, word },
    { key: `end ${rest}, ${letters.slice(-length)}`, word },
  ]);
}

/** "mueller" and "muller" in one spelling; "bauer" and "baur" become one too, which the rule parts again. */
const contracted = ({ spelled }: NameWord) => spelled.replace(/([aou])e/g, '$1');

function blocksOfPerson(person: Extract<Compared, { kind: 'person' }>['person'], words: Words): Block[] {
  const last = words(person.lastName).map(contracted);
  const firstWords = words(person.firstName);
  const first = firstWords.map(contracted);
  const [given = ''] = first;
  const surname = last.join(' ');
  const blocks = [
    `name ${[...last, ...first].sort().join(' ')}`,
    // An initial or a part of several first names.
    `initial ${surname}, ${given.slice(0, 1)}`,
    ...last.map((word) => `word ${word}, ${first.join(' ')}`),
    ...person.emails.filter((email) => !isSharedMailbox(email)).map((email) => `mail ${emailKey(email)}`),
  ];
  const [spelledFirst] = firstWords;
  if (spelledFirst) {
    for (const form of formsOfFirstName(spelledFirst.spelled)) blocks.push(`form ${surname}, ${form}`);
  }
  const slips = words(person.lastName).flatMap(({ plain, spelled }, place) => {
    const rest = [...last.slice(0, place), '*', ...last.slice(place + 1), ...first].join(' ');
    return (plain === spelled ? [plain] : [plain, spelled]).flatMap((word) => slipBlocks(word, rest));
  });
  return [...whole(blocks), ...slips, { key: `surname ${surname}`, word: given }];
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

interface Entry {
  record: Compared;
  word: string | undefined;
}

/** Records by what they may have in common with others; filled part by part, so that nobody waits for it. */
export interface Blocks {
  entries: Map<string, Entry[]>;
  words: Words;
}

export const noBlocks = (): Blocks => ({ entries: new Map(), words: remembering(nameWords) });

/** Adds records to their blocks. */
export function addToBlocks({ entries, words }: Blocks, records: Iterable<Compared>): void {
  for (const record of records) {
    for (const { key, word } of blocksOf(record, words)) {
      const own = entries.get(key);
      if (own) own.push({ record, word });
      else entries.set(key, [{ record, word }]);
    }
  }
}

/** Pairs that share a block, block by block; a pair may come more than once. Null after a block: time to let others in. */
export function* pairsOf({ entries }: Blocks): Generator<readonly [Compared, Compared] | null> {
  for (const block of entries.values()) {
    if (block.length === 1 || block.length > largestBlock) continue;
    for (let place = 0; place < block.length; place++) {
      const one = block[place];
      for (let after = place + 1; after < block.length; after++) {
        const other = block[after];
        if (!one || !other || one.record === other.record) continue;
        if (one.word && other.word && !similar(one.word, other.word)) continue;
        yield [one.record, other.record];
      }
    }
    yield null;
  }
}
