import { describe, expect, it } from 'vitest';
import { type AddressedPerson, letterSalutation } from './salutation.ts';

const person = (parts: Partial<AddressedPerson>): AddressedPerson => ({
  salutation: 'neutral',
  title: '',
  firstName: '',
  lastName: '',
  nameSuffix: '',
  ...parts,
});

describe('letterSalutation', () => {
  it.each<[Partial<AddressedPerson>, string]>([
    [
      { salutation: 'Frau', title: 'Dr.', firstName: 'Erika', lastName: 'Müller' },
      'Sehr geehrte Frau Dr. Müller,',
    ],
    [{ salutation: 'Herr', firstName: 'Piotr', lastName: 'Zielony' }, 'Sehr geehrter Herr Zielony,'],
    [{ salutation: 'Herr', title: 'Dr. med.', lastName: 'Aslani' }, 'Sehr geehrter Herr Dr. Aslani,'],
    [
      { salutation: 'Frau', title: 'Prof. Dr. med.', lastName: 'Krug' },
      'Sehr geehrte Frau Professorin Krug,',
    ],
    [{ salutation: 'Herr', title: 'Prof. Dr.', lastName: 'Krug' }, 'Sehr geehrter Herr Professor Krug,'],
    [{ salutation: 'Frau', title: 'Dipl.-Psych.', lastName: 'Dorn' }, 'Sehr geehrte Frau Dorn,'],
    [{ salutation: 'Herr', lastName: 'Veit', nameSuffix: 'jun.' }, 'Sehr geehrter Herr Veit,'],
    [{ firstName: 'Kim', lastName: 'Lohse' }, 'Guten Tag Kim Lohse,'],
    [{ title: 'Dr.', firstName: 'Kim', lastName: 'Lohse' }, 'Guten Tag Dr. Kim Lohse,'],
    [{ title: 'Prof. Dr.', lastName: 'Lohse' }, 'Guten Tag Prof. Lohse,'],
    [{ salutation: 'Frau', firstName: 'Erika' }, 'Guten Tag Erika,'],
    [{}, 'Sehr geehrte Damen und Herren,'],
    [{ salutation: 'Frau', lastName: 'Hollweg', letterSalutation: 'Liebe Maren' }, 'Liebe Maren,'],
    [{ salutation: 'Frau', lastName: 'Hollweg', letterSalutation: 'Liebe Maren,' }, 'Liebe Maren,'],
    [{ salutation: 'Frau', lastName: 'von der Heide' }, 'Sehr geehrte Frau von der Heide,'],
  ])('%j → %s', (parts, line) => {
    expect(letterSalutation(person(parts))).toBe(line);
  });
});
