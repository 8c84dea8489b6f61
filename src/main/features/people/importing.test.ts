import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { OpenedList } from '../../../shared/features/importing.ts';
import { emptyAddress, emptyPerson } from '../../../shared/features/people.ts';
import { buildOfficeList, type OfficePerson } from '../../import/officeList.ts';
import { readTable } from '../../import/readTable.ts';

let test: TestApp;
let chosen: string | null;
let target: string | null;

beforeEach(async () => {
  chosen = null;
  target = null;
  test = await openTestApp({ host: { openFile: async () => chosen, saveFile: async () => target } });
});
afterEach(() => test.close());

/** Opens a list as the user does: by choosing a file. */
async function open(name: string, content: string | Uint8Array): Promise<OpenedList> {
  chosen = path.join(test.folder, name);
  writeFileSync(chosen, content);
  const list = await test.call('importing.open', {});
  if (!list) throw new Error('no list was opened');
  return list;
}

const csv = [
  'Anrede;Titel;Vorname;Name;Organisation;Straße;PLZ;Ort;Telefon;E-Mail',
  'Frau;;Ute;Kranich;Lindetaler Krankenkasse;Lindenallee 14;01067;Dresden;0351 555120;ute.kranich@lindetal.example',
  'Herr;Dr.;Farid;Aslani;Gesundheitsamt Lindetal;Markt 1;1067;Dresden;;f.aslani@lindetal.example',
  ';;;;;;;;0351 1234567;',
  'Frau;;Ute;Kranich;Lindetaler Krankenkasse;;;;;',
  ';;;;Apotheke am Lindenplatz;Lindenplatz 3;01067;Dresden;0351 999;',
].join('\r\n');

const count = async () => (await test.call('people.persons', {})).total;

/** Everything that the journal watches, to compare before and after. */
async function dump(): Promise<string> {
  const db = test.workspace.store().reader;
  const tables = [
    'person',
    'organisation',
    'postal_address',
    'contact_point',
    'membership',
    'seat',
    'committee',
    'import_run',
    'import_row',
  ] as const;
  const all = [];
  for (const table of tables)
    all.push([table, await db.selectFrom(table).selectAll().orderBy('id').execute()]);
  return JSON.stringify(all);
}

describe('importing a list', () => {
  it('previews, takes over and takes back as one step', async () => {
    const empty = await dump();
    const { token, mapping, rowCount, encoding } = await open('Verteiler.csv', csv);
    expect({ rowCount, encoding }).toEqual({ rowCount: 5, encoding: 'utf-8' });
    const preview = await test.call('importing.preview', { token, mapping });
    expect(preview.counts).toEqual({
      rows: 5,
      new: 2,
      organisation: 1,
      duplicate: 1,
      again: 0,
      skipped: 0,
      changing: 0,
      failed: 1,
      hint: 1,
    });
    expect(preview.newOrganisations).toEqual([
      'Lindetaler Krankenkasse',
      'Gesundheitsamt Lindetal',
      'Apotheke am Lindenplatz',
    ]);
    expect(preview.rows.map((row) => [row.number, row.outcome])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'failed'],
      [5, 'duplicate'],
      [6, 'organisation'],
    ]);
    expect(preview.rows[1]?.problems).toEqual([
      expect.objectContaining({ code: 'lostZero', column: 6, value: '1067', suggestion: '01067' }),
    ]);
    expect(preview.rows[3]?.duplicateOf).toEqual({ personId: null, row: 2, name: 'Kranich, Ute' });
    expect(await dump()).toBe(empty);

    const { value, journal } = await test.answer('importing.run', { token, mapping });
    expect(value).toEqual({
      created: 2,
      completed: 0,
      skipped: 0,
      duplicates: 1,
      failed: 1,
      organisations: 3,
      committees: 0,
      memberships: 0,
      tags: 0,
      hints: 1,
      hintedRows: 1,
      runId: 1,
    });
    expect(journal?.summary).toBe('Liste „Verteiler.csv“ eingelesen: 2 Personen, 3 Organisationen');
    const { rows } = await test.call('people.persons', {});
    expect(rows).toEqual([
      expect.objectContaining({
        listName: 'Aslani, Dr. Farid',
        organisation: 'Gesundheitsamt Lindetal',
        city: 'Dresden',
      }),
      expect.objectContaining({
        listName: 'Kranich, Ute',
        phone: '0351 555120',
        email: 'ute.kranich@lindetal.example',
      }),
    ]);
    const kept = await test.workspace
      .store()
      .reader.selectFrom('import_row')
      .selectAll()
      .orderBy('number')
      .execute();
    expect(kept.map((row) => row.outcome)).toEqual([
      'imported',
      'imported',
      'failed',
      'duplicate',
      'imported',
    ]);
    expect(JSON.parse(kept[1]?.raw ?? '')).toMatchObject({ PLZ: '1067', Name: 'Aslani' });

    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await dump()).toBe(empty);
  });

  it('changes nothing the second time', async () => {
    const first = await open('Verteiler.csv', csv);
    await test.call('importing.run', { token: first.token, mapping: first.mapping });
    const before = await dump();
    for (const duplicates of ['skip', 'complete'] as const) {
      const { token, mapping } = await open('Verteiler.csv', csv);
      const { value, journal } = await test.answer('importing.run', { token, mapping, duplicates });
      expect(value).toMatchObject({ created: 0, completed: 0, organisations: 0, duplicates: 4 });
      expect(journal).toBeNull();
      expect(await dump()).toBe(before);
    }
  });

  it('tells namesakes apart', async () => {
    const person = { ...emptyPerson, firstName: 'Ute', lastName: 'Kranich' };
    const address = { ...emptyAddress, purpose: 'private' as const };
    await test.call('people.savePerson', {
      id: null,
      person: { ...person, addresses: [{ ...address, city: 'Pirna' }] },
    });
    const { token, mapping } = await open('Verteiler.csv', csv);
    expect((await test.call('importing.preview', { token, mapping })).counts.duplicate).toBe(1);
    const { id } = await test.call('people.savePerson', {
      id: null,
      person: { ...person, addresses: [{ ...address, city: 'DRESDEN' }] },
    });
    const known = await test.call('importing.preview', { token, mapping, show: 'duplicate' });
    expect(known.rows.map((row) => row.duplicateOf?.personId)).toContain(id);
    expect(known.counts.new).toBe(1);
  });

  it('fills in what is missing where the user asks for it, and only that', async () => {
    const { id } = await test.call('people.savePerson', {
      id: null,
      person: {
        ...emptyPerson,
        firstName: 'Ute',
        lastName: 'Kranich',
        function: 'Regionalleiterin',
        contacts: [{ kind: 'email', purpose: 'work', value: 'UTE.kranich@lindetal.example', note: '' }],
      },
    });
    const { token, mapping } = await open('Verteiler.csv', csv);
    const { value, journal } = await test.answer('importing.run', { token, mapping, duplicates: 'complete' });
    expect(value).toMatchObject({ created: 1, completed: 1 });
    expect(journal?.summary).toContain('1 Person, 1 ergänzt');
    const { person, organisationName } = await test.call('people.person', { id });
    expect(person).toMatchObject({ salutation: 'Frau', function: 'Regionalleiterin' });
    expect(person.contacts.map((contact) => contact.value)).toEqual([
      'UTE.kranich@lindetal.example',
      '0351 555120',
    ]);
    expect(person.addresses[0]?.street).toBe('Lindenallee 14');
    expect(organisationName).toBe('Lindetaler Krankenkasse');
  });

  it('reads again with another encoding', async () => {
    const latin = Buffer.from(
      'Vorname;Nachname;Ort\r\nSören;Müßig;Lübben\r\nJürgen;Weiß;Görlitz\r\n',
      'latin1',
    );
    const list = await open('alt.csv', latin);
    expect(list.encoding).toBe('windows-1252');
    expect(list.firstRows[0]?.cells).toEqual(['Sören', 'Müßig', 'Lübben']);
    const again = await test.call('importing.reread', { token: list.token, options: { encoding: 'cp850' } });
    expect(again.firstRows[0]?.cells[0]).not.toBe('Sören');
    expect(again.token).toBe(list.token);
  });

  it('says what is wrong with a file and changes nothing', async () => {
    await expect(open('leer.csv', '')).rejects.toMatchObject({
      code: 'badFile',
      message: expect.stringContaining('leer'),
    });
    chosen = path.join(test.folder, 'fort.csv');
    await expect(test.call('importing.open', {})).rejects.toMatchObject({ code: 'badFile' });
    chosen = null;
    expect(await test.call('importing.open', {})).toBeNull();
    const { token, mapping } = await open('Verteiler.csv', csv);
    const none = { ...mapping, columns: mapping.columns.map((column) => ({ ...column, field: null })) };
    await expect(test.call('importing.run', { token, mapping: none })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await expect(test.call('importing.run', { token: 'alt', mapping })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await count()).toBe(0);
    expect(test.log).toEqual([]);
  });

  it('saves the rows that were left out with the reason', async () => {
    const { token, mapping } = await open('Verteiler.csv', csv);
    expect(await test.call('importing.saveFailed', { token, mapping })).toEqual({ path: null, rows: 1 });
    target = path.join(test.folder, 'rest.xlsx');
    expect(await test.call('importing.saveFailed', { token, mapping })).toEqual({ path: target, rows: 1 });
    const table = await readTable(new Uint8Array(await readFile(target)), 'rest.xlsx');
    expect(table.columns.map((column) => column.title).slice(-2)).toEqual(['Zeile der Liste', 'Grund']);
    expect(table.rows[0]?.cells).toContain('0351 1234567');
    expect(table.rows[0]?.cells.at(-1)).toContain('weder einen Nachnamen noch eine Organisation');
  });
});

describe('an office’s Excel list', () => {
  const persons: OfficePerson[] = [
    {
      salutation: 'Frau',
      title: 'Dr.',
      firstName: 'Maren',
      lastName: 'Hollweg',
      organisation: 'Landkreis',
      city: 'Pirna',
      postalCode: '01796',
      email: 'hollweg@lindetal.example',
      committee: 'Steuerungsgruppe',
      votingRight: 'voting',
      role: 'Vorsitz',
    },
    {
      salutation: 'Herr',
      firstName: 'Arno',
      lastName: 'Veit',
      city: 'Pirna',
      postalCode: '01796',
      committee: 'Steuerungsgruppe; AG Hitzeschutz',
      votingRight: 'advisory',
      format: 'largePrint',
    },
    {
      salutation: 'Frau',
      firstName: 'Gisela',
      lastName: 'Paulsen',
      organisation: 'Seniorenbeirat',
      committee: 'Gesundheitskonferenz',
    },
    {
      salutation: 'Frau',
      firstName: 'Gisela',
      lastName: 'Paulsen',
      organisation: 'Seniorenbeirat',
      committee: 'AG Hitzeschutz',
      votingRight: 'voting',
    },
  ];

  it('parts committees at commas where each part is named as a working group', async () => {
    const { token, mapping } = await open(
      'Gremien.csv',
      'Vorname;Name;Gremium\nUte;Kranich;AG Hitze, AG Pflege\nArno;Veit;AG Pflege, Reha\n',
    );
    const { newCommittees } = await test.call('importing.preview', { token, mapping });
    expect(newCommittees).toEqual(['AG Hitze', 'AG Pflege', 'AG Pflege, Reha']);
  });

  it('brings persons into their committees, once', async () => {
    const bytes = await buildOfficeList(persons, { title: 'Mitglieder', subtitle: 'Stand: 01.11.2026' });
    const { token, mapping } = await open('Mitglieder.xlsx', bytes);
    const preview = await test.call('importing.preview', { token, mapping });
    expect(preview.counts).toMatchObject({ new: 3, duplicate: 1, failed: 0 });
    expect(preview.newCommittees).toEqual(['Steuerungsgruppe', 'AG Hitzeschutz', 'Gesundheitskonferenz']);
    const { value, journal } = await test.answer('importing.run', { token, mapping });
    expect(value).toMatchObject({ created: 3, committees: 3, memberships: 5 });
    const { rows } = await test.call('people.persons', {});
    expect(rows.map((row) => [row.listName, row.committees])).toEqual([
      ['Hollweg, Dr. Maren', 'Steuerungsgruppe'],
      ['Paulsen, Gisela', 'AG Hitzeschutz, Gesundheitskonferenz'],
      ['Veit, Arno', 'AG Hitzeschutz, Steuerungsgruppe'],
    ]);
    const chair = await test.call('people.person', { id: rows[0]?.id ?? 0 });
    expect(chair.memberships).toEqual([
      expect.objectContaining({
        committee: 'Steuerungsgruppe',
        votingRight: 'voting',
        onBehalfOf: 'Landkreis',
        roles: ['Vorsitz'],
        fromDay: '2026-11-14',
      }),
    ]);
    expect((await test.call('committees.list', {})).map((row) => [row.name, row.kind])).toEqual([
      ['Gesundheitskonferenz', 'plenary'],
      ['Steuerungsgruppe', 'steeringGroup'],
      ['AG Hitzeschutz', 'workingGroup'],
    ]);
    const before = await dump();
    const second = await open('Mitglieder.xlsx', bytes);
    expect(
      (await test.answer('importing.run', { token: second.token, mapping: second.mapping })).journal,
    ).toBeNull();
    expect(await dump()).toBe(before);
    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await count()).toBe(0);
    expect(await test.call('committees.list', {})).toEqual([]);
  });
});
