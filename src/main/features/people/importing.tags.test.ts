import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyPerson, type Person } from '../../../shared/features/people.ts';

let test: TestApp;
let chosen: string;

beforeEach(async () => {
  test = await openTestApp({
    host: { openFile: async () => chosen, saveFile: async () => path.join(test.folder, 'Personen.csv') },
  });
});
afterEach(() => test.close());

async function open(content: string) {
  chosen = path.join(test.folder, 'Liste.csv');
  writeFileSync(chosen, content);
  const list = await test.call('importing.open', {});
  if (!list) throw new Error('no list was opened');
  return { token: list.token, mapping: list.mapping };
}
type Rule = 'skip' | 'complete' | 'overwrite';
const run = async (content: string, duplicates: Rule = 'skip') =>
  test.answer('importing.run', { ...(await open(content)), duplicates });
const save = async (person: Partial<Person>) =>
  (await test.call('people.savePerson', { id: null, person: { ...emptyPerson, ...person } })).id;
const tagNames = async () => (await test.call('people.lists', {})).tags.map(({ name }) => name);

/** Everybody's tags and languages, by surname. */
async function words(): Promise<Record<string, [string[], string[]]>> {
  const { rows } = await test.call('people.persons', {});
  const all = [];
  for (const { id } of rows) {
    const { person } = await test.call('people.person', { id });
    all.push([person.lastName, [person.tags, person.languages]] as [string, [string[], string[]]]);
  }
  return Object.fromEntries(all);
}

/** Everything that the journal watches here. */
async function dump(): Promise<string> {
  const db = test.workspace.store().reader;
  const all = [];
  for (const table of [
    'person',
    'organisation',
    'tag',
    'person_tag',
    'organisation_tag',
    'import_run',
  ] as const)
    all.push(await db.selectFrom(table).selectAll().orderBy('id').execute());
  return JSON.stringify(all);
}

const list = [
  'Vorname;Name;Ort;Kategorien;Sprachen',
  'Ute;Kranich;Pirna;"Presse; Chor";Deutsch, Türkisch',
  'Arno;Veit;Pirna;presse;',
  'Timo;Rasch;Pirna;;de',
].join('\n');

describe('tags and languages of a list', () => {
  it('come in with new persons, the missing tags are made, and all of it is taken back in one step', async () => {
    await save({ lastName: 'Dorn', tags: ['Presse'] });
    const before = await dump();
    const opened = await open(list);
    const preview = await test.call('importing.preview', opened);
    expect(preview.newTags).toEqual(['Chor']);
    expect(preview.counts).toMatchObject({ new: 3, hint: 0 });
    const { journal } = await test.answer('importing.run', opened);
    expect(await words()).toEqual({
      Dorn: [['Presse'], []],
      Kranich: [
        ['Chor', 'Presse'],
        ['de', 'tr'],
      ],
      Veit: [['Presse'], []],
      Rasch: [[], ['de']],
    });
    expect(await tagNames()).toEqual(['Chor', 'Presse']);
    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await dump()).toBe(before);
  });

  it.each<Rule>(['skip', 'complete', 'overwrite'])('changes nothing the second time (%s)', async (rule) => {
    await run(list);
    const once = await dump();
    const { value, journal } = await run(list, rule);
    expect(value).toMatchObject({ created: 0, completed: 0, duplicates: 3 });
    expect(journal).toBeNull();
    expect(await dump()).toBe(once);
  });

  it.each<[Rule, [string[], string[]]]>([
    ['skip', [['Altkreis', 'CHOR'], ['pl']]],
    [
      'complete',
      [
        ['Altkreis', 'CHOR', 'Presse'],
        ['pl', 'de', 'tr'],
      ],
    ],
    [
      'overwrite',
      [
        ['CHOR', 'Presse'],
        ['de', 'tr'],
      ],
    ],
  ])('follows the rule for who is there already: %s', async (rule, wanted) => {
    const city = {
      purpose: 'private',
      addition: '',
      street: '',
      postalCode: '',
      country: '',
      note: '',
    } as const;
    await save({
      firstName: 'Ute',
      lastName: 'Kranich',
      tags: ['Altkreis', 'CHOR'],
      languages: ['pl'],
      addresses: [{ ...city, city: 'Pirna' }],
    });
    const preview = await test.call('importing.preview', { ...(await open(list)), duplicates: rule });
    // "presse" of Arno Veit, who is new; what somebody known keeps out makes no tag.
    expect(preview.newTags).toEqual(rule === 'skip' ? ['presse'] : ['Presse']);
    expect(preview.rows[0]?.compared.slice(-2)).toEqual([
      { label: 'Schlagwörter', list: 'Chor, Presse', stored: 'Altkreis, CHOR', same: false },
      { label: 'Sprachen', list: 'Deutsch, Türkisch', stored: 'Polnisch', same: false },
    ]);
    await run(list, rule);
    expect((await words()).Kranich).toEqual(wanted);
  });

  it('keeps those of a row that names only an organisation', async () => {
    await run('Nachname;Organisation;Kategorien;Sprache\n;Haus Linde;Träger;Polnisch\n');
    const { rows } = await test.call('people.organisations', {});
    const { organisation } = await test.call('people.organisation', { id: rows[0]?.id ?? 0 });
    expect(organisation).toMatchObject({ tags: ['Träger'], note: 'Sprachen laut Liste: Polnisch' });
  });

  it('come back from the list of persons as Rundtisch writes it', async () => {
    await save({ firstName: 'Ute', lastName: 'Kranich', tags: ['Presse', 'Chor'], languages: ['ckb', 'de'] });
    await save({ firstName: 'Arno', lastName: 'Veit', tags: ['Chor'] });
    const before = await words();
    const { rows } = await test.call('people.persons', { more: true });
    const columns = ['Name', 'Schlagwörter', 'Sprachen'].map((label) => ({ label, kind: 'text' as const }));
    const cells = rows.map((row) => [row.listName, row.tags, row.more?.languages ?? '']);
    const table = { title: 'Personen', facts: [], columns, rows: cells, fileType: 'csv' as const };
    const { path: file } = await test.call('lists.export', table);
    await test.call('people.removePersons', { ids: rows.map(({ id }) => id) });
    expect(await words()).toEqual({});
    await run(readFileSync(file ?? '', 'utf8'));
    expect(await words()).toEqual(before);
  });
});
