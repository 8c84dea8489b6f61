import { describe, expect, it } from 'vitest';
import { rowsOf, titlesOf, told } from '../../../test/support/parsedTables.ts';
import { rawXlsx, textRow } from '../../../test/support/rawSpreadsheet.ts';
import { writeXlsx } from './hucre.ts';
import { suggestMapping } from './mapping.ts';
import { buildOfficeList, officeListHeaderRow, type OfficePerson } from './officeList.ts';
import { toPersonDraft } from './personRow.ts';
import { readTable } from './readTable.ts';
import { listZip } from './zip.ts';

const sheet = (inside: string, more: Partial<Parameters<typeof rawXlsx>[0]> = {}) =>
  readTable(rawXlsx({ sheets: [{ name: 'Liste', inside }], ...more }), 'Liste.xlsx');
const header = textRow(1, ['Vorname', 'Name', 'PLZ']);

describe('a list as offices make them', () => {
  const persons: OfficePerson[] = [
    {
      salutation: 'Frau',
      title: 'Dr.',
      firstName: 'Maren',
      lastName: 'Hollweg',
      organisation: 'Landkreis Lindetal',
      street: 'Am Markt 1',
      postalCode: '01067',
      city: 'Lindenau-Markt',
      phones: ['0351 123456', '0171 2345678'],
      email: 'm.hollweg@lindetal.example',
      channel: 'both',
      format: 'standard',
      committee: 'Steuerungsgruppe',
      votingRight: 'voting',
      role: 'Vorsitz',
    },
    {
      salutation: 'Herr',
      title: 'Dr.',
      firstName: 'Farid',
      lastName: 'Aslani',
      organisation: 'Gesundheitsamt',
      street: 'Am Markt 2',
      postalCode: '01067',
      city: 'Lindenau-Markt',
      phones: ['+49351123457'],
      email: 'f.aslani@lindetal.example',
      channel: 'email',
      committee: 'Steuerungsgruppe',
      votingRight: 'voting',
    },
    {
      salutation: 'neutral',
      title: 'Dr.',
      firstName: 'Kim',
      lastName: 'Lohse',
      organisation: 'Gesundheitsladen',
      street: 'Weg 3',
      postalCode: '01099',
      city: 'Lindenau',
      channel: 'post',
      format: 'largePrint',
      votingRight: 'advisory',
    },
    {
      salutation: 'Frau',
      firstName: 'Gisela',
      lastName: 'Paulsen',
      organisation: 'Seniorenbeirat',
      street: 'Weg 4',
      postalCode: '99999',
      city: 'Lindenau',
      channel: 'post',
      format: 'largePrint',
    },
  ];

  it('comes out as it was meant, with each correction told', async () => {
    const file = await buildOfficeList(persons, {
      title: 'Gesundheitsregion Lindetal: Mitglieder',
      subtitle: 'Stand: 01.11.2026 / Bredow',
    });
    const table = await readTable(file, 'Mitglieder.xlsx');
    expect(table.headerRow).toBe(officeListHeaderRow);
    expect(table.rows.map(({ number }) => number)).toEqual([6, 7, 8, 10]);
    expect(told(table)).toEqual([
      {
        row: 11,
        code: 'totalsRow',
        message: 'Zeile 11 sieht wie eine Summenzeile aus („Summe 4 Personen“) und wurde ausgelassen.',
      },
    ]);
    const mapping = suggestMapping(table.columns);
    expect(mapping.columns.every(({ field }) => field !== null)).toBe(true);
    const read = table.rows.map((row) => toPersonDraft(row, mapping));
    expect(
      read.map(({ draft }) => [
        draft.salutation,
        draft.title,
        draft.firstName,
        draft.lastName,
        draft.postalCode,
        draft.channel,
        draft.format,
      ]),
    ).toEqual([
      ['Frau', 'Dr.', 'Maren', 'Hollweg', '01067', 'both', null],
      ['Herr', 'Dr.', 'Farid', 'Aslani', '01067', 'email', null],
      ['neutral', 'Dr.', 'Kim', 'Lohse', '01099', 'post', 'largePrint'],
      ['Frau', '', 'Gisela', 'Paulsen', '99999', 'post', 'largePrint'],
    ]);
    expect(read.map(({ draft }) => draft.phones.map(({ dial }) => dial))).toEqual([
      ['+49351123456', '+491712345678'],
      ['+49351123457'],
      [],
      [],
    ]);
    expect(
      read.flatMap(({ problems }) => problems.map(({ code, row, suggestion }) => [code, row, suggestion])),
    ).toEqual([
      ['lostZero', 6, '01067'],
      ['lostZero', 7, '01067'],
      ['lostZero', 8, '01099'],
    ]);
  });

  it('is the same file for the same persons', async () => {
    const options = { title: 'A', subtitle: 'B' };
    const [one, two] = [await buildOfficeList(persons, options), await buildOfficeList(persons, options)];
    expect(rowsOf(await readTable(one, 'a'))).toEqual(rowsOf(await readTable(two, 'a')));
    expect(listZip(one).length).toBeGreaterThan(4);
  });
});

describe('cells of an XLSX file', () => {
  it('come as texts: numbers in full, decimal comma, dates, booleans', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Vorname', 'Name', 'Telefon', 'Zahl', 'Tag', 'Zeit', 'Ja'],
            [
              'Erika',
              'Müller',
              493511234567,
              3.5,
              new Date(Date.UTC(2026, 3, 3)),
              new Date(Date.UTC(2026, 3, 3, 14, 30)),
              true,
            ],
          ],
        },
      ],
    });
    expect(rowsOf(await readTable(file, 'a.xlsx'))).toEqual([
      ['Erika', 'Müller', '493511234567', '3,5', '03.04.2026', '03.04.2026 14:30', 'ja'],
    ]);
  });

  it('keep the leading zeros of their number format', async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>';
    const table = await sheet(
      `<sheetData>${header}<row r="2"><c r="A2" t="inlineStr"><is><t>Erika</t></is></c><c r="C2" s="1"><v>1067</v></c></row></sheetData>`,
      { styles },
    );
    expect(rowsOf(table)).toEqual([['Erika', '', '01067']]);
    expect(table.problems).toEqual([]);
  });

  it('read dates of the 1904 system', async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
    const inside = `<sheetData>${header}<row r="2"><c r="A2" s="1"><v>44653</v></c></row></sheetData>`;
    expect(
      rowsOf(await sheet(inside, { styles, workbookProperties: '<workbookPr date1904="1"/>' }))[0]?.[0],
    ).toBe('03.04.2026');
    expect(rowsOf(await sheet(inside, { styles }))[0]?.[0]).toBe('02.04.2022');
  });

  it('say where a formula has no result and where an error stands', async () => {
    const table = await sheet(
      `<sheetData>${header}<row r="2"><c r="A2"><f>B2&amp;"x"</f></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="str"><f>""</f><v></v></c></row>${textRow(3, ['Max', 'Groß', '01099'])}</sheetData>`,
    );
    expect(rowsOf(table)).toEqual([['Max', 'Groß', '01099']]);
    expect(told(table)).toEqual([
      {
        row: 2,
        code: 'formulaWithoutValue',
        message:
          'In A2 steht eine Formel ohne berechnetes Ergebnis. Öffnen Sie die Datei in Excel, speichern Sie sie und lesen Sie sie noch einmal ein.',
      },
      {
        row: 2,
        code: 'errorCell',
        message:
          'In B2 steht der Fehlerwert #N/A. Die Zelle bleibt leer; berichtigen Sie die Formel in Excel, wenn der Wert gebraucht wird.',
      },
    ]);
  });

  it('say where Excel has replaced digits', async () => {
    const table = await sheet(
      `<sheetData>${header}<row r="2"><c r="A2"><v>12345678901234567890</v></c></row></sheetData>`,
    );
    expect(table.problems).toMatchObject([
      { row: 2, column: 0, code: 'lostDigits', value: '12345678901234600000' },
    ]);
  });

  it('follow merges: titles over several columns, values over several rows', async () => {
    const table = await sheet(
      `<sheetData>${textRow(1, ['', '', 'dienstlich', '', 'privat', ''])}${textRow(2, ['Name', 'Verein', 'Telefon', 'E-Mail', 'Telefon', 'E-Mail'])}${textRow(3, ['Müller', 'Haus', '1', 'a', '2', 'b'])}${textRow(4, ['Groß', '', '3', 'c', '4', 'd'])}</sheetData><mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="E1:F1"/><mergeCell ref="B3:B4"/></mergeCells>`,
    );
    expect(titlesOf(table)).toEqual([
      'Name',
      'Verein',
      'Telefon',
      'E-Mail',
      'Telefon (privat)',
      'E-Mail (privat)',
    ]);
    expect(rowsOf(table)[1]).toEqual(['Groß', 'Haus', '3', 'c', '4', 'd']);
    expect(table.problems.map(({ code }) => code)).toEqual(['duplicateHeader', 'duplicateHeader']);
  });

  it('take a title merged downwards and one merged over two columns', async () => {
    const table = await sheet(
      `<sheetData>${textRow(1, ['Nr.', 'Person', '', ''])}${textRow(2, ['', 'Vorname', 'Name', 'Telefon', ''])}${textRow(3, ['7', 'Erika', 'Müller', '1', '2'])}</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D2:E2"/></mergeCells>`,
    );
    expect(titlesOf(table)).toEqual(['Nr.', 'Vorname', 'Name', 'Telefon', 'Telefon (2)']);
  });

  it('include hidden rows and columns, with a note', async () => {
    const table = await sheet(
      `<cols><col min="2" max="2" hidden="1" width="9"/></cols><sheetData>${header}${textRow(2, ['Erika', 'Müller', '01067'])}${textRow(3, ['Max', 'Groß', '01099']).replace('<row ', '<row hidden="1" ')}</sheetData>`,
    );
    expect(table.rows).toHaveLength(2);
    expect(told(table)).toEqual([
      {
        code: 'hiddenRows',
        message:
          'Eine Zeile ist in Excel ausgeblendet (zum Beispiel durch einen Filter) und hier trotzdem dabei.',
      },
      {
        code: 'hiddenColumns',
        message:
          'In Excel ausgeblendete Spalten sind hier trotzdem dabei: B. Ordnen Sie sie keinem Feld zu, wenn sie nicht übernommen werden sollen.',
      },
    ]);
  });
});

describe('sheets', () => {
  const list = (name: string) => `<sheetData>${header}${textRow(2, [name, 'Müller', '01067'])}</sheetData>`;
  const file = rawXlsx({
    sheets: [
      { name: 'Leer', inside: '<sheetData/>' },
      { name: 'Verborgen', inside: list('V'), attributes: 'state="hidden"' },
      { name: 'Eins', inside: list('E') },
      { name: 'Zwei', inside: list('Z') },
    ],
  });

  it('takes the first visible one with data and names the others', async () => {
    const table = await readTable(file, 'a.xlsx');
    expect(table.sheet).toBe('Eins');
    expect(table.sheets).toEqual([
      { name: 'Leer', rows: 0 },
      { name: 'Verborgen', rows: 2 },
      { name: 'Eins', rows: 2 },
      { name: 'Zwei', rows: 2 },
    ]);
    expect(told(table)).toEqual([
      {
        code: 'otherSheets',
        message:
          'Gelesen wurde das Blatt „Eins“. Auch in „Zwei“ stehen Daten; lesen Sie diese Blätter einzeln ein.',
      },
    ]);
  });

  it('reads the chosen one', async () => {
    expect(rowsOf(await readTable(file, 'a.xlsx', { sheet: 'Zwei' }))).toEqual([['Z', 'Müller', '01067']]);
    await expect(readTable(file, 'a.xlsx', { sheet: 'Drei' })).rejects.toThrow(
      'Das Blatt „Drei“ gibt es in dieser Datei nicht. Wählen Sie ein anderes Blatt.',
    );
  });
});
