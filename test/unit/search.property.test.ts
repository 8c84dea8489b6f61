import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../src/shared/errors.ts';
import { emptyOrganisation, emptyPerson } from '../../src/shared/features/people.ts';
import { modelOffice } from '../support/modelOffice.ts';
import { entriesAndRebuilt } from '../support/searchIndex.ts';
import { openTestApp, type TestApp } from '../support/testApp.ts';
import { acts, perform, type Step } from './histories.ts';

/** Beside the histories' own commands: persons of organisations, whose names and cities are part of their entries. */
const joining = async (app: TestApp, { a, b, c }: Step) => {
  const { rows } = await app.call('people.organisations', {});
  const organisationId = rows[a % Math.max(rows.length, 1)]?.id ?? null;
  const persons = (await app.call('people.persons', {})).rows;
  const id = c % 2 ? (persons[b % Math.max(persons.length, 1)]?.id ?? null) : null;
  const person = { ...emptyPerson, lastName: `Sitz${b}`, organisationId };
  await app.call('people.savePerson', { id, person });
};
const moving = async (app: TestApp, { a, b }: Step) => {
  const { rows } = await app.call('people.organisations', {});
  const id = rows[a % Math.max(rows.length, 1)]?.id ?? null;
  const address = {
    purpose: 'work',
    addition: '',
    street: '',
    postalCode: '',
    country: '',
    note: '',
  } as const;
  await app.call('people.saveOrganisation', {
    id,
    organisation: { ...emptyOrganisation, name: `Ort ${b}`, addresses: [{ ...address, city: `Stadt ${b}` }] },
  });
};
const own = [joining, moving];

async function act(app: TestApp, each: Step): Promise<void> {
  const mine = own[each.command - acts.length];
  if (!mine) return perform(app, each);
  await mine(app, each).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
  });
}

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.oneof(fc.nat(acts.length - 1), fc.integer({ min: acts.length, max: acts.length + 1 })),
  a: fc.nat(50),
  b: fc.nat(50),
  c: fc.nat(50),
});

async function startedApp(): Promise<TestApp> {
  const app = await openTestApp();
  await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
  return app;
}

function expectCurrent(app: TestApp): void {
  const { living, rebuilt } = entriesAndRebuilt(app);
  expect(living).toEqual(rebuilt);
}

test('after any history, undone and redone, the search says what a new one would say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const app = await startedApp();
      try {
        for (const each of steps) await act(app, each);
        expectCurrent(app);
        for (const call of ['journal.undoLast', 'journal.redoLast'] as const) {
          for (let at = 0; at < steps.length / 2; at++) await app.call(call, {});
          expectCurrent(app);
        }
        expect(app.log).toEqual([]);
      } finally {
        await app.close();
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 180_000);

/** Three s in a row, two of them an ß, are no German word and cannot be told apart. */
const noWord = /sß|ß[sß]|sss/;
const surname = fc
  .string({ unit: fc.constantFrom(...'aäbeilmnorsßtuü'), minLength: 5, maxLength: 11 })
  .filter((text) => !noWord.test(text));
const typed = fc.record({ kind: fc.nat(3), at: fc.nat(10), letter: fc.constantFrom(...'aeixyöß') });

test('a surname of five letters or more is found with any one letter wrong', async () => {
  const app = await startedApp();
  const known = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(surname, typed, async (lastName, { kind, at, letter }) => {
      const id = known.get(lastName) ?? (await savePerson(app, lastName));
      known.set(lastName, id);
      const place = at % lastName.length;
      const [head, tail] = [lastName.slice(0, place), lastName.slice(place)];
      const text = [
        head + letter + tail.slice(1),
        head + letter + tail,
        head + tail.slice(1),
        head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2),
      ][kind];
      if (!text || noWord.test(text)) return;
      const { hits } = await app.call('search.find', { text, limit: 200 });
      expect(
        hits.map((hit) => hit.id),
        `${text} for ${lastName}`,
      ).toContain(id);
    }),
    { numRuns: 300, endOnFailure: true },
  );
  await app.close();
}, 120_000);

async function savePerson(app: TestApp, lastName: string): Promise<number> {
  return (await app.call('people.savePerson', { id: null, person: { ...emptyPerson, lastName } })).id;
}
