import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStructure, readingText } from '../../src/main/documents/check/checkStructure.ts';
import type { LoggedBackup } from '../../src/shared/features/backups.ts';
import type { Block } from '../../src/main/documents/model.ts';
import { renderDocument } from '../../src/main/documents/render.ts';
import { oneLine } from '../../src/main/documents/text.ts';
import { copiedName, recoverySheet } from '../../src/main/features/backups/recovery.documents.ts';
import { office } from '../../src/main/demo/region.ts';
import { emptyFolder, fillDatabase, passphrase, temporaryFolder, writeBackup } from './backupSamples.ts';

/** What stands on the sheet must work on the day on which nobody can ask us. */
const place = temporaryFolder();
const at = (name: string) => path.join(place.folder, name);
const backup = (at: string, file: string, kind: LoggedBackup['kind'] = 'office'): LoggedBackup => ({
  at,
  kind,
  fileName: path.basename(file),
  path: file,
  bytes: 1,
});
const backups = [
  backup('2026-11-13T23:30:00Z', '/stick/neu.tar.age'),
  backup('2026-11-12T09:00:00Z', '/stick/gelesen.tar.age', 'restore'),
  backup('2026-11-01T09:00:00Z', '/netz/alt.tar.age'),
];
const sheet = recoverySheet(backups, { ...office, logo: null, signatories: [] }, 'standard', {
  createdAt: '2026-11-14T09:00:00Z',
  day: '2026-11-14',
});

/** Every command as it stands in its box, in the order of the steps. */
function commandsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => commandsOf(item.blocks ?? []));
    if (block.kind !== 'callout') return [];
    return block.blocks.flatMap((inner) => (inner.kind === 'paragraph' ? [oneLine(inner.text)] : []));
  });
}
const commands = commandsOf(sheet.sections[0]?.blocks ?? []);

beforeAll(async () => {
  fillDatabase(at('living.sqlite'), { persons: 12, fileBytes: 5000 });
  await writeBackup(at('living.sqlite'), at('Rundtisch Lindetal.tar.age'), emptyFolder(place.folder, 'w'));
  emptyFolder(place.folder, 'leer');
  copyFileSync(at('Rundtisch Lindetal.tar.age'), at(`leer/${copiedName}`));
});
afterAll(() => place.remove());

/** Types one line into a shell with a terminal; `age` reads a passphrase from nothing else. */
function type(command: string, typed = ''): string {
  const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: at('leer'),
    input: typed,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(status, `${command}: ${stdout}`).toBe(0);
  return stdout;
}

test('the sheet’s commands open a real backup without this program', () => {
  expect(commands).toHaveLength(5);
  const [decrypt = '', unpack = '', check = '', table = '', documents = ''] = commands;
  type(decrypt, `${passphrase}\n`);
  type(unpack);
  expect(JSON.parse(readFileSync(at('leer/manifest.json'), 'utf8')).region.name).toBe(
    'Gesundheitsregion Lindetal',
  );
  expect(type(check).trim()).toBe('ok');
  type(table);
  expect(readFileSync(at('leer/personen.csv'), 'utf8').trim().split(/\r?\n/)).toHaveLength(13);
  type(documents);
  expect(statSync(at('leer/1.pdf')).size).toBe(5000);
});

test('every table that the sheet names can be read that way', () => {
  const named = ['organisation', 'committee', 'membership', 'meeting', 'resolution', 'task'];
  expect(JSON.stringify(sheet)).toContain(
    'organisation, committee, membership, meeting, resolution und task',
  );
  for (const name of named) type(`sqlite3 daten.sqlite "select count(*) from ${name}"`);
});

test('a command is printed and read out in one piece, as it must be typed', async () => {
  const { tree, findings } = await checkStructure(await renderDocument(sheet));
  expect(findings).toEqual([]);
  const text = tree.map(readingText).join('\n');
  for (const command of commands) expect(text).toContain(command);
});

test('the sheet says when and where backups were written, not what was read in', () => {
  const details = (sheet.sections[0]?.blocks ?? []).filter((block) => block.kind === 'details');
  expect(details[1]?.rows).toEqual([
    { term: '14. November 2026', value: '/stick/neu.tar.age' },
    { term: '1. November 2026', value: '/netz/alt.tar.age' },
  ]);
});
