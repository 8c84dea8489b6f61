import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCommittee, makeMeeting, type MeetingFixture } from '../../../../test/support/meetingFixture.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { PersonState } from '../../../shared/features/people.ts';

let test: TestApp;
let fixture: MeetingFixture;

beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const person = (name: string) => fixture.persons[name] ?? 0;

async function setState(name: string, state: PersonState) {
  const { person: stored } = await test.call('people.person', { id: person(name) });
  await test.call('people.savePerson', { id: person(name), person: { ...stored, state } });
}

describe('who gets no mail', () => {
  it('gets no invitation, is named with the reason, and counts as not invited', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await setState('Ute', 'deceased');
    await setState('Arno', 'blocked');
    await setState('Selma', 'moved');
    const before = await test.call('meetings.meeting', { id: meetingId });
    const of = (name: string) => before.invitees.find((each) => each.personId === person(name));
    expect(of('Ute')).toMatchObject({ delivery: 'stopped', hint: 'verstorben' });
    expect(of('Arno')).toMatchObject({ delivery: 'stopped', hint: 'möchte keine Post' });
    expect(of('Selma')).toMatchObject({ delivery: 'stopped', hint: 'Anschrift unbekannt' });
    expect(before.warnings).toEqual(
      expect.arrayContaining(['Ute Kranich wird nicht eingeladen: verstorben.']),
    );
    const printed = await test.call('meetings.printInvitations', { meetingId });
    expect(printed.letters).toBe(4);
    expect(printed.notPrinted).toEqual(
      expect.arrayContaining([
        { personId: person('Ute'), name: 'Ute Kranich', reason: 'Verstorben.' },
        { personId: person('Arno'), name: 'Arno Veit', reason: 'Möchte keine Post.' },
      ]),
    );
    await test.call('meetings.noteEmail', { meetingId, personIds: [person('Kim')] });
    const after = await test.call('meetings.meeting', { id: meetingId });
    expect(after.invitees.filter((each) => each.dispatches.length === 0).map((each) => each.name)).toEqual([
      'Ute Kranich',
      'Arno Veit',
      'Selma Yıldırak',
    ]);
    expect(after.allInvited).toBe(false);
  });

  it('can still be invited by e-mail while only the address is unknown', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await setState('Kim', 'moved');
    const invitee = async () =>
      (await test.call('meetings.meeting', { id: meetingId })).invitees.find(
        (each) => each.personId === person('Kim'),
      );
    expect(await invitee()).toMatchObject({ delivery: 'email', hint: '' });
    await setState('Kim', 'blocked');
    expect(await invitee()).toMatchObject({ delivery: 'stopped' });
    const note = test.call('meetings.noteEmail', { meetingId, personIds: [person('Kim')] });
    await expect(note).rejects.toMatchObject({
      code: 'conflict',
      message: 'Dr. Kim Lohse bekommt keine Post (möchte keine Post). Es ist nichts vermerkt.',
    });
  });

  it('is the reason where nothing is left to print', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await setState('Ute', 'deceased');
    const print = test.call('meetings.printInvitations', { meetingId, personIds: [person('Ute')] });
    await expect(print).rejects.toMatchObject({
      message: 'Es gibt keinen Brief zu drucken. Keine Post bekommt: Ute Kranich (Verstorben).',
    });
  });

  it('gets no address label; the dead get no badge either', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await setState('Ute', 'deceased');
    await setState('Arno', 'blocked');
    const all = (product: 'addressLabels' | 'nameBadges') =>
      test.call('labels.outlook', {
        product,
        perHousehold: false,
        source: { kind: 'meeting', meetingId, who: product === 'nameBadges' ? 'invited' : 'letters' },
      });
    expect(await all('addressLabels')).toMatchObject({
      labels: 5,
      missing: [],
      stopped: ['Ute Kranich (verstorben)', 'Arno Veit (möchte keine Post)'],
    });
    expect(await all('nameBadges')).toMatchObject({ labels: 7, stopped: [] });
    const chosen = { kind: 'persons' as const, personIds: [person('Ute')] };
    const nothing = test.call('labels.outlook', {
      product: 'addressLabels',
      perHousehold: false,
      source: chosen,
    });
    expect(await nothing).toMatchObject({ labels: 0, stopped: ['Ute Kranich (verstorben)'] });
  });

  it('is a warning of her committee and on "Heute"', async () => {
    await setState('Ute', 'deceased');
    const warnings = async () =>
      (await test.call('committees.committee', { id: fixture.committeeId })).warnings
        .filter((warning) => warning.kind === 'person')
        .map((warning) => warning.text);
    expect(await warnings()).toEqual(['Ute Kranich ist verstorben und steht noch auf einem Sitz.']);
    const { lines } = await test.call('today.overview', {});
    expect(lines.find((line) => line.kind === 'term')).toMatchObject({
      why: 'Ute Kranich ist verstorben und steht noch auf einem Sitz.',
      href: `/gremien/${fixture.committeeId}`,
    });
    await setState('Ute', 'moved');
    expect(await warnings()).toEqual([]);
  });
});
