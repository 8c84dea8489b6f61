import { describe, expect, it } from 'vitest';
import { packZip, rawXlsxParts } from '../../../test/support/rawSpreadsheet.ts';
import { threads } from '../tasks.ts';
import { importLimits, readingLimit } from './limits.ts';

const read = (content: string, signal?: AbortSignal) =>
  threads.run(
    'readTable',
    { bytes: new Uint8Array(Buffer.from(content)), fileName: 'Liste.csv', options: {} },
    { ...readingLimit, ...(signal ? { signal } : {}) },
  );

describe('the task in its thread', () => {
  it('reads a table of plain data', async () => {
    const table = await read('Vorname;Name\nErika;Müller\n');
    expect(table.rows).toEqual([{ number: 2, cells: ['Erika', 'Müller'] }]);
  });

  it('brings a refusal back with its sentence', async () => {
    await expect(read('%PDF-1.7')).rejects.toMatchObject({
      code: 'badFile',
      message: expect.stringMatching(/^Das ist ein PDF\./),
    });
  });

  it('is stopped where heap and buffers together grow beyond their limit', async () => {
    // Wide enough that reading takes many times the pause between two looks at the thread's memory.
    const line = `${'Erika;Müller;'.repeat(10)}\n`;
    const bytes = new Uint8Array(Buffer.from(`Vorname;Name\n${line.repeat(45_000)}`));
    await expect(
      threads.run('readTable', { bytes, fileName: 'Liste.csv' }, { totalMegabytes: 10 }),
    ).rejects.toMatchObject({
      code: 'badFile',
      message:
        'Die Datei braucht zu viel Speicher und wurde nicht gelesen. Kopieren Sie die Liste in eine leere Excel-Mappe, oder teilen Sie sie in mehrere Dateien.',
    });
  });

  it('can be cancelled', async () => {
    const controller = new AbortController();
    const reading = read(`Vorname;Name\n${'Erika;Müller\n'.repeat(50_000)}`, controller.signal);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('reads the largest formatted sheet it lets in within the limits of its thread', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, row) =>
        `<row r="${row + 1}">${Array.from({ length: 20 }, (_cell, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="0"><v>${row}</v></c>`).join('')}</row>`,
    ).join('');
    const file = packZip(rawXlsxParts({ sheets: [{ name: 'A', inside: `<sheetData>${rows}</sheetData>` }] }));
    expect(rows.length).toBeLessThan(importLimits.inflatedBytes);
    const table = await threads.run(
      'readTable',
      { bytes: new Uint8Array(file), fileName: 'a.xlsx' },
      readingLimit,
    );
    expect(table.rows).toHaveLength(50_000);
  });
});
