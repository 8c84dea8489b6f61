import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToBlocks, noBlocks, pairsOf } from './blocks.ts';
import { type Compared, likeness } from './compared.ts';

const firstNames = [
  '',
  'U.',
  'Ute',
  'Uli',
  'Ulrich',
  'Ulrike',
  'Hans',
  'Johannes',
  'Anna',
  'Anna Maria',
  'Jürgen',
  'Juergen',
];
const lastNames = [
  'Kranich',
  'Kranisch',
  'Krnaich',
  'Kranic',
  'Akranich',
  'Müller',
  'Mueller',
  'Muller',
  'Müler',
  'Mülller',
  'Thießen',
  'Thiessen',
  'Thieben',
  'Berg-Müller',
  'Müller Berg',
  'Berg',
  'Schneider',
  'Schneidre',
  'Schneder',
];
const mails = ['ute@lindetal.example', 'UTE@lindetal.example', 'info@amt.example'];

const person = fc.record({
  // Names of the list, some of them with a random slip.
  firstName: fc.constantFrom(...firstNames),
  lastName: fc
    .tuple(fc.constantFrom(...lastNames), fc.boolean(), fc.nat(12), fc.constantFrom(...'aeixyß'))
    .map(([name, slip, at, letter]) => (slip ? name.slice(0, at) + letter + name.slice(at + 1) : name)),
  emails: fc.subarray(mails, { maxLength: 1 }),
});
const record = (id: number, parts: { firstName: string; lastName: string; emails: string[] }): Compared => ({
  kind: 'person',
  id,
  organisationId: null,
  person: {
    salutation: 'neutral',
    title: '',
    nameSuffix: '',
    organisation: '',
    phones: [],
    addresses: [],
    ...parts,
  },
});

const words = [
  'Caritas',
  'Caritasverband',
  'Caritasverbnad',
  'Lindetal',
  'Lindetla',
  'e. V.',
  'gGmbH',
  'Verein',
  'der',
  'LKK',
];
const organisation = fc.record({
  name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  shortName: fc.constantFrom('', '', 'LKK', 'Caritas'),
  emails: fc.subarray(mails, { maxLength: 1 }),
  phones: fc.subarray(['+4917', '+4918'], { maxLength: 1 }),
});

/** Pairs that the rule finds alike when each is compared with each, and those that it gets by the blocks. */
function bothWays(records: readonly Compared[]) {
  const blocks = noBlocks();
  addToBlocks(blocks, records);
  const byBlocks = new Set<string>();
  for (const pair of pairsOf(blocks)) {
    if (pair && likeness(...pair))
      byBlocks.add(
        pair
          .map(({ id }) => id)
          .sort()
          .join('-'),
      );
  }
  const each = records.flatMap((one, place) =>
    records
      .slice(place + 1)
      .flatMap((other) => (likeness(one, other) ? [[one.id, other.id].sort().join('-')] : [])),
  );
  return { byBlocks: [...byBlocks].sort(), each: each.sort() };
}

test('blocks miss no two persons that the rule finds alike', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 25 }), (persons) => {
      const { byBlocks, each } = bothWays(persons.map((parts, index) => record(index + 100, parts)));
      expect(byBlocks).toEqual(each);
    }),
    { numRuns: 400 },
  );
});

test('blocks miss no two organisations that the rule finds alike', () => {
  fc.assert(
    fc.property(fc.array(organisation, { minLength: 2, maxLength: 15 }), (organisations) => {
      const { byBlocks, each } = bothWays(
        organisations.map((parts, index) => ({
          kind: 'organisation',
          id: index + 100,
          parentId: null,
          organisation: { websites: [], addresses: [], ...parts },
        })),
      );
      expect(byBlocks).toEqual(each);
    }),
    { numRuns: 400 },
  );
});
