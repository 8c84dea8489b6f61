import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peopleSteps } from '../../../../test/support/peopleSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { emptyOrganisation, type Organisation } from '../../../shared/features/people.ts';

let test: TestApp;
let sector: (name: string) => number;

beforeEach(async () => {
  test = await openTestApp();
  await test.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
  const { sectors } = await test.call('people.lists', {});
  sector = (name) => sectors.find((one) => one.name === name)?.id ?? 0;
});
afterEach(async () => {
  expect(test.log).toEqual([]);
  await test.close();
});

const { organisation: save, person: savePerson } = peopleSteps(() => test);
const person = (lastName: string, organisationId: number | null = null) =>
  savePerson({ firstName: 'Ute', lastName, organisationId });
const found = async (filter: Parameters<typeof test.call<'people.organisations'>>[1]) =>
  (await test.call('people.organisations', filter)).rows.map((row) => row.name);

describe('an organisation in full', () => {
  it('is stored and read as the form saved it, and is nothing new when saved again', async () => {
    const parentId = await save({ name: 'Landkreis Lindetal' });
    const ute = await person('Kranich');
    const organisation: Organisation = {
      ...emptyOrganisation,
      name: 'Gesundheitsamt',
      shortName: 'GA',
      sectorId: sector('ÖGD'),
      furtherSectorIds: [sector('Kommunalpolitik/Verwaltung'), sector('Beauftragte')],
      parentId,
      endedOn: '2027-01-31',
      territory: 'Landkreis Lindetal',
      inhabitants: 84_300,
      areaHectares: 91_250,
      tags: ['Hitzeschutz', 'Prävention'],
      contactPersons: [
        { personId: ute, topic: 'Hitzeschutz' },
        { personId: ute, topic: 'Impfen' },
      ],
      note: 'Neubau ab Mai.',
    };
    const id = await save(organisation);
    const stored = await test.call('people.organisation', { id });
    expect(stored.organisation).toEqual(organisation);
    expect(stored).toMatchObject({
      sectors: ['ÖGD', 'Kommunalpolitik/Verwaltung', 'Beauftragte'],
      parent: { id: parentId, name: 'Landkreis Lindetal' },
      ended: false,
      warnings: [],
    });
    const { journal } = await test.answer('people.saveOrganisation', { id, organisation });
    expect(journal).toBeNull();
    expect(await test.call('people.contactFor', { personId: ute })).toEqual([
      { organisationId: id, name: 'Gesundheitsamt', topic: 'Hitzeschutz' },
      { organisationId: id, name: 'Gesundheitsamt', topic: 'Impfen' },
    ]);
  });

  it('changes what was changed, says so, and takes it back', async () => {
    const ute = await person('Kranich');
    const before = {
      ...emptyOrganisation,
      name: 'Caritas',
      sectorId: sector('Wohlfahrt'),
      tags: ['Pflege'],
      contactPersons: [{ personId: ute, topic: '' }],
    };
    const id = await save(before);
    const after = {
      ...before,
      furtherSectorIds: [sector('ambulante Pflege')],
      tags: ['pflege', 'Hospiz'],
      inhabitants: 1200,
      areaHectares: 150,
      contactPersons: [{ personId: ute, topic: 'Pflege' }],
    };
    const { journal } = await test.answer('people.saveOrganisation', { id, organisation: after });
    expect(journal?.summary).toBe('Angaben zu Caritas gespeichert');
    const [entry] = await test.call('journal.history', { table: 'organisation', id });
    expect(entry?.changes.map(({ field, before: from, after: to }) => [field, from, to])).toEqual(
      expect.arrayContaining([
        ['Einwohnerzahl', '', '1.200'],
        ['Fläche in km²', '', '1,5'],
        ['Sektor', '', 'ambulante Pflege'],
        ['Schlagwort', '', 'Hospiz'],
        ['Thema', '', 'Pflege'],
      ]),
    );
    // "pflege" is the tag "Pflege" that was there.
    expect((await test.call('people.organisation', { id })).organisation.tags).toEqual(['Hospiz', 'Pflege']);
    expect((await test.call('people.lists', {})).tags.map((tag) => tag.name)).toEqual(['Hospiz', 'Pflege']);
    await test.call('journal.undoLast', {});
    expect((await test.call('people.organisation', { id })).organisation).toEqual(before);
    expect((await test.call('people.lists', {})).tags.map((tag) => tag.name)).toEqual(['Pflege']);
  });

  it.each([
    ['itself', 'A', 'A', 'A kann nicht zu sich selbst gehören.'],
    ['its unit', 'A', 'B', '„B“ gehört selbst zu A.'],
    ['the unit of its unit', 'A', 'C', '„C“ gehört selbst zu A.'],
  ])('is no unit of %s', async (_, child, parent, sentence) => {
    const ids = new Map<string, number>();
    for (const [name, above] of [
      ['A', null],
      ['B', 'A'],
      ['C', 'B'],
    ] as const) {
      ids.set(name, await save({ name, parentId: above ? (ids.get(above) ?? 0) : null }));
    }
    const wrong = save({ name: child, parentId: ids.get(parent) ?? 0 }, ids.get(child) ?? 0);
    await expect(wrong).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { 'organisation.parentId': expect.stringContaining(sentence) } },
    });
    expect(
      (await test.call('people.organisation', { id: ids.get(child) ?? 0 })).organisation.parentId,
    ).toBeNull();
  });

  it('refuses what is not there, beside its field', async () => {
    const wrong: [Partial<Organisation>, string][] = [
      [{ parentId: 999 }, 'organisation.parentId'],
      [{ sectorId: 999 }, 'organisation.sectorId'],
      [{ furtherSectorIds: [999] }, 'organisation.furtherSectorIds'],
      [{ contactPersons: [{ personId: 999, topic: '' }] }, 'organisation.contactPersons.0.personId'],
    ];
    for (const [parts, field] of wrong) {
      await expect(save({ name: 'Neu', ...parts })).rejects.toMatchObject({
        code: 'invalidInput',
        details: { fields: { [field]: expect.stringMatching(/nicht mehr/) } },
      });
    }
  });

  it('shows its people and those of its units, and the seats that all of them fill', async () => {
    const county = await save({ name: 'Landkreis' });
    const office = await save({ name: 'Gesundheitsamt', parentId: county });
    const team = await save({ name: 'Hitzeteam', parentId: office });
    const anna = await person('Zander', county);
    const bea = await person('Adler', team);
    const { id: committeeId } = await test.call('committees.saveCommittee', {
      id: null,
      committee: {
        kind: 'steeringGroup',
        name: 'Steuerungsgruppe',
        shortName: '',
        purpose: '',
        foundedOn: null,
        endedOn: null,
      },
    });
    for (const [personId, onBehalfOfId, untilDay] of [
      [bea, office, null],
      [anna, county, '2025-12-31'],
    ] as const) {
      await test.call('committees.saveMember', {
        membershipId: null,
        committeeId,
        seatId: null,
        votingRight: 'voting',
        sectorId: sector('ÖGD'),
        interestGroupId: null,
        personId,
        onBehalfOfId,
        fromDay: '2024-01-01',
        untilDay,
        deputyIds: [],
      });
    }
    const stored = await test.call('people.organisation', { id: county });
    expect(stored.units).toEqual([{ id: office, name: 'Gesundheitsamt', ended: false }]);
    expect(stored.persons.map((one) => [one.listName, one.unit])).toEqual([
      ['Zander, Ute', ''],
      ['Adler, Ute', 'Hitzeteam'],
    ]);
    expect(stored.mandates.map((one) => [one.person, one.unit, one.former])).toEqual([
      ['Ute Adler', 'Gesundheitsamt', false],
      ['Ute Zander', '', true],
    ]);
    await expect(test.call('people.removeOrganisations', { ids: [office] })).rejects.toThrow(
      'Zu Gesundheitsamt gehört noch „Hitzeteam“.',
    );

    await save({ name: 'Gesundheitsamt', parentId: county, endedOn: '2026-06-30' }, office);
    const ended = await test.call('people.organisation', { id: office });
    expect(ended.ended).toBe(true);
    expect(ended.warnings).toEqual([
      'Gesundheitsamt ist seit dem 30. Juni 2026 aufgelöst, entsendet aber noch Mitglieder in „Steuerungsgruppe“. Tragen Sie dort eine andere Stelle ein oder beenden Sie die Mitgliedschaft.',
    ]);
    expect((await test.call('people.organisation', { id: county })).warnings).toEqual([]);
  });

  it('goes into the trash together with its units', async () => {
    const county = await save({ name: 'Landkreis' });
    const office = await save({ name: 'Gesundheitsamt', parentId: county });
    await test.call('people.removeOrganisations', { ids: [county, office] });
    expect(await found({})).toEqual([]);
    await test.call('journal.undoLast', {});
    expect(await found({})).toEqual(['Gesundheitsamt', 'Landkreis']);
  });
});

describe('lists', () => {
  beforeEach(async () => {
    const county = await save({ name: 'Landkreis', sectorId: sector('Kommunalpolitik/Verwaltung') });
    const office = await save({
      name: 'Gesundheitsamt',
      sectorId: sector('ÖGD'),
      furtherSectorIds: [sector('Kommunalpolitik/Verwaltung')],
      parentId: county,
      tags: ['Hitzeschutz'],
    });
    await save({ name: 'Alte Praxis', endedOn: '2026-11-13', territory: 'Oberlinde' });
    await save({ name: 'Praxis am Markt', endedOn: '2026-11-14' });
    await person('Adler', office);
  });

  it('find by any sector, by tag and by state', async () => {
    expect(await found({ sectorId: sector('Kommunalpolitik/Verwaltung') })).toEqual([
      'Gesundheitsamt',
      'Landkreis',
    ]);
    const persons = await test.call('people.persons', { sectorId: sector('Kommunalpolitik/Verwaltung') });
    expect(persons.rows.map((row) => row.listName)).toEqual(['Adler, Ute']);
    const { tags } = await test.call('people.lists', {});
    expect(await found({ tagId: tags[0]?.id ?? 0 })).toEqual(['Gesundheitsamt']);
    // The last day is still a day of the organisation.
    expect(await found({ state: 'ended' })).toEqual(['Alte Praxis']);
    expect(await found({ state: 'active' })).toEqual(['Gesundheitsamt', 'Landkreis', 'Praxis am Markt']);
    expect(await found({ sort: 'partOf' })).toEqual([
      'Gesundheitsamt',
      'Alte Praxis',
      'Landkreis',
      'Praxis am Markt',
    ]);
    const { rows } = await test.call('people.organisations', { search: 'gesundheit' });
    expect(rows).toEqual([
      expect.objectContaining({
        sectors: 'ÖGD, Kommunalpolitik/Verwaltung',
        partOf: 'Landkreis',
        tags: 'Hitzeschutz',
        persons: 1,
        ended: false,
      }),
    ]);
  });

  it.each([
    ['a further sector', 'kommunal', ['Gesundheitsamt', 'Landkreis']],
    ['a tag', 'hitzesch', ['Gesundheitsamt']],
    ['the territory', 'oberlinde', ['Alte Praxis']],
  ])('are searched by %s', async (_, text, names) => {
    const { hits } = await test.call('search.find', { text });
    expect(hits.flatMap((hit) => (hit.kind === 'organisation' ? hit.label : [])).sort()).toEqual(names);
  });
});
