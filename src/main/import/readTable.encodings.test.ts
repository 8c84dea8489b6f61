import { describe, expect, it } from 'vitest';
import { bytes, readCsv, rowsOf, titlesOf, told } from '../../../test/support/parsedTables.ts';
import { readTable } from './readTable.ts';

describe('encodings', () => {
  const list = 'Vorname;Name\nJürgen;Großmüller\n';
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', bytes(list), 'utf-8'],
    ['UTF-8 with a mark', bytes(`\ufeff${list}`), 'utf-8'],
    ['Windows-1252', bytes(list, 'latin1'), 'windows-1252'],
    ['UTF-16 with a mark', bytes(`\ufeff${list}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', bytes(list, 'utf16le'), 'utf-16le'],
    ['big-endian UTF-16', new Uint8Array(Buffer.from(`\ufeff${list}`, 'utf16le').swap16()), 'utf-16be'],
    ['big-endian UTF-16 without a mark', new Uint8Array(Buffer.from(list, 'utf16le').swap16()), 'utf-16be'],
  ])('%s', async (_name, file, encoding) => {
    const table = await readTable(file, 'x.csv');
    expect(table.encoding).toBe(encoding);
    expect(titlesOf(table)).toEqual(['Vorname', 'Name']);
    expect(rowsOf(table)).toEqual([['Jürgen', 'Großmüller']]);
    expect(table.problems).toEqual([]);
  });

  it('finds Windows-1252 although the first umlaut comes late', async () => {
    const table = await readTable(
      bytes(`Vorname;Name\n${'Max;Meier\n'.repeat(9000)}Jürgen;Groß\n`, 'latin1'),
      'x.csv',
    );
    expect(table.rows.at(-1)?.cells).toEqual(['Jürgen', 'Groß']);
  });

  it('reads the euro sign and curly quotes of Windows', async () => {
    const table = await readTable(
      new Uint8Array([...bytes('Name;Notiz\nM'), 0xfc, ...bytes('ller;'), 0x80, 0x84, 0x93]),
      'x.csv',
    );
    expect(rowsOf(table)).toEqual([['Müller', '€„“']]);
  });

  it('reads MS-DOS only on choice, but notices it', async () => {
    const dos = new Uint8Array([
      ...bytes('Vorname;Name\nJ'),
      0x81,
      ...bytes('rgen;Gro'),
      0xe1,
      ...bytes('m'),
      0x81,
      ...bytes('ller\n'),
    ]);
    const guessed = await readTable(dos, 'x.csv');
    expect(told(guessed)).toEqual([
      {
        code: 'encodingDoubt',
        message:
          'Umlaute sehen falsch aus. Wählen Sie neben der Vorschau eine andere Zeichenkodierung, zum Beispiel „MS-DOS“.',
      },
    ]);
    const chosen = await readTable(dos, 'x.csv', { encoding: 'cp850' });
    expect(rowsOf(chosen)).toEqual([['Jürgen', 'Großmüller']]);
    expect(chosen.problems).toEqual([]);
  });

  it('notices a wrong choice', async () => {
    const table = await readTable(bytes('Name\nMüller\n'), 'x.csv', { encoding: 'windows-1252' });
    expect(table.problems.map(({ code }) => code)).toEqual(['encodingDoubt']);
  });

  it('reads a mixture line by line and says so', async () => {
    const table = await readTable(
      new Uint8Array([...bytes('Name;Ort\nMüller;Löbau\n'), ...bytes('Groß;Süd\n', 'latin1')]),
      'x.csv',
    );
    expect(rowsOf(table)).toEqual([
      ['Müller', 'Löbau'],
      ['Groß', 'Süd'],
    ]);
    expect(told(table)).toEqual([
      {
        code: 'mixedEncoding',
        message:
          'In der Datei sind zwei Zeichenkodierungen gemischt. Die Umlaute wurden zeilenweise gelesen; bitte sehen Sie die Vorschau durch.',
      },
    ]);
  });

  it('removes single NUL characters and says so', async () => {
    const table = await readCsv(`Vorname;Name\nErika;Mül\0ler\n${'Max;Groß\n'.repeat(5)}`);
    expect(table.rows[0]?.cells).toEqual(['Erika', 'Müller']);
    expect(table.problems.map(({ code }) => code)).toEqual(['controlCharacters']);
  });

  it('composes decomposed umlauts and cleans blanks', async () => {
    const table = await readCsv('Vorname;Name\n Ju\u0308rgen\u00a0 ;Groß\u200b\u00admu\u0308ller\n');
    expect(rowsOf(table)).toEqual([['Jürgen', 'Großmüller']]);
  });
});
