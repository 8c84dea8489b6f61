import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packZip, rawXlsxParts } from '../../../test/support/rawSpreadsheet.ts';
import { importLimits } from './limits.ts';

interface Told {
  message: string;
  milliseconds: number;
  megabytes: number;
  gap: number;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-bombs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = path.resolve('test/support/readBomb.ts');

/** Reads a file in the application's thread, in a process of its own, so that its peak of memory is that of the reading. */
function explode(bytes: Buffer): Promise<Told> {
  const file = path.join(folder, 'bomb');
  writeFileSync(file, bytes);
  return new Promise((resolve, reject) => {
    const child = fork(script, [file], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('message', (told) => resolve(told as Told));
    child.once('exit', (code) => code !== 0 && reject(new Error(`ended with ${code}`)));
  });
}

const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (inside: string) => rawXlsxParts({ sheets: [{ name: 'A', inside }] });
const list = `<sheetData><row r="1">${cell('A1', 'Vorname')}${cell('B1', 'Name')}</row><row r="2">${cell('A2', 'Ute')}${cell('B2', 'Kranich')}</row></sheetData>`;
const shared = (content: string) => [
  ...sheet(list),
  { name: 'xl/sharedStrings.xml', content: Buffer.from(content) },
];
const most = importLimits.inflatedBytes - 100_000;
const filled = (part: string) => part.repeat(Math.floor(most / part.length));

function oldWorkbook(): Buffer {
  const rows = Array.from({ length: 3000 }, (_, row) =>
    Array.from({ length: 10 }, (_cell, column) => `${row}/${column}`),
  );
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['Vorname', 'Name'], ...rows], { dense: true }), 'A');
  const bytes = write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  const place = bytes.indexOf(Buffer.from([0x00, 0x02, 0x0e, 0x00]));
  bytes.writeUInt32LE(0xffffffff, place + 8);
  bytes.writeUInt16LE(0xffff, place + 14);
  return bytes;
}

const megabyte = 1_000_000;
const bombs: [string, () => Buffer, RegExp][] = [
  [
    'a zip bomb that says so',
    () => packZip([...sheet(list), { name: 'xl/a.xml', content: Buffer.alloc(250 * megabyte, 32) }]),
    /^Die Datei entpackt sich zu einer ungewöhnlichen Größe/,
  ],
  [
    'a zip bomb that lies',
    () => packZip([...sheet(list), { name: 'xl/a.xml', content: Buffer.alloc(250 * megabyte, 32) }], 5000),
    /^Die Datei ist beschädigt oder unvollständig\./,
  ],
  [
    'as much as the limits let in: blanks',
    () => packZip(shared(`<sst>${' '.repeat(most)}</sst>`)),
    /^1 rows$|^Die Datei/,
  ],
  [
    'as much as the limits let in: millions of short texts',
    () => packZip(shared(`<sst>${filled('<si><t>a</t></si>')}</sst>`)),
    /^1 rows$|^Die Datei/,
  ],
  [
    'as much as the limits let in: millions of empty elements',
    () => packZip(shared(`<sst>${filled('<a/>')}</sst>`)),
    /^1 rows$|^Die Datei/,
  ],
  [
    'as many cells as the limits let in',
    () =>
      packZip(
        sheet(
          `<sheetData>${Array.from({ length: 7000 }, (_, row) => `<row r="${row + 1}">${'<c t="inlineStr"><is><t>a</t></is></c>'.repeat(200)}</row>`).join('')}</sheetData>`,
        ),
      ),
    /^\d+ rows$|^Die Datei/,
  ],
  [
    'an entity bomb',
    () =>
      packZip(
        shared(
          `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${`&a${index - 1 < 0 ? '' : index - 1};`.repeat(10)}">`).join('')}]><sst><si><t>&a8;</t></si></sst>`,
        ),
      ),
    /^Die Datei enthält Anweisungen, die in einer Liste nicht vorkommen/,
  ],
  ['an old workbook of absurd dimensions', oldWorkbook, /^3000 rows$/],
  [
    'cards inside cards',
    () =>
      Buffer.from(
        `BEGIN:VCARD\nN:Kranich;Ute\nAGENT:\n${'BEGIN:VCARD\nAGENT:\n'.repeat(50_000)}`.slice(0, megabyte),
      ),
    /^1 rows$/,
  ],
  [
    'a card of one endless line',
    () => Buffer.from(`BEGIN:VCARD\nN:Kranich;Ute\nNOTE:${';,\\"='.repeat(6 * megabyte)}\nEND:VCARD\n`),
    /^1 rows$/,
  ],
  [
    'a card of millions of folded and encoded lines',
    () =>
      Buffer.from(
        `BEGIN:VCARD\nN:Kranich;Ute\nNOTE;QUOTED-PRINTABLE:${'=41=\n'.repeat(5 * megabyte)}\nEND:VCARD\n`,
      ),
    /^1 rows$/,
  ],
  [
    'a card of a million phones',
    () => Buffer.from(`BEGIN:VCARD\nN:Kranich;Ute\n${'TEL:0351\n'.repeat(3 * megabyte)}END:VCARD\n`),
    /^1 rows$/,
  ],
  [
    'a CSV of nothing but separators',
    () => Buffer.from(`Vorname;Name\n${';'.repeat(25 * megabyte)}\n`),
    /^Eine Zeile der Liste hat mehr als 5\.000 Felder\./,
  ],
  [
    'a CSV of more cells than a list has',
    () => Buffer.from(`Vorname;Name\n${`${';'.repeat(400)}\n`.repeat(20_000)}\n`),
    /^Die Datei ist zu groß für eine Liste: mehr als 3\.000\.000 Felder\./,
  ],
  [
    'a CSV of one open quotation mark',
    () => Buffer.from(`Vorname;Name\nUte;"${'a;b\n'.repeat(40_000)}`),
    /^\d+ rows$|^Die Datei/,
  ],
];

it.each(bombs)(
  'is read or refused within 512 MB of the whole process, the main thread going on: %s',
  async (_name, make, expected) => {
    const told = await explode(make());
    expect(told.message).toMatch(expected);
    expect(told.megabytes).toBeLessThan(512);
    // Coarse on purpose, other processes share the machine: the bench measures it (npm run bench -- import).
    expect(told.gap).toBeLessThan(1000);
  },
  120_000,
);
