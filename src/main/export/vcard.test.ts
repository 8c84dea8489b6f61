import ICAL from 'ical.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardPerson, cardsOf } from './vcard.ts';

const ute: CardPerson = {
  title: 'Dr.',
  firstName: 'Ute',
  lastName: 'Kranich; Çelik',
  nameSuffix: 'MdL',
  displayName: 'Dr. Ute Kranich; Çelik MdL',
  function: 'Leiterin, Region',
  organisation: 'Lindetaler Krankenkasse; Körperschaft',
  contacts: [
    { kind: 'phone', purpose: 'work', value: '+49 351 120' },
    { kind: 'mobile', purpose: 'private', value: '0171 555' },
    { kind: 'email', purpose: 'work', value: 'ute@lindetal.example' },
  ],
  address: { purpose: 'work', street: 'Am Markt 1', postalCode: '01067', city: 'Dresden' },
};

test('a card as Outlook and Thunderbird read it', () => {
  expect(cardsOf([ute]).split('\r\n')).toMatchInlineSnapshot(`
    [
      "BEGIN:VCARD",
      "VERSION:3.0",
      "N:Kranich\\; Çelik;Ute;;Dr.;MdL",
      "FN:Dr. Ute Kranich; Çelik MdL",
      "ORG:Lindetaler Krankenkasse\\; Körperschaft",
      "TITLE:Leiterin\\, Region",
      "TEL;TYPE=VOICE,WORK:+49 351 120",
      "TEL;TYPE=CELL,HOME:0171 555",
      "EMAIL;TYPE=INTERNET,WORK:ute@lindetal.example",
      "ADR;TYPE=WORK:;;Am Markt 1;Dresden;;01067;",
      "END:VCARD",
      "",
    ]
  `);
});

test('several cards stand in one file', () => {
  expect(cardsOf([ute, ute]).match(/BEGIN:VCARD\r\n/g)).toHaveLength(2);
  expect(cardsOf([])).toBe('');
});

test('names come back as they were, whatever is in them', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 90 })
    // The reader of the test takes a backslash before a separator for its own.
    .map((text) => text.replace(/[\\\p{Cc}]/gu, ''))
    .filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(name, name, (firstName, lastName) => {
      const [card] = [cardsOf([{ ...ute, firstName, lastName, displayName: `${firstName} ${lastName}` }])];
      const parsed = new ICAL.Component(ICAL.parse(card) as [string, unknown[], unknown[]]);
      const n = parsed.getFirstPropertyValue('n') as unknown as string[];
      expect(n.slice(0, 2)).toEqual([lastName, firstName]);
    }),
  );
});
