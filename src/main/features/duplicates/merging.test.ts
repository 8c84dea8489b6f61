import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergingSteps } from '../../../../test/support/mergingSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { wholeDatabase } from '../../../../test/unit/histories.ts';
import { isNamed } from './merging.words.ts';
import { pointersTo } from './pointers.repository.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const { person, organisation, committee, member } = mergingSteps(() => app);
const store = () => app.workspace.store();
const writer = () => store().writer;

describe('the schema', () => {
  it.each(['person', 'organisation'] as const)('names every column that points to a %s', async (kind) => {
    const pointers = await pointersTo(store().reader, kind);
    expect(pointers.length).toBeGreaterThan(8);
    expect(pointers.filter((pointer) => !isNamed(pointer))).toEqual([]);
    if (kind === 'person')
      expect(pointers).toContainEqual({ table: 'accessibility_need', column: 'person_id' });
  });
});

describe('merging persons', () => {
  it('takes chosen fields, joins contacts, addresses and notes, and moves what hangs on the other', async () => {
    const address = { purpose: 'work', addition: '', postalCode: '', country: '', note: '' } as const;
    const kept = await person({
      firstName: 'U.',
      note: 'Kennt das Haus.',
      contacts: [{ kind: 'phone', purpose: 'work', value: '0417 555-120', note: '' }],
      addresses: [{ ...address, street: 'Uferstr. 2', city: 'Lipowa' }],
    });
    const other = await person({
      firstName: 'Ute',
      title: 'Dr.',
      note: 'Ruft gern an.',
      contacts: [
        { kind: 'mobile', purpose: 'private', value: '0417/555120', note: '' },
        { kind: 'email', purpose: 'work', value: 'ute@lindetal.example', note: '' },
      ],
      addresses: [{ ...address, street: 'Uferstraße 2', postalCode: '00418', city: 'Lipowa' }],
    });
    const plenary = await committee('Plenum');
    await member(plenary, kept);
    await member(await committee('AG Hitze'), other);
    const preview = await app.call('people.mergePreview', { kind: 'person', firstId: other, secondId: kept });
    expect(preview).toMatchObject({
      kept: { id: other, name: 'Dr. Ute Kranich' },
      other: { id: kept },
      moves: ['1 Mitgliedschaft'],
      obstacle: '',
      likeness: { certainty: 'likely' },
    });
    expect(preview.fields).toEqual([
      { key: 'title', label: 'Titel', kept: 'Dr.', other: '', suggested: 'kept' },
      { key: 'first_name', label: 'Vorname', kept: 'Ute', other: 'U.', suggested: 'kept' },
    ]);
    expect(
      await app.call('people.mergePreview', {
        kind: 'person',
        firstId: other,
        secondId: kept,
        keptId: kept,
      }),
    ).toMatchObject({
      kept: { id: kept },
      other: { id: other },
      proposedId: other,
      fields: [
        { key: 'title', kept: '', other: 'Dr.', suggested: 'other' },
        { key: 'first_name', kept: 'U.', other: 'Ute', suggested: 'other' },
      ],
    });
    const { journal } = await app.answer('people.mergePersons', {
      keptId: kept,
      otherId: other,
      takeOver: ['first_name', 'title'],
    });
    expect(journal).toMatchObject({
      summary: 'Dr. Ute Kranich mit U. Kranich zusammengeführt',
      undoable: true,
    });
    const merged = await app.call('people.person', { id: kept });
    expect(merged.displayName).toBe('Dr. Ute Kranich');
    expect(merged.person.note).toBe('Kennt das Haus.\n\nRuft gern an.');
    expect(merged.person.contacts.map(({ value }) => value)).toEqual([
      '0417 555-120',
      'ute@lindetal.example',
    ]);
    expect(merged.person.addresses).toHaveLength(1);
    expect(merged.person.addresses[0]?.postalCode).toBe('00418');
    expect(merged.memberships.map((row) => row.committee).sort()).toEqual(['AG Hitze', 'Plenum']);
    await expect(app.call('people.person', { id: other })).rejects.toThrow(
      'gibt es nicht mehr: Sie wurde mit „',
    );
    const [entry] = await app.call('journal.history', { table: 'person', id: kept });
    expect(entry?.changes).toContainEqual(
      expect.objectContaining({ field: 'Person', before: '', after: expect.stringContaining('Ute') }),
    );
    const after = wholeDatabase(app);
    await app.call('journal.undoLast', {});
    expect((await app.call('people.person', { id: other })).person.contacts).toHaveLength(2);
    // What moved over must not vanish with the record that it moved away from.
    await app.call('journal.redoLast', {});
    expect(wholeDatabase(app)).toBe(after);
    expect((await app.call('people.persons', { search: 'ute' })).rows.map((row) => row.id)).toEqual([kept]);
  });

  it('is refused with the committee where both vote, and changes nothing', async () => {
    const [one, two] = [await person({ firstName: 'Ute' }), await person({ firstName: 'Ute' })];
    const group = await committee('Steuerungsgruppe');
    await member(group, one);
    await member(group, two);
    const before = wholeDatabase(app);
    const merging = app.call('people.mergePersons', { keptId: one, otherId: two, takeOver: [] });
    await expect(merging).rejects.toThrow('In „Steuerungsgruppe“ haben beide zur selben Zeit eine Stimme');
    expect(wholeDatabase(app)).toBe(before);
    const preview = await app.call('people.mergePreview', { kind: 'person', firstId: one, secondId: two });
    expect(preview.obstacle).toContain('Steuerungsgruppe');
  });

  it('is refused where one is the deputy of the other; two deputies of one member become one', async () => {
    const [one, two, chair, third] = [
      await person({ firstName: 'Ute' }),
      await person({ firstName: 'Ute' }),
      await person({ lastName: 'Hollweg' }),
      await person({ lastName: 'Bredow' }),
    ];
    await member(await committee('Plenum'), chair, { deputyIds: [one, two, third] });
    const group = await committee('AG Hitze');
    const own = await member(group, one, { deputyIds: [two] });
    const merging = () => app.call('people.mergePersons', { keptId: one, otherId: two, takeOver: [] });
    await expect(merging()).rejects.toThrow('In „AG Hitze“ vertritt die eine die andere Person');
    await app.call('committees.removeMembership', { membershipId: own.membershipId });
    const before = wholeDatabase(app);
    await merging();
    const rows = await store()
      .reader.selectFrom('deputy')
      .select(['person_id', 'rank'])
      .orderBy('rank')
      .execute();
    expect(rows).toEqual([
      { person_id: one, rank: 1 },
      { person_id: third, rank: 2 },
    ]);
    await app.call('journal.undoLast', {});
    expect(wholeDatabase(app)).toBe(before);
  });

  it('joins tags, roles that overlap, and what is known to be different', async () => {
    const [one, two, third] = [
      await person({ firstName: 'Ute' }),
      await person({ firstName: 'Ute' }),
      await person({ firstName: 'Ute' }),
    ];
    const group = await committee('AG Hitze');
    await writer()
      .insertInto('tag')
      .values([
        { id: 1, name: 'Presse', sort_key: 'presse' },
        { id: 2, name: 'Wahl', sort_key: 'wahl' },
      ])
      .execute();
    await writer()
      .insertInto('person_tag')
      .values([
        { person_id: one, tag_id: 1 },
        { person_id: two, tag_id: 1 },
        { person_id: two, tag_id: 2 },
      ])
      .execute();
    const role = { committee_id: group, role: 'chair' as const };
    await writer()
      .insertInto('committee_role')
      .values([
        { ...role, person_id: one, from_day: '2025-01-01', until_day: '2026-06-30' },
        { ...role, person_id: two, from_day: '2026-01-01', until_day: null },
      ])
      .execute();
    await app.call('people.keepApart', { kind: 'person', firstId: one, secondId: third });
    await app.call('people.keepApart', { kind: 'person', firstId: two, secondId: third });
    await app.call('people.keepApart', { kind: 'person', firstId: one, secondId: two });
    const before = wholeDatabase(app);
    await app.call('people.mergePersons', { keptId: one, otherId: two, takeOver: [] });
    const read = store().reader;
    expect(
      await read.selectFrom('person_tag').select(['person_id', 'tag_id']).orderBy('tag_id').execute(),
    ).toEqual([
      { person_id: one, tag_id: 1 },
      { person_id: one, tag_id: 2 },
    ]);
    expect(await read.selectFrom('committee_role').select(['from_day', 'until_day']).execute()).toEqual([
      { from_day: '2025-01-01', until_day: null },
    ]);
    expect(await read.selectFrom('distinct_persons').select(['first_id', 'second_id']).execute()).toEqual([
      { first_id: one, second_id: third },
    ]);
    await app.call('journal.undoLast', {});
    expect(wholeDatabase(app)).toBe(before);
  });

  it('says that somebody is gone', async () => {
    const one = await person({ firstName: 'Ute' });
    const merging = app.call('people.mergePersons', { keptId: one, otherId: one, takeOver: [] });
    await expect(merging).rejects.toThrow('gibt es nicht mehr');
  });
});

describe('merging organisations', () => {
  it('moves persons and units, keeps both sectors, and breaks a circle of units', async () => {
    const [first, second] = [1, 2];
    await writer()
      .insertInto('sector')
      .values([
        { id: first, name: 'Wohlfahrt', position: 0 },
        { id: second, name: 'Ambulante Pflege', position: 1 },
      ])
      .execute();
    const kept = await organisation({ name: 'Caritas', sectorId: first });
    const other = await organisation({
      name: 'Caritasverband Lindetal e. V.',
      shortName: 'Caritas',
      sectorId: second,
    });
    const between = await organisation({ name: 'Caritas, Bereich Pflege' });
    await writer().updateTable('organisation').set({ parent_id: other }).where('id', '=', between).execute();
    await writer().updateTable('organisation').set({ parent_id: between }).where('id', '=', kept).execute();
    const somebody = await person({ organisationId: other });
    const before = wholeDatabase(app);
    await app.call('people.mergeOrganisations', {
      keptId: kept,
      otherId: other,
      takeOver: ['name', 'short_name', 'sector_id'],
    });
    const merged = await app.call('people.organisation', { id: kept });
    expect(merged.organisation).toMatchObject({ name: 'Caritasverband Lindetal e. V.', sectorId: second });
    expect(merged.persons.map(({ id }) => id)).toEqual([somebody]);
    const read = store().reader;
    expect(await read.selectFrom('further_sector').select('sector_id').execute()).toEqual([
      { sector_id: first },
    ]);
    expect(await read.selectFrom('organisation').select(['id', 'parent_id']).orderBy('id').execute()).toEqual(
      [
        { id: kept, parent_id: null },
        { id: between, parent_id: kept },
      ],
    );
    expect((await app.call('people.organisations', { search: 'lindetal' })).rows).toHaveLength(1);
    await app.call('journal.undoLast', {});
    expect(wholeDatabase(app)).toBe(before);
  });
});
