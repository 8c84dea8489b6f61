import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { generationFile, listGenerations, unfinishedGenerations } from '../../backup/generations.ts';
import { brokenForeignKeys, isSound } from '../../backup/inspection.ts';
import { unharmed } from '../../backup/problems.ts';
import { inheritanceFor, type RestoreNote } from '../../backup/restore.ts';
import { makeWorkFolder, removeForSure, workFolders } from '../../backup/workFolder.ts';
import type { DataFolder } from '../../database/dataFolder.ts';
import { refuseNewer, schemaVersion } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/index.ts';
import { connect } from '../../database/open.ts';
import type { JobContext } from '../../handlers.ts';

/** Inspected data that a new generation is built from. */
export interface GenerationContent {
  source: string;
  schemaVersion: number;
  regionId: string;
  note: RestoreNote | null;
}

/** Stands as long as a generation is being built. */
const building = 'aufbau';

/** Builds a new generation of the data in use and makes it the living one. */
export function enterGeneration(job: JobContext, content: GenerationContent): Promise<void> {
  const { workspace } = job;
  return buildGeneration(job, workspace.dataFolder(), content, (generation) =>
    workspace.enterGeneration(generation),
  );
}

/**
 * Builds a new generation in a data folder, one at a time, and hands it over when it is whole. What the folder's data in
 * use know of erasures and numbers is passed on. A generation without an office is no state one could want back, so it
 * does not stay.
 * @throws AppError `conflict` while another is being built, `damaged`, `diskFull`, `cancelled`; nothing is left behind then.
 */
export async function buildGeneration(
  job: JobContext,
  dataFolder: DataFolder,
  { regionId, ...content }: GenerationContent,
  enter: (generation: number) => Promise<void>,
): Promise<void> {
  const { folder } = dataFolder;
  if (workFolders(folder, building).length > 0) {
    throw new AppError(
      'conflict',
      `Es wird gerade schon ein Stand eingespielt. Bitte warten Sie, bis das fertig ist. ${unharmed}`,
    );
  }
  const lock = await makeWorkFolder(folder, building);
  try {
    for (const unfinished of unfinishedGenerations(folder)) await removeForSure(unfinished);
    const before = dataFolder.currentFile();
    const inheritance = inheritanceFor(before, regionId);
    const { generation, file } = dataFolder.prepareGeneration();
    try {
      await job.tasks.run(
        'rebuildGeneration',
        { ...content, inheritance, target: file },
        { signal: job.signal, onProgress: job.progress },
      );
      job.signal.throwIfAborted();
    } catch (error) {
      await removeForSure(path.dirname(file));
      throw error;
    }
    const superfluous = isEmpty(before);
    await enter(generation);
    if (superfluous) await removeForSure(path.dirname(before));
  } finally {
    await removeForSure(lock);
  }
}

/** True for the data that a first start made and nobody has written to. */
function isEmpty(file: string): boolean {
  const db = connect(file, true);
  try {
    return (
      db.prepare('select (select count(*) from office) + (select count(*) from journal)').pluck().get() === 0
    );
  } finally {
    db.close();
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
  else await enterGeneration(job, { source: file, schemaVersion: version, regionId, note: null });
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
