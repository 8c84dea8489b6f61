import path from 'node:path';
import { rebuild } from '../../src/main/backup/restore.ts';
import { emptyFolder, openBackup, writeBackup } from './backupSamples.ts';

/**
 * Runs inside a mount namespace of its own, where `small` is a disk of 2 MB and `readonly` cannot be written.
 * Writes the outcome of each attempt as JSON. Argument: folder with `living.sqlite` and `good.tar.age`.
 */
const [folder = ''] = process.argv.slice(2);
const at = (...names: string[]) => path.join(folder, ...names);

async function outcome(act: () => unknown): Promise<{ code: string; message: string }> {
  try {
    await act();
    return { code: 'done', message: '' };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return { code: code ?? 'unknown', message };
  }
}

const opened = await openBackup(at('good.tar.age'), emptyFolder(folder, 'open'));
const outcomes = {
  backupToSmallDisk: await outcome(() =>
    writeBackup(at('living.sqlite'), at('small', 'x.tar.age'), emptyFolder(folder, 'w')),
  ),
  backupToReadonly: await outcome(() =>
    writeBackup(at('living.sqlite'), at('readonly', 'x.tar.age'), emptyFolder(folder, 'w')),
  ),
  workOnSmallDisk: await outcome(() =>
    writeBackup(at('living.sqlite'), at('x.tar.age'), emptyFolder(at('small'), 'w')),
  ),
  openOnSmallDisk: await outcome(() => openBackup(at('good.tar.age'), emptyFolder(at('small'), 'o'))),
  // No look at the free space here: SQLite itself meets the end of the disk in the middle of the rows.
  rebuildOnSmallDisk: await outcome(() =>
    rebuild(
      {
        source: opened.databaseFile,
        schemaVersion: opened.manifest.schemaVersion,
        target: path.join(emptyFolder(at('small'), 'gen'), 'daten.sqlite'),
        inheritance: { erasures: [], sequences: {} },
        note: null,
      },
      () => {},
    ),
  ),
};
process.stdout.write(JSON.stringify(outcomes));
