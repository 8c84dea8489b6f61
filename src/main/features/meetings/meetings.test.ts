import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  makeCommittee,
  makeMeeting,
  type MeetingFixture,
  open,
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

describe('preparing a meeting', () => {
  it('proposes a day that keeps the notice period, chair, minute-taker and a model text', async () => {
    const { frame, agendaFrom } = await test.call('meetings.proposal', { committeeId: fixture.committeeId });
    expect(agendaFrom).toBeNull();
    expect(frame).toMatchObject({
      title: 'Sitzung der Steuerungsgruppe',
      startsAt: '2026-12-05T16:00',
      replyBy: '2026-11-28',
      senderContact: 'Jonas Bredow, Telefon 00417 555-310',
      chairId: person('Maren'),
      minuteTakerId: person('Farid'),
    });
    expect(frame.invitationText).toContain('{Antwort bis}');
  });

  it('takes place, signatory and agenda over from the last meeting, but neither times nor minutes', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    await test.call('protocols.saveItemText', { id: items[1] ?? 0, text: 'Nur für damals' });
    const { frame, agendaFrom } = await test.call('meetings.proposal', { committeeId: fixture.committeeId });
    expect(agendaFrom).toMatchObject({
      id: meetingId,
      titles: ['Ladung und Beschlussfähigkeit', 'Hitzeaktionsplan', 'Gesundheitskiosk auf Rädern'],
    });
    expect(frame).toMatchObject({ placeName: 'Lindensaal', startsAt: '2026-12-09T16:00' });
    const { id } = await test.call('meetings.save', {
      id: null,
      frame: { ...frame, startsAt: '2027-01-13T16:00', replyBy: null },
      agendaFromId: meetingId,
    });
    const next = await view(id);
    expect(
      next.agenda.map((item) => [item.number, item.title, item.durationMinutes, item.minutesText]),
    ).toEqual([
      [1, 'Ladung und Beschlussfähigkeit', 5, ''],
      [2, 'Hitzeaktionsplan', 30, ''],
      [3, 'Gesundheitskiosk auf Rädern', 60, ''],
    ]);
    expect(next.heading).toBe('Steuerungsgruppe am 13. Januar 2027');
  });

  it('computes the times of the agenda and moves items up and down', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    await test.call('meetings.moveAgendaItem', { id: items[2] ?? 0, by: -1 });
    await test.call('meetings.moveAgendaItem', { id: items[0] ?? 0, by: -1 });
    const { agenda, endsAt } = await view(meetingId);
    expect(agenda.map((item) => [item.id, item.beginsAt.slice(11)])).toEqual([
      [items[0], '16:00'],
      [items[2], '16:05'],
      [items[1], '17:05'],
    ]);
    expect(endsAt).toBe(at('17:35'));
  });

  it('merges autosaves of one item into one journal entry and takes them back at once', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    const entry = { kind: 'resolution', durationMinutes: 30, presenter: '' } as const;
    for (const title of ['H', 'Hi', 'Hitze'])
      await test.call('meetings.saveAgendaItem', { id: items[1] ?? 0, entry: { ...entry, title } });
    await test.call('journal.undoLast', {});
    expect((await view(meetingId)).agenda[1]?.title).toBe('Hitzeaktionsplan');
  });

  it('says until when the invitations must leave, and that it is too late', async () => {
    const early = await makeMeeting(test, fixture);
    expect((await view(early.meetingId)).deadline).toEqual({
      day: '2026-11-24',
      tone: 'due',
      sentence: 'Bitte bis Dienstag, 24. November 2026, versenden. Die Ladungsfrist beträgt 14 Tage.',
    });
    // 15 days before a Monday is a Sunday: no post is taken in then.
    const weekend = await makeMeeting(test, fixture, { startsAt: '2026-12-14T16:00' });
    expect((await view(weekend.meetingId)).deadline).toEqual({
      day: '2026-11-29',
      tone: 'due',
      sentence:
        'Bitte spätestens Freitag, 27. November, in die Post geben; die Frist endet am Sonntag, 29. November 2026. Die Ladungsfrist beträgt 14 Tage.',
    });
    const late = await makeMeeting(test, fixture, { startsAt: '2026-11-27T16:00', replyBy: null });
    expect((await view(late.meetingId)).deadline).toEqual({
      day: '2026-11-12',
      tone: 'late',
      sentence: 'Die Einladung geht 2 Tage zu spät hinaus. Das wird vermerkt.',
    });
  });

  it('names what is wrong beside the field', async () => {
    await expect(makeMeeting(test, fixture, { replyBy: '2026-12-10' })).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { 'frame.replyBy': expect.stringContaining('nach der Sitzung') } },
    });
    await expect(makeMeeting(test, fixture, { title: ' ' })).rejects.toMatchObject({
      details: { fields: { 'frame.title': 'Bitte geben Sie den Titel der Sitzung ein.' } },
    });
  });

  it('puts a meeting into the trash and back, but keeps one that people were invited to', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await test.call('meetings.remove', { id: meetingId });
    await expect(view(meetingId)).rejects.toMatchObject({ code: 'notFound' });
    await test.call('journal.undoLast', {});
    expect((await view(meetingId)).agenda).toHaveLength(3);
    await test.call('meetings.noteEmail', { meetingId, personIds: [person('Kim')] });
    await expect(test.call('meetings.remove', { id: meetingId })).rejects.toMatchObject({ code: 'conflict' });
    await test.call('meetings.cancel', { id: meetingId });
    const [row] = await test.call('meetings.list', {});
    expect(row).toMatchObject({ status: 'cancelled', agendaItems: 3, open: 8 });
  });
});

describe('replies', () => {
  it('lets a member send her deputy, who then carries the seat', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const answer = await test.answer('meetings.reply', {
      meetingId,
      personId: person('Ute'),
      reply: 'excused',
      deputyId: person('Piotr'),
    });
    expect(answer.journal?.summary).toBe('Ute Kranich ist entschuldigt, Piotr Zielony vertritt');
    const before = await view(meetingId);
    expect(before.invitees.find((each) => each.personId === person('Ute'))).toMatchObject({
      reply: 'excused',
      deputyName: 'Piotr Zielony',
      possibleDeputies: [{ name: 'Piotr Zielony' }],
    });
    expect(before.invitees.find((each) => each.personId === person('Piotr'))).toMatchObject({
      capacity: 'deputy',
      second: 'vertritt Ute Kranich',
    });
    expect(before.quorum).toMatchObject({ present: 1, of: 8, needed: 5, quorate: false });
    await open(test, fixture, meetingId, ['Piotr']);
    expect((await view(meetingId)).quorum.present).toBe(1);
  });

  it('sends somebody who is no standing deputy, and refuses a member with a seat of her own', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await expect(
      test.call('meetings.reply', {
        meetingId,
        personId: person('Ute'),
        reply: 'excused',
        deputyId: person('Selma'),
      }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Selma Yıldırak') });
    await test.call('meetings.reply', {
      meetingId,
      personId: person('Selma'),
      reply: 'excused',
      deputyId: person('Piotr'),
    });
    await test.call('meetings.reply', {
      meetingId,
      personId: person('Selma'),
      reply: 'accepted',
      deputyId: null,
    });
    expect((await view(meetingId)).invitees.some((each) => each.capacity === 'deputy')).toBe(false);
  });

  it('counts a seat once when member and deputy both come', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await test.call('meetings.reply', {
      meetingId,
      personId: person('Ute'),
      reply: 'excused',
      deputyId: person('Piotr'),
    });
    await open(test, fixture, meetingId, ['Piotr', 'Ute', 'Maren']);
    expect((await view(meetingId)).quorum).toMatchObject({ present: 2, of: 8 });
  });
});
