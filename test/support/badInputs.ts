import { utils, write } from '@e965/xlsx';
import { expect } from 'vitest';
import type { ImportPreview, OpenedList } from '../../src/shared/features/importing.ts';
import { packZip, rawXlsx, rawXlsxParts, textRow } from './rawSpreadsheet.ts';

/** The list of bad input that every import must survive, item by item; each has its case below. */
export const badInputs = [
  'Password-protected',
  '.xls',
  'CSV named .xlsx',
  'HTML named .xls',
  'empty',
  'truncated zip',
  'zip bomb',
  'formatting at XFD1048576',
  'entity bomb',
  'header __proto__',
  'duplicate headers',
  'title rows above the header',
  'sep=; line',
  'ragged rows',
  'stray quotes',
  'undetectable delimiter',
  'decimal comma',
  'header only',
  'mixed UTF-8/1252',
  'UTF-16 without BOM',
  'CP850',
  'NUL bytes',
  'lost PLZ zero',
  '4.93511E+11 as phone',
  'two phones in one cell',
  'several people in one cell',
  'uncalculated formula',
  'error cells',
  '1904 dates',
  '31.02.',
  'two-digit years',
  'merged cells',
  'hidden cells',
  'NBSP',
  'decomposed umlauts',
  'vCard 2.1',
  'file locked by Excel',
  'the same person twice',
  'the same list imported again',
  'swapped columns: PLZ and Ort',
  'swapped columns: names',
  'IBAN with a typing error',
  'cancel midway',
] as const;

export interface BadInput {
  file: string | Uint8Array;
  /** The whole sentence of the refusal. */
  refusal?: string;
  /** What is said about the file and its rows, all of it, in this order. */
  says?: (string | RegExp)[];
  /** Names of the persons as the preview shows them. */
  names?: string[];
  /** Anything else about the list and its preview. */
  also?: (list: OpenedList, preview: ImportPreview) => void;
}

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const parts = (inside: string) => rawXlsxParts({ sheets: [{ name: 'A', inside }] });
const sheet = (inside: string) =>
  rawXlsx({ sheets: [{ name: 'A', inside: `<sheetData>${inside}</sheetData>` }] });
const good = packZip(
  parts(`<sheetData>${textRow(1, ['Vorname', 'Name'])}${textRow(2, ['Ute', 'Kranich'])}</sheetData>`),
);
const oldContainer = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ]),
  );
function oldWorkbook(rows: (string | number)[][]): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows, { dense: true }), 'A');
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}
const copyInto = 'Kopieren Sie die Liste in eine leere Excel-Mappe und speichern Sie diese.';
const oneOf = (preview: ImportPreview) => preview.rows[0];

/** Cases that are more than opening a file stand in tests of their own. */
export const ownTests = ['file locked by Excel', 'the same list imported again', 'cancel midway'] as const;

export const badInputCases: Record<
  Exclude<(typeof badInputs)[number], (typeof ownTests)[number]>,
  BadInput
> = {
  'Password-protected': {
    file: oldContainer('EncryptedPackage'),
    refusal:
      'Die Datei ist mit einem Kennwort geschützt. Öffnen Sie sie in Excel, entfernen Sie das Kennwort unter „Datei > Informationen > Arbeitsmappe schützen“ und speichern Sie sie.',
  },
  '.xls': {
    file: oldWorkbook([
      ['Vorname', 'Name', 'PLZ'],
      ['Ute', 'Kranich', '01067'],
    ]),
    says: [],
    names: ['Kranich, Ute'],
  },
  'CSV named .xlsx': { file: 'Vorname;Name\nUte;Kranich\n', says: [], names: ['Kranich, Ute'] },
  'HTML named .xls': {
    file: '<html><table><tr><td>Name</td></tr></table></html>',
    refusal:
      'Das ist eine Internetseite, die nur wie eine Excel-Datei heißt. Öffnen Sie die Datei in Excel und speichern Sie sie mit „Speichern unter“ als „Excel-Arbeitsmappe (*.xlsx)“.',
  },
  empty: {
    file: '',
    refusal:
      'Die Datei ist leer. Prüfen Sie, ob sie vollständig gespeichert wurde, und wählen Sie sie noch einmal.',
  },
  'truncated zip': {
    file: good.subarray(0, good.length - 200),
    refusal:
      'Die Datei ist beschädigt oder unvollständig. Kopieren oder laden Sie sie noch einmal, oder öffnen Sie sie in Excel und speichern Sie sie neu.',
  },
  'zip bomb': {
    file: packZip([
      ...parts('<sheetData/>'),
      { name: 'xl/sharedStrings.xml', content: Buffer.alloc(100_000_000, 32) },
    ]),
    refusal: `Die Datei entpackt sich zu einer ungewöhnlichen Größe und wurde nicht gelesen. ${copyInto}`,
  },
  'formatting at XFD1048576': {
    file: sheet(
      `${textRow(1, ['Vorname', 'Name'])}${textRow(2, ['Ute', 'Kranich'])}<row r="1048576"><c r="XFD1048576" s="0"/></row>`,
    ),
    says: [],
    names: ['Kranich, Ute'],
    also: ({ columns }) => expect(columns).toHaveLength(2),
  },
  'entity bomb': {
    file: packZip([
      ...parts('<sheetData/>'),
      {
        name: 'xl/sharedStrings.xml',
        content: Buffer.from(
          '<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        ),
      },
    ]),
    refusal: `Die Datei enthält Anweisungen, die in einer Liste nicht vorkommen, und wurde nicht gelesen. ${copyInto}`,
  },
  'header __proto__': {
    file: '__proto__;Vorname;Name\nx;Ute;Kranich\n',
    says: [],
    names: ['Kranich, Ute'],
    also: ({ columns, mapping }) => {
      expect(columns[0]?.title).toBe('__proto__');
      expect(mapping.columns[0]?.field).toBeNull();
    },
  },
  'duplicate headers': {
    file: 'Vorname;Name;Telefon;Telefon\nUte;Kranich;0351 111111;0351 222222\n',
    says: [
      'Die Überschrift „Telefon“ kommt mehrmals vor. Spalte D heißt hier „Telefon (2)“; bitte prüfen Sie die Zuordnung.',
    ],
    names: ['Kranich, Ute'],
  },
  'title rows above the header': {
    file: 'Mitglieder der Konferenz;;\nStand 01.11.2026;;\n;;\nVorname;Name;Ort\nUte;Kranich;Pirna\n',
    says: [],
    names: ['Kranich, Ute'],
    also: ({ headerRow }, preview) => {
      expect(headerRow).toBe(4);
      expect(oneOf(preview)?.number).toBe(5);
    },
  },
  'sep=; line': { file: 'sep=;\nVorname;Name\nUte;Kranich\n', says: [], names: ['Kranich, Ute'] },
  'ragged rows': {
    file: 'Vorname;Name;Ort\nUte;Kranich\nArno;Veit;Pirna;zu viel\n',
    says: [
      'Zeile 2 hat 2 statt 3 Felder. Fehlende Felder bleiben leer. Bitte prüfen Sie die Zeile.',
      'Zeile 3 hat 4 statt 3 Felder. Steht das Trennzeichen auch im Text? Bitte prüfen Sie die Zeile.',
    ],
    names: ['Kranich, Ute', 'Veit, Arno'],
  },
  'stray quotes': {
    file: 'Vorname;Name;Ort\nUte;"Kranich;Pirna\nArno;Veit;Pirna\n',
    says: [
      'In Zeile 2 fehlt ein Anführungszeichen oder steht eines zu viel. Bitte prüfen Sie, ob die Felder stimmen.',
    ],
    also: (_, { rows }) => expect(rows.map(({ listName }) => listName)).toContain('Veit, Arno'),
  },
  'undetectable delimiter': {
    file: 'Vorname Name\nUte Kranich\nArno Veit\n',
    says: [
      'Es wurde kein Trennzeichen erkannt, die Liste hat nur eine Spalte. Wählen Sie das Trennzeichen neben der Vorschau.',
    ],
  },
  'decimal comma': {
    file: 'Vorname;Name;Beitrag\nUte;Kranich;12,50\n',
    says: [],
    names: ['Kranich, Ute'],
    also: ({ firstRows }) => expect(firstRows[0]?.cells[2]).toBe('12,50'),
  },
  'header only': {
    file: 'Vorname;Name\n',
    says: [
      'Unter den Spaltentiteln in Zeile 1 stehen keine Daten. Prüfen Sie, ob Sie die richtige Datei und das richtige Blatt gewählt haben.',
    ],
    names: [],
  },
  'mixed UTF-8/1252': {
    file: Buffer.concat([latin('Vorname;Name\nSören;Müßig\n'), Buffer.from('Jürgen;Weiß\n')]),
    says: [
      'In der Datei sind zwei Zeichenkodierungen gemischt. Die Umlaute wurden zeilenweise gelesen; bitte sehen Sie die Vorschau durch.',
    ],
    names: ['Müßig, Sören', 'Weiß, Jürgen'],
  },
  'UTF-16 without BOM': {
    file: new Uint8Array(Buffer.from('Vorname;Name\nSören;Müßig\n', 'utf16le')),
    says: [],
    names: ['Müßig, Sören'],
  },
  CP850: {
    file: Buffer.concat([latin('Vorname;Name\nJ'), Buffer.from([0x81]), latin('rgen;Kranich\n')]),
    says: [
      'Umlaute sehen falsch aus. Wählen Sie neben der Vorschau eine andere Zeichenkodierung, zum Beispiel „MS-DOS“.',
    ],
  },
  'NUL bytes': {
    file: 'Vorname;Name\nUte;Kra\0nich\nArno;Veit\nGisela;Paulsen\n',
    says: [
      'Die Datei enthält unsichtbare Nullzeichen. Sie wurden entfernt; bitte sehen Sie die Vorschau durch.',
    ],
    names: ['Kranich, Ute', 'Veit, Arno', 'Paulsen, Gisela'],
  },
  'lost PLZ zero': {
    file: 'Vorname;Name;PLZ;Ort\nUte;Kranich;1067;Dresden\n',
    says: ['C2: Excel hat die führende Null der Postleitzahl entfernt. Aus 1067 wird 01067.'],
    also: (_, preview) => {
      expect(oneOf(preview)?.address).toBe('01067 Dresden');
      expect(oneOf(preview)?.problems[0]).toMatchObject({
        row: 2,
        column: 2,
        value: '1067',
        suggestion: '01067',
      });
    },
  },
  '4.93511E+11 as phone': {
    file: 'Vorname;Name;Telefon\nUte;Kranich;4,93511E+11\n',
    says: [/^C2: .*(?:Ziffern|verkürzt)/],
    also: (_, preview) => {
      expect(oneOf(preview)?.phone).toBe('');
      expect(oneOf(preview)?.problems[0]).toMatchObject({ row: 2, column: 2, value: '4,93511E+11' });
    },
  },
  'two phones in one cell': {
    file: 'Vorname;Name;Telefon\nUte;Kranich;0351 111111 / 0171 2222222\n',
    says: [],
    also: (_, preview) => expect(oneOf(preview)?.phone).toBe('0351 111111'),
  },
  'several people in one cell': {
    file: 'Name;Ort\nUte Kranich und Arno Veit;Pirna\n',
    says: ['A2: Hier stehen wohl mehrere Personen. Legen Sie für jede eine eigene Zeile an.'],
    also: (_, preview) =>
      expect(oneOf(preview)?.problems[0]).toMatchObject({
        row: 2,
        column: 0,
        value: 'Ute Kranich und Arno Veit',
      }),
  },
  'uncalculated formula': {
    file: sheet(
      `${textRow(1, ['Vorname', 'Name'])}<row r="2"><c r="A2" t="inlineStr"><is><t>Ute</t></is></c><c r="B2"><f>C2</f></c></row>`,
    ),
    says: [
      'Zeile 2 hat weder einen Nachnamen noch eine Organisation. Ergänzen Sie sie in der Liste, oder lassen Sie sie aus.',
      'In B2 steht eine Formel ohne berechnetes Ergebnis. Öffnen Sie die Datei in Excel, speichern Sie sie und lesen Sie sie noch einmal ein.',
    ],
  },
  'error cells': {
    file: 'Vorname;Name;Ort\nUte;Kranich;#NV\n',
    says: [
      'In C2 steht der Fehlerwert #NV. Die Zelle bleibt leer; berichtigen Sie die Formel in Excel, wenn der Wert gebraucht wird.',
    ],
    names: ['Kranich, Ute'],
  },
  '1904 dates': {
    file: rawXlsx({
      workbookProperties: '<workbookPr date1904="1"/>',
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
      sheets: [
        {
          name: 'A',
          inside: `<sheetData>${textRow(1, ['Name', 'seit'])}<row r="2"><c r="A2" t="inlineStr"><is><t>Kranich</t></is></c><c r="B2" s="1"><v>44653</v></c></row></sheetData>`,
        },
      ],
    }),
    says: [],
    also: ({ firstRows }) => expect(firstRows[0]?.cells[1]).toBe('03.04.2026'),
  },
  '31.02.': {
    file: 'Vorname;Name;Geburtstag\nUte;Kranich;31.02.1980\n',
    says: [],
    // Dates of a list go nowhere; the text stays with the kept row as it was written.
    also: ({ firstRows, mapping }) => {
      expect(firstRows[0]?.cells[2]).toBe('31.02.1980');
      expect(mapping.columns[2]?.field).toBeNull();
    },
  },
  'two-digit years': {
    file: 'Vorname;Name;Eintritt\nUte;Kranich;1.4.19\n',
    says: [],
    also: ({ firstRows }) => expect(firstRows[0]?.cells[2]).toBe('1.4.19'),
  },
  'merged cells': {
    file: rawXlsx({
      sheets: [
        {
          name: 'A',
          inside: `<sheetData>${textRow(1, ['Organisation', 'Name'])}${textRow(2, ['Klinik', 'Kranich'])}<row r="3"><c r="B3" t="inlineStr"><is><t>Veit</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`,
        },
      ],
    }),
    says: [],
    also: (_, { rows }) => expect(rows.map(({ organisation }) => organisation)).toEqual(['Klinik', 'Klinik']),
  },
  'hidden cells': {
    file: rawXlsx({
      sheets: [
        {
          name: 'A',
          inside: `<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData>${textRow(1, ['Name', 'Ort'])}${textRow(2, ['Kranich', 'Pirna'])}<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Veit</t></is></c></row></sheetData>`,
        },
      ],
    }),
    says: [
      'Eine Zeile ist in Excel ausgeblendet (zum Beispiel durch einen Filter) und hier trotzdem dabei.',
      'In Excel ausgeblendete Spalten sind hier trotzdem dabei: B. Ordnen Sie sie keinem Feld zu, wenn sie nicht übernommen werden sollen.',
    ],
    names: ['Kranich', 'Veit'],
  },
  NBSP: { file: 'Vorname;Name\n\u00a0Ute;Kranich\u00a0\u00a0\n', says: [], names: ['Kranich, Ute'] },
  'decomposed umlauts': {
    file: 'Vorname;Name\nJu\u0308rgen;Mu\u0308ller\n',
    says: [],
    names: ['Müller, Jürgen'],
  },
  'vCard 2.1': {
    file: latin(
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:M=FCller;J=FCrgen\r\nTEL;WORK:kaputt\r\nEND:VCARD\r\n',
    ),
    says: [/^Karte 1, Telefon: /],
    names: ['Müller, Jürgen'],
  },
  'the same person twice': {
    file: 'Vorname;Name;Ort\nUte;Kranich;Pirna\nUte;Kranich;Pirna\n',
    says: [],
    also: (_, { rows, counts }) => {
      expect(counts).toMatchObject({ new: 1, duplicate: 1 });
      expect(rows[1]?.duplicateOf).toEqual({ personId: null, row: 2, name: 'Kranich, Ute' });
    },
  },
  'swapped columns: PLZ and Ort': {
    file: 'Vorname;Name;PLZ;Ort\nUte;Kranich;01067;Dresden\nArno;Veit;Pirna;01796\n',
    says: ['C3: PLZ und Ort sind vertauscht. Gelesen wurde 01796 als Postleitzahl und „Pirna“ als Ort.'],
    also: (_, { rows }) => {
      expect(rows[1]?.address).toBe('01796 Pirna');
      expect(rows[1]?.problems[0]).toMatchObject({
        row: 3,
        column: 2,
        value: 'Pirna',
        suggestion: '01796 Pirna',
      });
    },
  },
  'swapped columns: names': {
    file: 'Vorname;Nachname\nKranich;Ute\nBredow;Jonas\nVeit;Arno\n',
    says: [
      'Vorname und Nachname sind wohl vertauscht: In der Spalte für den Nachnamen stehen meist Vornamen. Bitte prüfen Sie die Zuordnung der Spalten.',
    ],
  },
  'IBAN with a typing error': {
    file: 'Vorname;Name;Konto\nUte;Kranich;DE89 3704 0044 0532 0130 01\n',
    says: [
      'Spalte C („Konto“) enthält Bankverbindungen. Rundtisch übernimmt sie nicht, auch nicht mit Tippfehlern.',
    ],
    names: ['Kranich, Ute'],
    also: ({ mapping, firstRows }) => {
      expect(mapping.columns[2]?.field).toBeNull();
      expect(firstRows[0]?.cells[2]).toBe('DE89 3704 0044 0532 0130 01');
    },
  },
};
