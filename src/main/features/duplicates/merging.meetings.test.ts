import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergingSteps } from '../../../../test/support/mergingSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { wholeDatabase } from '../../../../test/unit/histories.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const { person, committee, member } = mergingSteps(() => app);
const store = () => app.workspace.store();
const writer = () => store().writer;

describe('merging persons whom meetings and protocols know', () => {
  it('makes two rows of one meeting one, and is refused by name where both were there', async () => {
    const [one, two] = [await person({ firstName: 'Ute' }), await person({ firstName: 'Ute' })];
    const group = await committee('AG Hitze');
    await member(group, one);
    const { frame } = await app.call('meetings.proposal', { committeeId: group });
    const { id: meetingId } = await app.call('meetings.save', {
      id: null,
      frame: { ...frame, title: 'Hitze im Juli', startsAt: '2026-12-01T16:00' },
      agendaFromId: null,
    });
    const seat = await store().reader.selectFrom('seat').select('id').executeTakeFirstOrThrow();
    const row = { meeting_id: meetingId, guest_name: '' };
    await writer()
      .insertInto('participant')
      .values([
        { ...row, id: 91, person_id: two, seat_id: seat.id, capacity: 'member', reply: 'open' },
        { ...row, id: 92, person_id: one, seat_id: null, capacity: 'guest', reply: 'accepted' },
      ])
      .execute();
    const times = { came_at: '2026-12-01T16:00', left_at: null };
    await writer()
      .insertInto('attendance')
      .values([{ ...times, id: 81, participant_id: 92 }])
      .execute();
    const before = wholeDatabase(app);
    const merging = () => app.call('people.mergePersons', { keptId: one, otherId: two, takeOver: [] });
    await merging();
    const after = await store().reader.selectFrom('participant').selectAll().execute();
    expect(after).toMatchObject([{ id: 91, person_id: one, capacity: 'member', reply: 'accepted' }]);
    expect(await store().reader.selectFrom('attendance').select('participant_id').execute()).toEqual([
      { participant_id: 91 },
    ]);
    await app.call('journal.undoLast', {});
    expect(wholeDatabase(app)).toBe(before);
    await writer()
      .insertInto('attendance')
      .values({ ...times, participant_id: 91 })
      .execute();
    await expect(merging()).rejects.toThrow(
      'In der Sitzung „Hitze im Juli“ sind beide als anwesend vermerkt',
    );
  });

  it('leaves a locked protocol as it is, and is undone all the same', async () => {
    const [one, two] = [await person({ firstName: 'Ute' }), await person({ firstName: 'Ute' })];
    const group = await committee('AG Hitze');
    const { frame } = await app.call('meetings.proposal', { committeeId: group });
    const { id: meetingId } = await app.call('meetings.save', {
      id: null,
      frame: { ...frame, title: 'Hitze im Juli', startsAt: '2026-10-01T16:00', replyBy: null, chairId: two },
      agendaFromId: null,
    });
    await writer()
      .insertInto('participant')
      .values({
        meeting_id: meetingId,
        guest_name: '',
        person_id: two,
        seat_id: null,
        capacity: 'guest',
        reply: 'accepted',
      })
      .execute();
    await writer()
      .insertInto('file')
      .values({
        id: 1,
        sha256: 'a'.repeat(64),
        media_type: 'x',
        name: 'x',
        bytes: new Uint8Array([1]),
        created_at: '',
      })
      .execute();
    await writer()
      .insertInto('protocol')
      .values({
        meeting_id: meetingId,
        version: 1,
        kind: 'results',
        status: 'issued',
        introduction: '',
        correction_note: '',
        issued_at: '2026-10-02T10:00:00Z',
        document_file_id: 1,
        tree_file_id: null,
      })
      .execute();
    const before = wholeDatabase(app);
    await app.call('people.mergePersons', { keptId: one, otherId: two, takeOver: [] });
    const meeting = await store().reader.selectFrom('meeting').select('chair_id').executeTakeFirstOrThrow();
    expect(meeting.chair_id).toBe(one);
    const after = wholeDatabase(app);
    await app.call('journal.undoLast', {});
    expect(wholeDatabase(app)).toBe(before);
    await app.call('journal.redoLast', {});
    expect(wholeDatabase(app)).toBe(after);
    // Issued under the name of the one who stayed: taking the merging back would change what the protocol says.
    await writer().updateTable('protocol').set({ issued_at: '2027-01-01T00:00:00Z' }).execute();
    await expect(app.call('journal.undoLast', {})).rejects.toThrow(
      'Das Protokoll dieser Sitzung ist festgeschrieben',
    );
  });
});
