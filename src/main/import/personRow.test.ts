import { describe, expect, it } from 'vitest';
import type { PersonField } from '../../shared/features/importTypes.ts';
import { mergeProblems, toPersonDraft } from './personRow.ts';

const read = (cells: Partial<Record<PersonField, string>>) => {
  const entries = Object.entries(cells) as [PersonField, string][];
  return toPersonDraft(
    { number: 7, cells: entries.map(([, text]) => text) },
    { source: '', columns: entries.map(([field], column) => ({ column, field, confidence: 1 })) },
  );
};

describe('toPersonDraft', () => {
  it('reads a full row', () => {
    const { draft, problems } = read({
      salutation: 'Frau Dr.',
      firstName: 'Erika',
      lastName: 'Müller',
      function: 'Leitung',
      organisation: 'Lindetaler Krankenkasse',
      department: 'Versorgung',
      street: 'Am Markt 3',
      postalCode: '01067',
      city: 'Lindenau-Markt',
      phone: '0351/123456',
      mobile: '0171 2345678',
      email: 'e@lindetal.example',
      channel: 'beides',
      format: 'Großdruck',
      committee: 'AG Hitzeschutz',
      votingRight: 'stimmberechtigt',
      role: 'Vorsitz',
      tags: 'Presse; Chor',
      languages: 'Deutsch, tr',
      note: 'kommt später',
    });
    expect(problems).toEqual([]);
    expect(draft).toEqual({
      salutation: 'Frau',
      title: 'Dr.',
      firstName: 'Erika',
      lastName: 'Müller',
      nameSuffix: '',
      function: 'Leitung',
      organisation: 'Lindetaler Krankenkasse',
      department: 'Versorgung',
      street: 'Am Markt 3',
      addition: '',
      postalCode: '01067',
      city: 'Lindenau-Markt',
      country: '',
      phones: [
        { kind: 'phone', display: '0351 123456', dial: '+49351123456' },
        { kind: 'mobile', display: '0171 2345678', dial: '+491712345678' },
      ],
      emails: ['e@lindetal.example'],
      channel: 'both',
      format: 'largePrint',
      committee: 'AG Hitzeschutz',
      votingRight: 'voting',
      role: 'chair',
      tags: ['Presse', 'Chor'],
      languages: ['de', 'tr'],
      note: 'kommt später',
    });
  });

  it.each<[Partial<Record<PersonField, string>>, object]>([
    [
      { fullName: 'Herr Dr. Max von der Heide jun.' },
      { salutation: 'Herr', title: 'Dr.', firstName: 'Max', lastName: 'von der Heide', nameSuffix: 'jun.' },
    ],
    [{ lastName: 'Müller, Erika' }, { firstName: 'Erika', lastName: 'Müller' }],
    [
      { title: 'Frau', firstName: 'Erika', lastName: 'Müller' },
      { salutation: 'Frau', title: '', firstName: 'Erika', lastName: 'Müller' },
    ],
    [
      { title: 'Herr Dr.', lastName: 'Krug' },
      { salutation: 'Herr', title: 'Dr.', lastName: 'Krug' },
    ],
    [
      { title: 'M. A.', lastName: 'Krug' },
      { salutation: null, title: 'M. A.', lastName: 'Krug' },
    ],
    [{ lastName: 'Frau Dr. Müller' }, { salutation: 'Frau', title: 'Dr.', lastName: 'Müller' }],
    [
      { salutation: 'Herr Prof. Dr.', title: 'Dr.', lastName: 'Krug' },
      { salutation: 'Herr', title: 'Prof. Dr.', lastName: 'Krug' },
    ],
    [
      { firstName: 'Dr. Erika', lastName: 'Müller' },
      { title: 'Dr.', firstName: 'Erika', lastName: 'Müller' },
    ],
    [{ salutation: 'divers', firstName: 'Kim', lastName: 'Lohse' }, { salutation: 'neutral' }],
    [{ salutation: '', lastName: 'Lohse' }, { salutation: null }],
    [
      { lastName: 'L', postalCodeAndCity: '01067 Dresden' },
      { postalCode: '01067', city: 'Dresden' },
    ],
    [
      { lastName: 'L', postalCodeAndCity: 'A-1010 Wien' },
      { postalCode: '1010', city: 'Wien', country: 'Österreich' },
    ],
    [
      { lastName: 'L', postalCodeAndCity: 'Dresden' },
      { postalCode: '', city: 'Dresden' },
    ],
    [
      { lastName: 'L', postalCode: '59-900', city: 'Zgorzelec', country: 'PL' },
      { postalCode: '59-900', country: 'Polen' },
    ],
    ...['Ohne', 'Keine', 'Leer', 'Mann', 'Herr', 'Doktor', 'M'].map(
      (lastName): [Partial<Record<PersonField, string>>, object] => [
        { salutation: 'Frau', firstName: 'Anna', lastName },
        { salutation: 'Frau', title: '', firstName: 'Anna', lastName },
      ],
    ),
    [{ lastName: 'Ohne' }, { salutation: null, lastName: 'Ohne' }],
    [
      { salutation: 'keine', lastName: 'Keine, Jan' },
      { salutation: 'neutral', firstName: 'Jan', lastName: 'Keine' },
    ],
    [{ organisation: 'Seniorenbeirat' }, { lastName: '', organisation: 'Seniorenbeirat' }],
  ])('%j', (cells, wanted) => {
    const { draft, problems } = read(cells);
    expect(draft).toMatchObject(wanted);
    expect(problems).toEqual([]);
  });

  it.each<Partial<Record<PersonField, string>>>([
    { fullName: 'N. N.', organisation: 'Krankenhaus' },
    { lastName: 'NN', organisation: 'Krankenhaus' },
    { lastName: 'N.N.', firstName: '', organisation: 'Krankenhaus' },
  ])('makes nobody of a vacant place: %j', (cells) => {
    const { draft, problems } = read(cells);
    expect(draft).toMatchObject({ lastName: '', organisation: 'Krankenhaus' });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['nobodyNamed', 'hint']]);
  });

  it.each<Partial<Record<PersonField, string>>>([{ fullName: '-' }, { lastName: '–', firstName: 'Anna' }])(
    'takes a dash for no name: %j',
    (cells) => {
      const { draft, problems } = read(cells);
      expect(draft.lastName).toBe('');
      expect(problems.map(({ code }) => code)).toEqual(['noName']);
    },
  );

  it.each<[Partial<Record<PersonField, string>>, object, string]>([
    [
      { fullName: 'Dr. Aslani, Farid (Amtsarzt)', note: 'neu' },
      { title: 'Dr.', firstName: 'Farid', lastName: 'Aslani', note: 'neu\nBeim Namen stand: Amtsarzt' },
      'Amtsarzt',
    ],
    [
      { firstName: 'Gisela', lastName: 'Paulsen (Seniorenbeirat)' },
      { firstName: 'Gisela', lastName: 'Paulsen', note: 'Beim Namen stand: Seniorenbeirat' },
      'Seniorenbeirat',
    ],
    [
      { fullName: 'Frau Dorn (Heike)' },
      { salutation: 'Frau', firstName: 'Heike', lastName: 'Dorn', note: '' },
      'Heike',
    ],
    [
      { firstName: 'Timo Rasch', organisation: 'Haus' },
      { firstName: 'Timo', lastName: 'Rasch' },
      'Timo Rasch',
    ],
  ])('reads a name with something beside it: %j', (cells, wanted, value) => {
    const { draft, problems } = read(cells);
    expect(draft).toMatchObject(wanted);
    expect(problems.map((problem) => [problem.code, problem.value])).toEqual([['nameGuessed', value]]);
  });

  it('leaves the school of a title in its brackets', () => {
    expect(read({ fullName: 'Müller, Jan, Dipl.-Ing. (FH)' })).toMatchObject({
      draft: { title: 'Dipl.-Ing. (FH)', firstName: 'Jan', lastName: 'Müller', note: '' },
      problems: [],
    });
  });

  it('says that a first name alone makes no person beside an organisation', () => {
    const { draft, problems } = read({ firstName: 'Anna', organisation: 'Pflegedienst Sonne' });
    expect(draft.lastName).toBe('');
    expect(problems).toMatchObject([{ code: 'nobodyNamed', value: 'Anna' }]);
  });

  it('leaves out the title of a part of the list', () => {
    const titles = { lastName: 'AG Pflege', organisation: '', street: '', city: '' };
    expect(read(titles).problems).toMatchObject([{ code: 'noName', severity: 'error' }]);
    expect(read({ ...titles, lastName: 'Agathe' }).problems).toEqual([]);
    expect(read({ ...titles, city: 'Pirna' }).problems).toEqual([]);
  });

  it.each([
    ['SG, AG Hitze (Stv.)', 'SG', ['AG Hitze (Stv.)']],
    ['AG Hitze (Stv.), SG', 'SG', ['AG Hitze (Stv.)']],
    ['AG Hitze (Stv.)\nAG Pflege', 'AG Pflege', ['AG Hitze (Stv.)']],
    ['SG, Plenum (Stv.)', 'SG', ['Plenum (Stv.)']],
    ['AG Netz, Presse (Stv.)', '', ['AG Netz, Presse (Stv.)']],
    ['AG Pflege, Reha (Stv.)', '', ['AG Pflege, Reha (Stv.)']],
    ['AG Pflege, Reha; AG Hitze (stv)', 'AG Pflege, Reha', ['AG Hitze (stv)']],
    ['AG Hitze (Stv.), AK Sucht (Stv.)', '', ['AG Hitze (Stv.)', 'AK Sucht (Stv.)']],
  ])('takes no deputy for a member: %j', (committee, kept, told) => {
    const { draft, problems } = read({ lastName: 'L', committee });
    expect(draft.committee).toBe(kept);
    expect(problems).toMatchObject(told.map((value) => ({ code: 'deputyLeftOut', value })));
  });

  it('needs no hint for "Damen und Herren" beside an organisation', () => {
    expect(read({ salutation: 'Damen und Herren', organisation: 'Feuerwehr' }).problems).toEqual([]);
    expect(read({ salutation: 'Herr und Frau', lastName: 'Kurz' }).problems).toHaveLength(1);
  });

  it('keeps out a row with neither surname nor organisation', () => {
    expect(read({ firstName: 'Erika', organisation: '' }).problems).toEqual([
      {
        row: 7,
        code: 'noName',
        severity: 'error',
        message:
          'Zeile 7 hat weder einen Nachnamen noch eine Organisation. Ergänzen Sie sie in der Liste, oder lassen Sie sie aus.',
      },
    ]);
  });

  it('gives a lost zero back and says so', () => {
    const { draft, problems } = read({ lastName: 'Müller', postalCode: '1067' });
    expect(draft.postalCode).toBe('01067');
    expect(problems).toEqual([
      {
        row: 7,
        column: 1,
        code: 'lostZero',
        severity: 'hint',
        message: 'B7: Excel hat die führende Null der Postleitzahl entfernt. Aus 1067 wird 01067.',
        value: '1067',
        suggestion: '01067',
      },
    ]);
  });

  it('leaves the four digits of an Austrian code alone', () => {
    const { draft, problems } = read({ lastName: 'Müller', postalCode: '1010', country: 'Österreich' });
    expect(draft.postalCode).toBe('1010');
    expect(problems).toEqual([]);
  });

  it.each<[Partial<Record<PersonField, string>>, string, string]>([
    [
      { phone: '4,93511E+11' },
      'lostDigits',
      'B7: Excel hat diese Nummer zu einer Zehnerpotenz verkürzt, die Ziffern fehlen. Formatieren Sie die Spalte in Excel als Text und tragen Sie die Nummer neu ein.',
    ],
    [{ phone: '123456' }, 'phoneInvalid', 'B7: Der Telefonnummer fehlt die Vorwahl. Bitte ergänzen Sie sie.'],
    [
      { email: 'erika(at)x.example' },
      'emailInvalid',
      'B7: „erika(at)x.example“ ist keine E-Mail-Adresse. Bitte prüfen Sie sie, zum Beispiel name@beispiel.de.',
    ],
    [
      { postalCode: '106' },
      'postalCodeInvalid',
      'B7: „106“ ist keine deutsche Postleitzahl. Bitte prüfen Sie sie, oder tragen Sie das Land ein.',
    ],
    [
      { salutation: 'Landrätin' },
      'salutationUnknown',
      'B7: „Landrätin“ ist keine bekannte Anrede. Bitte wählen Sie Frau, Herr oder neutral.',
    ],
    [
      { salutation: 'Herr und Frau' },
      'severalPersons',
      'B7: Hier sind wohl mehrere Personen gemeint. Legen Sie für jede eine eigene Zeile an.',
    ],
    [
      { channel: 'Brieftaube' },
      'channelUnknown',
      'B7: Der Versandweg „Brieftaube“ ist nicht bekannt. Möglich sind Post, E-Mail oder beides.',
    ],
    [
      { channel: 'E-Mail' },
      'channelUnreachable',
      'B7: Einladungen sollen per E-Mail gehen, aber eine E-Mail-Adresse fehlt. Bitte ergänzen Sie sie.',
    ],
    [
      { channel: 'Post' },
      'channelUnreachable',
      'B7: Einladungen sollen per Post gehen, aber die Anschrift ist unvollständig. Bitte ergänzen Sie sie.',
    ],
  ])('%j is told', (cells, code, message) => {
    const { problems } = read({ lastName: 'Müller', ...cells });
    expect(
      problems.map((problem) => ({
        code: problem.code,
        message: problem.message,
        severity: problem.severity,
      })),
    ).toEqual([{ code, message, severity: 'hint' }]);
  });

  it('says where several persons stand in one cell and keeps the text', () => {
    const { draft, problems } = read({ fullName: 'Erika und Max Müller' });
    expect(draft.lastName).toBe('Erika und Max Müller');
    expect(problems[0]?.code).toBe('severalPersons');
  });

  it('says where it guessed the surname', () => {
    const { draft, problems } = read({ fullName: 'Anna Maria Schmidt' });
    expect(draft).toMatchObject({ firstName: 'Anna Maria', lastName: 'Schmidt' });
    expect(problems[0]).toMatchObject({
      code: 'nameGuessed',
      value: 'Anna Maria Schmidt',
      suggestion: 'Schmidt, Anna Maria',
    });
  });

  it('names the right one of two phone columns', () => {
    const { draft, problems } = toPersonDraft(
      { number: 7, cells: ['Müller', '0351 123456', 'siehe oben'] },
      {
        source: '',
        columns: [
          { column: 0, field: 'lastName', confidence: 1 },
          { column: 1, field: 'phone', confidence: 1 },
          { column: 2, field: 'phone', confidence: 1 },
        ],
      },
    );
    expect(draft.phones).toHaveLength(1);
    expect(problems[0]).toMatchObject({ column: 2, code: 'phoneInvalid', value: 'siehe oben' });
  });
});

describe('mergeProblems', () => {
  it('tells each reason of a cell once, in the order of the file', () => {
    const hint = { severity: 'hint', message: '' } as const;
    const merged = mergeProblems(
      [
        { ...hint, row: 9, column: 2, code: 'lostDigits' },
        { ...hint, row: 3, column: 1, code: 'errorCell' },
        { ...hint, code: 'otherSheets' },
      ],
      [
        { ...hint, row: 9, column: 2, code: 'lostDigits', value: 'x' },
        { ...hint, row: 9, column: 0, code: 'lostZero' },
      ],
    );
    expect(merged.map(({ code }) => code)).toEqual(['otherSheets', 'errorCell', 'lostZero', 'lostDigits']);
  });
});
