import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badInputCases, badInputs, ownTests } from '../../../../test/support/badInputs.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ImportPreview, OpenedList } from '../../../shared/features/importing.ts';
import { unreadable } from './importing.lists.ts';

let test: TestApp;
let chosen: string | null = null;

beforeAll(async () => {
  test = await openTestApp({ host: { openFile: async () => chosen } });
});
afterAll(() => test.close());

async function open(file: string | Uint8Array): Promise<OpenedList> {
  chosen = path.join(test.folder, 'Liste.xlsx');
  writeFileSync(chosen, file);
  const opened = await test.call('importing.open', {});
  if (!opened) throw new Error('no list was opened');
  return opened;
}

/** What is said about the file, about the list as a whole and about its rows. */
function said(opened: OpenedList, preview: ImportPreview): string[] {
  const rows = new Set(preview.rows.map((row) => row.number));
  const ofFile = opened.problems.filter(({ row }) => row === undefined || !rows.has(row));
  const ofRows = preview.rows.flatMap((row) => row.problems);
  return [...ofFile, ...preview.problems, ...ofRows].map(({ message }) => message);
}

describe('bad input, all of the list', () => {
  it('has a case for each item', () => {
    expect([...Object.keys(badInputCases), ...ownTests].sort()).toEqual([...badInputs].sort());
  });

  it.each(Object.entries(badInputCases))('%s', async (_item, { file, refusal, says = [], names, also }) => {
    const opened = await open(file).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return error;
    });
    if (opened instanceof AppError) {
      expect([opened.code, opened.message]).toEqual(['badFile', refusal]);
      return;
    }
    expect(refusal).toBeUndefined();
    const preview = await test.call('importing.preview', { token: opened.token, mapping: opened.mapping });
    expect(said(opened, preview)).toEqual(
      says.map((text) => (typeof text === 'string' ? text : expect.stringMatching(text))),
    );
    if (names) expect(preview.rows.map(({ listName }) => listName)).toEqual(names);
    also?.(opened, preview);
  });

  it.each([
    [
      'EBUSY',
      /ist noch in einem anderen Programm geöffnet, vielleicht in Excel\. Schließen Sie die Datei dort/,
    ],
    [
      'EPERM',
      /ist noch in einem anderen Programm geöffnet, vielleicht in Excel\. Schließen Sie die Datei dort/,
    ],
    ['EACCES', /darf nicht gelesen werden: .* Schließen Sie sie in Excel, oder kopieren Sie sie/],
    ['ENOENT', /ist nicht mehr da\. Steckt der USB-Stick noch\?/],
    ['EIO', /ließ sich nicht lesen\. Kopieren Sie die Datei auf Ihren Rechner/],
  ])('file locked by Excel: %s', (code, message) => {
    expect(unreadable(code, 'Liste.xlsx')).toMatch(message);
    expect(unreadable(code, 'Liste.xlsx')).toMatch(/^„Liste\.xlsx“ /);
  });

  it('a folder in place of a file is told by its own sentence', async () => {
    chosen = test.folder;
    await expect(test.call('importing.open', {})).rejects.toMatchObject({
      code: 'badFile',
      message: expect.stringMatching(/ist ein Ordner\. Wählen Sie eine Datei\.$/),
    });
  });

  it('cancel midway: the person is not there, and the same list comes in afterwards; again, it changes nothing', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `Ute;Kranich${index}`);
    const text = ['Vorname;Name', ...rows].join('\n');
    const { token, mapping } = await open(text);
    const cancelled = test.call(
      'importing.run',
      { token, mapping },
      { onProgress: (progress, cancel) => progress.done === 200 && cancel() },
    );
    await expect(cancelled).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Abgebrochen. Nichts wurde geändert.',
    });
    expect((await test.call('people.persons', {})).total).toBe(0);
    expect(await test.call('importing.run', { token, mapping })).toMatchObject({ created: 300 });
    const again = await open(text);
    const { value, journal } = await test.answer('importing.run', { token: again.token, mapping });
    expect(value).toMatchObject({ created: 0, duplicates: 300 });
    expect(journal).toBeNull();
  });
});
