import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Extract, extract, pack } from 'tar-stream';
import {
  databaseName,
  largestManifest,
  type Manifest,
  manifestBytes,
  manifestName,
  parseManifest,
} from './manifest.ts';
import { damaged } from './problems.ts';

const block = 512;
/** Other tools pad an archive to their record size; beyond that there is nothing to expect. */
const largestPadding = 20 * block;

const padded = (size: number) => Math.ceil(size / block) * block;

type Entry = Extract extends AsyncIterable<infer Source> ? Source : never;

/** The two entries of a backup as an uncompressed tar; `databaseFile` must hold exactly what the manifest says. */
export function packArchive(manifest: Manifest, databaseFile: string): AsyncIterable<Uint8Array> {
  const tar = pack();
  const head = { mode: 0o600, mtime: new Date(manifest.createdAt), type: 'file' as const };
  const fill = async () => {
    tar.entry({ ...head, name: manifestName }, manifestBytes(manifest));
    const entry = tar.entry({ ...head, name: databaseName, size: manifest.files[0].size });
    await pipeline(createReadStream(databaseFile), entry);
    tar.finalize();
  };
  fill().catch((error: Error) => tar.destroy(error));
  return bytesOf(tar);
}

/**
 * Reads a backup's archive and refuses everything but our two entries, each a plain file, in their order and place:
 * an entry must begin exactly where the one before ended, so no long-name, pax or sparse block can stand between.
 * @param databaseFile where the database is written (flushed), or null to check only.
 * @throws AppError `damaged` or `newerVersion`; an error of `source` comes through as it is.
 */
export async function readArchive(
  source: AsyncIterable<Uint8Array>,
  databaseFile: string | null,
): Promise<Manifest> {
  const tar = extract();
  let total = 0;
  const counted = async function* () {
    for await (const chunk of source) {
      total += chunk.length;
      yield chunk;
    }
  };
  const feeding = pipeline(counted, tar);
  // Its error arrives through the entries below as well; this only keeps it from being reported twice.
  feeding.catch(() => {});
  let manifest: Manifest | null = null;
  let entries = 0;
  let end = 0;
  try {
    for await (const entry of tar) {
      entries += 1;
      const name = entries === 1 ? manifestName : databaseName;
      const size = checkHeader(entry, entries > 2 ? null : name, end + block);
      if (manifest === null) manifest = await readManifest(entry, size);
      else await readDatabase(entry, size, manifest.files[0], databaseFile);
      end += block + padded(size);
    }
    await feeding;
  } catch (error) {
    tar.destroy();
    throw asDamaged(error);
  }
  if (!manifest || entries !== 2) throw damaged('In der Datei fehlt ein Teil.');
  const rest = total - end;
  if (rest < 2 * block || rest % block !== 0 || rest > largestPadding)
    throw damaged('Die Datei endet nicht, wo sie enden muss.');
  return manifest;
}

function checkHeader(entry: Entry, name: string | null, start: number): number {
  const {
    type,
    linkname,
    size,
    name: found,
    pax,
    byteOffset,
  } = entry.header as typeof entry.header & { byteOffset?: number };
  if (name === null) throw damaged('In der Datei liegt mehr, als hineingehört.');
  if (type !== 'file' || linkname)
    throw damaged('In der Datei liegt etwas anderes als eine gewöhnliche Datei.');
  if (found !== name) throw damaged('In der Datei liegt etwas, das nicht in eine Sicherung gehört.');
  if (pax || byteOffset !== start || size < 0) throw damaged('Der Aufbau der Datei stimmt nicht.');
  return size;
}

async function readManifest(entry: Entry, size: number): Promise<Manifest> {
  if (size > largestManifest) throw damaged('Ihr Inhaltsverzeichnis ist zu groß.');
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(entry)) chunks.push(chunk);
  return parseManifest(Buffer.concat(chunks));
}

async function readDatabase(
  entry: Entry,
  size: number,
  expected: Manifest['files'][0],
  file: string | null,
): Promise<void> {
  if (size !== expected.size)
    throw damaged('Die Größe des Inhalts stimmt nicht mit dem Verzeichnis überein.');
  const hash = createHash('sha256');
  const output = file ? await open(file, 'wx', 0o600) : null;
  try {
    for await (const chunk of bytesOf(entry)) {
      hash.update(chunk);
      await output?.appendFile(chunk);
    }
    await output?.sync();
  } finally {
    await output?.close();
  }
  if (hash.digest('hex') !== expected.sha256) throw damaged('Die Prüfsumme des Inhalts stimmt nicht.');
}

/** tar-stream's types leave open what its streams carry. */
const bytesOf = (stream: AsyncIterable<unknown>) => stream as AsyncIterable<Uint8Array>;

/** tar-stream's own errors say in English that the archive is broken. */
function asDamaged(error: unknown): unknown {
  const known =
    error instanceof Error &&
    /tar header|Unexpected end of data|Invalid header|max size|Premature close|PREMATURE/i.test(
      error.message,
    );
  return known ? damaged('Der Aufbau der Datei stimmt nicht.', { cause: error }) : error;
}
