import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import {
  emptyAddress,
  emptyOrganisation,
  emptyPerson,
  type Person,
  type PersonFilter,
} from '../../../shared/features/people.ts';

let test: TestApp;

beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const ute: Person = { ...emptyPerson, salutation: 'Frau', firstName: 'Ute', lastName: 'Kranich' };

async function save(parts: Partial<Person>, id: number | null = null) {
  return (await test.call('people.savePerson', { id, person: { ...ute, ...parts } })).id;
}
const stored = async (id: number) => (await test.call('people.person', { id })).person;
const names = async (filter: PersonFilter) =>
  (await test.call('people.persons', filter)).rows.map((row) => row.listName);
const tagNames = async () => (await test.call('people.lists', {})).tags.map((tag) => tag.name);

describe('a person in full', () => {
  it('keeps state, languages, tags and hints as the form saved them', async () => {
    const parts: Partial<Person> = {
      state: 'moved',
      stateSince: '2026-10-02',
      stateNote: 'Brief kam zurück',
      languages: ['tr', 'de'],
      tags: ['Ärzte', 'Presse'],
      addresses: [{ ...emptyAddress, city: 'Pirna', note: 'bei Veit klingeln' }],
      contacts: [
        { kind: 'phone', purpose: 'work', value: '00417 555-120', note: 'Sekretariat, nur vormittags' },
      ],
    };
    expect(await stored(await save(parts))).toEqual({ ...ute, ...parts });
  });

  it('takes what callers from before these fields say', async () => {
    const { state, stateSince, stateNote, languages, tags, ...old } = ute;
    const address = { purpose: 'work', addition: '', street: '', postalCode: '', city: 'Pirna', country: '' };
    const person = { ...old, addresses: [address] } as unknown as Person;
    const { id } = await test.call('people.savePerson', { id: null, person });
    expect(await stored(id)).toEqual({ ...ute, addresses: [{ ...emptyAddress, city: 'Pirna' }] });
    expect({ state, stateSince, stateNote, languages, tags }).toEqual({
      state: 'active',
      stateSince: null,
      stateNote: '',
      languages: [],
      tags: [],
    });
  });

  it('forgets since when and why as soon as she is active again', async () => {
    const id = await save({ state: 'blocked', stateSince: '2026-01-31', stateNote: 'Anruf' });
    await save({ state: 'active', stateSince: '2026-01-31', stateNote: 'Anruf' }, id);
    expect(await stored(id)).toMatchObject({ state: 'active', stateSince: null, stateNote: '' });
  });

  it.each<[Partial<Person>, string]>([
    [{ state: 'deceased', stateSince: '2026-11-15' }, 'person.stateSince'],
    [{ state: 'deceased', stateSince: '2026-02-30' }, 'person.stateSince'],
    [{ languages: ['Türkisch'] }, 'person.languages.0'],
    [{ tags: ['  '] }, 'person.tags.0'],
  ])('refuses %j with a sentence for the field', async (parts, field) => {
    await expect(save(parts)).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { [field]: expect.stringMatching(/[.]$/) } },
    });
  });

  it('gives the address as it stands on an envelope, and none where no letter may go', async () => {
    const { id: organisationId } = await test.call('people.saveOrganisation', {
      id: null,
      organisation: {
        ...emptyOrganisation,
        name: 'Lindetaler Krankenkasse',
        addresses: [{ ...emptyAddress, street: 'Kassenplatz 2', postalCode: '00418', city: 'Lindenau' }],
      },
    });
    const block = async (person: number) => (await test.call('people.person', { id: person })).addressBlock;
    const id = await save({ organisationId, title: 'Dr.', nameSuffix: 'LL.M.' });
    expect(await block(id)).toEqual([
      'Lindetaler Krankenkasse',
      'Frau Dr. Ute Kranich, LL.M.',
      'Kassenplatz 2',
      '00418 Lindenau',
    ]);
    await save({ organisationId, salutation: 'neutral', firstName: 'Kim', lastName: 'Lohse' }, id);
    expect((await block(id))[1]).toBe('Kim Lohse');
    await save({ organisationId, state: 'moved' }, id);
    expect(await block(id)).toEqual([]);
  });
});

describe('tags', () => {
  it('are made by using them, and are the same in every spelling', async () => {
    const first = await save({ tags: ['Presse', 'presse', 'Ärzte'] });
    const second = await save({ lastName: 'Veit', tags: ['PRESSE'] });
    expect(await tagNames()).toEqual(['Ärzte', 'Presse']);
    expect((await stored(first)).tags).toEqual(['Ärzte', 'Presse']);
    expect((await stored(second)).tags).toEqual(['Presse']);
    expect((await test.call('people.persons', {})).rows.map((row) => row.tags)).toEqual([
      'Ärzte, Presse',
      'Presse',
    ]);
  });

  it('filter the list and are found by searching, as long as they are there', async () => {
    const id = await save({ tags: ['Presseverteiler'] });
    await save({ firstName: 'Arno', lastName: 'Veit', tags: ['Chor'] });
    const tag = (await test.call('people.lists', {})).tags.find(({ name }) => name === 'Presseverteiler');
    expect(await names({ tagId: tag?.id ?? 0 })).toEqual(['Kranich, Ute']);
    expect(await names({ tagId: tag?.id ?? 0, search: 'veit' })).toEqual([]);
    expect(await names({ search: 'pressev' })).toEqual(['Kranich, Ute']);
    await save({ tags: [] }, id);
    expect(await names({ search: 'pressev' })).toEqual([]);
    expect(await names({ tagId: tag?.id ?? 0 })).toEqual([]);
    await test.call('journal.undoLast', {});
    expect(await names({ search: 'pressev' })).toEqual(['Kranich, Ute']);
  });

  it('go with a person into the trash and come back with her', async () => {
    const id = await save({ tags: ['Chor'] });
    const { journal } = await test.answer('people.removePersons', { ids: [id] });
    expect(await names({ search: 'chor' })).toEqual([]);
    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect((await stored(id)).tags).toEqual(['Chor']);
    expect(await names({ search: 'chor' })).toEqual(['Kranich, Ute']);
  });
});

describe('the filter by state', () => {
  it.each<[PersonFilter['state'], string[]]>([
    [null, ['A', 'B', 'D', 'M']],
    ['active', ['A']],
    ['moved', ['M']],
    ['blocked', ['B']],
    ['deceased', ['D']],
    ['stopped', ['B', 'D', 'M']],
  ])('%s finds %j', async (state, found) => {
    for (const [lastName, each] of [
      ['A', 'active'],
      ['M', 'moved'],
      ['B', 'blocked'],
      ['D', 'deceased'],
    ] as const)
      await save({ firstName: '', lastName, state: each });
    expect(await names({ state })).toEqual(found);
  });

  it('looks only at those who are not active', async () => {
    const { reader } = test.workspace.store();
    const { sql } = await import('kysely');
    const { rows } = await sql<{ detail: string }>`explain query plan
      select p.id from person p where p.state <> 'active' and (p.state = 'moved' or 'moved' = 'stopped')`.execute(
      reader,
    );
    expect(rows.map((row) => row.detail).join()).toContain('person_state');
  });
});

describe('the history of a person', () => {
  it('tells states, languages and tags in German', async () => {
    const id = await save({ languages: ['de', 'tr'], tags: ['Presse'] });
    const { journal } = await test.answer('people.savePerson', {
      id,
      person: { ...ute, state: 'deceased', stateSince: '2026-05-03', languages: ['tr'], tags: ['Chor'] },
    });
    expect(journal?.summary).toBe('Angaben zu Ute Kranich gespeichert');
    const [newest] = await test.call('journal.history', { table: 'person', id });
    const changes = newest?.changes.map(({ field, before, after }) => [field, before, after]) ?? [];
    expect(changes).toEqual(
      expect.arrayContaining([
        ['Status', 'aktiv', 'verstorben'],
        ['Status seit', '', '03.05.2026'],
        ['Sprachen', 'Deutsch, Türkisch', 'Türkisch'],
        ['Schlagwort', 'Presse', ''],
        ['Schlagwort', '', 'Chor'],
      ]),
    );
  });

  it.each<[Partial<Person>, string]>([
    [{ state: 'moved', stateSince: '2026-05-03' }, 'Status von Ute Kranich gespeichert'],
    [{ languages: ['tr'] }, 'Sprachen von Ute Kranich gespeichert'],
    [{ tags: ['Presse'] }, 'Schlagwörter von Ute Kranich gespeichert'],
  ])('calls %j by its name', async (parts, summary) => {
    const id = await save({});
    const { journal } = await test.answer('people.savePerson', { id, person: { ...ute, ...parts } });
    expect(journal?.summary).toBe(summary);
    const again = await test.answer('people.savePerson', { id, person: { ...ute, ...parts } });
    expect(again.journal).toBeNull();
  });
});

it('the dead are told apart where a person is chosen', async () => {
  await save({ state: 'deceased' });
  await save({ lastName: 'Veit' });
  const { persons } = await test.call('people.choices', {});
  expect(persons.map((person) => person.name)).toEqual(['Kranich, Ute (verstorben)', 'Veit, Ute']);
});
