import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyOrganisation, emptyPerson } from '../../../shared/features/people.ts';
import type { VocabularyKind } from '../../../shared/features/vocabulary.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
  await test.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
});
afterEach(async () => {
  expect(test.log).toEqual([]);
  await test.close();
});

const names = async (kind: VocabularyKind) =>
  (await test.call('vocabulary.all', {}))[kind].map((entry) => entry.name);
const idOf = async (kind: VocabularyKind, name: string) =>
  (await test.call('vocabulary.all', {}))[kind].find((entry) => entry.name === name)?.id ?? 0;

describe.each(['sector', 'interestGroup', 'tag'] as const)('the list "%s"', (kind) => {
  it('gets an entry, another name, and loses it again, each undone in one step', async () => {
    const before = await names(kind);
    const { id } = await test.call('vocabulary.save', { kind, id: null, name: 'Zukunft' });
    expect(await names(kind)).toEqual([...before, 'Zukunft']);
    await test.call('vocabulary.save', { kind, id, name: 'Zweitmeinung' });
    expect(await names(kind)).toEqual([...before, 'Zweitmeinung']);
    await test.call('vocabulary.remove', { kind, id });
    expect(await names(kind)).toEqual(before);
    for (const after of [[...before, 'Zweitmeinung'], [...before, 'Zukunft'], before]) {
      await test.call('journal.undoLast', {});
      expect(await names(kind)).toEqual(after);
    }
  });

  it('holds no name twice, however it is written', async () => {
    await test.call('vocabulary.save', { kind, id: null, name: 'Ärztenetz' });
    await expect(test.call('vocabulary.save', { kind, id: null, name: 'ärztenetz ' })).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { name: expect.stringContaining('„Ärztenetz“') } },
    });
  });

  it('says when an entry is gone', async () => {
    await expect(test.call('vocabulary.remove', { kind, id: 999 })).rejects.toThrow(
      'nicht mehr in der Liste',
    );
  });
});

describe('order', () => {
  it('is the office’s own and holds everywhere', async () => {
    const [first = '', second = '', third = ''] = await names('sector');
    await test.call('vocabulary.move', { kind: 'sector', id: await idOf('sector', third), by: -1 });
    expect((await names('sector')).slice(0, 3)).toEqual([first, third, second]);
    const { sectors } = await test.call('people.lists', {});
    expect(sectors.slice(0, 3).map((sector) => sector.name)).toEqual([first, third, second]);
    const { journal } = await test.answer('vocabulary.move', {
      kind: 'sector',
      id: await idOf('sector', first),
      by: -1,
    });
    expect(journal).toBeNull();
    await test.call('journal.undoLast', {});
    expect((await names('sector')).slice(0, 3)).toEqual([first, second, third]);
  });
});

const organisation = (parts: Partial<typeof emptyOrganisation>) =>
  test.call('people.saveOrganisation', { id: null, organisation: { ...emptyOrganisation, ...parts } });

describe('an entry that is used', () => {
  it('stays, with the places', async () => {
    const id = await idOf('sector', 'ÖGD');
    await organisation({ name: 'Gesundheitsamt', sectorId: id });
    await organisation({ name: 'Landkreis', furtherSectorIds: [id] });
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
    const seat = { seatId: null, committeeId, votingRight: 'voting' as const, label: '' };
    const group = await idOf('interestGroup', 'LGBTIQ');
    await test.call('committees.saveSeat', { ...seat, sectorId: id, interestGroupId: group });
    const lists = await test.call('vocabulary.all', {});
    expect(lists.sector.find((entry) => entry.id === id)?.uses).toBe('2 Organisationen, 1 Sitz');
    await expect(test.call('vocabulary.remove', { kind: 'sector', id })).rejects.toThrow(
      'Der Sektor „ÖGD“ wird noch gebraucht: bei der Organisation „Gesundheitsamt“ und „Landkreis“, für einen Sitz in „Steuerungsgruppe“. Bitte ändern Sie das zuerst dort.',
    );
    await expect(test.call('vocabulary.remove', { kind: 'interestGroup', id: group })).rejects.toThrow(
      'Die Interessengruppe „LGBTIQ“ wird noch gebraucht: für einen Sitz in „Steuerungsgruppe“.',
    );
  });

  it('is renamed wherever it stands, and found by its new name', async () => {
    await organisation({ name: 'Gesundheitsamt', tags: ['Hitze'] });
    await test.call('vocabulary.save', { kind: 'tag', id: await idOf('tag', 'Hitze'), name: 'Klimaschutz' });
    const { hits } = await test.call('search.find', { text: 'klimaschutz' });
    expect(hits.map((hit) => hit.label)).toEqual(['Gesundheitsamt']);
  });
});

it('two tags become one for everybody, once each, and two again by undoing', async () => {
  const { id: both } = await organisation({ name: 'Landkreis', tags: ['Hitze', 'Hitzeschutz'] });
  const { id: one } = await organisation({ name: 'Caritas', tags: ['Hitze'] });
  const { id: personId } = await test.call('people.savePerson', {
    id: null,
    person: { ...emptyPerson, lastName: 'Kranich', tags: ['Hitze'] },
  });
  const tagsOf = async () => [
    (await test.call('people.organisation', { id: both })).organisation.tags,
    (await test.call('people.organisation', { id: one })).organisation.tags,
    (await test.call('people.person', { id: personId })).person.tags,
  ];
  const before = await tagsOf();
  const fromId = await idOf('tag', 'Hitze');
  const intoId = await idOf('tag', 'Hitzeschutz');
  await expect(test.call('vocabulary.remove', { kind: 'tag', id: fromId })).rejects.toThrow(
    'bei der Organisation „Caritas“ und „Landkreis“, bei „Kranich“. Nehmen Sie es dort zuerst weg',
  );
  await test.call('vocabulary.mergeTags', { fromId, intoId });
  expect(await tagsOf()).toEqual([['Hitzeschutz'], ['Hitzeschutz'], ['Hitzeschutz']]);
  expect(await names('tag')).toEqual(['Hitzeschutz']);
  await test.call('journal.undoLast', {});
  expect(await tagsOf()).toEqual(before);
  await expect(test.call('vocabulary.mergeTags', { fromId, intoId: fromId })).rejects.toThrow(
    'anderes Schlagwort',
  );
});
