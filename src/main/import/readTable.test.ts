import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, rowsOf, titlesOf, told } from '../../../test/support/parsedTables.ts';
import { ParsedTable } from '../../shared/features/importTypes.ts';
import { readTable } from './readTable.ts';

describe('a CSV file', () => {
  it('is read with its titles, samples and row numbers', async () => {
    const table = await readCsv('Vorname;Name;Ort\nErika;Müller;Lindenau\n\nMax;Groß;Lindenau\n');
    expect(ParsedTable.parse(table)).toEqual(table);
    expect(table).toEqual({
      kind: 'csv',
      fileName: 'Liste.csv',
      sheets: [{ name: '', rows: 4 }],
      sheet: '',
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      columns: [
        { index: 0, title: 'Vorname', samples: ['Erika', 'Max'] },
        { index: 1, title: 'Name', samples: ['Müller', 'Groß'] },
        { index: 2, title: 'Ort', samples: ['Lindenau'] },
      ],
      rows: [
        { number: 2, cells: ['Erika', 'Müller', 'Lindenau'] },
        { number: 4, cells: ['Max', 'Groß', 'Lindenau'] },
      ],
      problems: [],
    });
  });

  it.each([[';'], [','], ['\t'], ['|']])('finds the delimiter %j', async (delimiter) => {
    const table = await readCsv(
      `${['Vorname', 'Name', 'Straße'].join(delimiter)}\nErika${delimiter}Müller${delimiter}"Weg 1, Haus; 2"\n`,
    );
    expect(table.delimiter).toBe(delimiter);
    expect(rowsOf(table)).toEqual([['Erika', 'Müller', 'Weg 1, Haus; 2']]);
  });

  it('prefers the delimiter that cuts all lines alike', async () => {
    const table = await readCsv('Name;Ort\nMüller, Erika;Lindenau\nGroß, Max;Lindenau\n');
    expect(table.delimiter).toBe(';');
  });

  it('obeys a sep= line and does not count it', async () => {
    const table = await readCsv('sep=|\r\nVorname|Name\r\nErika|Müller\r\n');
    expect(table.delimiter).toBe('|');
    expect(table.headerRow).toBe(1);
    expect(table.rows).toEqual([{ number: 2, cells: ['Erika', 'Müller'] }]);
  });

  it('says where no delimiter was found', async () => {
    const table = await readCsv('Vorname Name Ort\nErika Müller Lindenau\nMax Groß Lindenau\n');
    expect(table.delimiter).toBeNull();
    expect(told(table)).toEqual([
      {
        code: 'noDelimiter',
        message:
          'Es wurde kein Trennzeichen erkannt, die Liste hat nur eine Spalte. Wählen Sie das Trennzeichen neben der Vorschau.',
      },
    ]);
    expect(rowsOf(await readCsv('Vorname Name Ort\nErika Müller Lindenau\n', { delimiter: ' ' }))).toEqual([
      ['Erika', 'Müller', 'Lindenau'],
    ]);
  });

  it('keeps a list of one column', async () => {
    const table = await readCsv('E-Mail\na@x.example\nb@x.example\n');
    expect(titlesOf(table)).toEqual(['E-Mail']);
    expect(rowsOf(table)).toEqual([['a@x.example'], ['b@x.example']]);
    expect(table.problems).toEqual([]);
  });

  it('says where rows are ragged and keeps every field', async () => {
    const table = await readCsv('Vorname;Name;Ort\nErika;Müller\nMax;Groß;Lindenau;Hinterhaus\n');
    expect(rowsOf(table)).toEqual([
      ['Erika', 'Müller', '', ''],
      ['Max', 'Groß', 'Lindenau', 'Hinterhaus'],
    ]);
    expect(titlesOf(table)).toEqual(['Vorname', 'Name', 'Ort', 'Spalte D']);
    expect(told(table)).toEqual([
      {
        row: 2,
        code: 'raggedRow',
        message: 'Zeile 2 hat 2 statt 3 Felder. Fehlende Felder bleiben leer. Bitte prüfen Sie die Zeile.',
      },
      {
        row: 3,
        code: 'raggedRow',
        message:
          'Zeile 3 hat 4 statt 3 Felder. Steht das Trennzeichen auch im Text? Bitte prüfen Sie die Zeile.',
      },
    ]);
  });

  it('reads quoted line breaks and doubled quotes', async () => {
    const table = await readCsv('Name;Telefon\nMüller;"0351 1\r\n0171 2"\n"Haus ""Abendrot""";1\n');
    expect(rowsOf(table)).toEqual([
      ['Müller', '0351 1\n0171 2'],
      ['Haus "Abendrot"', '1'],
    ]);
    expect(table.rows.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('loses one row at most to a forgotten quote', async () => {
    const table = await readCsv(
      'Vorname;Name;Einrichtung\nErika;Müller;"Haus Abendrot\nMax;Groß;"Haus; Süd"\nKim;Lohse;Laden\n',
    );
    expect(rowsOf(table)).toEqual([
      ['Erika', 'Müller', '"Haus Abendrot'],
      ['Max', 'Groß', 'Haus; Süd'],
      ['Kim', 'Lohse', 'Laden'],
    ]);
    expect(told(table)).toEqual([
      {
        row: 2,
        code: 'strayQuote',
        message:
          'In Zeile 2 fehlt ein Anführungszeichen oder steht eines zu viel. Bitte prüfen Sie, ob die Felder stimmen.',
      },
    ]);
  });

  it('reports shortened numbers and error values', async () => {
    const table = await readCsv('Name;Telefon;Ort\nMüller;4,93511E+11;#NV\n');
    expect(rowsOf(table)).toEqual([['Müller', '4,93511E+11', '']]);
    expect(told(table)).toEqual([
      {
        row: 2,
        code: 'errorCell',
        message:
          'In C2 steht der Fehlerwert #NV. Die Zelle bleibt leer; berichtigen Sie die Formel in Excel, wenn der Wert gebraucht wird.',
      },
      {
        row: 2,
        code: 'lostDigits',
        message:
          'In B2 hat Excel eine lange Nummer verkürzt, die Ziffern fehlen. Formatieren Sie die Spalte in Excel als Text und tragen Sie die Nummer neu ein.',
      },
    ]);
  });

  it('cuts texts that are too long and says so', async () => {
    const table = await readCsv(`Name;Ort\nMüller;${'x'.repeat(6000)}\n`);
    expect(table.rows[0]?.cells[1]).toHaveLength(5000);
    expect(table.problems.map(({ code }) => code)).toEqual(['longText']);
  });

  it('says where it is a list of titles only', async () => {
    const table = await readCsv('Vorname;Name;Ort\n');
    expect(table.rows).toEqual([]);
    expect(table.problems).toMatchObject([
      {
        code: 'noRows',
        severity: 'error',
        message:
          'Unter den Spaltentiteln in Zeile 1 stehen keine Daten. Prüfen Sie, ob Sie die richtige Datei und das richtige Blatt gewählt haben.',
      },
    ]);
  });

  it('repeats a note at most 200 times', async () => {
    const table = await readCsv(`Vorname;Name;Ort\n${'Erika;Müller\n'.repeat(300)}`);
    expect(table.problems).toHaveLength(201);
    expect(table.problems.at(-1)?.message).toBe('Dasselbe wie in Zeile 2 betrifft 100 weitere Stellen.');
  });

  it('survives any bytes: a table or a German refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (any) => {
        const result = await readTable(any, 'x.csv').catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toMatchObject({ code: 'badFile' });
        else expect(ParsedTable.safeParse(result).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back what a program wrote with quotes', async () => {
    const cell = fc
      .string({
        unit: fc.constantFrom('a', 'ß', 'Ü', ' ', ';', ',', '"', '\n', 'Z'),
        minLength: 1,
        maxLength: 8,
      })
      .map((text) => `x${text.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n')}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = await readCsv(
          ['"Vorname";"Name"', ...rows.map((row) => row.map(quote).join(';'))].join('\r\n'),
        );
        expect(rowsOf(table)).toEqual(rows);
      }),
    );
  });
});

describe('the row of titles', () => {
  it('is found below title rows', async () => {
    const table = await readCsv(
      'Mitglieder der Steuerungsgruppe;;\nStand: 01.11.2026;;\n;;\nVorname;Name;Ort\nErika;Müller;Lindenau\n',
    );
    expect(table.headerRow).toBe(4);
    expect(table.rows).toEqual([{ number: 5, cells: ['Erika', 'Müller', 'Lindenau'] }]);
  });

  it('is found without any known title by its shape', async () => {
    const table = await readCsv('Liste 2026\n\nKürzel;Farbe;Menge\nA;rot;3\nB;blau;4\n');
    expect(titlesOf(table)).toEqual(['Kürzel', 'Farbe', 'Menge']);
  });

  it('may be missing', async () => {
    const table = await readCsv('Frau;Erika;Müller;01067\nHerr;Max;Groß;01099\n');
    expect(table.headerRow).toBe(0);
    expect(titlesOf(table)).toEqual(['Spalte A', 'Spalte B', 'Spalte C', 'Spalte D']);
    expect(table.rows).toHaveLength(2);
    expect(told(table)).toEqual([
      {
        code: 'noHeader',
        message:
          'Es wurde keine Zeile mit Spaltentiteln erkannt; die Liste wird ab der ersten Zeile gelesen. Wählen Sie die Titelzeile, falls es eine gibt.',
      },
    ]);
  });

  it('can be chosen', async () => {
    expect(titlesOf(await readCsv('a;b\nVorname;Name\nErika;Müller\n', { headerRow: 1 }))).toEqual([
      'a',
      'b',
    ]);
    await expect(readCsv('a;b\n', { headerRow: 9 })).rejects.toThrow(
      'Die Liste hat nur 1 Zeilen. Wählen Sie die Zeile, in der die Spaltentitel stehen.',
    );
  });

  it('has its duplicates renamed with a note', async () => {
    const table = await readCsv('Name;Telefon;Telefon;TELEFON;Telefon (2)\nMüller;1;2;3;4\n');
    expect(titlesOf(table)).toEqual(['Name', 'Telefon', 'Telefon (2)', 'TELEFON (3)', 'Telefon (2) (2)']);
    expect(told(table)[0]).toEqual({
      row: 1,
      code: 'duplicateHeader',
      message:
        'Die Überschrift „Telefon“ kommt mehrmals vor. Spalte C heißt hier „Telefon (2)“; bitte prüfen Sie die Zuordnung.',
    });
  });

  it('may name a property of objects', async () => {
    const table = await readCsv('__proto__;Name;constructor;__proto__\na;Müller;b;c\n');
    expect(titlesOf(table)).toEqual(['__proto__', 'Name', 'constructor', '__proto__ (2)']);
    expect(rowsOf(table)).toEqual([['a', 'Müller', 'b', 'c']]);
    expect(Object.prototype).not.toHaveProperty('Name');
  });

  it('has no columns without title and values', async () => {
    const table = await readCsv('Vorname;;Name;\nErika;;Müller;Notiz\n');
    expect(table.columns.map(({ index, title }) => [index, title])).toEqual([
      [0, 'Vorname'],
      [2, 'Name'],
      [3, 'Spalte D'],
    ]);
  });
});

it('leaves out a row of totals and says so', async () => {
  const table = await readCsv('Vorname;Name;Ort;PLZ;Notiz\nErika;Müller;Lindenau;01067;\nSumme;2;;;\n');
  expect(table.rows).toHaveLength(1);
  expect(told(table)).toEqual([
    {
      row: 3,
      code: 'totalsRow',
      message: 'Zeile 3 sieht wie eine Summenzeile aus („Summe 2“) und wurde ausgelassen.',
    },
  ]);
});
