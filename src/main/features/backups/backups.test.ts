import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { suggestedName } from './backups.service.ts';

import { backupSteps, passphrase, workFolders } from '../../../../test/support/backupSteps.ts';

const { start } = backupSteps();

describe('backup', () => {
  test('one encrypted file, read back, logged; changes since then are counted', async () => {
    const { app, chosen, asked } = await start({ real: true });
    expect(await app.call('backups.state', {})).toMatchObject({ backups: [], changes: 1 });
    chosen.file = path.join(app.folder, 'stick.tar.age');
    const { saved } = await app.call('backups.create', { passphrase });
    expect(asked).toEqual(['Rundtisch-Lindetal-2026-11-14.tar.age']);
    expect(saved).toMatchObject({
      regionName: 'Gesundheitsregion Lindetal',
      path: chosen.file,
      fileName: 'stick.tar.age',
    });
    expect(readFileSync(chosen.file).subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
    expect(readFileSync(chosen.file, 'latin1')).toMatch(/-> scrypt \S+ 18\n/);
    expect(readFileSync(chosen.file).length).toBe(saved?.bytes);
    const state = await app.call('backups.state', {});
    expect(state).toMatchObject({
      changes: 0,
      backups: [{ kind: 'office', at: '2026-11-14T09:00:00Z', bytes: saved?.bytes }],
    });
    await app.call('settings.saveSignatory', { id: null, name: 'Jonas Bredow', officeTitle: '' });
    expect((await app.call('backups.state', {})).changes).toBe(1);
    expect(readdirSync(app.folder).sort()).toEqual(['data', 'stick.tar.age']);
    expect(workFolders(app)).toEqual([]);
  });

  test('a cancelled dialog writes nothing; a name without ending gets one', async () => {
    const { app, chosen } = await start();
    expect(await app.call('backups.create', { passphrase })).toEqual({ saved: null });
    chosen.file = path.join(app.folder, 'ohne Endung');
    expect((await app.call('backups.create', { passphrase })).saved?.fileName).toBe('ohne Endung.tar.age');
    await expect(app.call('backups.create', { passphrase })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/gibt es dort schon/),
    });
  });

  test('empty and very short passphrases are refused beside the field', async () => {
    const { app } = await start();
    for (const [text, message] of [
      ['', /Kennwort ein/],
      ['   ', /Kennwort ein/],
      ['kurz', /mindestens 8/],
    ] as const) {
      await expect(app.call('backups.create', { passphrase: text })).rejects.toMatchObject({
        code: 'invalidInput',
        details: { fields: { passphrase: expect.stringMatching(message) } },
      });
    }
  });

  test('cancelling leaves no file behind and keeps the last good one', async () => {
    const { app, chosen } = await start();
    chosen.file = path.join(app.folder, 'stick.tar.age');
    writeFileSync(chosen.file, 'the last good one');
    const stopped = app.call(
      'backups.create',
      { passphrase },
      { onProgress: (_progress, cancel) => cancel() },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(chosen.file, 'utf8')).toBe('the last good one');
    expect(existsSync(`${chosen.file}.part`)).toBe(false);
    expect(workFolders(app)).toEqual([]);
    expect((await app.call('backups.state', {})).backups).toEqual([]);
  });

  test('places that cannot be written are named, and nothing is logged', async () => {
    const { app, chosen } = await start();
    chosen.file = path.join(app.folder, 'gone', 'stick.tar.age');
    await expect(app.call('backups.create', { passphrase })).rejects.toMatchObject({
      code: 'badFolder',
      message: expect.stringMatching(/nicht mehr da.*unverändert/s),
    });
    chosen.file = path.join(app.workspace.dataFolder().folder, 'x.tar.age');
    await expect(app.call('backups.create', { passphrase })).rejects.toMatchObject({
      code: 'badFolder',
      message: expect.stringMatching(/USB-Stick/),
    });
    expect((await app.call('backups.state', {})).backups).toEqual([]);
  });

  test('without an office there is nothing to save', async () => {
    const { app } = await start({ setUp: false });
    await expect(app.call('backups.create', { passphrase })).rejects.toMatchObject({ code: 'noRegion' });
  });

  test('names of regions become names of files', () => {
    expect(suggestedName('Gesundheitsregion plus Ober/Unterland', '2026-11-14')).toBe(
      'Rundtisch-Ober-Unterland-2026-11-14.tar.age',
    );
    expect(suggestedName('Region', '2026-11-14')).toBe('Rundtisch-Region-2026-11-14.tar.age');
  });
});
