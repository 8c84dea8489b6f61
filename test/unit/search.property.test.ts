import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelOffice } from '../support/modelOffice.ts';
import { entriesAndRebuilt } from '../support/searchIndex.ts';
import { openTestApp, type TestApp } from '../support/testApp.ts';
import { acts, perform, type Step } from './histories.ts';

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.nat(acts.length - 1),
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
        for (const each of steps) await perform(app, each);
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
  const person = {
    salutation: 'Frau' as const,
    title: '',
    firstName: '',
    lastName,
    nameSuffix: '',
    function: '',
    organisationId: null,
    preferredChannel: 'post' as const,
    preferredFormat: 'standard' as const,
    letterSalutation: '',
    note: '',
    addresses: [],
    contacts: [],
  };
  return (await app.call('people.savePerson', { id: null, person })).id;
}
