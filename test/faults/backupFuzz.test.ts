import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decryptFile } from '../../src/main/backup/ageFile.ts';
import { openBackup, passphrase } from './backupSamples.ts';
import { type RefusalBench, refusalBench } from './refusalBench.ts';
import { encryptTo } from './tarSamples.ts';

let bench: RefusalBench;
let plain: Buffer;

beforeAll(async () => {
  bench = await refusalBench();
  const chunks: Uint8Array[] = [];
  for await (const chunk of await decryptFile(bench.at('good.tar.age'), passphrase)) chunks.push(chunk);
  plain = Buffer.concat(chunks);
});
afterAll(() => bench.finish());

/** One thing done to a file: bits flipped, a piece cut out, doubled, replaced by noise, or something put in. */
type Change = {
  kind: 'flip' | 'cut' | 'double' | 'noise' | 'insert';
  at: number;
  length: number;
  seed: number;
};

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'double', 'noise', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 3000 }),
  seed: fc.integer({ min: 1, max: 255 }),
});

function apply(bytes: Buffer, { kind, at, length, seed }: Change): Buffer {
  const start = Math.floor(at * bytes.length);
  const [head, piece, tail] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  if (kind === 'flip')
    return Buffer.concat([head, Buffer.from([(bytes[start] ?? 0) ^ seed]), bytes.subarray(start + 1)]);
  if (kind === 'cut') return Buffer.concat([head, tail]);
  if (kind === 'double') return Buffer.concat([head, piece, piece, tail]);
  if (kind === 'insert') return Buffer.concat([head, Buffer.alloc(length, seed), bytes.subarray(start)]);
  return Buffer.concat([head, Buffer.from(piece.map((byte) => byte ^ seed)), tail]);
}

test('every changed file is refused with an error of ours', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (what) => {
      const bytes = apply(bench.good, what);
      fc.pre(!bytes.equals(bench.good));
      const { code } = await bench.refusal(bench.write(bytes));
      expect(code).toMatch(/^(badFile|damaged|wrongPassphrase)$/);
    }),
    { numRuns: 60 },
  );
});

test('whoever knows the passphrase cannot smuggle a changed archive in either', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (what) => {
      const bytes = apply(plain, what);
      fc.pre(!bytes.equals(plain));
      const file = await encryptTo(bench.at('bad.tar.age'), bytes);
      const outcome = await openBackup(file, bench.workFolder()).then(
        ({ databaseFile }) => readFileSync(databaseFile).equals(bench.database),
        (error: { code?: string }) => /^(badFile|damaged|newerVersion)$/.test(error.code ?? ''),
      );
      // Either refused, or nothing of the content was touched (a letter of the manifest's version, a file time).
      expect(outcome).toBe(true);
    }),
    { numRuns: 60 },
  );
});
