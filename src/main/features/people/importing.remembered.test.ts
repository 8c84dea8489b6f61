import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { OpenedList } from '../../../shared/features/importing.ts';
import type { Mapping, PersonField } from '../../../shared/features/importTypes.ts';

let test: TestApp;
let chosen: string | null = null;

beforeEach(async () => {
  test = await openTestApp({ host: { openFile: async () => chosen } });
});
afterEach(() => test.close());

async function open(content: string): Promise<OpenedList> {
  chosen = path.join(test.folder, 'Liste.csv');
  writeFileSync(chosen, content);
  const list = await test.call('importing.open', {});
  if (!list) throw new Error('no list was opened');
  return list;
}

const fields = (list: OpenedList, mapping: Mapping = list.mapping) =>
  Object.fromEntries(
    list.columns.map(({ index, title }) => [
      title,
      mapping.columns.find(({ column }) => column === index)?.field ?? null,
    ]),
  );

/** The mapping with one column put elsewhere. */
const changed = (list: OpenedList, title: string, field: PersonField | null): Mapping => ({
  ...list.mapping,
  columns: list.mapping.columns.map((entry) =>
    entry.column === list.columns.find((column) => column.title === title)?.index
      ? { ...entry, field, confidence: 1 }
      : entry,
  ),
});

const stored = async () =>
  (await test.workspace.store().reader.selectFrom('ui_state').selectAll().execute()).filter(({ key }) =>
    key.startsWith('import-mapping:'),
  );

it('remembers where the columns of a list went, whatever their order, and keeps the suggestion beside it', async () => {
  const first = await open('Vorname;Name;Ort;Kürzel\nUte;Kranich;Pirna;uk\n');
  expect(first).toMatchObject({ rememberedAt: null });
  expect(first.mapping).toEqual(first.suggested);
  const mapping = changed({ ...first, mapping: changed(first, 'Ort', null) }, 'Kürzel', 'note');
  await test.call('importing.run', { token: first.token, mapping });

  const second = await open('Kürzel;Ort;E-Mail:;Name;Vorname\n');
  expect(second.rememberedAt).toBeNull();
  const moved = await open('KÜRZEL;Ort;Name:;Vorname\nav;Pirna;Veit;Arno\n');
  expect(moved.rememberedAt).toBe('2026-11-14T09:00:00Z');
  expect(fields(moved)).toEqual({ KÜRZEL: 'note', Ort: null, Name: 'lastName', Vorname: 'firstName' });
  expect(fields(moved, moved.suggested)).toMatchObject({ KÜRZEL: null, Ort: 'city' });
});

it('remembers it also when the list brought nothing new, and after it was taken back; the journal keeps no word of it', async () => {
  const text = 'Vorname;Name;Ort\nUte;Kranich;Pirna\n';
  const first = await open(text);
  const { journal } = await test.answer('importing.run', { token: first.token, mapping: first.mapping });
  await test.call('journal.undo', { id: journal?.id ?? 0 });
  expect((await open(text)).rememberedAt).not.toBeNull();
  await test.call('journal.redoLast', {});
  const again = await open(text);
  const second = await test.answer('importing.run', {
    token: again.token,
    mapping: changed(again, 'Ort', null),
  });
  expect(second.journal).toBeNull();
  expect(fields(await open(text))).toMatchObject({ Ort: null });
  const rows = await test.workspace
    .store()
    .reader.selectFrom('journal_row')
    .select('table_name')
    .distinct()
    .execute();
  expect(rows.map((row) => row.table_name)).not.toContain('ui_state');
});

it('forgets the mapping that was used longest ago where there are many, and passes over what it cannot read', async () => {
  const old = await open('Vorname;Name\nUte;Kranich\n');
  await test.call('importing.run', { token: old.token, mapping: old.mapping });
  for (let index = 0; index < 60; index += 1) {
    const value = JSON.stringify({ at: '2026-11-13T10:00:00Z', fields: {} });
    await test.call('app.rememberUiState', { key: `import-mapping:x${index}`, value });
  }
  const list = await open('Vorname;Name;Ort\nArno;Veit;Pirna\n');
  await test.call('importing.run', { token: list.token, mapping: list.mapping });
  const kept = await stored();
  expect(kept).toHaveLength(50);
  const own = kept.filter(({ value }) => value.includes('lastName'));
  expect(own).toHaveLength(2);
  const mapping = own.find(({ value }) => value.includes('city'));
  await test.call('app.rememberUiState', { key: mapping?.key ?? '', value: '"etwas anderes"' });
  expect(await open('Vorname;Name;Ort\nArno;Veit;Pirna\n')).toMatchObject({ rememberedAt: null });
});
