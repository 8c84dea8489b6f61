import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Kysely } from 'kysely';
import packageJson from '../../../../package.json' with { type: 'json' };
import { AppError } from '../../../shared/errors.ts';
import type { BackupState, SavedBackup } from '../../../shared/features/backups.ts';
import { shortRegion } from '../../../shared/rules/regionName.ts';
import { listGenerations } from '../../backup/generations.ts';
import { whileWriting } from '../../backup/problems.ts';
import { makeWorkFolder, removeForSure } from '../../backup/workFolder.ts';
import { instant, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { safeFileName, syncFolder } from '../../files.ts';
import type { JobContext } from '../../handlers.ts';
import * as repository from './backups.repository.ts';

export const ending = '.tar.age';
export const fileFilters = [{ name: 'Sicherung von Rundtisch', extensions: ['age'] }];

/** Backups that the screen lists. */
const listed = 10;

/** Whether the work is safe, and the states that are kept. */
export async function state(db: Kysely<Database>): Promise<BackupState> {
  const office = await repository.office(db);
  const log = await repository.log(db, listed);
  const dataFolder = path.dirname(path.dirname(await repository.databaseFile(db)));
  return {
    regionName: office?.region_name ?? '',
    backups: log.map(({ at, kind, file_name, path: place, bytes }) => ({
      at,
      kind,
      fileName: file_name,
      path: place,
      bytes,
    })),
    changes: await repository.changesSince(db, log[0]?.journal_id ?? 0),
    generations: listGenerations(dataFolder).map(({ usedAt, ...rest }) => ({
      ...rest,
      usedAt: usedAt.toISOString(),
    })),
  };
}

/** "Rundtisch-Lindetal-2026-11-14.tar.age" */
export function suggestedName(regionName: string, day: string): string {
  return `${safeFileName(`Rundtisch-${shortRegion(regionName)}-${day}`)}${ending}`;
}

/** Asks where to and writes a backup there; null when the dialog was cancelled. */
export async function createWithDialog(job: JobContext, passphrase: string): Promise<SavedBackup | null> {
  const office = await repository.office(job.db);
  if (!office)
    throw new AppError(
      'noRegion',
      'Hier ist noch keine Geschäftsstelle eingerichtet, es gibt also nichts zu sichern.',
    );
  const chosen = await job.host.saveFile({
    title: 'Sicherung speichern',
    suggestedName: suggestedName(office.region_name, today(job.clock)),
    filters: fileFilters,
  });
  return chosen === null ? null : createBackup(job, { target: withEnding(chosen), passphrase });
}

/** The dialog asked about the chosen name only, so a name that we complete must not replace another file. */
function withEnding(chosen: string): string {
  if (chosen.toLowerCase().endsWith('.age')) return chosen;
  const target = `${chosen}${ending}`;
  if (existsSync(target)) {
    throw new AppError(
      'conflict',
      `Die Datei „${path.basename(target)}“ gibt es dort schon. Bitte wählen Sie einen anderen Namen.`,
    );
  }
  return target;
}

/**
 * Writes an encrypted office backup to `target`, reads it back and only then gives it its name; an older file of that
 * name stays until then. The backup is logged, so that the app can say what is not saved yet.
 * @throws AppError `noRegion`, `damaged`, `diskFull`, `badFolder`, `badFile`, `cancelled`; nothing is left behind then.
 */
export async function createBackup(
  job: JobContext,
  { target, passphrase }: { target: string; passphrase: string },
): Promise<SavedBackup> {
  const { folder } = job.workspace.dataFolder();
  refuseInside(folder, target);
  const createdAt = instant(job.clock);
  const workFolder = await makeWorkFolder(folder, `sichern-${job.newId()}`);
  const part = `${target}.part`;
  try {
    const backup = await job.tasks.run(
      'encryptBackup',
      {
        databaseFile: job.workspace.dataFolder().currentFile(),
        workFolder,
        part,
        passphrase,
        kind: 'office',
        appVersion: packageJson.version,
        createdAt,
      },
      { signal: job.signal, onProgress: job.progress },
    );
    giveName(part, target);
    const fileName = path.basename(target);
    await job.write((db) =>
      repository.addToLog(db, {
        at: createdAt,
        kind: 'office',
        file_name: fileName,
        path: target,
        bytes: backup.bytes,
        sha256: backup.sha256,
        journal_id: backup.journalId,
      }),
    );
    return {
      regionName: backup.manifest.region.name,
      createdAt,
      fileName,
      path: target,
      bytes: backup.bytes,
    };
  } finally {
    await removeForSure(workFolder);
    await removeForSure(part).catch(() => {}); // the medium may be gone
  }
}

function giveName(part: string, target: string): void {
  try {
    renameSync(part, target);
    syncFolder(path.dirname(target));
  } catch (error) {
    throw whileWriting(error);
  }
}

/** Beside the data a backup would be lost together with them. */
function refuseInside(dataFolder: string, target: string): void {
  const relative = path.relative(dataFolder, path.resolve(target));
  if (!relative.startsWith('..') && !path.isAbsolute(relative)) {
    throw new AppError(
      'badFolder',
      'Dieser Ordner gehört zu den Daten von Rundtisch selbst. Bitte wählen Sie einen anderen Ort, am besten einen USB-Stick oder ein Netzlaufwerk.',
    );
  }
}
