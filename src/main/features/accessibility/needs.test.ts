import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCommittee, makeMeeting, type MeetingFixture } from '../../../../test/support/meetingFixture.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { Need } from '../../../shared/features/accessibility.ts';
import { connect } from '../../database/open.ts';

/** A word that stands in a need and may be nowhere else. */
const marker = 'Quastenflosserbedarf';

let test: TestApp;
let fixture: MeetingFixture;

beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const person = (name: string) => fixture.persons[name] ?? 0;
const file = () => test.workspace.dataFolder().currentFile();
const need = (part: Partial<Need> = {}): Need => ({
  kind: 'other',
  detail: marker,
  leadTimeDays: null,
  meetingId: null,
  consentOn: null,
  ...part,
});
const save = (name: string, part: Partial<Need> = {}) =>
  test.answer('accessibility.saveNeed', { id: null, personId: person(name), need: need(part) });
const needsOf = async (name: string) =>
  (await test.call('accessibility.needsOf', { personId: person(name) })).needs;

/** Every table in which a word stands, also in a column of bytes; the search's own tables too. */
function tablesWith(word: string): string[] {
  const db = connect(file(), true);
  const tables = db
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[];
  const found = tables.filter((table) =>
    (db.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]).some((row) =>
      Object.values(row).some((value) =>
        (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))
          .toLowerCase()
          .includes(word.toLowerCase()),
      ),
    ),
  );
  db.close();
  return found;
}

/** How often a word stands in the database file once everything is written into it. */
function timesInFile(word: string): number {
  const db = connect(file());
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return readFileSync(file(), 'latin1').split(word).length - 1;
}

describe('what a person needs', () => {
  it('is kept for her alone, told to the window, and offers no undo', async () => {
    test.events.length = 0;
    const { journal, value } = await save('Ute', { kind: 'hearingLoop', detail: '' });
    expect(journal).toBeNull();
    expect(test.events).toContainEqual({ type: 'changed', tables: ['accessibility_need'] });
    expect(await needsOf('Ute')).toMatchObject([
      {
        id: value.id,
        kind: 'hearingLoop',
        recordedOn: '2026-11-14',
        kept: 'Wird nach der letzten Sitzung gelöscht, zu der eingeladen ist.',
      },
    ]);
    expect(await needsOf('Selma')).toEqual([]);
  });

  it('offers the coming meetings of her committees', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const { meetings } = await test.call('accessibility.needsOf', { personId: person('Ute') });
    expect(meetings).toEqual([{ id: meetingId, name: 'Steuerungsgruppe am 9. Dezember 2026' }]);
  });

  it('stands in its own table only: no journal, no search, no draft, no history, no log', async () => {
    const { value } = await save('Ute');
    await test.answer('accessibility.saveNeed', {
      id: value.id,
      personId: person('Ute'),
      need: need({ detail: `noch ein ${marker}` }),
    });
    expect(tablesWith(marker)).toEqual(['accessibility_need']);
    const history = await test.call('journal.history', { table: 'person', id: person('Ute') });
    const list = await test.call('people.persons', { limit: 100 });
    const record = await test.call('people.person', { id: person('Ute') });
    const found = await test.call('search.find', { text: marker, limit: 50 });
    expect(JSON.stringify([history, list, record, found, test.log, test.events])).not.toContain(marker);
    expect(found.hits).toEqual([]);
  });

  it('leaves nothing in the file when it is deleted', async () => {
    const { value } = await save('Ute');
    expect(timesInFile(marker)).toBeGreaterThan(0);
    await test.call('accessibility.removeNeed', { id: value.id });
    expect(timesInFile(marker)).toBe(0);
    expect(await needsOf('Ute')).toEqual([]);
  });

  it.each([
    ['other without a word', { detail: '' }, 'need.detail', 'Bitte schreiben Sie dazu, was gebraucht wird.'],
    ['half a day of lead', { leadTimeDays: 1.5 }, 'need.leadTimeDays', /ganze Tage/],
    ['a consent of tomorrow', { consentOn: '2026-11-15' }, 'need.consentOn', /liegt in der Zukunft/],
  ])('refuses %s beside its field', async (_name, part, field, message) => {
    await expect(save('Ute', part)).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { [field]: expect.stringMatching(message) } },
    });
    expect(await needsOf('Ute')).toEqual([]);
  });

  it('refuses somebody who is gone, and the need of somebody else', async () => {
    const { value } = await save('Ute');
    await expect(
      test.call('accessibility.saveNeed', { id: null, personId: 9999, need: need() }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await expect(
      test.call('accessibility.saveNeed', { id: value.id, personId: person('Selma'), need: need() }),
    ).rejects.toMatchObject({ code: 'notFound' });
    expect(await needsOf('Ute')).toHaveLength(1);
  });
});
