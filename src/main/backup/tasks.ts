import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/errors.ts';
import type { TaskContext } from '../worker.ts';
import { decryptFile, encryptStream } from './ageFile.ts';
import { packArchive, readArchive } from './archive.ts';
import { inspectDatabase } from './inspection.ts';
import { databaseName, largestDatabase, type Manifest } from './manifest.ts';
import { notABackup, tooLittleSpace, whileReading, whileWriting } from './problems.ts';
import { type Rebuild, rebuild } from './restore.ts';
import { hasRoom } from './space.ts';
import { type SnapshotRequest, takeSnapshot } from './snapshot.ts';

export interface EncryptBackupInput extends Omit<SnapshotRequest, 'copy'> {
  /** Folder for the plain copy, inside the data folder; must exist and be empty. */
  workFolder: string;
  /** Where the encrypted file is written, in the folder where it will stay; the caller renames it. */
  part: string;
  passphrase: string;
  /** Lower only in tests. */
  workFactor?: number;
}

export interface EncryptedBackup {
  manifest: Manifest;
  bytes: number;
  sha256: string;
  /** Newest journal entry that is inside. */
  journalId: number;
}

const megabyte = 1024 * 1024;
const inMegabytes = (bytes: number) => Math.round(bytes / megabyte);

/** Reports bytes as megabytes, at most once per megabyte. */
function megabytes(context: TaskContext, total: number, unit: string): (bytes: number) => void {
  let done = 0;
  let shown = -1;
  return (bytes) => {
    done += bytes;
    if (inMegabytes(done) === shown) return;
    shown = inMegabytes(done);
    context.progress(Math.min(shown, inMegabytes(total)), inMegabytes(total), unit);
  };
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    count(chunk.length);
    yield chunk;
  }
}

/**
 * Copies the living database, encrypts it into `part`, flushes it, decrypts it again and compares.
 * @throws AppError; the caller removes `part` and the work folder.
 */
export async function encryptBackupTask(
  input: EncryptBackupInput,
  context: TaskContext,
): Promise<EncryptedBackup> {
  const expected = statSync(input.databaseFile).size;
  if (!hasRoom(input.workFolder, expected)) throw tooLittleSpace();
  const copy = path.join(input.workFolder, databaseName);
  const { manifest, journalId } = await takeSnapshot({ ...input, copy });
  const size = manifest.files[0].size;
  if (size > largestDatabase) throw new Error('the database is too large for a backup file');
  if (!hasRoom(path.dirname(input.part), size))
    throw whileWriting(Object.assign(new Error('no room'), { code: 'ENOSPC' }));
  try {
    const plain = counted(packArchive(manifest, copy), megabytes(context, size, 'MB verschlüsselt'));
    await pipeline(
      await encryptStream(plain, input.passphrase, input.workFactor),
      createWriteStream(input.part, { flush: true }),
    );
  } catch (error) {
    throw whileWriting(error);
  }
  rmSync(copy);
  const written = await verify(input, manifest, megabytes(context, size, 'MB geprüft'));
  return { manifest, journalId, ...written };
}

/** Reads the written file back from the medium as a restore would. */
async function verify(
  { part, passphrase }: EncryptBackupInput,
  manifest: Manifest,
  count: (bytes: number) => void,
) {
  const hash = createHash('sha256');
  let bytes = 0;
  const seen = (chunk: Uint8Array) => {
    hash.update(chunk);
    bytes += chunk.length;
  };
  let found: Manifest;
  try {
    found = await readArchive(counted(await decryptFile(part, passphrase, seen), count), null);
  } catch (error) {
    throw notReadBack(error);
  }
  if (JSON.stringify(found) !== JSON.stringify(manifest)) throw notReadBack(null);
  return { bytes, sha256: hash.digest('hex') };
}

function notReadBack(cause: unknown): AppError {
  return new AppError(
    'badFile',
    'Die Sicherung wurde geschrieben, ließ sich aber nicht wieder lesen. Der Datenträger ist vermutlich defekt. Ihre Daten und die letzte Sicherung sind unverändert. Bitte wählen Sie einen anderen Ort.',
    {},
    { cause },
  );
}

export interface OpenBackupInput {
  file: string;
  passphrase: string;
  /** Folder for the plain database, inside the data folder; must exist and be empty. */
  workFolder: string;
}

export interface OpenedBackup {
  manifest: Manifest;
  /** The inspected plain database in the work folder. */
  databaseFile: string;
  demo: boolean;
  bytes: number;
  sha256: string;
}

/**
 * Decrypts and checks a backup of unknown origin completely, beside the living data.
 * @throws AppError `badFile`, `wrongPassphrase`, `damaged`, `newerVersion`, `diskFull`; the caller removes the work folder.
 */
export async function openBackupTask(
  { file, passphrase, workFolder }: OpenBackupInput,
  context: TaskContext,
): Promise<OpenedBackup> {
  const size = sizeOf(file);
  if (size > largestDatabase) throw notABackup('Die Datei ist größer als jede Sicherung von Rundtisch.');
  // Room for the plain copy here and for the new generation with its journal file later.
  if (!hasRoom(workFolder, size * 3)) throw tooLittleSpace();
  const databaseFile = path.join(workFolder, databaseName);
  const hash = createHash('sha256');
  const count = megabytes(context, size, 'MB entschlüsselt');
  const seen = (chunk: Uint8Array) => {
    hash.update(chunk);
    count(chunk.length);
  };
  let manifest: Manifest;
  try {
    manifest = await readArchive(await decryptFile(file, passphrase, seen), databaseFile);
  } catch (error) {
    throw whileReading(error);
  }
  const { demo } = inspectDatabase(databaseFile, manifest);
  return { manifest, databaseFile, demo, bytes: size, sha256: hash.digest('hex') };
}

function sizeOf(file: string): number {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    return stat.size;
  } catch (error) {
    throw whileReading(error);
  }
}

/** Builds the new generation from an opened backup or from an older generation; see `rebuild`. */
export async function rebuildTask(input: Rebuild, context: TaskContext): Promise<{ file: string }> {
  mkdirSync(path.dirname(input.target), { recursive: true });
  rebuild(input, (done, total) => context.progress(done, total, 'Einträgen übertragen'));
  return { file: input.target };
}
