import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  emptyFolder,
  fillDatabase,
  openBackup,
  temporaryFolder,
  wholeContent,
  writeBackup,
} from './backupSamples.ts';

const place = temporaryFolder();
const at = (name: string) => path.join(place.folder, name);
let before: unknown;

beforeAll(async () => {
  fillDatabase(at('living.sqlite'), { persons: 3000, fileBytes: 3_000_000 });
  before = wholeContent(at('living.sqlite'));
  await writeBackup(at('living.sqlite'), at('good.tar.age'), emptyFolder(place.folder, 'w'));
});
afterAll(async () => {
  expect(wholeContent(at('living.sqlite'))).toEqual(before);
  expect((await openBackup(at('good.tar.age'), emptyFolder(place.folder, 'o'))).manifest.rows.person).toBe(
    3000,
  );
  place.remove();
});

test('a medium that is full in the middle of writing is named', async () => {
  await expect(
    writeBackup(at('living.sqlite'), '/dev/full', emptyFolder(place.folder, 'w')),
  ).rejects.toMatchObject({
    code: 'diskFull',
    message: expect.stringMatching(
      /kein Platz mehr\. Ihre Daten und die letzte Sicherung sind unverändert\. Bitte wählen Sie einen anderen Ort\./,
    ),
  });
});

test('a folder that is gone is named', async () => {
  await expect(
    writeBackup(at('living.sqlite'), at('stick/x.tar.age'), emptyFolder(place.folder, 'w')),
  ).rejects.toMatchObject({
    code: 'badFolder',
    message: expect.stringMatching(/abgezogen/),
  });
});

/** Small and read-only disks need a mount namespace; some containers forbid it. */
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

describe.runIf(canMount)('disks of our own', () => {
  test('small and read-only disks end in an error that says so', () => {
    for (const name of ['small', 'readonly']) mkdirSync(at(name));
    const script =
      'mount -t tmpfs -o size=2m none "$1/small" && mount -t tmpfs -o ro none "$1/readonly" && exec "$2" "$3" "$1"';
    const output = execFileSync(
      'unshare',
      [
        '-rm',
        'sh',
        '-c',
        script,
        'sh',
        place.folder,
        process.execPath,
        path.resolve('test/faults/fullDiskChild.ts'),
      ],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(output)).toEqual({
      backupToSmallDisk: {
        code: 'diskFull',
        message: expect.stringMatching(/ließ sich nicht schreiben: Dort ist kein Platz/),
      },
      backupToReadonly: {
        code: expect.stringMatching(/^(badFolder|diskFull)$/),
        message: expect.stringMatching(/ließ sich nicht schreiben/),
      },
      workOnSmallDisk: { code: 'diskFull', message: expect.stringMatching(/Festplatte dieses Rechners/) },
      openOnSmallDisk: { code: 'diskFull', message: expect.stringMatching(/Festplatte dieses Rechners/) },
      rebuildOnSmallDisk: { code: 'diskFull', message: expect.stringMatching(/Festplatte dieses Rechners/) },
    });
  });
});
