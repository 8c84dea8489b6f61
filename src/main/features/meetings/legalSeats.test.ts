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

// Today is 14 November 2026, the meeting on 9 December. Eight voting seats, one of them vacant; five votes are needed.
let test: TestApp;
let fixture: MeetingFixture;

beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const view = (id: number) => test.call('meetings.meeting', { id });
const committee = () => test.call('committees.committee', { id: fixture.committeeId });
const seatOf = async (name: string) =>
  (await committee()).seats.find((seat) => seat.membership?.personId === fixture.persons[name]);

async function saveRules(parts: Record<string, unknown>, validFrom = '2026-01-01') {
  const { rulesToday } = await committee();
  await test.call('committees.saveRules', {
    id: null,
    committeeId: fixture.committeeId,
    rules: { ...rulesToday, validFrom, ...parts },
  });
}

/** Ends a member's term on a day, as the form does. */
async function endTerm(name: string, untilDay: string, leavesOffice = false) {
  const seat = await seatOf(name);
  if (!seat?.membership) throw new Error(`${name} has no seat`);
  await test.call('committees.saveMember', {
    membershipId: seat.membership.membershipId,
    committeeId: fixture.committeeId,
    seatId: seat.seatId,
    votingRight: seat.votingRight,
    sectorId: seat.sectorId,
    interestGroupId: seat.interestGroupId,
    personId: seat.membership.personId,
    onBehalfOfId: seat.membership.onBehalfOfId,
    fromDay: seat.membership.fromDay,
    untilDay,
    leavesOffice,
    deputyIds: seat.membership.deputies.map((deputy) => deputy.personId),
  });
  return seat.seatId;
}

describe('the number of votes on the day of the meeting', () => {
  it('follows the seats of that day, also vacant ones: before and after a seat fell away', async () => {
    const vacant = (await committee()).seats.find((seat) => !seat.membership);
    await test.call('committees.endSeat', { seatId: vacant?.seatId ?? 0, untilDay: '2026-12-08' });
    const before = await makeMeeting(test, fixture, { startsAt: '2026-12-08T16:00', replyBy: null });
    const after = await makeMeeting(test, fixture);
    const four = ['Maren', 'Farid', 'Selma', 'Timo'];
    await open(test, fixture, before.meetingId, four, '2026-12-08T16:00');
    await open(test, fixture, after.meetingId, four);
    expect((await view(before.meetingId)).quorum).toMatchObject({ quorate: false, needed: 5, of: 8 });
    expect((await view(after.meetingId)).quorum).toMatchObject({ quorate: true, needed: 4, of: 7 });
    expect((await view(after.meetingId)).seats).toHaveLength(8);
    expect((await test.call('today.overview', {})).meetings.map((meeting) => meeting.needed)).toEqual([5, 4]);
  });

  it('is the base of a majority of all seats', async () => {
    await saveRules({ majorityBase: 'allSeats' });
    const vacant = (await committee()).seats.find((seat) => !seat.membership);
    await test.call('committees.endSeat', { seatId: vacant?.seatId ?? 0, untilDay: '2026-12-08' });
    const { meetingId, items } = await makeMeeting(test, fixture);
    await open(test, fixture, meetingId, ['Maren', 'Farid', 'Selma', 'Timo']);
    await test.call('meetings.decide', vote(items[1] ?? 0, 4, 0, 0, at('16:20')));
    expect((await view(meetingId)).agenda[1]?.resolutions[0]?.result).toBe('adopted');
  });

  it('leaves a meeting that was held under the rules and seats of its day', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await open(test, fixture, meetingId, ['Maren', 'Farid', 'Selma', 'Timo', 'Gisela']);
    await test.call('meetings.close', { id: meetingId, at: at('18:00') });
    const held = (await view(meetingId)).quorumMoments;
    await saveRules({ quorumRule: 'minimum', quorumMinimum: 7 }, '2026-12-10');
    const vacant = (await committee()).seats.find((seat) => !seat.membership);
    await test.call('committees.endSeat', { seatId: vacant?.seatId ?? 0, untilDay: '2026-12-09' });
    expect((await view(meetingId)).quorumMoments).toEqual(held);
    expect((await view(meetingId)).rules.quorumRule).toBe('moreThanHalf');
  });
});

describe('a member whose term is over', () => {
  const invitees = async (meetingId: number) =>
    (await view(meetingId)).invitees.map((invitee) => invitee.name);

  it('is invited, counts and votes until a successor begins, and her deputy can come', async () => {
    await saveRules({ staysUntilSuccessor: true });
    const seatId = await endTerm('Ute', '2026-11-30');
    const { meetingId } = await makeMeeting(test, fixture);
    expect(await invitees(meetingId)).toContain('Ute Kranich');
    await test.call('meetings.reply', {
      meetingId,
      personId: fixture.persons.Ute ?? 0,
      reply: 'excused',
      deputyId: fixture.persons.Piotr ?? 0,
    });
    await open(test, fixture, meetingId, ['Maren', 'Farid', 'Selma', 'Timo', 'Piotr']);
    expect((await view(meetingId)).quorum).toMatchObject({ quorate: true, present: 5, of: 8 });

    const { id: successor } = await test.call('people.savePerson', {
      id: null,
      person: {
        ...(await test.call('people.person', { id: fixture.persons.Ute ?? 0 })).person,
        firstName: 'Ina',
      },
    });
    await test.call('committees.saveMember', {
      membershipId: null,
      committeeId: fixture.committeeId,
      seatId,
      votingRight: 'voting',
      sectorId: 1,
      interestGroupId: null,
      personId: successor,
      onBehalfOfId: null,
      fromDay: '2026-12-10',
      untilDay: null,
      deputyIds: [],
    });
    const next = await makeMeeting(test, fixture, { startsAt: '2026-12-10T16:00', replyBy: null });
    expect(await invitees(meetingId)).toContain('Ute Kranich');
    expect(await invitees(next.meetingId)).not.toContain('Ute Kranich');
    expect(await invitees(next.meetingId)).toContain('Ina Kranich');
    expect((await view(next.meetingId)).seats.filter((seat) => seat.votingRight === 'voting')).toHaveLength(
      8,
    );
  });

  it('is not invited where the rules do not say so, or where she left; her seat still counts', async () => {
    await endTerm('Ute', '2026-11-30');
    const { meetingId } = await makeMeeting(test, fixture);
    expect(await invitees(meetingId)).not.toContain('Ute Kranich');
    await saveRules({ staysUntilSuccessor: true });
    expect(await invitees(meetingId)).toContain('Ute Kranich');
    await endTerm('Ute', '2026-11-30', true);
    expect(await invitees(meetingId)).not.toContain('Ute Kranich');
    await open(test, fixture, meetingId, ['Maren']);
    expect((await view(meetingId)).quorum).toMatchObject({ of: 8 });
  });

  it('stands in the attendance list and on the labels of her committee', async () => {
    await saveRules({ staysUntilSuccessor: true });
    await endTerm('Gisela', '2026-11-13');
    const labels = await test.call('labels.outlook', {
      product: 'nameBadges',
      perHousehold: false,
      source: { kind: 'committee', committeeId: fixture.committeeId },
    });
    expect(labels.labels).toBe(8);
    const { meetingId } = await makeMeeting(test, fixture);
    await test.call('meetings.start', { id: meetingId, at: at('16:00') });
    await test.call('meetings.came', {
      meetingId,
      participantId: null,
      personId: fixture.persons.Gisela ?? 0,
      at: at('16:00'),
    });
    expect((await view(meetingId)).quorum).toMatchObject({ present: 1 });
  });
});
