import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyPerson } from '../../../shared/features/people.ts';
import { fixedClock } from '../../clock.ts';
import { write } from '../../database/journal.ts';

let app: TestApp;
let ids: Record<string, number>;

beforeEach(async () => {
  app = await openTestApp();
  ids = {};
  for (const name of ['A', 'B', 'C']) {
    const person = { ...emptyPerson, firstName: name, lastName: `Quastenflosser${name}` };
    ids[name] = (await app.call('people.savePerson', { id: null, person })).id;
    await addNeed(name, name.toLowerCase());
  }
});
afterEach(() => app.close());

const id = (name: string) => ids[name] ?? 0;
const addNeed = (name: string, detail: string) =>
  app.call('accessibility.saveNeed', {
    id: null,
    personId: id(name),
    need: { kind: 'other', detail, leadTimeDays: null, meetingId: null, consentOn: '2026-11-01' },
  });

/** What a step of the table does: "A>B" merges A into B, "+B x" notes another need, "forget A" is the end of the trash. */
async function step(text: string): Promise<void> {
  const [verb = '', name = ''] = text.split(' ');
  if (verb === 'undo') await app.call('journal.undoLast', {});
  else if (verb === 'redo') await app.call('journal.redoLast', {});
  else if (verb === 'trash') await app.call('people.removePersons', { ids: [id(name)] });
  else if (verb === 'sweep') await app.call('accessibility.sweep', {});
  else if (verb === 'forget') await forget(name);
  else if (verb.startsWith('+')) await addNeed(verb.slice(1), name);
  else {
    const [otherId = 0, keptId = 0] = verb.split('>').map(id);
    await app.call('people.mergePersons', { keptId, otherId, takeOver: [] });
  }
}

const forget = (name: string) =>
  write(
    { store: app.workspace.store(), clock: fixedClock('2026-12-20T09:00:00Z'), newId: () => '', who: 'test' },
    { call: 'trash.sweep', undoable: false },
    (_db, context) => context.erase([{ table_name: 'person', row_id: id(name) }], null),
  );

/** "A: a, B: b …": whose the needs are, for persons who are there or not. */
async function owners(): Promise<string> {
  const rows = await app.workspace
    .store()
    .reader.selectFrom('accessibility_need')
    .select(['person_id', 'detail'])
    .orderBy('detail')
    .execute();
  return ['A', 'B', 'C']
    .map((name) => {
      const own = rows.filter((row) => row.person_id === id(name)).map((row) => row.detail);
      return `${name}: ${own.join('')}`;
    })
    .join(' ');
}

describe('needs of persons who are merged', () => {
  it.each([
    ['A>B', 'A:  B: ab C: c'],
    ['A>B, undo', 'A: a B: b C: c'],
    ['A>B, undo, redo', 'A:  B: ab C: c'],
    ['A>B, undo, redo, undo', 'A: a B: b C: c'],
    ['A>B, undo, A>C', 'A:  B: b C: ac'],
    ['A>B, undo, A>C, undo', 'A: a B: b C: c'],
    ['A>B, B>C', 'A:  B:  C: abc'],
    ['A>B, B>C, undo', 'A:  B: ab C: c'],
    ['A>B, B>C, undo, undo', 'A: a B: b C: c'],
    ['A>B, B>C, undo, undo, redo, redo', 'A:  B:  C: abc'],
    ['A>C, B>C, undo', 'A:  B: b C: ac'],
    // What was noted for the one who stayed is hers.
    ['A>B, +B x, undo', 'A: a B: bx C: c'],
    ['A>B, undo, +A x, redo', 'A:  B: abx C: c'],
    // The trash keeps them, whoever lies in it.
    ['A>B, trash B, sweep, undo', 'A:  B: ab C: c'],
    ['A>B, trash B, undo, undo', 'A: a B: b C: c'],
    // After thirty days nobody comes back: what moved stays where it went.
    ['A>B, forget A, sweep', 'A:  B: ab C: c'],
    ['A>B, B>C, forget A, undo', 'A:  B: ab C: c'],
    ['A>B, B>C, forget A, forget B, sweep', 'A:  B:  C: abc'],
    ['A>B, forget B, sweep', 'A:  B:  C: c'],
  ])('%s', async (steps, expected) => {
    for (const text of steps.split(', ')) await step(text);
    expect(await owners()).toBe(expected);
    expect(app.log).toEqual([]);
  });

  it('tells the window, and leaves no word of them in the journal', async () => {
    await addNeed('A', 'Rollstuhlplatzmarke');
    for (const text of ['A>B', 'undo', 'redo']) {
      app.events.length = 0;
      await step(text);
      const [changed] = app.events.filter((event) => event.type === 'changed');
      expect(changed).toMatchObject({ tables: expect.arrayContaining(['accessibility_need', 'person']) });
    }
    const read = app.workspace.store().reader;
    const journal = [
      await read.selectFrom('journal').selectAll().execute(),
      await read.selectFrom('journal_row').selectAll().execute(),
    ];
    expect(JSON.stringify(journal)).not.toContain('Rollstuhlplatzmarke');
  });

  it('go with the one who is erased, as does whoever was merged into her', async () => {
    await step('A>B');
    await step('B>C');
    const records = [{ table: 'person' as const, row: id('C') }];
    await app.call('trash.erase', { records, reason: 'Aufbewahrungsfrist abgelaufen' });
    expect(await owners()).toBe('A:  B:  C: ');
    const erased = await app.workspace.store().reader.selectFrom('erasure').select('row_id').execute();
    expect(erased.map((row) => row.row_id).sort()).toEqual([id('A'), id('B'), id('C')]);
    const file = readFileSync(app.workspace.dataFolder().currentFile(), 'latin1').toLowerCase();
    expect(file).not.toContain('quastenflosser');
    await expect(app.call('journal.undoLast', {})).rejects.toThrow(/Davon ist nichts mehr da/);
  });
});
