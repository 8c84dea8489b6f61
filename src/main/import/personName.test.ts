import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSalutation, type SplitName, splitFullName, splitSuffix, splitTitle } from './personName.ts';

describe('splitTitle', () => {
  it.each([
    ['Dr. Erika Müller', 'Dr.', 'Erika Müller'],
    ['Dr Müller', 'Dr.', 'Müller'],
    ['Dr.Müller', 'Dr.', 'Müller'],
    ['Prof.Dr.med. Krug', 'Prof. Dr. med.', 'Krug'],
    ['Prof. Dr. Dr. h.c. Krug', 'Prof. Dr. Dr. h. c.', 'Krug'],
    ['Professorin Krug', 'Prof.', 'Krug'],
    ['Dr. rer. nat. habil. Veit', 'Dr. rer. nat. habil.', 'Veit'],
    ['Dr.-Ing. Veit', 'Dr.-Ing.', 'Veit'],
    ['PD Dr. Veit', 'PD Dr.', 'Veit'],
    ['Dipl.-Psych. Dorn', 'Dipl.-Psych.', 'Dorn'],
    ['Drews', '', 'Drews'],
    ['Professor-Huber-Haus', '', 'Professor-Huber-Haus'],
    ['Medina', '', 'Medina'],
    ['Dr. Medina', 'Dr.', 'Medina'],
    ['Dr. Philipp', 'Dr.', 'Philipp'],
    ['', '', ''],
  ])('%s', (text, title, rest) => {
    expect(splitTitle(text)).toEqual({ title, rest });
  });
});

describe('readSalutation', () => {
  it.each([
    ['Herr', 'Herr', '', ''],
    ['Herrn', 'Herr', '', ''],
    ['Hr.', 'Herr', '', ''],
    ['hr', 'Herr', '', ''],
    ['Frau', 'Frau', '', ''],
    ['Fr.', 'Frau', '', ''],
    ['FRAU', 'Frau', '', ''],
    ['Frau Dr.', 'Frau', 'Dr.', ''],
    ['Herr Prof. Dr. med.', 'Herr', 'Prof. Dr. med.', ''],
    ['Sehr geehrte Frau Dr.', 'Frau', 'Dr.', ''],
    ['z. Hd. Herrn', 'Herr', '', ''],
    ['w', 'Frau', '', ''],
    ['männlich', 'Herr', '', ''],
    ['divers', 'neutral', '', ''],
    ['d', 'neutral', '', ''],
    ['-', 'neutral', '', ''],
    ['', null, '', ''],
    ['Dr.', null, 'Dr.', ''],
    ['Franz', null, '', 'Franz'],
    ['Herrmann', null, '', 'Herrmann'],
    ['Landrätin', null, '', 'Landrätin'],
  ])('%s', (text, salutation, title, rest) => {
    expect(readSalutation(text)).toEqual({ salutation, title, rest, several: false });
  });

  it.each(['Herr und Frau', 'Frau/Herr', 'Familie', 'Eheleute', 'Damen und Herren'])(
    '%s means several',
    (text) => {
      expect(readSalutation(text).several).toBe(true);
    },
  );
});

describe('splitFullName', () => {
  const nothing: SplitName = {
    salutation: null,
    title: '',
    firstName: '',
    lastName: '',
    nameSuffix: '',
    guessed: false,
    several: false,
  };
  it.each<[string, Partial<SplitName>]>([
    ['Müller, Erika', { lastName: 'Müller', firstName: 'Erika' }],
    ['Müller, Dr. Erika', { title: 'Dr.', lastName: 'Müller', firstName: 'Erika' }],
    ['Dr. Müller, Erika', { title: 'Dr.', lastName: 'Müller', firstName: 'Erika' }],
    ['Müller, Erika, Dr.', { title: 'Dr.', lastName: 'Müller', firstName: 'Erika' }],
    ['Erika Müller, Dr.', { title: 'Dr.', lastName: 'Müller', firstName: 'Erika' }],
    ['Dr. Erika Müller', { title: 'Dr.', lastName: 'Müller', firstName: 'Erika' }],
    ['Frau Dr. Erika Müller', { salutation: 'Frau', title: 'Dr.', lastName: 'Müller', firstName: 'Erika' }],
    ['Müller, Frau Dr. Erika', { salutation: 'Frau', title: 'Dr.', lastName: 'Müller', firstName: 'Erika' }],
    ['Herr Müller', { salutation: 'Herr', lastName: 'Müller' }],
    ['Müller', { lastName: 'Müller' }],
    ['Max von der Heide', { lastName: 'von der Heide', firstName: 'Max' }],
    ['Heide, Max von der', { lastName: 'von der Heide', firstName: 'Max' }],
    ['von der Heide, Max', { lastName: 'von der Heide', firstName: 'Max' }],
    ['Max Muster jun.', { lastName: 'Muster', firstName: 'Max', nameSuffix: 'jun.' }],
    ['Kim Lohse, M. A.', { lastName: 'Lohse', firstName: 'Kim', nameSuffix: 'M. A.' }],
    ['MÜLLER Erika', { lastName: 'MÜLLER', firstName: 'Erika' }],
    ['Anna Maria Schmidt', { lastName: 'Schmidt', firstName: 'Anna Maria', guessed: true }],
    ['Anna Müller-Lüdenscheidt', { lastName: 'Müller-Lüdenscheidt', firstName: 'Anna' }],
    ['Erika und Max Müller', { lastName: 'Erika und Max Müller', several: true }],
    ['Müller/Schmidt', { lastName: 'Müller/Schmidt', several: true }],
    ...['Ohne', 'Keine', 'Leer', 'Mann', 'Inter', 'Divers', 'Neutral', 'Herren', 'Damen', 'Mag'].flatMap(
      (lastName): [string, Partial<SplitName>][] => [
        [lastName, { lastName }],
        [`Anna ${lastName}`, { lastName, firstName: 'Anna' }],
        [`${lastName}, Anna`, { lastName, firstName: 'Anna' }],
        [`Frau Dr. ${lastName}`, { salutation: 'Frau', title: 'Dr.', lastName }],
      ],
    ),
    ['Doktor, Eva', { lastName: 'Doktor', firstName: 'Eva' }],
    ['Herr, Peter', { lastName: 'Herr', firstName: 'Peter' }],
    ['Herr Herr', { salutation: 'Herr', lastName: 'Herr' }],
    ['Müller, M', { lastName: 'Müller', firstName: 'M' }],
    ['Weber, W', { lastName: 'Weber', firstName: 'W' }],
    ['An Nguyen', { lastName: 'Nguyen', firstName: 'An' }],
    ['An Frau Nguyen', { salutation: 'Frau', lastName: 'Nguyen' }],
    ['Sehr geehrte Frau Dr. Lieber', { salutation: 'Frau', title: 'Dr.', lastName: 'Lieber' }],
    ['Familie Leer', { lastName: 'Familie Leer', several: true }],
    ['', {}],
  ])('%s', (text, wanted) => {
    expect(splitFullName(text)).toEqual({ ...nothing, ...wanted });
  });

  it('loses no word', () => {
    const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean(), (words, comma) => {
        const name = splitFullName(
          comma && words.length > 1 ? `${words[0]}, ${words.slice(1).join(' ')}` : words.join(' '),
        );
        const all = `${name.salutation ?? ''} ${name.title} ${name.firstName} ${name.lastName} ${name.nameSuffix}`;
        for (const part of words) expect(all).toContain(part);
      }),
    );
  });
});

describe('splitSuffix', () => {
  it.each([
    ['Muster jun.', 'Muster', 'jun.'],
    ['Muster MdL', 'Muster', 'MdL'],
    ['Seniorenbeirat', 'Seniorenbeirat', ''],
    ['Jung', 'Jung', ''],
  ])('%s', (text, rest, suffix) => {
    expect(splitSuffix(text)).toEqual({ rest, suffix });
  });
});
