import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { quickTasks } from '../../../../test/faults/backupSamples.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { suggestedName } from './backups.service.ts';

const passphrase = 'Birkenturm-Apfelkrone-47';
const office = {
  regionName: 'Gesundheitsregion Lindetal',
  officeName: 'Geschäftsstelle',
  street: 'Marktstraße 1',
  postalCode: '01067',
  city: 'Lindenau-Markt',
  phone: '',
  email: '',
  website: '',
  contactPerson: '',
  accentColour: '#12614a',
  logoAlt: '',
};

const open: TestApp[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) {
    expect(app.log).toEqual([]);
    await app.close();
  }
});

/** An application whose file dialogs answer with one path; `setUp` makes an office in it. */
async function start(options: { chosen?: { file: string | null }; setUp?: boolean; real?: boolean } = {}) {
  const chosen = options.chosen ?? { file: null };
  const asked: string[] = [];
  const app = await openTestApp({
    ...(options.real ? {} : { tasks: quickTasks }),
    host: {
      saveFile: async ({ suggestedName: name }) => {
        asked.push(name);
        return chosen.file;
      },
      openFile: async () => chosen.file,
    },
  });
  open.push(app);
  if (options.setUp !== false) {
    await app.call('settings.setUp', {
      office,
      signatories: [{ name: 'Dr. Maren Hollweg', officeTitle: 'Landrätin' }],
      logo: null,
    });
  }
  return { app, chosen, asked };
}

/** Chooses a file and opens it. */
async function openChosen(app: TestApp, words = passphrase) {
  const { chosen } = await app.call('backups.choose', {});
  return app.call('backups.open', { token: chosen?.token ?? '', passphrase: words });
}

const workFolders = (app: TestApp) => {
  const folder = path.join(app.workspace.dataFolder().folder, 'arbeit');
  return existsSync(folder) ? readdirSync(folder).flatMap((run) => readdirSync(path.join(folder, run))) : [];
};
/** Plain databases outside the generations. */
const plainCopies = (app: TestApp) =>
  readdirSync(app.workspace.dataFolder().folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.startsWith('arbeit') && name.endsWith('.sqlite'),
  );
const regionName = async (app: TestApp) => (await app.call('app.state', {})).regionName;

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
    await app.call('settings.saveOffice', { office: { ...office, regionName: 'Gesundheitsregion Neutal' } });
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
