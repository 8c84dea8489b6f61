import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../src/shared/errors.ts';
import { modelOffice } from '../support/modelOffice.ts';
import { openTestApp, type TestApp } from '../support/testApp.ts';
import { acts, perform, wholeDatabase } from './histories.ts';

const step = fc.record({ command: fc.nat(acts.length - 1), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) });

/** Merges two records; gives whether it was allowed. */
async function merged(
  app: TestApp,
  kind: 'person' | 'organisation',
  ids: readonly number[],
  takeOver: string[],
) {
  const [keptId = 0, otherId = 0] = ids;
  try {
    await app.call(kind === 'person' ? 'people.mergePersons' : 'people.mergeOrganisations', {
      keptId,
      otherId,
      takeOver,
    });
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    return false;
  }
}

test('in any office two records are merged and taken apart again, and once more, without a difference, or nothing is changed', async () => {
  let allowed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 40 }),
      fc.subarray(['title', 'first_name', 'last_name', 'note', 'name', 'sector_id', 'preferred_channel']),
      async (steps, takeOver) => {
        const app = await openTestApp();
        try {
          await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
          for (const a of [0, 1, 2, 3]) {
            await perform(app, { command: 0, a, b: 0, c: 0 });
            await perform(app, { command: 3, a, b: 0, c: 0 });
          }
          for (const each of steps) await perform(app, each);
          const persons = (await app.call('people.persons', { limit: 1000 })).rows.map(({ id }) => id);
          const organisations = (await app.call('people.organisations', {})).rows.map(({ id }) => id);
          const pairs = [
            ...persons.slice(1).map((id) => ['person', [persons[0] ?? 0, id]] as const),
            ...organisations.slice(1).map((id) => ['organisation', [organisations[0] ?? 0, id]] as const),
          ];
          for (const [kind, ids] of pairs) {
            const before = wholeDatabase(app);
            const [firstId = 0, secondId = 0] = ids;
            const { obstacle } = await app.call('people.mergePreview', {
              kind,
              firstId,
              secondId,
              keptId: firstId,
            });
            const done = await merged(app, kind, ids, takeOver);
            expect(done).toBe(obstacle === '');
            if (done) {
              allowed++;
              const after = wholeDatabase(app);
              expect(after).not.toBe(before);
              await app.call('journal.undoLast', {});
              expect(wholeDatabase(app)).toBe(before);
              await app.call('journal.redoLast', {});
              expect(wholeDatabase(app)).toBe(after);
              await app.call('journal.undoLast', {});
            }
            expect(wholeDatabase(app)).toBe(before);
          }
          expect(app.log).toEqual([]);
        } finally {
          await app.close();
        }
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
  expect(allowed).toBeGreaterThan(10);
}, 120_000);
