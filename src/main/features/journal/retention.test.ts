import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdsWord } from '../../../../test/support/holdsWord.ts';
import { makeCommittee, type MeetingFixture } from '../../../../test/support/meetingFixture.ts';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyPerson } from '../../../shared/features/people.ts';
import { createApp } from '../../app.ts';
import { fixedClock } from '../../clock.ts';
import type { Host } from '../../host.ts';
import { threads } from '../../tasks.ts';
import { thinSome } from './retention.repository.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

/** What the core asks for on another day, on the same data. */
async function on(day: string, call: string, input: unknown = {}) {
  const app = createApp({
    workspace: test.workspace,
    clock: fixedClock(`${day}T09:00:00Z`),
    host: {} as Host,
    tasks: threads,
    emit: () => {},
    log: (line) => test.log.push(line),
  });
  return app.dispatch({ call, input });
}
const save = (id: number | null, lastName: string, note = '') =>
  test.answer('people.savePerson', { id, person: { ...emptyPerson, firstName: 'Vera', lastName, note } });
const historyOf = (id: number) => test.call('journal.history', { table: 'person', id });
const read = () => test.workspace.store().reader;

describe('details of old changes', () => {
  beforeEach(() => test.call('settings.setUp', { office: modelOffice, signatories: [], logo: null }));

  it('go after two years, the entries stay, and younger ones keep all', async () => {
    const { value } = await save(null, 'Kranich', 'Rosenstockwort');
    await save(value.id, 'Kranich', 'neu');
    // What is changed a year later is young still.
    const changed = await on('2027-11-20', 'people.savePerson', {
      id: value.id,
      person: { ...emptyPerson, firstName: 'Vera', lastName: 'Kranich', note: 'jetzt' },
    });
    expect(changed.ok).toBe(true);
    const before = await historyOf(value.id);
    expect(before).toHaveLength(3);
    expect(await on('2028-11-14', 'journal.thin')).toMatchObject({ value: { rows: 0 } });
    expect(holdsWord(test, 'rosenstockwort')).toBe(true);
    expect(await on('2028-11-15', 'journal.thin')).toMatchObject({ ok: true });
    expect(holdsWord(test, 'rosenstockwort')).toBe(false);
    const after = await historyOf(value.id);
    expect(after.map(({ id, at, who, summary }) => ({ id, at, who, summary }))).toEqual(
      before.map(({ id, at, who, summary }) => ({ id, at, who, summary })),
    );
    expect(after.map(({ thinned, changes }) => [thinned, changes.length > 0])).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ]);
    expect(await on('2028-11-15', 'journal.thin')).toMatchObject({ value: { rows: 0 } });
    expect(test.log).toEqual([]);
  });

  it('are what undoing needs: without them it is refused with the reason', async () => {
    const { value } = await save(null, 'Kranich');
    const { journal } = await save(value.id, 'Kranich', 'neu');
    await on('2028-11-15', 'journal.thin');
    const id = journal?.id ?? 0;
    const refused = /lässt sich nicht zurücknehmen: Die früheren Angaben sind nicht mehr gespeichert/;
    expect(await on('2028-11-15', 'journal.undo', { id })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringMatching(refused) },
    });
    expect(await on('2028-11-15', 'journal.undoLast')).toMatchObject({ ok: false });
    expect((await test.call('people.person', { id: value.id })).person.note).toBe('neu');
  });

  it('of removed addresses go, but the history of the person still finds the entry', async () => {
    const contact = (text: string) => ({
      kind: 'phone' as const,
      purpose: 'work' as const,
      value: text,
      note: '',
    });
    const person = { ...emptyPerson, firstName: 'Vera', lastName: 'Frei' };
    const { id } = await test.call('people.savePerson', {
      id: null,
      person: { ...person, contacts: [contact('00417 555-123')] },
    });
    await test.call('people.savePerson', { id, person });
    const entries = (await historyOf(id)).map((entry) => entry.id);
    expect(entries).toHaveLength(2);
    await on('2028-11-15', 'journal.thin');
    expect(holdsWord(test, '555-123')).toBe(false);
    expect((await historyOf(id)).map((entry) => entry.id)).toEqual(entries);
  });

  it('told of a former name: the sentence goes with the person, that of a list with others stays', async () => {
    const { value } = await save(null, 'Rosenstock');
    await save(value.id, 'Kranich');
    const others = [(await save(null, 'Veit')).value.id, (await save(null, 'Frei')).value.id];
    const all = [value.id, ...others];
    await test.call('people.removePersons', { ids: all });
    await test.call('trash.restore', { records: all.map((row) => ({ table: 'person' as const, row })) });
    await on('2028-11-15', 'journal.thin');
    expect(holdsWord(test, 'rosenstock')).toBe(true);
    const records = [{ table: 'person', row: value.id }];
    const erased = await on('2028-11-15', 'trash.erase', {
      records,
      reason: 'Wunsch der betroffenen Person (Art. 17 DSGVO)',
    });
    expect(erased.ok).toBe(true);
    expect(holdsWord(test, 'rosenstock')).toBe(false);
    expect((await historyOf(others[0] ?? 0)).map(({ summary }) => summary)).toEqual([
      '3 Einträge wiederhergestellt',
      '3 Personen in den Papierkorb gelegt',
      'Vera Veit angelegt',
    ]);
  });

  it('are kept for as long as the office says; saving that is undone like any change', async () => {
    expect(await test.call('journal.retention', {})).toEqual({ months: 24 });
    const { value } = await save(null, 'Kranich', 'Rosenstockwort');
    await save(value.id, 'Kranich', 'neu');
    await test.call('journal.saveRetention', { months: null });
    await on('2038-11-15', 'journal.thin');
    expect(holdsWord(test, 'rosenstockwort')).toBe(true);
    await test.call('journal.saveRetention', { months: 1 });
    await test.call('journal.undoLast', {});
    expect(await test.call('journal.retention', {})).toEqual({ months: null });
    await test.call('journal.saveRetention', { months: 1 });
    await on('2026-12-14', 'journal.thin');
    expect(holdsWord(test, 'rosenstockwort')).toBe(true);
    await on('2026-12-15', 'journal.thin');
    expect(holdsWord(test, 'rosenstockwort')).toBe(false);
    await expect(test.call('journal.saveRetention', { months: 2 as never })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('stay where the trash gives back: what was removed today comes back after thinning', async () => {
    const { value } = await save(null, 'Kranich');
    await test.call('journal.saveRetention', { months: 1 });
    await test.call('people.removePersons', { ids: [value.id] });
    await on('2026-12-14', 'journal.thin');
    const back = await on('2026-12-14', 'trash.restore', { records: [{ table: 'person', row: value.id }] });
    expect(back.ok).toBe(true);
    expect((await test.call('people.person', { id: value.id })).displayName).toBe('Vera Kranich');
  });
});

describe('the audit trail', () => {
  let fixture: MeetingFixture;
  beforeEach(async () => {
    fixture = await makeCommittee(test);
  });

  it('still says who had which vote and who sat where', async () => {
    const images = () =>
      read()
        .selectFrom('journal_row')
        .select(['id', 'before', 'after'])
        .where('table_name', 'in', ['seat', 'membership', 'rules_of_procedure', 'committee_role', 'deputy'])
        .orderBy('id')
        .execute();
    const before = await images();
    expect(before.length).toBeGreaterThan(5);
    const committee = { table: 'committee' as const, id: fixture.committeeId };
    const votes = (await test.call('journal.history', committee)).flatMap(({ changes }) =>
      changes.filter(({ field }) => field === 'Stimmrecht'),
    );
    expect(votes.length).toBeGreaterThan(2);
    await on('2028-11-15', 'journal.thin');
    expect(await images()).toEqual(before);
    const after = (await test.call('journal.history', committee)).flatMap(({ changes }) =>
      changes.filter(({ field }) => field === 'Stimmrecht'),
    );
    expect(after).toEqual(votes);
  });
});

const undoableWithoutImages = () =>
  read()
    .selectFrom('journal')
    .innerJoin('journal_row', 'journal_row.journal_id', 'journal.id')
    .select(['journal.id', 'journal.summary'])
    .where('journal.undoable', '=', 1)
    .where('journal_row.after', 'like', '{"thinned":1%')
    .execute();

it('works in steps, also through an entry with more rows than a step', async () => {
  for (const name of ['Frei', 'Veit']) await save(null, name, 'Rosenstockwort');
  const contacts = [1, 2, 3, 4].map((number) => ({
    kind: 'phone' as const,
    purpose: 'work' as const,
    value: `00417 555-12${number}`,
    note: 'Rosenstockwort',
  }));
  await test.call('people.savePerson', {
    id: null,
    person: { ...emptyPerson, lastName: 'Kranich', contacts },
  });
  const store = test.workspace.store();
  const steps: { rows: number; more: boolean }[] = [];
  for (let more = true; more; ) {
    const step = await store.writer.transaction().execute((db) => thinSome(db, '2026-11-15T00:00:00Z', 2));
    steps.push(step);
    more = step.more;
    // Half an entry undone would write back what is not there any more.
    expect(await undoableWithoutImages()).toEqual([]);
  }
  expect(steps.length).toBeGreaterThan(3);
  expect(Math.max(...steps.map(({ rows }) => rows))).toBe(2);
  const rest = await read().selectFrom('journal').select('id').where('thinned', '=', 0).execute();
  expect(rest).toEqual([]);
  const images = await read().selectFrom('journal_row').select(['before', 'after']).execute();
  expect(JSON.stringify(images)).not.toContain('Rosenstockwort');
});
