import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  makeCommittee,
  makeMeeting,
  type MeetingFixture,
  open,
  vote,
} from '../../../../test/support/meetingFixture.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

let test: TestApp;
let fixture: MeetingFixture;

beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const view = (id: number) => test.call('meetings.meeting', { id });

describe('decisions', () => {
  const six = ['Maren', 'Farid', 'Ute', 'Selma', 'Timo', 'Gisela'];

  it('computes the result from the rule and who is there, and refuses more votes than that', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    await open(test, fixture, meetingId, [...six, 'Arno']);
    await expect(
      test.call('meetings.decide', vote(items[1] ?? 0, 5, 1, 1, at('16:20'))),
    ).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining('Gezählt sind 7 Stimmen, es sind 6 Stimmen vertreten'),
    });
    await test.call('meetings.decide', vote(items[1] ?? 0, 4, 1, 1, at('16:20')));
    expect((await view(meetingId)).agenda[1]?.resolutions).toMatchObject([
      {
        result: 'adopted',
        number: '',
        reason: expect.stringContaining('Angenommen mit 4 Ja, 1 Nein, 1 Enthaltung'),
      },
    ]);
  });

  it('rejects at a tie, or leaves it to the chair where the rules say so', async () => {
    const first = await makeMeeting(test, fixture);
    await open(test, fixture, first.meetingId, six);
    await test.call('meetings.decide', vote(first.items[1] ?? 0, 3, 3, 0, at('16:20')));
    expect((await view(first.meetingId)).agenda[1]?.resolutions[0]?.result).toBe('rejected');

    await test.call('committees.saveRules', {
      id: null,
      committeeId: fixture.committeeId,
      rules: { ...(await view(first.meetingId)).rules, validFrom: '2027-01-01', tieRule: 'chairDecides' },
    });
    const second = await makeMeeting(test, fixture, { startsAt: '2027-01-13T16:00', replyBy: null });
    await open(test, fixture, second.meetingId, six, '2027-01-13T16:00');
    const tie = vote(second.items[1] ?? 0, 3, 3, 0, '2027-01-13T16:20');
    const { id } = await test.call('meetings.decide', tie);
    expect((await view(second.meetingId)).agenda[1]?.resolutions[0]?.result).toBe('open');
    await test.call('meetings.decide', { ...tie, id, chairDecision: 'adopted' });
    expect((await view(second.meetingId)).agenda[1]?.resolutions).toMatchObject([
      { result: 'adopted', reason: expect.stringContaining('hat der Vorsitz entschieden') },
    ]);
  });

  it('decides nothing without a quorum, and nothing before the meeting or after it', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    await expect(
      test.call('meetings.decide', vote(items[1] ?? 0, 1, 0, 0, at('16:20'))),
    ).rejects.toMatchObject({ code: 'conflict' });
    await open(test, fixture, meetingId, ['Maren', 'Ute']);
    await test.call('meetings.decide', vote(items[1] ?? 0, 2, 0, 0, at('16:20')));
    expect((await view(meetingId)).agenda[1]?.resolutions).toMatchObject([
      { result: 'notQuorate', reason: expect.stringContaining('nicht beschlussfähig') },
    ]);
    await test.call('meetings.close', { id: meetingId, at: at('17:00') });
    await expect(
      test.call('meetings.decide', vote(items[1] ?? 0, 2, 0, 0, at('17:30'))),
    ).rejects.toMatchObject({ details: { fields: { decidedAt: expect.any(String) } } });
  });
});
