/** PNG files of all kinds with the same picture: left half blue, right half white, a dark bar at the foot. */
import { crc32, deflateSync } from 'node:zlib';
import { jpeg } from '../images.ts';

const width = 24;
const height = 16;
const palette: [number, number, number][] = [
  [40, 90, 120],
  [255, 255, 255],
  [20, 20, 20],
];
const colourAt = (x: number, y: number) => (y >= 12 ? 2 : x < 12 ? 0 : 1);
const grey = [80, 255, 20];

interface Kind {
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  type: 0 | 2 | 3 | 4 | 6;
  bits: 1 | 2 | 4 | 8 | 16;
  interlaced?: boolean;
  /** White is see-through (a tRNS chunk). */
  seeThrough?: boolean;
}

/** Samples of one pixel; alpha leaves white out. */
function samples({ type, bits }: Kind, x: number, y: number): number[] {
  const index = colourAt(x, y);
  const scale = (value: number) => (bits === 16 ? value * 257 : bits === 8 ? value : value >> (8 - bits));
  const alpha = scale(index === 1 ? 0 : 255);
  if (type === 3) return [index];
  if (type === 0) return [scale(grey[index] ?? 0)];
  if (type === 4) return [scale(grey[index] ?? 0), alpha];
  const colours = (palette[index] ?? [0, 0, 0]).map(scale);
  return type === 6 ? [...colours, alpha] : colours;
}

function row(kind: Kind, y: number, xs: number[]): Buffer {
  const bits = xs
    .flatMap((x) => samples(kind, x, y))
    .map((value) => value.toString(2).padStart(kind.bits, '0'))
    .join('');
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from([0, ...bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))]);
}

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const steps = (from: number, step: number, end: number) => {
  const found: number[] = [];
  for (let at = from; at < end; at += step) found.push(at);
  return found;
};

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

export function pngOf(kind: Kind): string {
  const rows = kind.interlaced
    ? passes.flatMap(([left, top, across, down]) =>
        steps(top, down, height).map((y) => row(kind, y, steps(left, across, width))),
      )
    : steps(0, 1, height).map((y) => row(kind, y, steps(0, 1, width)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([kind.bits, kind.type, 0, 0, kind.interlaced ? 1 : 0], 8);
  const white = kind.bits === 16 ? [255, 255] : [0, 2 ** kind.bits - 1];
  const seeThrough =
    kind.type === 3 ? [255, 0, 255] : kind.type === 0 ? white : [...white, ...white, ...white];
  return `data:image/png;base64,${Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    ...(kind.type === 3 ? [chunk('PLTE', Buffer.from(palette.flat()))] : []),
    ...(kind.seeThrough ? [chunk('tRNS', Buffer.from(seeThrough))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64')}`;
}

export const pngKinds: Record<string, Kind> = {
  'grey, 8 bit': { type: 0, bits: 8 },
  'grey, 1 bit': { type: 0, bits: 1 },
  'grey, 16 bit': { type: 0, bits: 16 },
  'grey with alpha': { type: 4, bits: 8 },
  'grey with alpha, 16 bit': { type: 4, bits: 16 },
  'grey, white see-through': { type: 0, bits: 8, seeThrough: true },
  'colour, 16 bit': { type: 2, bits: 16 },
  'colour, interlaced': { type: 2, bits: 8, interlaced: true },
  'colour, white see-through': { type: 2, bits: 8, seeThrough: true },
  palette: { type: 3, bits: 8 },
  'palette, 2 bit': { type: 3, bits: 2 },
  'palette, interlaced': { type: 3, bits: 8, interlaced: true },
  'palette, white see-through': { type: 3, bits: 8, seeThrough: true },
  'palette, 2 bit, white see-through': { type: 3, bits: 2, seeThrough: true },
  'colour with alpha, 16 bit': { type: 6, bits: 16 },
  'colour with alpha, interlaced': { type: 6, bits: 8, interlaced: true },
};

/** The small JPEG, said by its EXIF part to lie on its side. */
export function turnedJpeg(): string {
  const [head = '', data = ''] = jpeg.split(',');
  const bytes = Buffer.from(data, 'base64');
  const entry = Buffer.from([0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0, 6, 0, 0]);
  const tiff = Buffer.concat([Buffer.from('MM\0*\0\0\0\u0008\0\u0001', 'latin1'), entry, Buffer.alloc(4)]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return `${head},${Buffer.concat([bytes.subarray(0, 2), marker, exif, bytes.subarray(2)]).toString('base64')}`;
}

/** The frame of a JPEG in printing colours. */
export const cmykJpeg = `data:image/jpeg;base64,${Buffer.from([
  0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 1, 0, 1, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0,
]).toString('base64')}`;
