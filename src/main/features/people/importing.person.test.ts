import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyAddress, emptyPerson, Person } from '../../../shared/features/people.ts';
import { isPlain } from './importing.person.ts';

const text = fc.oneof(
  fc.constantFrom('', ' ', 'Kranich', 'a\nb', 'x'.repeat(60), 'x'.repeat(61), 'x'.repeat(300)),
  fc.string({ maxLength: 70 }),
);
const sign = (signs: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...signs), maxLength });
const address = fc.record({
  addition: text,
  street: text,
  postalCode: fc.oneof(sign('0159', 6), fc.constantFrom('', '01067', 'A-1010')),
  city: text,
  country: fc.oneof(fc.constantFrom('', 'Polen'), text),
});
const contact = fc.record({
  kind: fc.constantFrom('phone', 'mobile', 'fax', 'email', 'web'),
  purpose: fc.constantFrom('work', 'private'),
  value: fc.oneof(sign('+0351 ()/.-', 12), sign('aZ9.@_-+', 16), fc.constantFrom('a@b.de', '0351 12'), text),
  note: text,
});
const usual: Person = {
  ...emptyPerson,
  lastName: 'Kranich-Müller',
  firstName: 'Ute',
  addresses: [{ ...emptyAddress, street: 'Lindenallee 14', postalCode: '01067', city: 'Dresden' }],
  contacts: [
    { kind: 'phone', purpose: 'work', value: '0351 555120', note: '' },
    { kind: 'email', purpose: 'work', value: 'ute.kranich@lindetal.example', note: '' },
  ],
  preferredChannel: 'email',
};
/** Usual but for some fields: nearly everything odd at once would never be taken for plain. */
const person = fc
  .record(
    {
      lastName: text,
      firstName: text,
      title: text,
      nameSuffix: text,
      function: text,
      note: text,
      preferredChannel: fc.constantFrom('post', 'email', 'both'),
      addresses: fc.array(
        address.map((each) => ({ ...emptyAddress, ...each })),
        { maxLength: 2 },
      ),
      contacts: fc.array(contact, { maxLength: 3 }),
      tags: fc.array(text, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  .map((odd) => ({ ...usual, ...odd }) as Person);

it('takes nobody for plain whom the form would refuse', () => {
  fc.assert(
    fc.property(person, (each) => !isPlain(each) || Person.safeParse(each).success),
    { numRuns: 5000 },
  );
});

it('takes the persons of most lists for plain, or it would save nothing', () => {
  expect(isPlain(usual)).toBe(true);
  expect(isPlain({ ...usual, contacts: [] })).toBe(false);
});
