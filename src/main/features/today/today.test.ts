import { afterEach, describe, expect, it } from 'vitest';
import { at, makeCommittee, makeMeeting, open } from '../../../../test/support/meetingFixture.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

let test: TestApp;
afterEach(() => test.close());

const lines = async () =>
  (await test.call('today.overview', {})).lines.map((line) => [
    line.kind,
    line.title,
    line.day,
    line.urgency,
  ]);

describe('what is due today', () => {
  it('asks a new office for its first steps and for nothing else', async () => {
    test = await openTestApp();
    expect(await test.call('today.overview', {})).toEqual({
      today: '2026-11-14',
      lines: [],
      meetings: [],
      firstSteps: { persons: false, committees: false, meetings: false },
    });
  });

  it('puts what is late first, then this week, then the rest', async () => {
    test = await openTestApp({ now: '2026-11-20T09:00:00Z' });
    const fixture = await makeCommittee(test);
    const { items } = await makeMeeting(test, fixture);
    await makeMeeting(test, fixture, { startsAt: '2026-11-27T16:00', replyBy: null });
    const task = { id: null, meetingId: null, agendaItemId: items[0] ?? 0, assigneeId: null, note: '' };
    await test.call('protocols.saveTask', { ...task, title: 'Längst fällig', dueOn: '2026-11-01' });
    await test.call('protocols.saveTask', { ...task, title: 'Weit weg', dueOn: '2027-05-01' });
    expect(await lines()).toEqual([
      ['task', 'Längst fällig', '2026-11-01', 'overdue'],
      ['invitations', 'Einladungen: Steuerungsgruppe am 27. November', '2026-11-12', 'overdue'],
      ['backup', 'Noch nie gesichert', '2026-11-20', 'week'],
      ['invitations', 'Einladungen: Steuerungsgruppe am 9. Dezember', '2026-11-24', 'week'],
      ['seat', 'Steuerungsgruppe: Sitz unbesetzt', null, 'later'],
    ]);
  });

  it('follows a meeting from invitations to its protocol', async () => {
    test = await openTestApp({ now: '2026-12-10T09:00:00Z' });
    const fixture = await makeCommittee(test);
    const { meetingId } = await makeMeeting(test, fixture);
    const ofMeeting = async () => (await lines()).filter(([kind]) => kind !== 'backup' && kind !== 'seat');
    expect(await ofMeeting()).toEqual([
      ['meeting', 'Steuerungsgruppe am 9. Dezember ist noch nicht abgeschlossen', '2026-12-09', 'overdue'],
    ]);
    await open(test, fixture, meetingId, ['Maren']);
    await test.call('meetings.close', { id: meetingId, at: at('18:00') });
    expect(await ofMeeting()).toEqual([
      ['protocol', 'Protokoll: Steuerungsgruppe am 9. Dezember', '2026-12-23', 'later'],
    ]);
    await test.call('protocols.issue', { meetingId });
    expect(await ofMeeting()).toEqual([]);
  });

  it('forecasts the quorum of the next meeting from the answers', async () => {
    test = await openTestApp();
    const fixture = await makeCommittee(test);
    const { meetingId } = await makeMeeting(test, fixture);
    const next = async () => (await test.call('today.overview', {})).meetings[0];
    expect(await next()).toMatchObject({
      accepted: 0,
      open: 7,
      gone: 1,
      needed: 5,
      forecast: 'open',
      sentence: 'Noch nicht eingeladen. Für Beschlüsse sind 5 von 8 Stimmen nötig.',
    });
    for (const name of ['Maren', 'Farid', 'Selma', 'Timo'])
      await test.call('meetings.reply', {
        meetingId,
        personId: fixture.persons[name] ?? 0,
        reply: 'accepted',
        deputyId: null,
      });
    await test.call('meetings.reply', {
      meetingId,
      personId: fixture.persons.Ute ?? 0,
      reply: 'excused',
      deputyId: fixture.persons.Piotr ?? 0,
    });
    await test.call('meetings.reply', {
      meetingId,
      personId: fixture.persons.Kim ?? 0,
      reply: 'excused',
      deputyId: null,
    });
    expect(await next()).toMatchObject({
      accepted: 5,
      open: 1,
      gone: 2,
      forecast: 'close',
      sentence: '5 von 8 haben zugesagt, 5 sind nötig. 1 Antwort fehlt.',
    });
  });

  it('names missing roles and terms that end', async () => {
    test = await openTestApp();
    const fixture = await makeCommittee(test);
    const { seats } = await test.call('committees.committee', { id: fixture.committeeId });
    const ute = seats.find((seat) => seat.membership?.personId === fixture.persons.Ute)?.membership;
    await test.call('committees.endMembership', {
      membershipId: ute?.membershipId ?? 0,
      untilDay: '2026-12-31',
    });
    expect((await lines()).find(([kind]) => kind === 'term')).toEqual([
      'term',
      'Steuerungsgruppe: Amtszeit endet',
      '2026-12-31',
      'later',
    ]);
    await test.call('committees.saveCommittee', {
      id: fixture.committeeId,
      committee: {
        kind: 'workingGroup',
        name: 'AG Hitze',
        shortName: '',
        purpose: '',
        foundedOn: null,
        endedOn: null,
      },
    });
    expect((await lines()).find(([kind]) => kind === 'role')).toEqual([
      'role',
      'AG Hitze: Rollen fehlen',
      null,
      'later',
    ]);
  });
});
