import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rebuild } from '../../src/main/backup/restore.ts';
import { migrations } from '../../src/main/database/migrations/index.ts';
import { schemaVersion } from '../../src/main/database/migrate.ts';
import { connect, openStore } from '../../src/main/database/open.ts';
import { isComplete } from '../../src/main/search/searchIndex.ts';
import { emptyFolder, fillDatabase, openBackup, temporaryFolder, writeBackup } from './backupSamples.ts';

const place = temporaryFolder();
const at = (name: string) => path.join(place.folder, name);
afterAll(() => place.remove());

// The sample's rows need the tables of version 3; each version from there on must come in.
test.each(migrations.map(({ version }) => version).filter((version) => version >= 3))(
  'a backup of schema version %i is restored, found by the search and can be worked with',
  async (version) => {
    fillDatabase(at(`${version}.sqlite`), { persons: 5, version });
    const backup = at(`${version}.tar.age`);
    await writeBackup(at(`${version}.sqlite`), backup, emptyFolder(place.folder, 'w'));
    const { databaseFile, manifest } = await openBackup(backup, emptyFolder(place.folder, 'o'));
    expect(manifest.schemaVersion).toBe(version);
    const target = path.join(emptyFolder(place.folder, `gen-${version}`), 'daten.sqlite');
    const inheritance = { erasures: [], sequences: {} };
    rebuild(
      { source: databaseFile, schemaVersion: manifest.schemaVersion, target, inheritance, note: null },
      () => {},
    );
    const db = connect(target, true);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(isComplete(db)).toBe(true);
    const found = `select count(*) from search_entry where search_entry match '"nachname5"'`;
    expect(db.prepare(found).pluck().get()).toBe(1);
    db.close();
    const store = openStore(target);
    await store.writer.insertInto('template').values({ kind: 'closing', text: 'Beste Grüße' }).execute();
    expect(await store.reader.selectFrom('template').select('text').execute()).toHaveLength(1);
    await store.close();
  },
);
