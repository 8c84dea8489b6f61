import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import type { TestApp } from '../../../../test/support/testApp.ts';

import { backupSteps, openChosen, passphrase, workFolders } from '../../../../test/support/backupSteps.ts';

const { start } = backupSteps();
/** Plain databases outside the generations. */
const plainCopies = (app: TestApp) =>
  readdirSync(app.workspace.dataFolder().folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.startsWith('arbeit') && name.endsWith('.sqlite'),
  );
const regionName = async (app: TestApp) => (await app.call('app.state', {})).regionName;

describe('restore', () => {
  /** A backup of an office, and the application it comes from. */
  async function backup() {
    const source = await start();
    source.chosen.file = path.join(source.app.folder, 'stick.tar.age');
    await source.app.call('backups.create', { passphrase });
    return { ...source, file: source.chosen.file };
  }

  test('into an empty installation: preview first, then the same state', async () => {
    const { file } = await backup();
    const { app } = await start({ chosen: { file }, setUp: false });
    const opened = await openChosen(app);
    expect(opened).toMatchObject({
      regionName: 'Gesundheitsregion Lindetal',
      sameRegion: true,
      createdAt: '2026-11-14T09:00:00Z',
      demo: false,
      fileName: 'stick.tar.age',
    });
    expect(opened.contents[0]).toEqual({ label: 'Personen', inBackup: 0, today: null });
    expect((await app.call('app.state', {})).setUp).toBe(false);
    await app.call('backups.restore', { token: opened.token });
    expect(await app.call('app.state', {})).toMatchObject({
      setUp: true,
      regionName: 'Gesundheitsregion Lindetal',
    });
    expect((await app.call('settings.office', {})).signatories.map((each) => each.name)).toEqual([
      'Dr. Maren Hollweg',
    ]);
    expect(app.events).toContainEqual({ type: 'data' });
    const state = await app.call('backups.state', {});
    expect(state).toMatchObject({
      changes: 0,
      backups: [{ kind: 'restore', fileName: 'stick.tar.age' }],
      generations: [{ generation: 2, current: true }],
    });
    expect(workFolders(app)).toEqual([]);
    // What was restored can be worked with and undone as before.
    await app.call('settings.saveSignatory', { id: null, name: 'Jonas Bredow', officeTitle: '' });
    await app.call('journal.undoLast', {});
    expect((await app.call('settings.office', {})).signatories).toHaveLength(1);
  });

  test('into an existing installation; the state before stays and is one step away, back and forth', async () => {
    const { app, file } = await backup();
    await app.call('settings.saveOffice', {
      office: { ...modelOffice, regionName: 'Gesundheitsregion Neutal' },
    });
    const opened = await openChosen(app);
    expect(opened.contents[0]).toEqual({ label: 'Personen', inBackup: 0, today: 0 });
    await app.call('backups.restore', { token: opened.token });
    expect(await regionName(app)).toBe('Gesundheitsregion Lindetal');
    const { generations } = await app.call('backups.state', {});
    expect(generations.map(({ generation, current }) => [generation, current])).toEqual([
      [2, true],
      [1, false],
    ]);
    await app.call('backups.previousGeneration', { generation: 1 });
    expect(await regionName(app)).toBe('Gesundheitsregion Neutal');
    await app.call('backups.previousGeneration', { generation: 2 });
    expect(await regionName(app)).toBe('Gesundheitsregion Lindetal');
    await expect(app.call('backups.previousGeneration', { generation: 2 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(app.call('backups.removeGeneration', { generation: 2 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await app.call('backups.removeGeneration', { generation: 1 });
    await expect(app.call('backups.previousGeneration', { generation: 1 })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(existsSync(file)).toBe(true);
  });

  test('after failed tries nothing has changed and a good one works', async () => {
    const { app, chosen, file } = await backup();
    const bad = path.join(app.folder, 'bad.tar.age');
    const good = readFileSync(file);
    for (const [bytes, words, code] of [
      [good, 'ein falsches Kennwort', 'wrongPassphrase'],
      [good.subarray(0, good.length - 1), passphrase, 'damaged'],
      [Buffer.alloc(0), passphrase, 'badFile'],
    ] as const) {
      writeFileSync(bad, bytes);
      chosen.file = bad;
      await expect(openChosen(app, words)).rejects.toMatchObject({ code });
      expect(plainCopies(app)).toEqual([]);
    }
    expect(readdirSync(app.workspace.dataFolder().folder).filter((name) => name.startsWith('gen-'))).toEqual([
      'gen-000001',
    ]);
    chosen.file = file;
    // The same file may be tried again with the right words.
    const { token } = (await app.call('backups.choose', {})).chosen ?? { token: '' };
    await expect(app.call('backups.open', { token, passphrase: 'falsch' })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    await expect(app.call('backups.restore', { token })).rejects.toMatchObject({ code: 'notFound' });
    await app.call('backups.open', { token, passphrase });
    await app.call('backups.restore', { token });
    expect(await regionName(app)).toBe('Gesundheitsregion Lindetal');
  });

  test('a discarded or unknown preview cannot be restored, and its plain copy is gone', async () => {
    const { app } = await backup();
    const first = (await openChosen(app)).token;
    const second = (await openChosen(app)).token;
    await expect(app.call('backups.restore', { token: first })).rejects.toMatchObject({ code: 'notFound' });
    expect(workFolders(app)).toHaveLength(1);
    await app.call('backups.discard', { token: second });
    expect(workFolders(app)).toEqual([]);
    await expect(app.call('backups.restore', { token: second })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a cancelled restore leaves no generation behind', async () => {
    const { app } = await backup();
    const token = (await openChosen(app)).token;
    const stopped = app.call('backups.restore', { token }, { onProgress: (_progress, cancel) => cancel() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect((await app.call('backups.state', {})).generations).toHaveLength(1);
    expect(readdirSync(app.workspace.dataFolder().folder).filter((name) => name.startsWith('gen-'))).toEqual([
      'gen-000001',
    ]);
    await app.call('backups.restore', { token });
    expect((await app.call('backups.state', {})).generations).toHaveLength(2);
  });

  test('a backup of the demo region goes into the demo folder and never among the office data; a real one stays out of the demo', async () => {
    const source = await start({ setUp: false });
    await source.app.workspace.enter('demo');
    await source.app.workspace
      .store()
      .writer.insertInto('office')
      .values({
        id: 1,
        region_id: 'demo',
        region_name: 'Gesundheitsregion Lindetal',
        office_name: 'Demo',
        demo: 1,
        street: '',
        postal_code: '',
        city: '',
        phone: '',
        email: '',
        website: '',
        contact_person: '',
        accent_colour: '#12614a',
        logo_alt: '',
        logo_file_id: null,
      })
      .execute();
    source.chosen.file = path.join(source.app.folder, 'demo.tar.age');
    await source.app.call('backups.create', { passphrase });

    const { app, chosen, file } = await backup();
    chosen.file = source.chosen.file;
    const opened = await openChosen(app);
    expect(opened).toMatchObject({ demo: true, sameRegion: true });
    expect(opened.contents[0]?.today).toBeNull();
    await app.call('backups.restore', { token: opened.token });
    expect(app.workspace.place()).toBe('demo');
    expect(await app.call('app.state', {})).toMatchObject({ setUp: true, demo: true });
    expect((await app.call('backups.state', {})).generations).toHaveLength(1);
    chosen.file = file;
    await expect(openChosen(app)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/verlassen Sie sie zuerst/),
    });
    await app.workspace.enter('office');
    expect(await app.call('app.state', {})).toMatchObject({ setUp: true, demo: false });
    expect((await app.call('backups.state', {})).generations).toHaveLength(1);
  });
});
