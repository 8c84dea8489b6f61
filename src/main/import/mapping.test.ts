import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../../shared/features/importTypes.ts';
import { suggestMapping } from './mapping.ts';

const columns = (titles: readonly (string | [string, string[]])[]): TableColumn[] =>
  titles.map((entry, index) => ({
    index,
    title: typeof entry === 'string' ? entry : entry[0],
    samples: typeof entry === 'string' ? [] : entry[1],
  }));
const fields = (titles: readonly (string | [string, string[]])[]) =>
  suggestMapping(columns(titles)).columns.map(({ field }) => field);

describe('suggestMapping', () => {
  it("knows the words of offices' own lists", () => {
    expect(
      fields([
        'Anrede',
        'Titel',
        'Vorname',
        'Name',
        'Institution',
        'Straße, Hausnr.',
        'PLZ',
        'Ort',
        'Tel.',
        'Handy',
        'E-Mail',
        'Versandweg',
        'Bemerkungen',
      ]),
    ).toEqual([
      'salutation',
      'title',
      'firstName',
      'lastName',
      'organisation',
      'street',
      'postalCode',
      'city',
      'phone',
      'mobile',
      'email',
      'channel',
      'note',
    ]);
  });

  it('takes "Name" as the whole name where no first names stand beside it', () => {
    expect(fields(['Name', 'Einrichtung', 'PLZ Ort'])).toEqual([
      'fullName',
      'organisation',
      'postalCodeAndCity',
    ]);
    expect(fields(['Name', 'Vorname'])).toEqual(['lastName', 'firstName']);
    expect(fields(['Name', 'Vorname', 'Nachname'])).toEqual([null, 'firstName', 'lastName']);
  });

  it.each<[string, string | null]>([
    ['Schlagwort', 'tags'],
    ['Stichwörter', 'tags'],
    ['Tags', 'tags'],
    ['Kategorie', 'tags'],
    ['Gruppenmitgliedschaft', 'tags'],
    ['Schlagworte (intern)', 'tags'],
    ['Sprache(n)', 'languages'],
    ['Muttersprache', 'languages'],
    ['Sprachen der Person', 'languages'],
    ['Leichte Sprache', null],
    ['Gebärdensprache', null],
    ['per Post / Mail', 'channel'],
    ['Bem.', 'note'],
    ['stimmber.', 'votingRight'],
    ['Vertrag', null],
    ['Montag', null],
  ])('the title %s means %s', (title, field) => {
    expect(fields(['Nachname', title])).toEqual(['lastName', field]);
  });

  it('takes all phones but one street', () => {
    expect(fields(['Telefon', 'Telefon (2)', 'Telefon dienstlich', 'Straße', 'Straße privat'])).toEqual([
      'phone',
      'phone',
      'phone',
      'street',
      null,
    ]);
  });

  it('reads unknown titles by their values, less sure', () => {
    const mapping = suggestMapping(
      columns([
        ['Kürzel', ['a@x.example', 'b@x.example']],
        ['Spalte B', ['01067', '01099']],
        ['Wort', ['eins']],
      ]),
    );
    expect(mapping.columns.map(({ field }) => field)).toEqual(['email', 'postalCode', null]);
    expect(mapping.columns[0]?.confidence).toBeLessThan(0.7);
  });

  it('does not take a title that only looks like a property of objects', () => {
    expect(fields(['__proto__', 'constructor', 'toString'])).toEqual([null, null, null]);
  });

  it('recognises a German Outlook export', () => {
    const mapping = suggestMapping(
      columns([
        'Anrede',
        'Vorname',
        'Weitere Vornamen',
        'Nachname',
        'Suffix',
        'Firma',
        'Abteilung',
        'Position',
        'Straße geschäftlich',
        'Ort geschäftlich',
        'Postleitzahl geschäftlich',
        'Land/Region geschäftlich',
        'Straße privat',
        'Telefon geschäftlich',
        'Mobiltelefon',
        'E-Mail-Adresse',
        'E-Mail-Typ',
        'E-Mail: Angezeigter Name',
        'E-Mail 2: Adresse',
        'Notizen',
      ]),
    );
    expect(mapping.source).toBe('outlook');
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'salutation',
      'firstName',
      null,
      'lastName',
      'nameSuffix',
      'organisation',
      'department',
      'function',
      'street',
      'city',
      'postalCode',
      'country',
      null,
      'phone',
      'mobile',
      'email',
      null,
      null,
      'email',
      'note',
    ]);
  });

  it('recognises a Google contacts export', () => {
    const mapping = suggestMapping(
      columns([
        'First Name',
        'Middle Name',
        'Last Name',
        'Phonetic First Name',
        'Name Prefix',
        'Name Suffix',
        'Organization Name',
        'Organization Title',
        'Labels',
        'E-mail 1 - Label',
        'E-mail 1 - Value',
        'Phone 1 - Label',
        'Phone 1 - Value',
        'Address 1 - Formatted',
        'Address 1 - Street',
        'Address 1 - City',
        'Address 1 - Postal Code',
        'Notes',
      ]),
    );
    expect(mapping.source).toBe('google');
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'firstName',
      null,
      'lastName',
      null,
      'title',
      'nameSuffix',
      'organisation',
      'function',
      'tags',
      null,
      'email',
      null,
      'phone',
      null,
      'street',
      'city',
      'postalCode',
      'note',
    ]);
  });
});
