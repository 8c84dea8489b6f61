import { utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { importLimits } from './limits.ts';
import { readTable } from './readTable.ts';

type Row = (string | number | boolean | Date | null)[];

/** An old workbook as Excel up to 2003 writes it. */
function oldWorkbook(
  rows: Row[],
  change: (workbook: WorkBook) => void = () => {},
  bookType: 'biff8' | 'biff5' | 'biff2' = 'biff8',
) {
  const workbook = utils.book_new();
  utils.book_append_sheet(
    workbook,
    utils.aoa_to_sheet(rows, { dense: true, UTC: true, cellDates: true }),
    'Mitglieder',
  );
  change(workbook);
  return new Uint8Array(write(workbook, { type: 'buffer', bookType }) as Buffer);
}

const list: Row[] = [
  ['Mitglieder, Stand 2004', null, null, null],
  ['Vorname', 'Name', 'PLZ', 'Telefon'],
  ['Erika', 'Müller Łukasik', 1067, '0351\u00a0123456'],
  ['Jürgen', 'Weiß', 1796, 493511234567],
];

describe('a workbook in the format before 2007', () => {
  it('is read like a new one', async () => {
    const table = await readTable(oldWorkbook(list), 'Mitglieder.xls');
    expect(table).toMatchObject({ kind: 'xls', sheet: 'Mitglieder', headerRow: 2, encoding: null });
    expect(table.columns.map(({ title }) => title)).toEqual(['Vorname', 'Name', 'PLZ', 'Telefon']);
    expect(table.rows).toEqual([
      { number: 3, cells: ['Erika', 'Müller Łukasik', '1067', '0351 123456'] },
      { number: 4, cells: ['Jürgen', 'Weiß', '1796', '493511234567'] },
    ]);
  });

  it('is known by its bytes, whatever it is called; older containers too', async () => {
    for (const type of ['biff5', 'biff2'] as const) {
      const table = await readTable(
        oldWorkbook(
          [
            ['Vorname', 'Name'],
            ['Erika', 'Kranich'],
          ],
          undefined,
          type,
        ),
        'a.csv',
      );
      expect(table).toMatchObject({ kind: 'xls', rows: [{ number: 2, cells: ['Erika', 'Kranich'] }] });
    }
  });

  it('keeps number formats, dates in both calendars, truth values and error cells', async () => {
    const rows: Row[] = [
      ['PLZ', 'Datum', 'Mitglied', 'Formel', 'Name'],
      [1067, new Date(Date.UTC(2026, 3, 3)), true, 1, 'Kranich'],
    ];
    for (const date1904 of [false, true]) {
      const bytes = oldWorkbook(rows, (workbook) => {
        workbook.Workbook = { WBProps: { date1904 } };
        const cells = workbook.Sheets.Mitglieder?.['!data']?.[1];
        if (cells?.[0]) cells[0].z = '00000';
        if (cells?.[3]) cells[3] = { t: 'e', v: 0x2a };
      });
      const table = await readTable(bytes, 'a.xls');
      expect(table.rows[0]?.cells).toEqual(['01067', '03.04.2026', 'ja', '', 'Kranich']);
      expect(table.problems).toMatchObject([{ row: 2, column: 3, code: 'errorCell', value: '#N/A' }]);
    }
  });

  it('fills merged cells and passes hidden sheets over', async () => {
    const bytes = oldWorkbook(
      [
        ['Organisation', 'Vorname', 'Name'],
        ['Klinik', 'Ute', 'Kranich'],
        [null, 'Arno', 'Veit'],
      ],
      (workbook) => {
        const sheet = workbook.Sheets.Mitglieder;
        if (sheet) sheet['!merges'] = [utils.decode_range('A2:A3')];
        utils.book_append_sheet(
          workbook,
          utils.aoa_to_sheet(
            [
              ['x', 'y'],
              ['1', '2'],
            ],
            { dense: true },
          ),
          'Versteckt',
        );
        workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      },
    );
    const table = await readTable(bytes, 'a.xls');
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Klinik', 'Klinik']);
    expect(table.problems).toEqual([]);
  });

  it('tells values far outside, and its declared dimensions cost nothing', async () => {
    const bytes = oldWorkbook(
      list.map((row, index) => (index === 2 ? Object.assign([...row], { 250: 'fern' }) : row)) as Row[],
    );
    expect((await readTable(bytes, 'a.xls')).problems).toMatchObject([
      { code: 'farCells', severity: 'error' },
    ]);
    const declared = Buffer.from(bytes);
    // The record DIMENSIONS (0x0200): rows up to 2³²-1, columns up to 65,535.
    const place = declared.indexOf(Buffer.from([0x00, 0x02, 0x0e, 0x00]));
    expect(place).toBeGreaterThan(0);
    declared.writeUInt32LE(0xffffffff, place + 8);
    declared.writeUInt16LE(0xffff, place + 14);
    expect((await readTable(declared, 'a.xls')).rows).toHaveLength(2);
  });

  it('is refused when truncated or changed, or read all the same; it never fails otherwise', async () => {
    const good = oldWorkbook(list);
    const tried = [];
    for (let length = 600; length < good.length; length += 331) tried.push(good.subarray(0, length));
    for (let place = 0; place < good.length; place += 29) {
      const changed = new Uint8Array(good);
      changed[place] = (changed[place] ?? 0) ^ 0x5f;
      tried.push(changed);
    }
    for (const bytes of tried) {
      const table = await readTable(bytes, 'a.xls').catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        expect(error.message).toMatch(/[.]$/);
        return null;
      });
      expect(table?.rows.length ?? 0).toBeLessThan(importLimits.rows);
    }
  });
});
