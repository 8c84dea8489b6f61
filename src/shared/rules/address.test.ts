import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddressParts, addresseeLine, addressLines } from './address.ts';
import { countryCode, foreignCountryName } from './country.ts';

const kranich = {
  salutation: 'Frau',
  title: '',
  firstName: 'Ute',
  lastName: 'Kranich',
  nameSuffix: '',
} as const;

describe('addressLines', () => {
  it.each<[string, AddressParts, string[]]>([
    [
      'organisation before person',
      {
        organisation: 'Lindetaler Krankenkasse',
        department: 'Versorgung',
        person: kranich,
        street: 'Am Markt 3',
        postalCode: '01067',
        city: 'Lindenau-Markt',
      },
      ['Lindetaler Krankenkasse', 'Versorgung', 'Frau Ute Kranich', 'Am Markt 3', '01067 Lindenau-Markt'],
    ],
    [
      'no blank lines',
      { organisation: ' ', person: kranich, street: '', postalCode: '01067', city: 'Lindenau-Markt' },
      ['Frau Ute Kranich', '01067 Lindenau-Markt'],
    ],
    [
      'a foreign country in capitals last',
      {
        organisation: 'Szpital Lipowa',
        street: 'ul. Lipowa 5',
        postalCode: '59-900',
        city: 'Zgorzelec',
        country: 'PL',
      },
      ['Szpital Lipowa', 'ul. Lipowa 5', '59-900 ZGORZELEC', 'POLEN'],
    ],
    [
      'Germany is not written',
      { street: 'Am Markt 3', postalCode: '01067', city: 'Dresden', country: 'Deutschland' },
      ['Am Markt 3', '01067 Dresden'],
    ],
    [
      'the addition joins the street in the seventh line',
      {
        organisation: 'Verein',
        department: 'Büro',
        person: kranich,
        addition: 'Hinterhaus',
        street: 'Weg 1',
        postalCode: '1010',
        city: 'Wien',
        country: 'Österreich',
      },
      ['Verein', 'Büro', 'Frau Ute Kranich', 'Weg 1 // Hinterhaus', '1010 WIEN', 'ÖSTERREICH'],
    ],
    [
      'the department joins the organisation where that is not enough',
      {
        organisation: 'Verein',
        department: 'Büro',
        person: kranich,
        addition: 'Postfach 12',
        postalCode: '1010',
        city: 'Wien',
        country: 'Österreich',
      },
      ['Verein', 'Büro', 'Frau Ute Kranich', 'Postfach 12', '1010 WIEN', 'ÖSTERREICH'],
    ],
  ])('%s', (_name, parts, lines) => {
    expect(addressLines(parts).lines).toEqual(lines);
  });

  it('never needs more than the zone and loses no word', () => {
    const word = fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,5})?$/));
    const parts = fc.record({
      organisation: word,
      department: word,
      street: word,
      addition: word,
      city: word,
      country: fc.constantFrom('', 'PL', 'Österreich', 'D'),
      endorsements: fc.array(word, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(parts, (input) => {
        const { endorsements, lines } = addressLines({ ...input, person: kranich });
        expect(lines.length).toBeLessThanOrEqual(6);
        expect(endorsements.length).toBeLessThanOrEqual(3);
        expect([...lines, ...endorsements].every((line) => line.trim() !== '')).toBe(true);
        const text = lines.join('\n').toLowerCase();
        for (const value of [input.organisation, input.department, input.street, input.addition, input.city])
          expect(text).toContain(value);
      }),
    );
  });
});

describe('addresseeLine', () => {
  it('uses the accusative for men and no form for neutral', () => {
    expect(addresseeLine({ ...kranich, salutation: 'Herr', firstName: 'Piotr', lastName: 'Zielony' })).toBe(
      'Herrn Piotr Zielony',
    );
    expect(
      addresseeLine({ ...kranich, salutation: 'neutral', title: 'Dr.', firstName: 'Kim', lastName: 'Lohse' }),
    ).toBe('Dr. Kim Lohse');
  });
});

describe('countries', () => {
  it.each([
    ['Österreich', 'AT'],
    ['A', 'AT'],
    ['österreich ', 'AT'],
    ['D', 'DE'],
    ['Polska', 'PL'],
    ['Tschechische Republik', 'CZ'],
    ['Mordor', null],
    ['', null],
  ])('%s → %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });
  it('keeps what it does not know', () => {
    expect(foreignCountryName(' Mordor ')).toBe('Mordor');
    expect(foreignCountryName('BRD')).toBe('');
    expect(foreignCountryName('cz')).toBe('Tschechien');
  });
});
