import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { BackupPreview, ChosenBackup } from '../../../shared/features/backups.ts';
import { checkHead } from '../../backup/ageHead.ts';
import { generationFile, listGenerations, unfinishedGenerations } from '../../backup/generations.ts';
import { brokenForeignKeys, isSound } from '../../backup/inspection.ts';
import { databaseName } from '../../backup/manifest.ts';
import { unharmed } from '../../backup/problems.ts';
import { inheritanceFor, type Rebuild } from '../../backup/restore.ts';
import type { OpenedBackup } from '../../backup/tasks.ts';
import { makeWorkFolder, removeForSure, workFolder, workFolders } from '../../backup/workFolder.ts';
import { instant } from '../../clock.ts';
import { refuseNewer, schemaVersion } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/index.ts';
import { connect } from '../../database/open.ts';
import { writeFileSafely } from '../../files.ts';
import type { JobContext } from '../../handlers.ts';
import * as repository from './backups.repository.ts';
import { fileFilters } from './backups.service.ts';

/** Kept beside a chosen backup until it is restored or discarded; `opened` as soon as its passphrase was right. */
interface Note {
  file: string;
  opened: OpenedBackup | null;
}

const prefix = 'offen-';
const noteName = 'stand.json';
/** Stands as long as a generation is being built. */
const building = 'aufbau';

/** The tables that a coordinator counts in, with her words for them. */
const contents = [
  ['person', 'Personen'],
  ['organisation', 'Organisationen'],
  ['committee', 'Gremien'],
  ['meeting', 'Sitzungen'],
  ['protocol', 'Protokolle'],
  ['resolution', 'Beschlüsse'],
  ['task', 'Aufgaben'],
] as const;

/** Asks for a backup file and refuses what is none at once; null when the dialog was cancelled. Only one is held. */
export async function choose(job: JobContext): Promise<ChosenBackup | null> {
  const file = await job.host.openFile({ title: 'Sicherung öffnen', filters: fileFilters });
  if (file === null) return null;
  await checkHead(file);
  const { folder } = job.workspace.dataFolder();
  for (const name of workFolders(folder, prefix)) await removeForSure(workFolder(folder, name));
  const token = job.newId();
  writeNote(await makeWorkFolder(folder, `${prefix}${token}`), { file, opened: null });
  return { token, fileName: path.basename(file), bytes: statSync(file).size };
}

/** Decrypts and checks the chosen backup into the data folder, beside the living data. */
export async function open(job: JobContext, token: string, passphrase: string): Promise<BackupPreview> {
  const place = workFolder(job.workspace.dataFolder().folder, `${prefix}${token}`);
  const { file } = readNote(place);
  await removeForSure(path.join(place, databaseName));
  try {
    const opened = await job.tasks.run(
      'openBackup',
      { file, passphrase, workFolder: place },
      { signal: job.signal, onProgress: job.progress },
    );
    const office = await repository.office(job.db);
    refuseMixing(job.workspace.place(), opened.demo, office !== undefined);
    writeNote(place, { file, opened });
    return await preview(job, token, file, opened);
  } catch (error) {
    await removeForSure(path.join(place, databaseName));
    throw error;
  }
}

async function preview(
  job: JobContext,
  token: string,
  file: string,
  { manifest, demo }: OpenedBackup,
): Promise<BackupPreview> {
  const office = await repository.office(job.db);
  const today = await repository.countRows(
    job.db,
    contents.map(([table]) => table),
  );
  return {
    token,
    fileName: path.basename(file),
    regionName: manifest.region.name,
    sameRegion: office === undefined || office.region_id === manifest.region.id,
    createdAt: manifest.createdAt,
    kind: manifest.kind,
    demo,
    appVersion: manifest.appVersion,
    contents: contents.map(([table, label]) => ({
      label,
      inBackup: manifest.rows[table] ?? 0,
      today: office ? (today[table] ?? 0) : null,
    })),
  };
}

/** Invented data and real ones never meet in one data folder. */
function refuseMixing(place: 'office' | 'demo', demo: boolean, setUp: boolean): void {
  if (place === 'demo' && !demo) {
    throw new AppError(
      'conflict',
      `Sie sind in der Demo-Region. Bitte verlassen Sie sie zuerst, dann können Sie diese Sicherung einspielen. ${unharmed}`,
    );
  }
  if (place === 'office' && demo && setUp) {
    throw new AppError(
      'conflict',
      `Diese Sicherung enthält die Demo-Region mit erfundenen Daten. Sie kann Ihre Geschäftsstelle nicht ersetzen. ${unharmed}`,
    );
  }
}

/** Builds a new generation from an opened backup and makes it the living one; the state before stays beside it. */
export async function restore(
  job: JobContext,
  token: string,
): Promise<{ regionName: string; createdAt: string }> {
  const dataFolder = job.workspace.dataFolder();
  const place = workFolder(dataFolder.folder, `${prefix}${token}`);
  const { file, opened } = readNote(place);
  if (!opened) throw new AppError('notFound', `Diese Sicherung ist noch nicht geöffnet. ${unharmed}`);
  // The generation that the first start made is no state one could want back.
  const before = dataFolder.currentFile();
  const wasEmpty =
    (await repository.office(job.db)) === undefined && (await repository.changesSince(job.db, 0)) === 0;
  const { manifest, databaseFile, bytes, sha256 } = opened;
  await enterRebuilt(job, {
    source: databaseFile,
    schemaVersion: manifest.schemaVersion,
    inheritance: inheritanceFor(dataFolder.currentFile(), manifest.region.id),
    note: { at: instant(job.clock), fileName: path.basename(file), path: file, bytes, sha256 },
  });
  await removeForSure(place);
  if (wasEmpty) await removeForSure(path.dirname(before));
  return { regionName: manifest.region.name, createdAt: manifest.createdAt };
}

function readNote(place: string): Note {
  const note = path.join(place, noteName);
  if (!existsSync(note))
    throw new AppError(
      'notFound',
      `Diese Sicherung ist nicht mehr geöffnet. Bitte wählen Sie die Datei noch einmal. ${unharmed}`,
    );
  return JSON.parse(readFileSync(note, 'utf8')) as Note;
}

function writeNote(place: string, note: Note): void {
  writeFileSafely(path.join(place, noteName), JSON.stringify(note));
}

/** Forgets an opened backup and removes its plain copy. */
export async function discard(job: JobContext, token: string): Promise<void> {
  await removeForSure(workFolder(job.workspace.dataFolder().folder, `${prefix}${token}`));
}

/** Builds a generation, one at a time, and enters it. */
async function enterRebuilt(job: JobContext, input: Omit<Rebuild, 'target'>): Promise<void> {
  const dataFolder = job.workspace.dataFolder();
  if (workFolders(dataFolder.folder, building).length > 0) {
    throw new AppError(
      'conflict',
      `Es wird gerade schon ein Stand eingespielt. Bitte warten Sie, bis das fertig ist. ${unharmed}`,
    );
  }
  const lock = await makeWorkFolder(dataFolder.folder, building);
  try {
    for (const folder of unfinishedGenerations(dataFolder.folder)) await removeForSure(folder);
    const { generation, file } = dataFolder.prepareGeneration();
    try {
      await job.tasks.run(
        'rebuildGeneration',
        { ...input, target: file },
        { signal: job.signal, onProgress: job.progress },
      );
      job.signal.throwIfAborted();
    } catch (error) {
      await removeForSure(path.dirname(file));
      throw error;
    }
    await job.workspace.enterGeneration(generation);
  } finally {
    await removeForSure(lock);
  }
}

/**
 * Goes back to a kept generation. One that is older than this program, or that still holds what was erased since, is not
 * entered itself: a new generation is built from it.
 * @throws AppError `notFound`, `newerVersion` or `damaged`; nothing is changed then.
 */
export async function returnTo(job: JobContext, generation: number): Promise<void> {
  const dataFolder = job.workspace.dataFolder();
  const file = keptFile(dataFolder.folder, generation);
  const { version, regionId, known } = describe(file);
  const inheritance = inheritanceFor(dataFolder.currentFile(), regionId);
  const complete = inheritance.erasures.every((erasure) =>
    known.has(`${erasure.table_name}/${erasure.row_id}`),
  );
  if (version === migrations.length && complete) await job.workspace.enterGeneration(generation);
  else await enterRebuilt(job, { source: file, schemaVersion: version, inheritance, note: null });
}

/** Looks into a kept generation before it is entered. */
function describe(file: string): { version: number; regionId: string; known: Set<string> } {
  try {
    return lookInto(file);
  } catch (error) {
    if (error instanceof AppError && error.code === 'newerVersion') throw error;
    throw new AppError(
      'damaged',
      `Dieser frühere Stand ist beschädigt und lässt sich nicht mehr öffnen. ${unharmed}`,
      {},
      { cause: error },
    );
  }
}

function lookInto(file: string): ReturnType<typeof describe> {
  const db = connect(file, true);
  try {
    const version = schemaVersion(db);
    refuseNewer(version, migrations.length);
    if (version === 0 || !isSound(db) || brokenForeignKeys(db) > 0) throw new Error('unsound generation');
    const regionId = db.prepare('select region_id from office').pluck().get() as string | undefined;
    const known = db.prepare(`select table_name || '/' || row_id from erasure`).pluck().all() as string[];
    return { version, regionId: regionId ?? '', known: new Set(known) };
  } finally {
    db.close();
  }
}

/** Removes a kept generation for good. @throws AppError `conflict` for the one in use. */
export async function removeGeneration(job: JobContext, generation: number): Promise<void> {
  const { folder } = job.workspace.dataFolder();
  await removeForSure(path.dirname(keptFile(folder, generation)));
}

function keptFile(folder: string, generation: number): string {
  const kept = listGenerations(folder).find((each) => each.generation === generation);
  if (!kept) throw new AppError('notFound', `Diesen früheren Stand gibt es nicht mehr. ${unharmed}`);
  if (kept.current) throw new AppError('conflict', 'Mit diesem Stand arbeiten Sie gerade.');
  return generationFile(folder, generation);
}
