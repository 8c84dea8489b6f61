import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

let test: TestApp;
let chosen = '';

beforeEach(async () => {
  test = await openTestApp({ host: { openFile: async () => chosen } });
});
afterEach(() => test.close());

async function run(lines: readonly string[], settled: object) {
  chosen = path.join(test.folder, 'Liste.csv');
  writeFileSync(chosen, lines.join('\n'));
  const list = await test.call('importing.open', {});
  if (!list) throw new Error('no list was opened');
  const { token, mapping } = list;
  return test.call('importing.run', { token, mapping, ...settled });
}
const head = 'Vorname;Nachname;PLZ;Ort;Telefon;E-Mail';

it('counts what was left out or read otherwise, and leads to these rows and to the persons', async () => {
  const first = await run(
    [
      head,
      'Ute;Kranich;01067;Dresden;0351 111111;',
      'Arno;Veit;1796;Pirna;auf Anfrage;',
      'Gisela;Paulsen;01796;Pirna;;kaputt@',
      ';;;;0351 222222;',
    ],
    {},
  );
  expect(first).toMatchObject({ created: 3, failed: 1, hints: 3, hintedRows: 2 });

  const changed = [
    head,
    'Ute;Kranich;01067;Dresden;0351 111111;kaputt@', // decided: made again, with a hint
    'Arno;Veit;01796;Pirna;;arno@lindetal.example', // completed, without a hint
    'Gisela;Paulsen;1796;Pirna;03501 333333;', // completed, with a hint
    'Selma;Yıldırak;01796;Pirna;;', // new
  ];
  const decisions = [{ row: 2, decision: 'create' }];
  const second = await run(changed, { duplicates: 'complete', decisions });
  expect(second).toMatchObject({ created: 2, completed: 2, hints: 2, hintedRows: 2 });
  expect(second.runId).not.toBe(first.runId);

  const id = second.runId ?? 0;
  const { run: facts, rows, total } = await test.call('importing.runRows', { id, show: 'hint' });
  expect([facts.hint, total, rows.map(({ number }) => number)]).toEqual([2, 2, [2, 4]]);
  const persons = await test.call('people.persons', { importRunId: id });
  expect(persons.rows.map(({ listName }) => listName)).toEqual([
    'Kranich, Ute',
    'Paulsen, Gisela',
    'Veit, Arno',
    'Yıldırak, Selma',
  ]);
  // A list whose rows are all known already keeps nothing, and so has no rows to look at.
  expect(await run(changed, {})).toMatchObject({ runId: null, hints: 0 });
});

it('does not take the note of a wished second person for a hint', async () => {
  await run([head, 'Ute;Kranich;01067;Dresden;;'], {});
  const { runId } = await run([head, 'Ute;Kranich;01067;Dresden;0351 111111;'], {
    decisions: [{ row: 2, decision: 'create' }],
  });
  const { total, run: facts } = await test.call('importing.runRows', { id: runId ?? 0, show: 'hint' });
  expect([total, facts.hint]).toEqual([0, 0]);
});
