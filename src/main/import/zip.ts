import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';

/** One file in a ZIP archive, as its central directory names it. */
export interface ZipEntry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  headerOffset: number;
  encrypted: boolean;
}

const damaged = () =>
  new AppError(
    'badFile',
    'Die Datei ist beschädigt oder unvollständig. Kopieren oder laden Sie sie noch einmal, oder öffnen Sie sie in Excel und speichern Sie sie neu.',
  );

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Lists a ZIP archive by its central directory (APPNOTE 4.3). ZIP64 is refused: no list needs it.
 * @throws AppError badFile for a truncated or damaged archive.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < lowest || bytes.length < 22) throw damaged();
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  if (count === 0xffff || position === 0xffffffff) throw damaged();
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== directoryEntry) throw damaged();
    const nameLength = view.getUint16(position + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(position + 46, position + 46 + nameLength)),
      encrypted: (view.getUint16(position + 8, true) & 1) !== 0,
      method: view.getUint16(position + 10, true),
      packedSize: view.getUint32(position + 20, true),
      size: view.getUint32(position + 24, true),
      headerOffset: view.getUint32(position + 42, true),
    });
    position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries;
}

/**
 * Unpacks one entry and never more than the size its directory declares, so that a bomb is refused before it
 * unfolds.
 * @throws AppError badFile where size, place or packing are not what the directory says.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const view = viewOf(bytes);
  const header = entry.headerOffset;
  if (entry.encrypted || header + 30 > bytes.length || view.getUint32(header, true) !== localHeader)
    throw damaged();
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw damaged();
  if (entry.method === 0) {
    if (entry.size !== entry.packedSize) throw damaged();
    return Buffer.from(packed);
  }
  if (entry.method !== 8) throw damaged();
  if (entry.size === 0) return Buffer.alloc(0);
  let content: Buffer;
  try {
    content = inflateRawSync(packed, { maxOutputLength: entry.size });
  } catch {
    throw damaged();
  }
  if (content.length !== entry.size) throw damaged();
  return content;
}

/** Packs files without compression; for handing a cleaned copy of a few parts to a reader. */
export function storeZip(files: readonly { name: string; content: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    // The fields from "version needed" to "extra length" are the same in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(file.content), 10);
    common.writeUInt32LE(file.content.length, 14);
    common.writeUInt32LE(file.content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(localHeader, 0);
    const entry = Buffer.alloc(6);
    entry.writeUInt32LE(directoryEntry, 0);
    entry.writeUInt16LE(20, 4);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(local, common, name, file.content);
    directory.push(entry, common, place, name);
    offset += 30 + name.length + file.content.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfDirectory, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
