import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdsWord } from '../../../../test/support/holdsWord.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyOrganisation, emptyPerson } from '../../../shared/features/people.ts';
import { fixedClock } from '../../clock.ts';
import { write } from '../../database/journal.ts';
import { expireTrash } from './trash.service.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const reason = 'Wunsch der betroffenen Person (Art. 17 DSGVO)' as const;
const save = async (firstName: string, lastName: string) =>
  (await app.call('people.savePerson', { id: null, person: { ...emptyPerson, firstName, lastName } })).id;
const remember = (key: string, value: unknown) =>
  app.call('app.rememberUiState', { key, value: JSON.stringify(value) });
const view = (name: string, query: string) => ({ id: 'a1', name, query, columns: null });
const viewsOf = async (list: string) =>
  (
    JSON.parse((await app.call('app.uiState', {}))[`liste:${list}`] ?? '{}') as {
      views: ReturnType<typeof view>[];
    }
  ).views;

/** Everything that a window remembers of somebody. */
async function rememberEverywhere(): Promise<void> {
  await remember('liste:personen', {
    columns: null,
    standard: null,
    views: [view('Presse', 'suche=quastenflosser'), view('Plenum', 'gremium=3&suche=ver')],
  });
  await remember('liste:aufgaben', {
    columns: null,
    standard: null,
    views: [view('Für Quirin Quastenflosser', 'suche=quastenflosser+brief')],
  });
  await remember('place', '/personen?suche=Quastenflosser');
  await remember('entwurf:task:neu', { record: { title: 'Quirin Quastenflosser anrufen' } });
}

test('erasing leaves no name in views, the last place and drafts, and says before which views change', async () => {
  const id = await save('Quirin', 'Quastenflosser');
  await save('Vera', 'Kranich');
  await rememberEverywhere();
  const records = [{ table: 'person' as const, row: id }];
  const { stays } = await app.call('trash.erasurePreview', { records });
  expect(stays).toEqual([
    'Die gespeicherten Ansichten „Presse“ und „Für Quirin Quastenflosser“ bleiben, ohne den Namen und ohne die Suche danach.',
  ]);
  await app.call('trash.erase', { records, reason });
  expect(holdsWord(app, 'quastenflosser')).toBe(false);
  expect(await viewsOf('personen')).toEqual([view('Presse', ''), view('Plenum', 'gremium=3&suche=ver')]);
  expect(await viewsOf('aufgaben')).toMatchObject([{ name: 'Für', query: '' }]);
});

test('so does the end of the time in the trash', async () => {
  const id = await save('Quirin', 'Quastenflosser');
  await app.call('people.removePersons', { ids: [id] });
  await rememberEverywhere();
  await write(
    { store: app.workspace.store(), clock: fixedClock('2026-12-20T09:00:00Z'), newId: () => '', who: 'test' },
    { call: 'trash.sweep', undoable: false },
    expireTrash,
  );
  await app.workspace.store().settle();
  expect(holdsWord(app, 'quastenflosser')).toBe(false);
});

test('what somebody else is called stays, and views that name nobody are not spoken of', async () => {
  const id = await save('Quirin', 'Quastenflosser');
  await save('Nele', 'Quastenflosser');
  await remember('liste:personen', {
    columns: null,
    standard: null,
    views: [view('Quastenflosser', 'suche=quastenf'), view('Quirin Quastenflosser', '')],
  });
  const records = [{ table: 'person' as const, row: id }];
  expect((await app.call('trash.erasurePreview', { records })).stays).toEqual([
    'Die gespeicherte Ansicht „Quirin Quastenflosser“ bleibt, ohne den Namen und ohne die Suche danach.',
  ]);
  await app.call('trash.erase', { records, reason });
  expect(await viewsOf('personen')).toMatchObject([
    { name: 'Quastenflosser', query: 'suche=quastenf' },
    { name: 'Ansicht ohne Namen' },
  ]);
});

test('an organisation goes from them by its name and its short name', async () => {
  const { id } = await app.call('people.saveOrganisation', {
    id: null,
    organisation: { ...emptyOrganisation, name: 'Quastenhilfe Lipowa', shortName: 'QHL' },
  });
  await app.call('people.removeOrganisations', { ids: [id] });
  await remember('liste:organisationen', {
    columns: null,
    standard: null,
    views: [view('QHL', 'suche=quastenhilfe')],
  });
  await app.call('trash.erase', { records: [{ table: 'organisation', row: id }], reason });
  expect(await viewsOf('organisationen')).toMatchObject([{ name: 'Ansicht ohne Namen', query: '' }]);
});
