import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyOrganisation, emptyPerson, type Person } from '../../../shared/features/people.ts';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { entriesAndRebuilt } from '../../../../test/support/searchIndex.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { connect } from '../../database/open.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
});
afterEach(() => app.close());

const save = async (lastName: string, firstName = '', more: Partial<Person> = {}, id: number | null = null) =>
  (await app.call('people.savePerson', { id, person: { ...emptyPerson, lastName, firstName, ...more } })).id;
const saveOrganisation = async (name: string, id: number | null = null) =>
  (await app.call('people.saveOrganisation', { id, organisation: { ...emptyOrganisation, name } })).id;
const found = async (text: string) =>
  (await app.call('search.find', { text })).hits.map(
    (hit) => `${hit.kind} ${hit.label}${hit.similar ? ' (ähnlich)' : ''}`,
  );

describe('what is typed and what is found', () => {
  test.each([
    ['Müller', 'müll', true],
    ['Müller', 'mueller', true],
    ['Mueller', 'Müller', true],
    ['Yıldırak', 'yildi', true],
    ['Łukasik', 'lukas', true],
    ['Weiß', 'WEISS', true],
    ['O’Neill', "o'nei", true],
    ['Meyer-Lüdenscheidt', 'lüden', true],
    ['Kranich', 'anich', false],
    ['Kranich', '" OR name:*', false],
    ['Kranich', 'NEAR', false],
  ])('%s by "%s": %s', async (lastName, text, expected) => {
    await save(lastName);
    expect(await found(text)).toEqual(expected ? [`person ${lastName}`] : []);
  });

  // The last ones are letters that SQLite's list of letters does not know yet.
  test.each(['', '  ', '-', '"', '*', '@', '𞤀', 'a𞤀b'])('nothing by "%s"', async (text) => {
    await save('Kranich');
    expect(await app.call('search.find', { text })).toMatchObject({ hits: [] });
  });
});

test('every word must be found, in any of a person’s texts', async () => {
  const organisationId = await saveOrganisation('Lindetaler Krankenkasse');
  await save('Kranich', 'Ute', { organisationId });
  await save('Kranich', 'Heiner');
  expect(await found('kranich linde')).toEqual(['person Ute Kranich']);
  expect(await found('ute kran')).toEqual(['person Ute Kranich']);
  expect(await found('ute storch')).toEqual([]);
});

test('surnames that begin so come first, then names, then other texts; each in German order', async () => {
  const organisationId = await saveOrganisation('Anton-Klinik');
  await save('Zander', 'Anton');
  await save('Ärmel', 'Bo', { organisationId });
  await save('Antonow', 'Zoë');
  await save('Antön', 'Ava');
  expect(await found('anton')).toEqual([
    'person Ava Antön',
    'person Zoë Antonow',
    'person Anton Zander',
    'person Bo Ärmel',
    'organisation Anton-Klinik',
  ]);
});

test('committee, meeting, resolution and task are found by their own words', async () => {
  const demo = await app.call('committees.saveCommittee', {
    id: null,
    committee: {
      kind: 'workingGroup',
      name: 'Arbeitsgruppe Hitze',
      shortName: 'AG Hitze',
      purpose: '',
      foundedOn: null,
      endedOn: null,
    },
  });
  const { frame } = await app.call('meetings.proposal', { committeeId: demo.id });
  const meeting = await app.call('meetings.save', {
    id: null,
    frame: { ...frame, startsAt: '2026-12-09T16:00' },
    agendaFromId: null,
  });
  await app.call('meetings.addAgendaItem', {
    meetingId: meeting.id,
    entry: { title: 'Trinkbrunnen', kind: 'resolution', durationMinutes: 5, presenter: '' },
  });
  const kranich = await save('Kranich', 'Ute');
  await app.call('protocols.saveTask', {
    id: null,
    meetingId: meeting.id,
    agendaItemId: null,
    title: 'Standorte prüfen',
    assigneeId: kranich,
    dueOn: '2026-12-20',
    note: '',
  });
  const kinds = async (text: string) =>
    (await app.call('search.find', { text })).hits.map(({ kind, detail }) => `${kind}: ${detail}`);
  expect(await kinds('ag hitze')).toEqual([
    'committee: Arbeitsgruppe',
    expect.stringMatching(/^meeting: 09\.12\.2026/),
    'task: Ute Kranich · bis 20.12.2026',
  ]);
  expect(await kinds('trinkbr')).toEqual([expect.stringMatching(/^meeting/)]);
  expect(await kinds('standorte')).toEqual(['task: Ute Kranich · bis 20.12.2026']);
  expect(await kinds('9. dezember')).toEqual([expect.stringMatching(/^meeting/)]);
  // A new name reaches everything that speaks of it.
  await save('Storch', 'Ute', {}, kranich);
  expect(await kinds('standorte storch')).toHaveLength(1);
  expect(await kinds('standorte kranich')).toEqual([]);
});

describe('one wrong letter', () => {
  test.each(['krenich', 'kranch', 'kraniich', 'rkanich', 'kranihc', 'ranich', 'karnich', 'Krqnich'])(
    'Kranich is found by "%s" and marked as similar',
    async (text) => {
      await save('Kranich', 'Ute');
      expect(await found(text)).toEqual(['person Ute Kranich (ähnlich)']);
      expect(await found(`ute ${text}`)).toEqual(['person Ute Kranich (ähnlich)']);
    },
  );

  test('two wrong letters, and short names, are not guessed', async () => {
    await save('Kranich');
    await save('Wolf');
    expect(await found('krenihc')).toEqual([]);
    expect(await found('wulf')).toEqual([]);
  });

  test('what is merely similar stands behind, and is not counted', async () => {
    await save('Meier');
    await save('Meyer');
    const { hits, totals } = await app.call('search.find', { text: 'meyer' });
    expect(hits.map(({ label, similar }) => [label, similar])).toEqual([
      ['Meyer', false],
      ['Meier', true],
    ]);
    expect(totals.person).toBe(1);
  });
});

test('more than fits: the first by name, and how many there are', async () => {
  for (let at = 0; at < 14; at++) await save(`Kranich`, `Vorname ${String.fromCharCode(110 - at)}`);
  const { hits, totals } = await app.call('search.find', { text: 'kranich', limit: 10 });
  expect(totals.person).toBe(14);
  expect(hits.map((hit) => hit.label.split(' ')[1])).toEqual([...'abcdefghij']);
});

describe('the entries follow the data', () => {
  test('removal, undo, redo, a new name of the organisation', async () => {
    const organisationId = await saveOrganisation('Tafel');
    const id = await save('Kranich', 'Ute', { organisationId });
    await saveOrganisation('Suppenküche', organisationId);
    expect(await found('kran suppen')).toEqual(['person Ute Kranich']);
    expect(await found('tafel')).toEqual([]);
    await app.call('people.removePersons', { ids: [id] });
    expect(await found('kranich')).toEqual([]);
    await app.call('journal.undoLast', {});
    expect(await found('kranich')).toEqual(['person Ute Kranich']);
    await app.call('journal.redoLast', {});
    expect(await found('kranich')).toEqual([]);
    const { living, rebuilt } = entriesAndRebuilt(app);
    expect(living).toEqual(rebuilt);
  });

  test('a command that fails leaves the search as it was', async () => {
    await save('Kranich', 'Ute');
    const before = entriesAndRebuilt(app).living;
    await expect(save('Storch', '', { organisationId: 999 })).rejects.toThrow();
    expect(entriesAndRebuilt(app).living).toEqual(before);
    expect(await found('storch')).toEqual([]);
  });

  test('entries that are missing are made at the next opening', async () => {
    await save('Kranich', 'Ute');
    const db = connect(app.workspace.dataFolder().currentFile());
    db.exec('delete from search_entry');
    db.close();
    expect(await found('kranich')).toEqual([]);
    await app.workspace.enter('office');
    expect(await found('kranich')).toEqual(['person Ute Kranich']);
  });

  test('a removed word is gone from the search’s part of the file', async () => {
    const id = await save('Quastenflosser');
    await app.call('people.removePersons', { ids: [id] });
    const db = connect(app.workspace.dataFolder().currentFile());
    db.exec('delete from journal_row; delete from journal;');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const content = readFileSync(app.workspace.dataFolder().currentFile(), 'latin1').toLowerCase();
    expect(content).not.toContain('quastenflosser');
    expect(content).not.toContain('ressolfnetsauq');
  });
});
