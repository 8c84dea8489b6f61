import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyOrganisation, emptyPerson, type Person } from '../../../shared/features/people.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
});
afterEach(() => app.close());

const email = (value: string) => [{ kind: 'email' as const, purpose: 'work' as const, value, note: '' }];
const save = async (person: Partial<Person>) =>
  (await app.call('people.savePerson', { id: null, person: { ...emptyPerson, ...person } })).id;
const rows = async () => (await app.call('people.persons', { more: true })).rows;

async function three() {
  return {
    arno: await save({ firstName: 'Arno', lastName: 'Veit' }),
    ute: await save({ firstName: 'Ute', lastName: 'Kranich', contacts: email('ute@x.example') }),
    kim: await save({ lastName: 'Lohse', contacts: email('kim@x.example'), preferredChannel: 'email' }),
  };
}

test('who has no e-mail address is named and nothing is changed, unless she is left out', async () => {
  const { arno, ute, kim } = await three();
  const request = {
    ids: [arno, ute, kim],
    change: { field: 'preferredChannel' as const, value: 'email' as const },
  };
  expect(await app.call('people.bulkPreview', request)).toEqual({
    changing: 1,
    same: 1,
    reason: 'Für den Versand per E-Mail fehlt eine E-Mail-Adresse.',
    refused: 1,
    refusedNames: ['Arno Veit'],
  });
  await expect(app.call('people.bulkEdit', request)).rejects.toThrow(/Arno Veit.*Nichts wurde geändert/);
  expect((await rows()).map((row) => row.preferredChannel).sort()).toEqual(['email', 'post', 'post']);
  const { value, journal } = await app.answer('people.bulkEdit', { ...request, leaveOut: true });
  expect(value).toEqual({ changed: 1 });
  expect(journal?.summary).toBe('Versand von 1 Person auf E-Mail gestellt');
  expect((await rows()).map((row) => [row.id, row.preferredChannel])).toEqual(
    expect.arrayContaining([
      [arno, 'post'],
      [ute, 'email'],
      [kim, 'email'],
    ]),
  );
});

test('a change is one step back', async () => {
  const { arno, ute } = await three();
  const before = await rows();
  const { journal } = await app.answer('people.bulkEdit', {
    ids: [arno, ute],
    change: { field: 'preferredFormat', value: 'largePrint' },
  });
  expect((await rows()).filter((row) => row.preferredFormat === 'largePrint')).toHaveLength(2);
  await app.call('journal.undo', { id: journal?.id ?? 0 });
  expect(await rows()).toEqual(before);
});

test('what is so already is no change and no entry', async () => {
  const { arno } = await three();
  const answer = await app.answer('people.bulkEdit', {
    ids: [arno],
    change: { field: 'preferredFormat', value: 'standard' },
  });
  expect(answer).toEqual({ value: { changed: 0 }, journal: null });
});

test('organisation, state and tags', async () => {
  const { arno, ute, kim } = await three();
  const organisationId = (
    await app.call('people.saveOrganisation', {
      id: null,
      organisation: { ...emptyOrganisation, name: 'Rat' },
    })
  ).id;
  const ids = [arno, ute, kim];
  await app.call('people.bulkEdit', { ids, change: { field: 'organisation', organisationId } });
  await app.call('people.bulkEdit', {
    ids: [arno],
    change: { field: 'state', value: 'moved', note: 'Brief kam zurück' },
  });
  await app.call('people.bulkEdit', { ids: [arno, ute], change: { field: 'addTag', name: 'Presse' } });
  await app.call('people.bulkEdit', { ids, change: { field: 'addTag', name: 'presse' } });
  const { tags } = await app.call('people.bulkChoices', {});
  expect(tags).toEqual([{ id: expect.any(Number), name: 'Presse' }]);
  await app.call('people.bulkEdit', { ids: [ute], change: { field: 'removeTag', tagId: tags[0]?.id ?? 0 } });
  expect((await rows()).map((row) => [row.id, row.organisation, row.state, row.tags])).toEqual([
    [ute, 'Rat', 'active', ''],
    [kim, 'Rat', 'active', 'Presse'],
    [arno, 'Rat', 'moved', 'Presse'],
  ]);
  const leftOut = async () =>
    (await app.call('lists.mailboxes', { kind: 'persons', personIds: ids })).leftOut;
  // Only the address of who moved is unknown; an e-mail still arrives.
  expect(await leftOut()).toBe(0);
  await app.call('people.bulkEdit', { ids: [arno], change: { field: 'state', value: 'blocked', note: '' } });
  expect(await leftOut()).toBe(1);
});

test('an organisation that is gone is refused', async () => {
  const { arno } = await three();
  await expect(
    app.call('people.bulkEdit', { ids: [arno], change: { field: 'organisation', organisationId: 999 } }),
  ).rejects.toMatchObject({ code: 'notFound' });
});
