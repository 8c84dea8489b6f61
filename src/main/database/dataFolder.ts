import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Clock } from '../clock.ts';
import { writeFileSafely } from '../files.ts';
import { lockFolder } from './lock.ts';
import { migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { connect } from './open.ts';

/** File systems on which SQLite's shared memory does not work; `f_type` of statfs(2). */
const networkFileSystems = new Map<number, string>([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x517b, 'SMB'],
  [0x65735546, 'FUSE'],
]);

const syncFolders = /[\\/](OneDrive[^\\/]*|Nextcloud|ownCloud|Dropbox|Google ?Drive)([\\/]|$)/i;

/** One data folder, held by this process; the living database is the file of the generation that `CURRENT` names. */
export interface DataFolder {
  folder: string;
  /** Database file of the generation in use. */
  currentFile(): string;
  /** Number of the generation in use. */
  currentGeneration(): number;
  /** Makes the folder of the next generation (not yet in use) and gives its database path. */
  prepareGeneration(): { generation: number; file: string };
  /** Switches `CURRENT`, after the new generation was verified. The old one stays. */
  switchTo(generation: number): void;
  release(): void;
}

const folderName = (generation: number) => `gen-${String(generation).padStart(6, '0')}`;
const databaseName = 'daten.sqlite';

/**
 * Opens a data folder: checks the place, takes the lock, makes the first generation, migrates an older one
 * (as a new generation, the old one is the copy).
 * @throws AppError `badFolder`, `locked`, `newerVersion` or `damaged`; the data are unchanged then.
 */
export function openDataFolder(folder: string, clock: Clock): DataFolder {
  refuseBadPlace(folder);
  const lock = lockFolder(folder, clock);
  try {
    const dataFolder = describe(folder, () => lock.release());
    // Plain copies of a backup or restore that was killed; nobody else can be at work while we hold the lock.
    rmSync(path.join(folder, 'arbeit'), { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'CURRENT'))) startFirstGeneration(dataFolder);
    else migrateForward(dataFolder);
    return dataFolder;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function describe(folder: string, release: () => void): DataFolder {
  const read = () => {
    const name = readFileSync(path.join(folder, 'CURRENT'), 'utf8').trim();
    const match = /^gen-(\d{6,})$/.exec(name);
    if (!match?.[1])
      throw new AppError(
        'damaged',
        `Die Datei CURRENT im Datenordner ${folder} ist beschädigt. Die Daten selbst sind unverändert.`,
      );
    return Number(match[1]);
  };
  return {
    folder,
    currentGeneration: read,
    currentFile: () => path.join(folder, folderName(read()), databaseName),
    prepareGeneration() {
      const taken = readdirSync(folder)
        .flatMap((name) => /^gen-(\d+)$/.exec(name)?.[1] ?? [])
        .map(Number);
      const generation = Math.max(0, ...taken) + 1;
      mkdirSync(path.join(folder, folderName(generation)));
      return { generation, file: path.join(folder, folderName(generation), databaseName) };
    },
    switchTo(generation) {
      writeFileSafely(path.join(folder, 'CURRENT'), `${folderName(generation)}\n`);
    },
    release,
  };
}

function startFirstGeneration(dataFolder: DataFolder): void {
  const { generation, file } = dataFolder.prepareGeneration();
  createDatabase(file, migrations.length);
  dataFolder.switchTo(generation);
}

/** Creates an empty database by our own migrations up to a schema version (restore starts from the backup's version). */
export function createDatabase(file: string, version: number): void {
  const db = connect(file);
  try {
    migrate(db, migrations, version);
  } finally {
    db.close();
  }
}

function migrateForward(dataFolder: DataFolder): void {
  const db = connect(dataFolder.currentFile(), true);
  let next: { generation: number; file: string };
  try {
    const version = schemaVersion(db);
    refuseNewer(version, migrations.length);
    if (version === migrations.length) return;
    next = dataFolder.prepareGeneration();
    db.prepare('vacuum into ?').run(next.file);
  } finally {
    db.close();
  }
  const copy = connect(next.file);
  try {
    migrate(copy, migrations);
  } finally {
    copy.close();
  }
  dataFolder.switchTo(next.generation);
}

/** Living data may not lie where SQLite cannot lock or a sync client would tear the files apart (safekeeping guide). */
function refuseBadPlace(folder: string): void {
  if (/^\\\\|^\/\//.test(folder)) throw badPlace(folder, 'auf einem Netzlaufwerk');
  if (syncFolders.test(folder))
    throw badPlace(folder, 'in einem Ordner, der mit einer Cloud abgeglichen wird');
  try {
    mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, '.schreibprobe');
    writeFileSync(probe, 'ok');
    rmSync(probe);
  } catch (error) {
    throw new AppError(
      'badFolder',
      `Rundtisch kann im Datenordner ${folder} nicht schreiben. Bitte prüfen Sie die Rechte oder wählen Sie mit RUNDTISCH_DATA einen anderen Ordner.`,
      {},
      { cause: error },
    );
  }
  const kind = networkFileSystems.get(statfsSync(folder).type);
  if (kind) throw badPlace(folder, `auf einem Netz- oder Verbundlaufwerk (${kind})`);
}

function badPlace(folder: string, where: string): AppError {
  return new AppError(
    'badFolder',
    `Der Datenordner ${folder} liegt ${where}. Dort können Daten beschädigt werden. Bitte wählen Sie einen Ordner auf der Festplatte dieses Rechners; Sicherungen dürfen dort liegen.`,
  );
}
