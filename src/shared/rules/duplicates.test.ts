import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ComparedPerson, addressKey, likenessOfPersons } from './duplicates.ts';
import { nameLikeness } from './nameLikeness.ts';

const person = (name: string, parts: Partial<ComparedPerson> = {}): ComparedPerson => {
  const [firstName = '', ...rest] = name.split(' ');
  return {
    salutation: 'neutral',
    title: '',
    firstName,
    lastName: rest.join(' '),
    nameSuffix: '',
    emails: [],
    phones: [],
    organisation: '',
    addresses: [],
    ...parts,
  };
};
const mail = { emails: ['ute.kranich@lindetal.example'] };
const office = { organisation: 'Lindetaler Krankenkasse' };
const ufer = { addresses: [{ street: 'Uferstraße 2', postalCode: '00418', city: 'Lipowa' }] };
const hang = { addresses: [{ street: 'Am Hang 9', postalCode: '00417', city: 'Lindenau-Markt' }] };
const switchboard = { phones: ['+49417555100'] };

describe('names', () => {
  it.each([
    ['Ute Kranich', 'ute  KRANICH', 'same'],
    ['Jürgen Müller', 'Juergen Mueller', 'same'],
    ['Jürgen Müller', 'Jurgen Muller', 'same'],
    ['Selma Yıldırak', 'Selma Yildirak', 'same'],
    ['Ute Weiß', 'Ute Weiss', 'same'],
    ['Kranich Ute', 'Ute Kranich', 'same'],
    ['Anna Müller-Ebeling', 'Anna Müller Ebeling', 'same'],
    ['Hans-Peter Berg', 'Hans Peter Berg', 'same'],
    ['Uli Berg', 'Ulrich Berg', 'short'],
    ['Günter Berg', 'Günther Berg', 'short'],
    ['Stefan Berg', 'Stephan Berg', 'short'],
    ['Ute Kranich', 'Ute Kranisch', 'slip'],
    ['Ute Kranich', 'Ute Krnaich', 'slip'],
    ['Anna Müller-Ebeling', 'Anna Müller-Ebelin', 'slip'],
    ['U. Kranich', 'Ute Kranich', 'initial'],
    ['Anna Müller', 'Anna Müller-Ebeling', 'partOfName'],
    ['Ulrich Berg', 'Ulrike Berg', 'none'],
    ['Julia Berg', 'Julian Berg', 'none'],
    ['Andrea Berg', 'Andreas Berg', 'none'],
    ['Ute Berg', 'Ute Burg', 'none'],
    ['Timo Bauer', 'Timo Baur', 'none'],
    ['Ute Müller', 'Jens Müller', 'none'],
  ] as const)('%s and %s: %s', (one, other, expected) => {
    expect(nameLikeness(person(one), person(other))).toBe(expected);
  });

  it('compares two first names and one', () => {
    const long = { firstName: 'Anna Maria', lastName: 'Berg' };
    expect(nameLikeness(long, { firstName: 'Anna', lastName: 'Berg' })).toBe('partOfName');
    expect(nameLikeness({ firstName: '', lastName: 'Berg' }, long)).toBe('surname');
    expect(nameLikeness({ firstName: '', lastName: 'Berg' }, { firstName: '', lastName: 'Berg' })).toBe(
      'surname',
    );
  });
});

describe('persons', () => {
  it.each([
    ['same name and mailbox', person('Ute Kranich', mail), person('Ute Kranich', mail), 'sure'],
    [
      'titles do not count',
      person('Ute Kranich', { ...mail, title: 'Dr.' }),
      person('Ute Kranich', mail),
      'sure',
    ],
    [
      'mailboxes by case',
      person('Uli Berg', { emails: ['Uli@Berg.example'] }),
      person('Ulrich Berg', { emails: ['uli@berg.example '] }),
      'sure',
    ],
    ['same name and organisation', person('Ute Kranich', office), person('Ute Kranich', office), 'likely'],
    [
      'same name, organisation and phone',
      person('Ute Kranich', { ...office, ...switchboard }),
      person('Ute Kranich', { ...office, ...switchboard }),
      'sure',
    ],
    ['same name alone', person('Ute Kranich'), person('Ute Kranich'), 'possible'],
    [
      'father and son at different addresses',
      person('Karl Berg', ufer),
      person('Karl Berg', hang),
      'possible',
    ],
    [
      'father and son in one house',
      person('Karl Berg', { ...ufer, nameSuffix: 'sen.' }),
      person('Karl Berg', { ...ufer, nameSuffix: 'jun.' }),
      'possible',
    ],
    [
      'woman and man of one first name',
      person('Kim Berg', { ...office, salutation: 'Frau' }),
      person('Kim Berg', { ...office, salutation: 'Herr' }),
      'possible',
    ],
    ['a slip and the same mailbox', person('Ute Kranich', mail), person('Ute Kranisch', mail), 'likely'],
    ['a slip alone', person('Ute Kranich'), person('Ute Kranisch'), 'possible'],
    ['a new surname after a wedding', person('Ute Kranich', mail), person('Ute Dorn', mail), 'possible'],
    [
      'two Müller behind one switchboard',
      person('Ute Müller', { ...office, ...switchboard, emails: ['info@amt.example'] }),
      person('Jens Müller', { ...office, ...switchboard, emails: ['info@amt.example'] }),
      null,
    ],
    [
      'a shared mailbox of the office',
      person('Ute Dorn', { emails: ['poststelle@amt.example'] }),
      person('Jens Veit', { emails: ['poststelle@amt.example'] }),
      null,
    ],
    ['a couple', person('Ute Veit', ufer), person('Jens Veit', ufer), null],
    ['brother and sister', person('Julia Berg', ufer), person('Julian Berg', ufer), null],
  ] as const)('%s', (_, one, other, certainty) => {
    expect(likenessOfPersons(one, other)?.certainty ?? null).toBe(certainty);
  });

  it('says why', () => {
    const same = { ...mail, ...office, ...switchboard };
    expect(likenessOfPersons(person('Ute Kranich', same), person('Ute Kranich', same))?.reasons).toEqual([
      'gleicher Name',
      'gleiche E-Mail-Adresse',
      'gleiche Organisation',
      'gleiche Telefonnummer',
    ]);
  });

  it('reads streets in their spellings, and no address from a town alone', () => {
    const at = (street: string, city = 'Lipowa') => addressKey({ street, postalCode: '', city });
    expect(at('Uferstr. 2')).toBe(at('Uferstraße 2'));
    expect(at('Ufer-Straße 2')).toBe(at('Uferstrasse 2'));
    expect(at('')).toBe('');
    expect(at('Ufer 2', '')).toBe('');
  });
});

const letters = fc.stringMatching(/^[A-Za-zÄÖÜäöüß]{2,12}$/);
const anybody = fc
  .tuple(letters, letters, fc.boolean(), fc.boolean())
  .map(([first, last, withMail, withOffice]) =>
    person(`${first} ${last}`, { ...(withMail ? mail : {}), ...(withOffice ? office : {}) }),
  );

test('likeness has no direction and everybody is like oneself', () => {
  fc.assert(
    fc.property(anybody, anybody, (one, other) => {
      expect(likenessOfPersons(one, other)).toEqual(likenessOfPersons(other, one));
      expect(likenessOfPersons(one, one)?.reasons[0]).toBe('gleicher Name');
    }),
  );
});
