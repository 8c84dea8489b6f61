import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { BackupPreview, ChosenBackup } from '../../../shared/features/backups.ts';
import { checkHead } from '../../backup/ageHead.ts';
import { databaseName } from '../../backup/manifest.ts';
import { unharmed } from '../../backup/problems.ts';
import type { OpenedBackup } from '../../backup/tasks.ts';
import { makeWorkFolder, removeForSure, workFolder, workFolders } from '../../backup/workFolder.ts';
import { instant } from '../../clock.ts';
import { openDataFolder } from '../../database/dataFolder.ts';
import { writeFileSafely } from '../../files.ts';
import type { JobContext } from '../../handlers.ts';
import * as repository from './backups.repository.ts';
import { fileFilters } from './backups.service.ts';
import { buildGeneration, enterGeneration, type GenerationContent } from './generations.service.ts';

/** Kept beside a chosen backup until it is restored or discarded; `opened` as soon as its passphrase was right. */
interface Note {
  file: string;
  opened: OpenedBackup | null;
}

const prefix = 'offen-';
const noteName = 'stand.json';

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
    refuseMixing(job.workspace.place(), opened.demo);
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
  // A demo backup goes beside the office's data, not in their place: there is nothing to compare.
  const replaces = !demo || job.workspace.place() === 'demo';
  const office = replaces ? await repository.office(job.db) : undefined;
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

/** Invented data and real ones never meet in one data folder; a demo backup has a folder of its own to go to. */
function refuseMixing(place: 'office' | 'demo', demo: boolean): void {
  if (place === 'demo' && !demo) {
    throw new AppError(
      'conflict',
      `Sie sind in der Demo-Region. Bitte verlassen Sie sie zuerst, dann können Sie diese Sicherung einspielen. ${unharmed}`,
    );
  }
}

/**
 * Builds a new generation from an opened backup and makes it the living one; the state before stays beside it.
 * A backup of the demo region goes into the demo's own data folder, which is then entered.
 */
export async function restore(
  job: JobContext,
  token: string,
): Promise<{ regionName: string; createdAt: string }> {
  const { workspace } = job;
  const place = workFolder(workspace.dataFolder().folder, `${prefix}${token}`);
  const { file, opened } = readNote(place);
  if (!opened) throw new AppError('notFound', `Diese Sicherung ist noch nicht geöffnet. ${unharmed}`);
  const { manifest, databaseFile, bytes, sha256, demo } = opened;
  const content = {
    source: databaseFile,
    schemaVersion: manifest.schemaVersion,
    regionId: manifest.region.id,
    note: { at: instant(job.clock), fileName: path.basename(file), path: file, bytes, sha256 },
  };
  if (demo && workspace.place() === 'office') {
    await intoDemoFolder(job, content);
    await removeForSure(place);
    await workspace.enter('demo');
  } else {
    await enterGeneration(job, content);
    await removeForSure(place);
  }
  return { regionName: manifest.region.name, createdAt: manifest.createdAt };
}

/** The demo's folder is held only as long as the new generation is built and switched to. */
async function intoDemoFolder(job: JobContext, content: GenerationContent): Promise<void> {
  const demoFolder = openDataFolder(path.join(job.workspace.root, 'demo'), job.clock);
  try {
    await buildGeneration(job, demoFolder, content, async (generation) => demoFolder.switchTo(generation));
  } finally {
    demoFolder.release();
  }
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
