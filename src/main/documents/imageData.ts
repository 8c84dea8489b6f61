import { inflateSync } from 'node:zlib';

/** Samples per pixel by PNG colour type. */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What an image is by its first bytes, whatever its name says; null for anything but PNG and JPEG. */
export function imageType(bytes: Buffer): 'png' | 'jpeg' | null {
  if (bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpeg' : null;
}

/** Why a PNG or JPEG cannot be printed, in German; null where it can. PDF/A-2 allows no CMYK beside the sRGB profile. */
export function imageFault(bytes: Buffer): string | null {
  const channels = imageType(bytes) === 'jpeg' ? jpegChannels(bytes) : 3;
  if (channels === 4) return 'Das Bild ist in Druckfarben (CMYK) gespeichert. Bitte als RGB speichern.';
  return channels === 0 || (imageType(bytes) === 'png' && !isWholePng(bytes))
    ? 'Das Bild ist beschädigt.'
    : null;
}

/** A PNG with header, end and all its rows: pdfkit would write half an image, or fail where nobody can catch it. */
function isWholePng(bytes: Buffer): boolean {
  const data: Buffer[] = [];
  let header: Buffer | null = null;
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') data.push(content);
    ended = type === 'IEND';
    at += 12 + length;
  }
  if (!header || header.length < 13 || !ended) return false;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rowBytes = Math.ceil((width * (header[8] ?? 0) * (samples[header[9] ?? 0] ?? 0)) / 8);
  try {
    // Interlaced files have a few bytes more.
    return width > 0 && height > 0 && inflateSync(Buffer.concat(data)).length >= (rowBytes + 1) * height;
  } catch {
    return false;
  }
}

/** Number of colour channels from the frame header of a JPEG, 0 where it has none: then it is no whole image. */
function jpegChannels(bytes: Buffer): number {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return bytes[at + 9] ?? 0;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return 0;
}
