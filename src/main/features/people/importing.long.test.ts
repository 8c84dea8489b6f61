import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { OpenedList } from '../../../shared/features/importing.ts';
import type { Mapping, ParsedTable } from '../../../shared/features/importTypes.ts';
import { draftsOf } from './importing.lists.ts';

let test: TestApp;
let chosen: string | null;

beforeEach(async () => {
  chosen = null;
  test = await openTestApp({ host: { openFile: async () => chosen } });
});
afterEach(() => test.close());

async function open(name: string, content: string): Promise<OpenedList> {
  chosen = path.join(test.folder, name);
  writeFileSync(chosen, content);
  const list = await test.call('importing.open', {});
  if (!list) throw new Error('no list was opened');
  return list;
}

const count = async () => (await test.call('people.persons', {})).total;

/** What the journal watches and an import writes. */
async function dump(): Promise<string> {
  const db = test.workspace.store().reader;
  const all = [];
  for (const table of ['person', 'organisation', 'import_run', 'import_row', 'journal'] as const)
    all.push(await db.selectFrom(table).selectAll().orderBy('id').execute());
  return JSON.stringify(all);
}

describe('a long list', () => {
  const long = ['Vorname;Nachname;Organisation;Ort;E-Mail'];
  for (let index = 0; index < 1000; index += 1) {
    long.push(
      `Vorname ${index};Nachname ${index};Organisation ${index % 50};Ort ${index % 20};p${index}@beispiel.example`,
    );
  }

  it('reports progress in persons, lets other calls through, and leaves nothing when cancelled', async () => {
    const { token, mapping } = await open('lang.csv', long.join('\n'));
    const before = await dump();
    const told: string[] = [];
    const others: Promise<number>[] = [];
    const run = test.call(
      'importing.run',
      { token, mapping },
      {
        onProgress: (progress, cancel) => {
          told.push(`${progress.done} von ${progress.total} ${progress.unit}`);
          others.push(count());
          if (progress.done === 400) cancel();
        },
      },
    );
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(told).toEqual([
      '100 von 1000 Personen',
      '200 von 1000 Personen',
      '300 von 1000 Personen',
      '400 von 1000 Personen',
    ]);
    expect(await Promise.all(others)).toEqual([0, 0, 0, 0]);
    expect(await dump()).toBe(before);

    const { value } = await test.answer('importing.run', { token, mapping });
    expect(value).toMatchObject({ created: 1000, organisations: 50, failed: 0 });
    expect(await count()).toBe(1000);
  });

  it('never gives the drafts of one reading to the table of another', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `Kranich;Ute${index}`);
    const { token, mapping } = await open('Liste.csv', ['Name;Vorname', ...lines].join('\r\n'));
    // The preview goes over the rows in steps; meanwhile the list is read again with its titles as a row.
    const [, again] = await Promise.all([
      test.call('importing.preview', { token, mapping }),
      test.call('importing.reread', { token, options: { headerRow: 0 } }),
    ]);
    expect(again.rowCount).toBe(2001);
    const { rows, counts } = await test.call('importing.preview', { token, mapping, limit: 1 });
    expect(counts.rows).toBe(2001);
    expect(rows[0]).toMatchObject({ number: 1, listName: 'Name, Vorname' });
  });

  it('keeps the table it began with while a second reading overtakes the slow first one', async () => {
    const table = (name: string): ParsedTable => ({
      kind: 'csv',
      fileName: 'Liste.csv',
      sheets: [],
      sheet: '',
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      columns: [{ index: 0, title: 'Name', samples: [] }],
      rows: Array.from({ length: 250 }, (_, index) => ({ number: index + 2, cells: [name] })),
      problems: [],
    });
    const mapping: Mapping = { source: '', columns: [{ column: 0, field: 'lastName', confidence: 1 }] };
    const { signal } = new AbortController();
    const [old, fresh] = [table('Alt'), table('Neu')];
    const slow = draftsOf(old, mapping, signal);
    const first = await draftsOf(fresh, mapping, signal);
    await slow;
    expect((await draftsOf(fresh, mapping, signal))[0]?.draft.lastName).toBe('Neu');
    expect(await draftsOf(fresh, mapping, signal)).toBe(first);
    expect((await draftsOf(old, mapping, signal))[0]?.draft.lastName).toBe('Alt');
    expect(await draftsOf(fresh, { ...mapping, source: 'outlook' }, signal)).not.toBe(first);
  });
});
