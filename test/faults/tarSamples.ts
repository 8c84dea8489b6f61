import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Encrypter } from 'age-encryption';
import type { Manifest } from '../../src/main/backup/manifest.ts';
import { passphrase, quick } from './backupSamples.ts';

const block = 512;

export interface RawEntry {
  name: string;
  content: Uint8Array;
  /** Type flag of the header; '0' is a plain file. */
  type?: string;
  link?: string;
  /** Directory part of a ustar name. */
  prefix?: string;
  /** Size written into the header instead of the true one. */
  statedSize?: number;
}

/** A tar written byte by byte, so that tests can write what no library would. */
export function rawTar(entries: readonly RawEntry[], endBlocks = 2): Buffer {
  return Buffer.concat([...entries.flatMap(rawEntry), Buffer.alloc(endBlocks * block)]);
}

function rawEntry(entry: RawEntry): Buffer[] {
  const { name, content, type = '0', link = '', prefix = '', statedSize = content.length } = entry;
  const header = Buffer.alloc(block);
  header.write(name, 0, 100);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${statedSize.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write(link, 157);
  header.write('ustar\x0000', 257);
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((block - (content.length % block)) % block);
  return [header, Buffer.from(content), padding];
}

/** The records of a pax header: `path=…`. */
export function pax(key: string, value: string): Buffer {
  const record = ` ${key}=${value}\n`;
  let length = record.length + 2;
  while (String(length).length + record.length !== length) length = String(length).length + record.length;
  return Buffer.from(`${length}${record}`);
}

/** A manifest that fits the bytes of a database, with changes. */
export function manifestFor(
  base: Manifest,
  database: Uint8Array,
  changes: Record<string, unknown> = {},
): Buffer {
  const file = {
    name: 'daten.sqlite',
    size: database.length,
    sha256: createHash('sha256').update(database).digest('hex'),
  };
  return Buffer.from(JSON.stringify({ ...base, files: [file], ...changes }));
}

/** Encrypts bytes as a backup file. */
export async function encryptTo(file: string, plain: Uint8Array, logN = quick): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(logN);
  writeFileSync(file, await encrypter.encrypt(plain));
  return file;
}
