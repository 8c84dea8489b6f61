import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCommittee, makeMeeting, type MeetingFixture } from '../../../../test/support/meetingFixture.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyPerson } from '../../../shared/features/people.ts';
import { createApp } from '../../app.ts';
import { fixedClock } from '../../clock.ts';
import { connect } from '../../database/open.ts';
import type { Host } from '../../host.ts';
import { threads } from '../../tasks.ts';

let test: TestApp;
let fixture: MeetingFixture;
let meetingId: number;

/** The meeting is on 9 December 2026; the clock stands at 14 November. */
beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
  ({ meetingId } = await makeMeeting(test, fixture));
});
afterEach(() => test.close());

const person = (name: string) => fixture.persons[name] ?? 0;

async function save(name: string, detail: string, part: { meetingId?: number; consentOn?: string } = {}) {
  const need = { kind: 'other', detail, leadTimeDays: null, meetingId: null, consentOn: null } as const;
  await test.call('accessibility.saveNeed', { id: null, personId: person(name), need: { ...need, ...part } });
}

/** What the core does when the application is opened on a day, on the same data. */
async function sweepOn(day: string): Promise<number> {
  const app = createApp({
    workspace: test.workspace,
    clock: fixedClock(`${day}T09:00:00Z`),
    host: {} as Host,
    tasks: threads,
    emit: (event) => test.events.push(event),
    log: (line) => test.log.push(line),
  });
  const result = await app.dispatch({ call: 'accessibility.sweep', input: {} });
  if (!result.ok) throw new Error(result.error.message);
  return (result.value as { deleted: number }).deleted;
}

/** The texts that are left. */
function left(): string[] {
  const db = connect(test.workspace.dataFolder().currentFile(), true);
  const details = db.prepare('select detail from accessibility_need order by id').pluck().all() as string[];
  db.close();
  return details;
}

it('deletes what holds for a meeting or without consent once the meeting is over, and tells the number', async () => {
  await save('Ute', 'für diese Sitzung', { meetingId });
  await save('Ute', 'für diese, eingewilligt', { meetingId, consentOn: '2026-11-14' });
  await save('Timo', 'immer, ohne Einwilligung');
  await save('Timo', 'immer, eingewilligt', { consentOn: '2026-11-14' });
  await save('Piotr', 'nie eingeladen');
  expect(await sweepOn('2026-12-09')).toBe(0);
  expect(await test.call('accessibility.swept', {})).toEqual({ sentence: '' });
  test.events.length = 0;
  expect(await sweepOn('2026-12-10')).toBe(2);
  expect(left()).toEqual(['für diese, eingewilligt', 'immer, eingewilligt', 'nie eingeladen']);
  expect(test.events).toEqual([{ type: 'changed', tables: ['accessibility_need'] }]);
  expect(await sweepOn('2026-12-11')).toBe(0);
  expect(await test.call('accessibility.swept', {})).toEqual({
    sentence: '2 Angaben zum Zugangsbedarf wurden gelöscht, weil niemand sie mehr braucht.',
  });
  await test.call('accessibility.sweptTold', {});
  expect(await test.call('accessibility.swept', {})).toEqual({ sentence: '' });
});

it('keeps what holds for every meeting while another is to come, but not for a cancelled one', async () => {
  const { meetingId: next } = await makeMeeting(test, fixture, {
    startsAt: '2027-01-13T16:00',
    replyBy: null,
  });
  await save('Selma', 'immer');
  expect(await sweepOn('2026-12-10')).toBe(0);
  await test.call('meetings.cancel', { id: next });
  expect(await sweepOn('2026-12-10')).toBe(1);
});

it('leaves nothing of it in the file', async () => {
  await save('Ute', 'Quastenflosserbedarf', { meetingId });
  await sweepOn('2026-12-10');
  const file = test.workspace.dataFolder().currentFile();
  const db = connect(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  expect(readFileSync(file, 'latin1')).not.toContain('Quastenflosserbedarf');
});

it('keeps what belongs to the trash, and deletes it when nothing can come back', async () => {
  const { id: personId } = await test.call('people.savePerson', {
    id: null,
    person: { ...emptyPerson, firstName: 'Nora', lastName: 'Frei' },
  });
  fixture.persons.Nora = personId;
  await save('Nora', 'im Papierkorb', { consentOn: '2026-11-14' });
  await save('Ute', 'Sitzung im Papierkorb', { meetingId });
  await test.call('meetings.remove', { id: meetingId });
  const removed = await test.answer('people.removePersons', { ids: [personId] });
  expect(await sweepOn('2026-11-15')).toBe(0);
  await test.call('journal.undo', { id: removed.journal?.id ?? 0 });
  const { needs } = await test.call('accessibility.needsOf', { personId });
  expect(needs).toMatchObject([{ detail: 'im Papierkorb' }]);
  // Nothing is left of either: no row, no image.
  const db = connect(test.workspace.dataFolder().currentFile());
  db.pragma('foreign_keys = OFF');
  db.prepare('delete from person where id = ?').run(personId);
  db.prepare(`delete from journal_row where table_name in ('person', 'meeting')`).run();
  db.close();
  expect(await sweepOn('2026-11-15')).toBe(2);
  expect(left()).toEqual([]);
});

it('deletes a need for a meeting in the trash once its day is past', async () => {
  await save('Ute', 'Sitzung im Papierkorb', { meetingId });
  await test.call('meetings.remove', { id: meetingId });
  expect(await sweepOn('2026-12-09')).toBe(0);
  expect(await sweepOn('2026-12-10')).toBe(1);
});
