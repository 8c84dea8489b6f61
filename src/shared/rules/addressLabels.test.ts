import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresseeLine } from './address.ts';
import { type Addressee, addressLabels, mostNames } from './addressLabels.ts';

const kassenplatz = { street: 'Kassenplatz 2', postalCode: '00418', city: 'Lindenau' };
const allee = { street: 'Lindenallee 14', postalCode: '00417', city: 'Lindenau-Markt' };
let next = 0;
const somebody = (
  salutation: 'Frau' | 'Herr' | 'neutral',
  firstName: string,
  lastName: string,
  changes: Partial<Addressee> = {},
): Addressee => ({
  personId: ++next,
  person: { salutation, title: '', firstName, lastName, nameSuffix: '' },
  organisation: '',
  address: allee,
  ...changes,
});
const kasse = { organisation: 'Lindetaler Krankenkasse', address: kassenplatz };
const ute = somebody('Frau', 'Ute', 'Kranich', kasse);
const piotr = somebody('Herr', 'Piotr', 'Zielony', kasse);
const jan = somebody('Herr', 'Jan', 'Paulsen');
const gisela = somebody('Frau', 'Gisela', 'Paulsen');
const kim = somebody('neutral', 'Kim', 'Lohse');

describe('addressLabels', () => {
  it.each<[string, Addressee[], string[][]]>([
    ['nobody', [], []],
    [
      'an organisation once, with its persons',
      [ute, piotr],
      [
        [
          'Lindetaler Krankenkasse',
          'Frau Ute Kranich',
          'Herrn Piotr Zielony',
          'Kassenplatz 2',
          '00418 Lindenau',
        ],
      ],
    ],
    [
      'one surname at one private address',
      [jan, gisela],
      [['Herrn Jan Paulsen', 'Frau Gisela Paulsen', 'Lindenallee 14', '00417 Lindenau-Markt']],
    ],
    [
      'another surname in the same house stays apart',
      [gisela, kim],
      [
        ['Frau Gisela Paulsen', 'Lindenallee 14', '00417 Lindenau-Markt'],
        ['Kim Lohse', 'Lindenallee 14', '00417 Lindenau-Markt'],
      ],
    ],
    [
      'the same surname elsewhere stays apart',
      [gisela, somebody('Herr', 'Ole', 'Paulsen', { address: { ...allee, street: 'Lindenallee 15' } })],
      [
        ['Frau Gisela Paulsen', 'Lindenallee 14', '00417 Lindenau-Markt'],
        ['Herrn Ole Paulsen', 'Lindenallee 15', '00417 Lindenau-Markt'],
      ],
    ],
    [
      'a private and a work address stay apart',
      [somebody('Frau', 'Ute', 'Kranich', { address: kassenplatz }), ute],
      [
        ['Frau Ute Kranich', 'Kassenplatz 2', '00418 Lindenau'],
        ['Lindetaler Krankenkasse', 'Frau Ute Kranich', 'Kassenplatz 2', '00418 Lindenau'],
      ],
    ],
    [
      'spelling does not part them, and the order of the list stays',
      [kim, ute, somebody('Frau', 'Ida', 'Berg', { ...kasse, organisation: 'LINDETALER Krankenkasse ' })],
      [
        ['Kim Lohse', 'Lindenallee 14', '00417 Lindenau-Markt'],
        ['Lindetaler Krankenkasse', 'Frau Ute Kranich', 'Frau Ida Berg', 'Kassenplatz 2', '00418 Lindenau'],
      ],
    ],
    ['twice the same person', [kim, kim], [['Kim Lohse', 'Lindenallee 14', '00417 Lindenau-Markt']]],
    [
      'four of an organisation get two labels',
      [ute, piotr, somebody('Frau', 'A', 'B', kasse), somebody('Frau', 'C', 'D', kasse)],
      [
        [
          'Lindetaler Krankenkasse',
          'Frau Ute Kranich',
          'Herrn Piotr Zielony',
          'Kassenplatz 2',
          '00418 Lindenau',
        ],
        ['Lindetaler Krankenkasse', 'Frau A B', 'Frau C D', 'Kassenplatz 2', '00418 Lindenau'],
      ],
    ],
  ])('%s', (_name, addressees, expected) => {
    expect(addressLabels(addressees, { perHousehold: true }).map(({ lines }) => lines)).toEqual(expected);
  });

  it('gives everybody a label of their own where that is wanted', () => {
    const labels = addressLabels([ute, piotr, ute], { perHousehold: false });
    expect(labels.map(({ names }) => names)).toEqual(['Ute Kranich', 'Piotr Zielony']);
  });

  it('loses nobody, names nobody twice and never more than three on a label', () => {
    const addressee = fc.record({
      personId: fc.integer({ min: 1, max: 40 }),
      person: fc.record({
        salutation: fc.constantFrom('Frau' as const, 'Herr' as const, 'neutral' as const),
        title: fc.constant(''),
        firstName: fc.constantFrom('Ute', 'Jan', ''),
        lastName: fc.constantFrom('Kranich', 'Paulsen', 'Berg', ''),
        nameSuffix: fc.constant(''),
      }),
      organisation: fc.constantFrom('', 'Krankenkasse', 'Verein'),
      address: fc.constantFrom(allee, kassenplatz),
    });
    fc.assert(
      fc.property(fc.array(addressee, { maxLength: 60 }), fc.boolean(), (list, perHousehold) => {
        const labels = addressLabels(list, { perHousehold });
        const ids = labels.flatMap(({ personIds }) => personIds);
        expect(ids.toSorted()).toEqual([...new Set(list.map((each) => each.personId))].toSorted());
        for (const { personIds, lines } of labels) {
          expect(personIds.length).toBeLessThanOrEqual(mostNames);
          for (const id of personIds) {
            const name = addresseeLine(list.findLast((each) => each.personId === id)?.person ?? kim.person);
            if (name) expect(lines).toContain(name);
          }
        }
      }),
    );
  });
});
