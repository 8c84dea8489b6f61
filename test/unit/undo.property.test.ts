import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyOrganisation } from '../../src/shared/features/people.ts';
import { modelOffice } from '../support/modelOffice.ts';
import { openTestApp, type TestApp } from '../support/testApp.ts';
import { acts, perform, type Step, wholeDatabase } from './histories.ts';

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.nat(acts.length - 1),
  a: fc.nat(50),
  b: fc.nat(50),
  c: fc.nat(50),
});

async function startedApp(): Promise<TestApp> {
  const app = await openTestApp();
  await app.call('settings.setUp', {
    office: modelOffice,
    signatories: [{ name: 'Dr. Maren Hollweg', officeTitle: 'Landrätin' }],
    logo: null,
  });
  return app;
}

/** Runs the steps and keeps the state after each that changed something. */
async function states(app: TestApp, steps: readonly Step[]): Promise<string[]> {
  const seen = [wholeDatabase(app)];
  for (const each of steps) {
    await perform(app, each);
    const now = wholeDatabase(app);
    if (now !== seen.at(-1)) seen.push(now);
  }
  return seen;
}

/** Takes back until nothing is left but the set-up, which Ctrl+Z passes over; gives the states on the way. */
async function walk(app: TestApp, call: 'journal.undoLast' | 'journal.redoLast'): Promise<string[]> {
  const seen = [wholeDatabase(app)];
  for (;;) {
    const { message } = await app.call(call, {});
    if (message === '') return seen;
    seen.push(wholeDatabase(app));
  }
}

test('random histories of real commands are undone and redone without a difference in the whole database', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const app = await startedApp();
      try {
        const forward = await states(app, steps);
        // Autosaves share one entry, so undoing passes a part of the states; begin and end are always the same.
        const back = await walk(app, 'journal.undoLast');
        expect(back.at(-1)).toBe(forward[0]);
        expect(forward).toEqual(expect.arrayContaining(back));
        const again = await walk(app, 'journal.redoLast');
        expect(again).toEqual([...back].reverse());
        expect(app.log).toEqual([]);
      } finally {
        await app.close();
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 180_000);

test('every command of the histories really changes something', async () => {
  const app = await startedApp();
  const changing = new Set<number>();
  for (const each of fc.sample(step, { numRuns: 500, seed: 7 })) {
    const before = wholeDatabase(app);
    await perform(app, each);
    if (wholeDatabase(app) !== before) changing.add(each.command);
  }
  expect(acts.flatMap((_, index) => (changing.has(index) ? [] : [index]))).toEqual([]);
  await app.close();
}, 60_000);

test('the comparison sees a difference: a row changed behind the journal is not restored', async () => {
  const app = await startedApp();
  const before = wholeDatabase(app);
  await app.workspace
    .store()
    .writer.insertInto('sector')
    .values({ name: 'daran vorbei', position: 99 })
    .execute();
  expect(wholeDatabase(app)).not.toBe(before);
  await app.close();
});

test('an undo is refused by name when the record was changed since', async () => {
  const app = await startedApp();
  const save = (name: string, id: number | null) =>
    app.answer('people.saveOrganisation', {
      id,
      organisation: { ...emptyOrganisation, name },
    });
  const first = await save('Caritas', null);
  await save('Caritasverband', first.value.id);
  await expect(app.call('journal.undo', { id: first.journal?.id ?? 0 })).rejects.toThrow(
    'Organisation „Caritas“ wurde seitdem geändert',
  );
  await app.close();
});

test('an undo is refused by name when something else now depends on the record, and changes nothing', async () => {
  const app = await startedApp();
  const made = await app.answer('committees.saveCommittee', {
    id: null,
    committee: {
      kind: 'workingGroup',
      name: 'AG Hitze',
      shortName: '',
      purpose: '',
      foundedOn: null,
      endedOn: null,
    },
  });
  const { frame } = await app.call('meetings.proposal', { committeeId: made.value.id });
  await app.call('meetings.save', {
    id: null,
    frame: { ...frame, startsAt: '2026-12-09T16:00' },
    agendaFromId: null,
  });
  const before = wholeDatabase(app);
  await expect(app.call('journal.undo', { id: made.journal?.id ?? 0 })).rejects.toThrow(
    /Sitzung „.*“ hängt inzwischen davon ab/,
  );
  expect(wholeDatabase(app)).toBe(before);
  await app.close();
});

test('what cascades would silently take away also stops an undo', async () => {
  const app = await startedApp();
  const made = await app.answer('committees.saveCommittee', {
    id: null,
    committee: {
      kind: 'workingGroup',
      name: 'AG Hitze',
      shortName: '',
      purpose: '',
      foundedOn: null,
      endedOn: null,
    },
  });
  await app.call('committees.saveSeat', {
    seatId: null,
    committeeId: made.value.id,
    votingRight: 'voting',
    sectorId: null,
    interestGroupId: null,
    label: 'Gemeinden',
  });
  await expect(app.call('journal.undo', { id: made.journal?.id ?? 0 })).rejects.toThrow(
    /hängt inzwischen davon ab/,
  );
  await app.close();
});

test('the set-up of the office is passed over by Ctrl+Z, and refused with a way out when asked for', async () => {
  const app = await startedApp();
  const before = wholeDatabase(app);
  expect(await app.call('journal.undoLast', {})).toEqual({ message: '' });
  expect(wholeDatabase(app)).toBe(before);
  const { id } = await app.workspace
    .store()
    .reader.selectFrom('journal')
    .select('id')
    .where('call', '=', 'settings.setUp')
    .executeTakeFirstOrThrow();
  await expect(app.call('journal.undo', { id })).rejects.toThrow(
    /lässt sich nicht zurücknehmen\. Ändern können Sie die Angaben unter Einstellungen\.$/,
  );
  await app.close();
});

test('an entry says whether it stands, through taking back and restoring', async () => {
  const app = await startedApp();
  const { journal } = await app.answer('people.saveOrganisation', {
    id: null,
    organisation: { ...emptyOrganisation, name: 'Caritas' },
  });
  const id = journal?.id ?? 0;
  const seen = [await app.call('journal.entry', { id })];
  for (const call of ['journal.undoLast', 'journal.redoLast', 'journal.undoLast'] as const) {
    await app.call(call, {});
    seen.push(await app.call('journal.entry', { id }));
  }
  expect(seen.map(({ undone }) => undone)).toEqual([false, true, false, true]);
  await app.close();
});

test('autosaves within ten minutes are one entry with the first before-image', async () => {
  const app = await startedApp();
  const committee = await app.call('committees.saveCommittee', {
    id: null,
    committee: {
      kind: 'workingGroup',
      name: 'AG Hitze',
      shortName: '',
      purpose: '',
      foundedOn: null,
      endedOn: null,
    },
  });
  const { frame } = await app.call('meetings.proposal', { committeeId: committee.id });
  const meeting = await app.call('meetings.save', {
    id: null,
    frame: { ...frame, startsAt: '2026-12-09T16:00' },
    agendaFromId: null,
  });
  const item = await app.call('meetings.addAgendaItem', {
    meetingId: meeting.id,
    entry: { title: 'Bericht', kind: 'information', durationMinutes: 5, presenter: '' },
  });
  const before = wholeDatabase(app);
  const notes = [];
  for (const title of ['B', 'Be', 'Ber']) {
    notes.push(
      await app.answer('meetings.saveAgendaItem', {
        id: item.id,
        entry: { title, kind: 'information', durationMinutes: 5, presenter: '' },
      }),
    );
  }
  expect(new Set(notes.map((note) => note.journal?.id)).size).toBe(1);
  await app.call('journal.undoLast', {});
  expect(wholeDatabase(app)).toBe(before);
  await app.close();
});

test('the history of a record names field, before and after in German', async () => {
  const app = await startedApp();
  const organisation = {
    ...emptyOrganisation,
    name: 'Caritas',
  };
  const { id } = await app.call('people.saveOrganisation', { id: null, organisation });
  await app.call('people.saveOrganisation', {
    id,
    organisation: { ...organisation, name: 'Caritasverband' },
  });
  const [newest, first] = await app.call('journal.history', { table: 'organisation', id });
  expect(newest).toMatchObject({
    who: 'test',
    undone: false,
    changes: [
      { record: 'Organisation „Caritasverband“', field: 'Name', before: 'Caritas', after: 'Caritasverband' },
    ],
  });
  expect(first?.changes[0]).toMatchObject({ field: 'Name', before: '', after: 'Caritas' });
  await app.close();
});
