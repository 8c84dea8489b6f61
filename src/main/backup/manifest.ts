import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { migrations } from '../database/migrations/index.ts';
import { refuseNewer } from '../database/migrate.ts';
import { damaged, unharmed } from './problems.ts';

/** Version of the backup file's own layout (not of the database inside). */
export const formatVersion = 1;
/** A manifest is a page of text; more is refused before it is read. */
export const largestManifest = 1024 * 1024;
/** Largest database in a backup: what an ordinary tar header can say (8 GiB − 1). */
export const largestDatabase = 8 * 1024 ** 3 - 1;

export const manifestName = 'manifest.json';
export const databaseName = 'daten.sqlite';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What a backup says about itself; first entry of the archive, so that a reader knows what must follow. */
export const Manifest = z.strictObject({
  format: z.literal('rundtisch-backup'),
  formatVersion: z.literal(formatVersion),
  appVersion: z.string().min(1).max(50),
  schemaVersion: z.number().int().min(1).max(1_000_000),
  /** Instant, UTC with Z. */
  createdAt: z.iso.datetime(),
  kind: z.enum(['office', 'full']),
  region: z.strictObject({ id: z.string().min(1).max(100), name: z.string().min(1).max(300) }),
  /** Rows per table. */
  rows: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,62}$/), count),
  files: z.tuple([
    z.strictObject({
      name: z.literal(databaseName),
      size: z.number().int().min(1).max(largestDatabase),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ]),
});
export type Manifest = z.infer<typeof Manifest>;

/** The manifest as it is written: readable by a person who opens the archive with other tools. */
export function manifestBytes(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Such a key would pass unseen through the checks below. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Error('__proto__ is no key of ours');
  return value;
}

/**
 * Reads a manifest of unknown origin.
 * @throws AppError `damaged`, or `newerVersion` where the file's layout or database is newer than this program.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), refuseProto);
  } catch (error) {
    throw damaged('Ihr Inhaltsverzeichnis ist nicht lesbar.', { cause: error });
  }
  const found = z
    .object({ format: z.literal('rundtisch-backup'), formatVersion: z.number() })
    .safeParse(content);
  if (found.success && found.data.formatVersion > formatVersion) {
    throw new AppError(
      'newerVersion',
      `Diese Sicherung wurde mit einem neueren Rundtisch geschrieben (Dateiformat ${found.data.formatVersion}, dieses Programm kennt ${formatVersion}). Bitte installieren Sie die neuere Fassung. ${unharmed}`,
    );
  }
  const parsed = Manifest.safeParse(content);
  if (!parsed.success)
    throw damaged('Ihr Inhaltsverzeichnis ist nicht vollständig.', { cause: parsed.error });
  refuseNewer(parsed.data.schemaVersion, migrations.length);
  return parsed.data;
}
