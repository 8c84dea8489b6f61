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
const person = (name: string) => fixture.persons[name] ?? 0;

describe('attendance', () => {
  it('knows the quorum at each item and when it was lost', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    await open(test, fixture, meetingId, ['Maren', 'Farid', 'Selma', 'Timo']);
    await test.call('meetings.came', {
      meetingId,
      participantId: null,
      personId: person('Ute'),
      at: at('16:10'),
    });
    await test.call('meetings.beginItem', { id: items[0] ?? 0, at: at('16:00') });
    await test.call('meetings.beginItem', { id: items[1] ?? 0, at: at('16:12') });
    await test.call('meetings.left', {
      meetingId,
      participantId: null,
      personId: person('Timo'),
      at: at('17:42'),
    });
    await test.call('meetings.beginItem', { id: items[2] ?? 0, at: at('17:42') });
    await test.call('meetings.close', { id: meetingId, at: at('18:20') });
    const meeting = await view(meetingId);
    expect(
      meeting.agenda.map((item) => [
        item.quorum?.quorate,
        item.startedAt?.slice(11),
        item.endedAt?.slice(11),
      ]),
    ).toEqual([
      [false, '16:00', '16:12'],
      [true, '16:12', '17:42'],
      [false, '17:42', '18:20'],
    ]);
    expect(meeting.quorumMoments.map(({ at: time, change }) => [time.slice(11), change])).toEqual([
      ['16:10', 'reached'],
      ['17:42', 'lost'],
    ]);
    expect(meeting.agenda[2]?.quorum?.sentence).toBe(
      'Nicht beschlussfähig. 4 von 8 Stimmen sind vertreten, 5 sind nötig.',
    );
  });

  it('lets somebody come, go and come again, and refuses impossible times', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const who = { meetingId, participantId: null, personId: person('Ute') };
    await expect(test.call('meetings.came', { ...who, at: at('16:00') })).rejects.toMatchObject({
      code: 'conflict',
    });
    await open(test, fixture, meetingId, ['Ute']);
    await expect(test.call('meetings.came', { ...who, at: at('16:30') })).rejects.toMatchObject({
      message: expect.stringContaining('schon als anwesend'),
    });
    await expect(test.call('meetings.left', { ...who, at: at('15:00') })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await test.call('meetings.left', { ...who, at: at('16:30') });
    await expect(test.call('meetings.left', { ...who, at: at('16:40') })).rejects.toMatchObject({
      code: 'conflict',
    });
    await test.call('meetings.came', { ...who, at: at('17:00') });
    const [first] =
      (await view(meetingId)).attendees.find((each) => each.personId === person('Ute'))?.intervals ?? [];
    await expect(
      test.call('meetings.saveInterval', { id: first?.id ?? 0, cameAt: at('16:00'), leftAt: at('17:01') }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await test.call('meetings.saveInterval', {
      id: first?.id ?? 0,
      cameAt: at('16:05'),
      leftAt: at('17:00'),
    });
    expect(
      (await view(meetingId)).attendees.find((each) => each.personId === person('Ute'))?.intervals,
    ).toMatchObject([{ cameAt: at('16:05') }, { cameAt: at('17:00'), leftAt: null }]);
  });

  it('records guests without giving them a vote', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await open(test, fixture, meetingId, ['Maren']);
    await test.call('meetings.addGuest', {
      meetingId,
      personId: null,
      name: 'Lena Weiß, Lindetaler Bote',
      at: at('16:00'),
    });
    const { id } = await test.call('meetings.addGuest', {
      meetingId,
      personId: person('Piotr'),
      name: '',
      at: at('16:00'),
    });
    await expect(
      test.call('meetings.addGuest', { meetingId, personId: person('Ute'), name: '', at: null }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      test.call('meetings.addGuest', { meetingId, personId: null, name: ' ', at: null }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    expect((await view(meetingId)).quorum.present).toBe(1);
    await test.call('meetings.removeParticipant', { id });
    expect(
      (await view(meetingId)).attendees.filter((each) => each.capacity === 'guest').map((each) => each.name),
    ).toEqual(['Lena Weiß, Lindetaler Bote']);
  });

  it('takes back each step', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const tables = ['meeting', 'participant', 'attendance', 'resolution', 'agenda_item'] as const;
    const state = async () =>
      JSON.stringify(
        await Promise.all(
          tables.map((table) =>
            test.workspace.store().reader.selectFrom(table).selectAll().orderBy('id').execute(),
          ),
        ),
      );
    const items = (await view(meetingId)).agenda.map((item) => item.id);
    const steps = [
      () =>
        test.call('meetings.reply', {
          meetingId,
          personId: person('Ute'),
          reply: 'excused',
          deputyId: person('Piotr'),
        }),
      () => test.call('meetings.start', { id: meetingId, at: at('16:00') }),
      () =>
        test.call('meetings.came', {
          meetingId,
          participantId: null,
          personId: person('Maren'),
          at: at('16:00'),
        }),
      () => test.call('meetings.beginItem', { id: items[1] ?? 0, at: at('16:01') }),
      () => test.call('meetings.decide', vote(items[1] ?? 0, 1, 0, 0, at('16:05'))),
      () =>
        test.call('meetings.left', {
          meetingId,
          participantId: null,
          personId: person('Maren'),
          at: at('17:00'),
        }),
      () => test.call('meetings.close', { id: meetingId, at: at('18:00') }),
    ];
    const states: string[] = [];
    for (const step of steps) {
      states.push(await state());
      await step();
    }
    for (const before of states.reverse()) {
      await test.call('journal.undoLast', {});
      expect(await state()).toBe(before);
    }
  });
});
