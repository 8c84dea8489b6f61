import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Manifest } from '../../src/main/backup/manifest.ts';
import type { ErrorCode } from '../../src/shared/errors.ts';
import {
  emptyFolder,
  fillDatabase,
  openBackup,
  temporaryFolder,
  wholeContent,
  writeBackup,
} from './backupSamples.ts';

/** One living database with a good backup, and what tests of refused files need around them. */
export interface RefusalBench {
  /** Path of a file of the bench. */
  at(name: string): string;
  manifest: Manifest;
  /** The plain database inside the good backup; also at `plain.sqlite`. */
  database: Buffer;
  /** The good backup's bytes; also at `good.tar.age`. */
  good: Buffer;
  /** Writes a bad file. */
  write(content: Uint8Array | string): string;
  refusal(file: string, words?: string): Promise<{ code: ErrorCode; message: string }>;
  expectRefusal(file: string, code: ErrorCode, message: RegExp): Promise<void>;
  /** An empty folder to open a backup in. */
  workFolder(): string;
  /** After all refusals: the living data are as they were, and the good file still opens. */
  finish(): Promise<void>;
}

export async function refusalBench(): Promise<RefusalBench> {
  const place = temporaryFolder();
  const at = (name: string) => path.join(place.folder, name);
  const workFolder = () => emptyFolder(place.folder, 'open');
  fillDatabase(at('living.sqlite'), { persons: 20, fileBytes: 120_000 });
  const before = wholeContent(at('living.sqlite'));
  const { manifest } = await writeBackup(
    at('living.sqlite'),
    at('good.tar.age'),
    emptyFolder(place.folder, 'w'),
  );
  const { databaseFile } = await openBackup(at('good.tar.age'), workFolder());
  copyFileSync(databaseFile, at('plain.sqlite'));

  const refusal = async (file: string, words?: string) => {
    const error = await openBackup(file, workFolder(), words).then(
      () => new Error('was accepted'),
      (reason: Error & { code: ErrorCode }) => reason,
    );
    return { code: (error as Error & { code: ErrorCode }).code, message: error.message };
  };
  return {
    at,
    manifest,
    database: readFileSync(databaseFile),
    good: readFileSync(at('good.tar.age')),
    write(content) {
      writeFileSync(at('bad.tar.age'), content);
      return at('bad.tar.age');
    },
    refusal,
    async expectRefusal(file, code, message) {
      const found = await refusal(file);
      expect(found.message).toMatch(message);
      expect(found.code).toBe(code);
      // The sentence about the living data, except where the shared message of `refuseNewer` says it itself.
      expect(found.message).toMatch(/Ihre Daten sind unverändert/);
    },
    workFolder,
    async finish() {
      expect(wholeContent(at('living.sqlite'))).toEqual(before);
      expect((await openBackup(at('good.tar.age'), workFolder())).manifest).toEqual(manifest);
      place.remove();
    },
  };
}
