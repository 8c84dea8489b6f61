import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../clock.ts';
import { holdsWord } from '../../../../test/support/holdsWord.ts';
import {
  makeCommittee,
  makeMeeting,
  type MeetingFixture,
  open,
} from '../../../../test/support/meetingFixture.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import {
  emptyAddress,
  emptyOrganisation,
  emptyPerson,
  type Person,
} from '../../../shared/features/people.ts';
import { createApp } from '../../app.ts';
import { write } from '../../database/journal.ts';
import { threads } from '../../tasks.ts';
import { expireTrash } from './trash.service.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const person = (changes: Partial<Person>): Person => ({
  ...emptyPerson,
  addresses: [{ ...emptyAddress, street: 'Lindenallee 1', postalCode: '00417', city: 'Lindenau' }],
  ...changes,
});

const save = async (changes: Partial<Person>) =>
  (await app.call('people.savePerson', { id: null, person: person(changes) })).id;

const inTrash = async (filter: { search?: string } = {}) => (await app.call('trash.list', filter)).rows;

describe('the trash', () => {
  test('lists what was removed, with who and until when, and gives single records back', async () => {
    const ute = await save({ firstName: 'Ute', lastName: 'Kranich' });
    const arno = await save({ firstName: 'Arno', lastName: 'Veit' });
    await app.call('people.removePersons', { ids: [ute, arno] });
    expect(await inTrash()).toMatchObject([
      { name: 'Arno Veit', belongings: '1 Anschrift', who: 'test', until: '2026-12-14' },
      { name: 'Ute Kranich', table: 'person' },
    ]);
    expect(await inTrash({ search: 'kran' })).toHaveLength(1);

    const { journal } = await app.answer('trash.restore', { records: [{ table: 'person', row: ute }] });
    expect(journal?.summary).toBe('Ute Kranich wiederhergestellt');
    expect((await app.call('people.person', { id: ute })).person.addresses).toHaveLength(1);
    expect(await inTrash()).toMatchObject([{ name: 'Arno Veit' }]);

    await app.call('journal.undo', { id: journal?.id ?? 0 });
    await expect(app.call('people.person', { id: ute })).rejects.toThrow(/nicht mehr/);
  });

  test('what was taken back is no trash', async () => {
    await save({ firstName: 'Ute', lastName: 'Kranich' });
    await app.call('journal.undoLast', {});
    expect(await inTrash()).toEqual([]);
  });

  test('the lesser half of a merge is no trash, though it once was', async () => {
    const other = await save({ firstName: 'Ute', lastName: 'Kranig' });
    const kept = await save({ firstName: 'Ute', lastName: 'Kranich' });
    await app.call('people.removePersons', { ids: [other] });
    await app.call('trash.restore', { records: [{ table: 'person', row: other }] });
    await app.call('people.mergePersons', { keptId: kept, otherId: other, takeOver: [] });
    expect(await inTrash()).toEqual([]);
  });

  test('keeps for thirty days', async () => {
    const ute = await save({ firstName: 'Ute', lastName: 'Kranich' });
    await app.call('people.removePersons', { ids: [ute] });
    const later = (now: string) =>
      createApp({
        workspace: app.workspace,
        clock: fixedClock(now),
        host: {} as never,
        tasks: threads,
        emit: () => {},
        log: () => {},
      }).dispatch({ call: 'trash.list', input: {} });
    expect(await later('2026-12-14T09:00:00Z')).toMatchObject({ value: { total: 1 } });
    expect(await later('2026-12-15T09:00:00Z')).toMatchObject({ value: { total: 0 } });
  });

  test('what belongs to something in the trash comes back after it, or with it', async () => {
    const { id } = await app.call('people.saveOrganisation', {
      id: null,
      organisation: { ...emptyOrganisation, name: 'Seniorenbeirat' },
    });
    const gisela = await save({ firstName: 'Gisela', lastName: 'Paulsen', organisationId: id });
    await app.call('people.removePersons', { ids: [gisela] });
    await app.call('people.removeOrganisations', { ids: [id] });
    await expect(app.call('trash.restore', { records: [{ table: 'person', row: gisela }] })).rejects.toThrow(
      /„Gisela Paulsen“ gehört zu Organisation „Seniorenbeirat“.*zuerst/,
    );
    await app.call('trash.restore', {
      records: [
        { table: 'person', row: gisela },
        { table: 'organisation', row: id },
      ],
    });
    expect((await app.call('people.person', { id: gisela })).organisationName).toBe('Seniorenbeirat');
  });
});

const holds = (word: string) => holdsWord(app, word);

const reason = 'Wunsch der betroffenen Person (Art. 17 DSGVO)' as const;

describe('erasing for good', () => {
  test('leaves nothing of a person in rows, images, sentences, search, drafts and imports', async () => {
    const id = await save({ firstName: 'Quirin', lastName: 'Quastenflosser' });
    await app.call('people.savePerson', {
      id,
      person: person({ firstName: 'Quirin', lastName: 'Quastenflosser', note: 'neu' }),
    });
    await app.call('app.rememberUiState', {
      key: `entwurf:person:${id}`,
      value: '{"lastName":"Quastenflosser"}',
    });
    await app.call('people.removePersons', { ids: [id] });
    expect(holds('quastenflosser')).toBe(true);
    const answer = await app.answer('trash.erase', { records: [{ table: 'person', row: id }], reason });
    expect(answer.value).toEqual({ erased: 1, holders: [] });
    expect(answer.journal).toMatchObject({ undoable: false, summary: expect.stringContaining('endgültig') });
    expect(holds('quastenflosser')).toBe(false);
    expect(await inTrash()).toEqual([]);
    await expect(
      app.call('trash.erase', { records: [{ table: 'person', row: id }], reason }),
    ).rejects.toThrow(/nicht mehr im Papierkorb/);
    expect((await app.call('search.find', { text: 'quastenflosser' })).hits).toEqual([]);
  });

  test('takes the draft of a meeting’s form along', async () => {
    const fixture = await makeCommittee(app);
    const { meetingId } = await makeMeeting(app, fixture);
    for (const key of [`entwurf:sitzung:${meetingId}`, `entwurf:sitzung:${meetingId + 1}`])
      await app.call('app.rememberUiState', { key, value: '{"title":"Quastenflosser"}' });
    await app.call('meetings.remove', { id: meetingId });
    await app.call('trash.erase', { records: [{ table: 'meeting', row: meetingId }], reason });
    const drafts = Object.keys(await app.call('app.uiState', {})).filter((key) => key.startsWith('entwurf:'));
    expect(drafts).toEqual([`entwurf:sitzung:${meetingId + 1}`]);
  });
});

describe('after thirty days', () => {
  const expire = (now: string) =>
    write(
      {
        store: app.workspace.store(),
        clock: fixedClock(now),
        newId: () => '',
        who: 'test',
      },
      { call: 'trash.expire', undoable: false },
      expireTrash,
    );

  test('nothing of a person in the trash is kept, what is younger or still there stays, and no erasure is noted', async () => {
    const old = await save({ firstName: 'Quirin', lastName: 'Quastenflosser' });
    await app.call('people.removePersons', { ids: [old] });
    const kept = await save({ firstName: 'Ute', lastName: 'Kranich' });
    expect((await expire('2026-12-14T09:00:00Z')).value).toBe(0);
    expect((await expire('2026-12-15T09:00:00Z')).value).toBe(1);
    await app.workspace.store().settle();
    expect(holds('quastenflosser')).toBe(false);
    expect((await app.call('people.person', { id: kept })).displayName).toBe('Ute Kranich');
    expect((await expire('2026-12-15T09:00:00Z')).value).toBe(0);
    const erasures = await app.workspace.store().reader.selectFrom('erasure').selectAll().execute();
    expect(erasures).toEqual([]);
  });

  test('counted from the last time, where somebody came back in between', async () => {
    const ute = await save({ firstName: 'Ute', lastName: 'Kranich' });
    await app.call('people.removePersons', { ids: [ute] });
    await app.call('trash.restore', { records: [{ table: 'person', row: ute }] });
    await app.workspace.store().writer.updateTable('journal').set({ at: '2026-10-01T09:00:00Z' }).execute();
    await app.call('people.removePersons', { ids: [ute] });
    expect((await expire('2026-11-15T09:00:00Z')).value).toBe(0);
    expect(await inTrash()).toMatchObject([{ name: 'Ute Kranich', until: '2026-12-14' }]);
    expect((await expire('2026-12-15T09:00:00Z')).value).toBe(1);
  });
});

test('what moved to another record before stays there, when the one it came from is gone for good', async () => {
  const mail = (value: string) => ({ kind: 'email' as const, purpose: 'work' as const, value, note: '' });
  const kept = await save({
    firstName: 'Ute',
    lastName: 'Kranich',
    contacts: [mail('ute@lindetal.example')],
  });
  const other = await save({
    firstName: 'Ute',
    lastName: 'Kranig',
    contacts: [mail('kranich@lindetal.example')],
    tags: ['Presse'],
  });
  await app.call('people.mergePersons', { keptId: kept, otherId: other, takeOver: [] });
  const before = await app.call('people.person', { id: kept });
  expect(before.person.contacts).toHaveLength(2);
  await write(
    {
      store: app.workspace.store(),
      clock: fixedClock('2026-12-20T09:00:00Z'),
      newId: () => '',
      who: 'test',
    },
    { call: 'trash.expire', undoable: false },
    expireTrash,
  );
  expect(await app.call('people.person', { id: kept })).toEqual(before);
  await app.workspace.store().settle();
  expect(holds('kranig')).toBe(false);
});

describe('erasing somebody who took part', () => {
  let fixture: MeetingFixture;
  beforeEach(async () => {
    fixture = await makeCommittee(app);
  });

  test('is refused while she belongs to a committee, and says where', async () => {
    const ute = fixture.persons.Ute ?? 0;
    const preview = await app.call('trash.erasurePreview', { records: [{ table: 'person', row: ute }] });
    expect(preview.obstacles).toEqual([expect.stringMatching(/^Ute Kranich gehört noch zu „.+“/)]);
    await expect(
      app.call('trash.erase', { records: [{ table: 'person', row: ute }], reason }),
    ).rejects.toThrow(/beenden Sie das zuerst dort/);
  });

  test('keeps presence and votes of the meeting, without her name', async () => {
    const ute = fixture.persons.Ute ?? 0;
    const day = '2026-11-02';
    const meeting = await makeMeeting(app, fixture, { startsAt: `${day}T16:00`, replyBy: null });
    await open(app, fixture, meeting.meetingId, ['Maren', 'Farid', 'Ute', 'Selma', 'Timo'], `${day}T16:00`);
    await app.call('meetings.close', { id: meeting.meetingId, at: `${day}T18:00` });
    const before = await app.call('meetings.meeting', { id: meeting.meetingId });
    const committee = await app.call('committees.committee', { id: fixture.committeeId });
    const membership = committee.seats.find((seat) => seat.membership?.personId === ute)?.membership;
    await app.call('committees.endMembership', {
      membershipId: membership?.membershipId ?? 0,
      untilDay: '2026-11-10',
    });
    const records = [{ table: 'person' as const, row: ute }];
    const preview = await app.call('trash.erasurePreview', { records });
    expect(preview).toMatchObject({ names: ['Ute Kranich'], obstacles: [] });
    expect(preview.goes).toContain('1 Mitgliedschaft');
    expect(preview.stays.join(' ')).toMatch(/In 1 Sitzung steht statt des Namens „Gelöschte Person“/);
    await app.call('trash.erase', { records, reason });
    expect(holds('kranich')).toBe(false);
    const after = await app.call('meetings.meeting', { id: meeting.meetingId });
    expect(after.quorumMoments).toEqual(before.quorumMoments);
    expect(JSON.stringify(after)).toContain('Gelöschte Person');
    expect(app.log).toEqual([]);
  });
});
