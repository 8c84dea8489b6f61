import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, searchText, sortKey } from './folding.ts';

describe('foldForSearch', () => {
  it.each([
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['STRASSE Straße', 'strasse strasse'],
    ['Łukasz Yıldırak İnce', 'lukasz yildirak ince'],
    ['Ångström, Nuñez', 'angstrom nunez'],
    ["O’Neill d'Ávila", 'oneill davila'],
    ['Müller-Lüdenscheidt', 'muller ludenscheidt'],
    ['  Dr.\u00a0 Erika  ', 'dr erika'],
    ['erika@lindetal.example', 'erika@lindetal.example'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('folds everyday texts the short way as it folds all others', () => {
    const european = Array.from({ length: 0x180 - 0xc0 }, (_, place) => String.fromCharCode(0xc0 + place));
    const sign = fc.constantFrom(...'abzABZ09äöüÄÖÜß ,/()-@.+', ...european);
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        // A sign that is no everyday one sends the whole text the long way; it is a word of its own.
        expect(`${foldForSearch(text)} ж`.trim()).toBe(foldForSearch(`${text} ж`));
      }),
      { numRuns: 3000 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('searchText', () => {
  const finds = (stored: string, typed: string) =>
    searchText([stored])
      .split(' ')
      .some((word) => word.startsWith(foldForSearch(typed)));
  it.each([
    ['Müller', 'Müller'],
    ['Müller', 'mueller'],
    ['Müller', 'mull'],
    ['Mueller', 'Müller'],
    ['Mueller', 'mueller'],
    ['Özdemir', 'oezdemir'],
    ['Oezdemir', 'Özdemir'],
    ['Groß', 'gross'],
    ['Yıldırak', 'yildirak'],
  ])('a stored %s is found by %s', (stored, typed) => {
    expect(finds(stored, typed)).toBe(true);
  });

  it('does not find another name', () => {
    expect(finds('Müller', 'moller')).toBe(false);
  });

  it('joins the parts and skips empty ones', () => {
    expect(searchText(['Erika', '', 'Muster'])).toBe('erika muster');
  });
});

describe('sortKey', () => {
  it('orders as DIN 5007-1', () => {
    const names = [
      'Zander',
      'Müller',
      'Mueller',
      'Muller',
      'Mull',
      'Ähren',
      'Ahren',
      'Adler',
      'Groß',
      'Gross',
      'Grosse',
      'Łuk',
      'Lutz',
      'AG 10',
      'AG 2',
      'de la Cruz',
      'De',
    ];
    const sorted = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual([
      'Adler',
      'AG 2',
      'AG 10',
      'Ahren',
      'Ähren',
      'De',
      'de la Cruz',
      'Gross',
      'Groß',
      'Grosse',
      'Łuk',
      'Lutz',
      'Mueller',
      'Mull',
      'Muller',
      'Müller',
      'Zander',
    ]);
  });

  it('agrees with the German collator on words', () => {
    const collator = new Intl.Collator('de');
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüß'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const wanted = Math.sign(collator.compare(a, b));
        const got = sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0;
        expect(got).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });
});
