import { describe, expect, it } from 'vitest';
import { type AddressedPerson, letterSalutation, modelSalutations } from './salutation.ts';

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

  it.each<[Partial<AddressedPerson>, string]>([
    [{ salutation: 'Frau', title: 'Dr.', firstName: 'Erika', lastName: 'Müller' }, 'Liebe Erika Müller,'],
    [{ salutation: 'Herr', title: 'Dr.', lastName: 'Aslani' }, 'Guten Tag Herr Dr. Aslani,'],
    [{ firstName: 'Kim', lastName: 'Lohse' }, 'Hallo Kim,'],
    [{ lastName: 'Lohse' }, 'Hallo,'],
    [{}, 'Guten Tag,'],
    [{ salutation: 'Frau', lastName: 'Hollweg', letterSalutation: 'Liebe Maren' }, 'Liebe Maren,'],
  ])('%j → %s with the office’s own wording', (parts, line) => {
    const texts = {
      salutationFrau: 'Liebe {Vorname} {Nachname}',
      salutationHerr: 'Guten Tag Herr {Titel} {Nachname} ,',
      salutationNeutral: 'Hallo {Vorname}',
      salutationUnnamed: 'Guten Tag',
    };
    expect(letterSalutation(person(parts), texts)).toBe(line);
  });

  it('never leaves a letter without a first line', () => {
    const texts = { ...modelSalutations, salutationNeutral: '{Vorname}' };
    expect(letterSalutation(person({ lastName: 'Lohse' }), texts)).toBe('Sehr geehrte Damen und Herren,');
  });
});
