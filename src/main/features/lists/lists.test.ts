import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import {
  emptyAddress,
  emptyOrganisation,
  emptyPerson,
  type Person,
} from '../../../shared/features/people.ts';
import { readTable } from '../../import/readTable.ts';

let app: TestApp;
let answer: string | null;
const asked: string[] = [];

beforeEach(async () => {
  asked.length = 0;
  app = await openTestApp({
    host: {
      saveFile: async ({ suggestedName }) => {
        asked.push(suggestedName);
        return answer === null ? null : path.join(app.folder, answer);
      },
    },
  });
  await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
});
afterEach(() => app.close());

const save = async (person: Partial<Person>) =>
  (await app.call('people.savePerson', { id: null, person: { ...emptyPerson, ...person } })).id;

const table = {
  title: 'Organisationen',
  facts: [{ term: 'Auswahl', value: 'Sektor Wohlfahrt' }],
  columns: [
    { label: 'Name', kind: 'text' as const },
    { label: 'PLZ', kind: 'text' as const },
    { label: 'Personen', kind: 'number' as const },
  ],
  rows: [
    ['Haus Ö', '01067', 3],
    ['=Haus', '', null],
  ],
};
const sheet = async (name: string) => {
  const { columns, rows } = await readTable(readFileSync(path.join(app.folder, name)), name);
  return [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)];
};

test('a list is written where the user wants it, as a spreadsheet or as text', async () => {
  answer = 'Meine Liste';
  expect(await app.call('lists.export', { ...table, fileType: 'xlsx' })).toEqual({
    path: path.join(app.folder, 'Meine Liste.xlsx'),
    count: 2,
    leftOut: 0,
  });
  expect(asked).toEqual(['Organisationen 2026-11-14.xlsx']);
  expect(await sheet('Meine Liste.xlsx')).toEqual([
    ['Name', 'PLZ', 'Personen'],
    ['Haus Ö', '01067', '3'],
    ['=Haus', '', ''],
  ]);
  answer = 'Liste.csv';
  await app.call('lists.export', { ...table, fileType: 'csv' });
  expect(readFileSync(path.join(app.folder, answer), 'utf8')).toBe(
    "\uFEFFName;PLZ;Personen\r\nHaus Ö;01067;3\r\n'=Haus;;\r\n",
  );
});

test('cancelling writes nothing', async () => {
  answer = null;
  expect(await app.call('lists.export', { ...table, fileType: 'xlsx' })).toMatchObject({ path: null });
  expect(
    await app.call('lists.saveCards', { kind: 'persons', personIds: [await save({ lastName: 'A' })] }),
  ).toMatchObject({
    path: null,
  });
});

test('a list is printed, in large print as entries', async () => {
  const printed = await app.call('lists.print', { ...table, format: 'largePrint' });
  expect(printed.name).toBe('Organisationen 2026-11-14, Großdruck');
  const { findings } = await app.call('printing.structure', { id: printed.id });
  expect(findings).toEqual([]);
});

test('a list too long for paper is refused with the way out', async () => {
  const rows = Array.from({ length: 10_001 }, () => ['x', '', 1]);
  await expect(app.call('lists.print', { ...table, rows, format: 'standard' })).rejects.toThrow(
    /Filter.*Excel-Liste/,
  );
});

test('ids of a filter come in its order', async () => {
  const b = await save({ lastName: 'Öhler' });
  const a = await save({ lastName: 'Albers' });
  const c = await save({ lastName: 'Zander' });
  expect((await app.call('lists.personIds', {})).ids).toEqual([a, b, c]);
  expect((await app.call('lists.personIds', { descending: true })).ids).toEqual([c, b, a]);
  expect((await app.call('lists.personIds', { search: 'ohl' })).ids).toEqual([b]);
});

test('mailboxes name each address once and say who has none', async () => {
  const mail = (value: string) => [{ kind: 'email' as const, purpose: 'work' as const, value, note: '' }];
  const ids = [
    await save({
      title: 'Dr.',
      firstName: 'Ute',
      lastName: 'Kranich',
      contacts: mail('Ute@lindetal.example'),
    }),
    await save({ firstName: 'Timo', lastName: 'Rasch', contacts: mail('ute@lindetal.example') }),
    await save({ firstName: 'Arno', lastName: 'Veit' }),
  ];
  expect(await app.call('lists.mailboxes', { kind: 'persons', personIds: ids })).toEqual({
    mailboxes: [{ name: 'Dr. Ute Kranich', email: 'Ute@lindetal.example' }],
    without: ['Arno Veit'],
    leftOut: 0,
  });
});

test('a serial letter has salutation, address lines and the postal code with its zero', async () => {
  const organisationId = (
    await app.call('people.saveOrganisation', {
      id: null,
      organisation: {
        ...emptyOrganisation,
        name: 'Lindetaler Krankenkasse',
        addresses: [{ ...emptyAddress, street: 'Am Markt 1', postalCode: '01067', city: 'Dresden' }],
      },
    })
  ).id;
  const personIds = [
    await save({ salutation: 'Frau', title: 'Dr.', firstName: 'Ute', lastName: 'Kranich', organisationId }),
    await save({ firstName: 'Kim', lastName: 'Lohse', letterSalutation: 'Liebes Kim' }),
  ];
  answer = 'Serienbrief.xlsx';
  expect(await app.call('lists.saveSerialLetter', { kind: 'persons', personIds })).toMatchObject({
    count: 2,
  });
  const [titles, first, second] = await sheet(answer);
  const value = (row: string[] | undefined, title: string) => row?.[titles?.indexOf(title) ?? -1];
  expect(value(first, 'Anrede')).toBe('Frau');
  expect(value(first, 'Briefanrede')).toBe('Sehr geehrte Frau Dr. Kranich,');
  expect(value(first, 'Anschrift 1')).toBe('Lindetaler Krankenkasse');
  expect(value(first, 'Anschrift 2')).toBe('Frau Dr. Ute Kranich');
  expect(value(first, 'Anschrift 4')).toBe('01067 Dresden');
  expect(value(first, 'PLZ')).toBe('01067');
  expect(value(second, 'Briefanrede')).toBe('Liebes Kim,');
  expect(value(second, 'Anrede')).toBe('');
});
