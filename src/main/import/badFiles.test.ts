import { describe, expect, it } from 'vitest';
import { packZip, rawXlsx, rawXlsxParts, textRow } from '../../../test/support/rawSpreadsheet.ts';
import { AppError } from '../../shared/errors.ts';
import { writeXlsx } from './hucre.ts';
import { importLimits } from './limits.ts';
import { readTable } from './readTable.ts';
import { storeZip } from './zip.ts';

const text = (content: string) => new Uint8Array(Buffer.from(content));
/** The beginning of the container of old Office with the name of one stream in it. */
const oldOffice = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ]),
  );
const zipOf = (...names: string[]) => storeZip(names.map((name) => ({ name, content: Buffer.from('x') })));
const list = `<sheetData>${textRow(1, ['Vorname', 'Name', 'PLZ'])}${textRow(2, ['Erika', 'Müller', '01067'])}</sheetData>`;
const parts = (inside: string) => rawXlsxParts({ sheets: [{ name: 'A', inside }] });
const good = packZip(parts(list));

const damaged =
  'Die Datei ist beschädigt oder unvollständig. Kopieren oder laden Sie sie noch einmal, oder öffnen Sie sie in Excel und speichern Sie sie neu.';
const unreadable =
  'Die Datei ist beschädigt oder enthält etwas, das Rundtisch nicht lesen kann. Öffnen Sie sie in Excel und speichern Sie sie neu als „Excel-Arbeitsmappe (*.xlsx)“.';
const bomb =
  'Die Datei entpackt sich zu einer ungewöhnlichen Größe und wurde nicht gelesen. Kopieren Sie die Liste in eine leere Excel-Mappe und speichern Sie diese.';
const odd =
  'Die Datei enthält Anweisungen, die in einer Liste nicht vorkommen, und wurde nicht gelesen. Kopieren Sie die Liste in eine leere Excel-Mappe und speichern Sie diese.';
const saveAs =
  'Öffnen Sie die Datei in Excel und speichern Sie sie mit „Speichern unter“ als „Excel-Arbeitsmappe (*.xlsx)“.';
const emptyCells =
  'Die Datei ist leer: Sie enthält keine einzige ausgefüllte Zelle. Prüfen Sie, ob Sie die richtige Datei gewählt haben.';

const refusal = async (bytes: Uint8Array, name = 'Liste.xlsx') => {
  const error: unknown = await readTable(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`read without refusal, or failed with ${String(error)}`);
  expect(error.code).toBe('badFile');
  return error.message;
};

describe('a file that is no list', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'empty',
      new Uint8Array(),
      'Die Datei ist leer. Prüfen Sie, ob sie vollständig gespeichert wurde, und wählen Sie sie noch einmal.',
    ],
    ['only blanks', text(' \n;;\n'), emptyCells],
    ['empty workbook', packZip(parts('<sheetData/>')), emptyCells],
    [
      'password-protected',
      oldOffice('EncryptedPackage'),
      'Die Datei ist mit einem Kennwort geschützt. Öffnen Sie sie in Excel, entfernen Sie das Kennwort unter „Datei > Informationen > Arbeitsmappe schützen“ und speichern Sie sie.',
    ],
    ['broken old .xls', oldOffice('Workbook'), unreadable],
    [
      'old Office without a table',
      oldOffice('PowerPoint Document'),
      'Das ist eine Datei eines älteren Office-Programms und keine Tabelle, oder sie ist unvollständig. Kopieren Sie sie noch einmal, oder bitten Sie um die Liste als Excel-Datei.',
    ],
    [
      'old Word',
      oldOffice('WordDocument'),
      'Das ist ein Word-Dokument. Kopieren Sie die Tabelle in eine leere Excel-Mappe und speichern Sie diese.',
    ],
    [
      'new Word',
      zipOf('[Content_Types].xml', 'word/document.xml'),
      'Das ist ein Word-Dokument. Kopieren Sie die Tabelle in eine leere Excel-Mappe und speichern Sie diese.',
    ],
    [
      '.xlsb',
      zipOf('[Content_Types].xml', 'xl/workbook.bin'),
      `Das ist eine Excel-Datei im Binärformat (.xlsb). ${saveAs}`,
    ],
    [
      'Numbers',
      zipOf('Index/Document.iwa'),
      'Das ist eine Datei aus „Numbers“. Wählen Sie dort „Ablage > Exportieren > Excel“ und nehmen Sie die exportierte Datei.',
    ],
    [
      'other archive',
      zipOf('liste.csv'),
      'Das ist ein gepacktes Archiv und keine Tabelle. Entpacken Sie es und wählen Sie die Excel- oder CSV-Datei darin.',
    ],
    [
      'HTML named .xls',
      text('<html><table><tr><td>Name</td></tr></table></html>'),
      `Das ist eine Internetseite, die nur wie eine Excel-Datei heißt. ${saveAs}`,
    ],
    [
      'HTML in UTF-16',
      new Uint8Array(Buffer.from('\ufeff<!DOCTYPE html><p>', 'utf16le')),
      `Das ist eine Internetseite, die nur wie eine Excel-Datei heißt. ${saveAs}`,
    ],
    ['XML of 2003', text('<?xml version="1.0"?><Workbook/>'), `Das ist eine XML-Datei. ${saveAs}`],
    [
      'PDF',
      text('%PDF-1.7'),
      'Das ist ein PDF. Rundtisch liest Listen aus Excel-, OpenDocument-, CSV- und vCard-Dateien. Bitten Sie um die Liste als Excel-Datei.',
    ],
    [
      'picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      'Das ist ein Bild. Bitten Sie um die Liste als Excel-Datei.',
    ],
    [
      'vCard without a contact',
      text('BEGIN:VCARD\nVERSION:3.0\n'),
      'In dieser Visitenkarten-Datei steht kein einziger Kontakt. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
    ],
    [
      'binary',
      new Uint8Array(500).fill(0, 0, 400).fill(65, 400),
      'Das ist keine Tabelle. Rundtisch liest Listen aus Excel-, OpenDocument-, CSV- und vCard-Dateien.',
    ],
  ])('%s', async (_name, bytes, message) => {
    expect(await refusal(bytes)).toBe(message);
  });
});

describe('the bytes decide, not the name', () => {
  it('a CSV named .xlsx is read as CSV', async () => {
    const table = await readTable(text('Vorname;Name\nErika;Müller\n'), 'Liste.xlsx');
    expect(table).toMatchObject({ kind: 'csv', rows: [{ number: 2, cells: ['Erika', 'Müller'] }] });
  });

  it('a workbook named .csv is read as workbook', async () => {
    expect((await readTable(good, 'Liste.csv')).kind).toBe('xlsx');
  });
});

describe('a damaged or hostile workbook', () => {
  it('is read while it is whole', async () => {
    expect((await readTable(good, 'a.xlsx')).rows).toEqual([
      { number: 2, cells: ['Erika', 'Müller', '01067'] },
    ]);
  });

  it('is refused when truncated, wherever', async () => {
    for (let length = 30; length < good.length; length += 97)
      expect(await refusal(good.subarray(0, length))).toBe(damaged);
  });

  it('is refused when a byte was changed, or read all the same; it never fails otherwise', async () => {
    for (let place = 0; place < good.length; place += 13) {
      const changed = Buffer.from(good);
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      await readTable(changed, 'a.xlsx').catch((error: unknown) =>
        expect(error).toMatchObject({ code: 'badFile' }),
      );
    }
  });

  it('as a bomb: too much to unpack', async () => {
    const huge = [
      ...parts(list),
      { name: 'xl/sharedStrings.xml', content: Buffer.alloc(importLimits.inflatedBytes, 32) },
    ];
    const file = packZip(huge);
    expect(file.length).toBeLessThan(1_000_000);
    expect(await refusal(file)).toBe(bomb);
  });

  it('as a bomb that lies about its size', async () => {
    const huge = [...parts(list), { name: 'xl/sharedStrings.xml', content: Buffer.alloc(5_000_000, 32) }];
    expect(await refusal(packZip(huge, 1000))).toBe(damaged);
    expect(await refusal(packZip(huge, 0))).toBe(bomb);
  });

  it('as an entity bomb', async () => {
    const [first, ...others] = rawXlsxParts({ sheets: [{ name: 'A', inside: list }] });
    const content = Buffer.from(
      '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    );
    expect(
      await refusal(
        storeZip([...(first ? [first] : []), ...others, { name: 'xl/sharedStrings.xml', content }]),
      ),
    ).toBe(odd);
  });

  it('with more sheets than parts, which would be read again and again', async () => {
    const files = parts(list).map((file) =>
      file.name === 'xl/workbook.xml'
        ? {
            ...file,
            content: Buffer.from(
              file.content
                .toString()
                .replace('<sheets>', `<sheets>${'<sheet name="x" sheetId="9" r:id="rId1"/>'.repeat(20)}`),
            ),
          }
        : file,
    );
    expect(await refusal(packZip(files))).toBe(odd);
  });

  it('with the same part twice', async () => {
    const files = parts(list);
    expect(await refusal(packZip([...files, ...files.slice(-1)]))).toBe(odd);
  });

  it('with more cells than a list has', async () => {
    const cells = '<c/>'.repeat(importLimits.cells + 1);
    expect(await refusal(packZip(parts(`<sheetData><row r="1">${cells}</row></sheetData>`)))).toBe(
      'Die Datei ist zu groß für eine Liste: mehr als 1.500.000 Zellen. Löschen Sie in Excel leere, aber formatierte Zeilen und Spalten, oder teilen Sie die Liste in mehrere Dateien.',
    );
  });

  it('that is too big as a file', async () => {
    expect(await refusal(new Uint8Array(importLimits.fileBytes + 1))).toBe(
      'Die Datei ist größer als 30 MB. Löschen Sie Bilder und andere Blätter, oder teilen Sie die Liste in mehrere Dateien.',
    );
  });

  it('with more rows than a list has', async () => {
    expect(await refusal(text(`Vorname;Name\n${'a;b\n'.repeat(importLimits.rows)}`))).toBe(
      'Die Liste hat mehr als 60.000 Zeilen. Teilen Sie sie in mehrere Dateien.',
    );
  });
});

describe('cells at the far corner', () => {
  const withCorner = (corner: string) =>
    rawXlsx({
      sheets: [
        {
          name: 'A',
          inside: list.replace(
            '</sheetData>',
            `<row r="1048576"><c r="XFD1048576" ${corner}</row></sheetData>`,
          ),
        },
      ],
    });

  it('that are only formatted change nothing', async () => {
    for (const corner of ['s="0"/>', 's="0"></c>']) {
      const table = await readTable(withCorner(corner), 'a.xlsx');
      expect(table.rows).toHaveLength(1);
      expect(table.columns).toHaveLength(3);
      expect(table.problems).toEqual([]);
    }
  });

  it('that hold a value are named', async () => {
    const table = await readTable(withCorner('><v>1</v></c>'), 'a.xlsx');
    expect(table.rows).toHaveLength(1);
    expect(table.problems).toMatchObject([
      {
        code: 'farCells',
        severity: 'error',
        message:
          'Weit außerhalb der Liste (hinter Zeile 60.000 oder Spalte GR) stehen Werte, die nicht gelesen wurden. Verschieben oder löschen Sie sie in Excel.',
      },
    ]);
  });

  it('in many rows cost no memory', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 3}"><c r="XFD${index + 3}"><v>1</v></c></row>`,
    ).join('');
    const table = await readTable(
      packZip(parts(list.replace('</sheetData>', `${rows}</sheetData>`))),
      'a.xlsx',
    );
    expect(table.rows).toHaveLength(1);
  });
});

it('a header __proto__ in a workbook is a title like any other', async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: 'A',
        rows: [
          ['__proto__', 'Name', 'Ort'],
          ['x', 'Müller', 'Lindenau'],
        ],
      },
    ],
  });
  const table = await readTable(file, 'a.xlsx');
  expect(table.columns.map(({ title }) => title)).toEqual(['__proto__', 'Name', 'Ort']);
  expect(table.rows[0]?.cells).toEqual(['x', 'Müller', 'Lindenau']);
});
