import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { schemaVersion } from '../database/migrate.ts';
import { connect } from '../database/open.ts';
import { brokenForeignKeys, isSound, openCopy, regionOf, rowCounts } from './inspection.ts';
import { databaseName, formatVersion, type Manifest } from './manifest.ts';
import { tooLittleSpace } from './problems.ts';

export interface SnapshotRequest {
  /** The living database; only read, through a connection of its own. */
  databaseFile: string;
  /** Where the copy is written; must not exist. */
  copy: string;
  kind: Manifest['kind'];
  appVersion: string;
  /** Instant, UTC with Z. */
  createdAt: string;
}

/**
 * Copies the committed state of the living database by VACUUM INTO (deleted rows stay behind) and describes it.
 * The application goes on writing meanwhile.
 * @throws AppError `noRegion` before the first start is done, `damaged` when SQLite finds the data unsound.
 */
export async function takeSnapshot(
  request: SnapshotRequest,
): Promise<{ manifest: Manifest; journalId: number }> {
  const living = connect(request.databaseFile, true);
  try {
    if (!isSound(living)) throw unsound();
    living.prepare('vacuum into ?').run(request.copy);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code === 'SQLITE_FULL') throw tooLittleSpace();
    throw /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? unsound() : error;
  } finally {
    living.close();
  }
  const copy = openCopy(request.copy);
  try {
    const region = regionOf(copy);
    if (!region)
      throw new AppError(
        'noRegion',
        'Hier ist noch keine Geschäftsstelle eingerichtet, es gibt also nichts zu sichern.',
      );
    if (!isSound(copy) || brokenForeignKeys(copy) > 0) throw unsound();
    const manifest: Manifest = {
      format: 'rundtisch-backup',
      formatVersion,
      appVersion: request.appVersion,
      schemaVersion: schemaVersion(copy),
      createdAt: request.createdAt,
      kind: request.kind,
      region: { id: region.id, name: region.name },
      rows: rowCounts(copy),
      files: [
        { name: databaseName, size: statSync(request.copy).size, sha256: await sha256Of(request.copy) },
      ],
    };
    const journalId = copy.prepare('select coalesce(max(id), 0) from journal').pluck().get() as number;
    return { manifest, journalId };
  } finally {
    copy.close();
  }
}

function unsound(): AppError {
  return new AppError(
    'damaged',
    'Die Prüfung der Daten hat einen Fehler gefunden, deshalb wurde keine Sicherung geschrieben. Bitte spielen Sie die letzte gute Sicherung ein oder holen Sie Hilfe. Ihre bisherigen Sicherungen sind unverändert.',
  );
}

/** Hash of a file that nobody holds open for writing. */
async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}
