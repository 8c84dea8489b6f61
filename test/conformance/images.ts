import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour with a white ring; with alpha channel on demand. */
export function png(width: number, height: number, colour: [number, number, number], alpha = false): string {
  const channels = alpha ? 4 : 3;
  const raw = Buffer.alloc((width * channels + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * channels + 1) + 1 + x * channels;
      const distance = Math.hypot((x - width / 2) / (width / 2), (y - height / 2) / (height / 2));
      const inside = distance < 0.95 && !(distance > 0.6 && distance < 0.72);
      for (const [channel, value] of colour.entries()) raw[at + channel] = inside ? value : 255;
      if (alpha) raw[at + 3] = inside ? 255 : 0;
    }
  }
  const chunk = (type: string, data: Buffer) => {
    const bytes = Buffer.alloc(12 + data.length);
    bytes.writeUInt32BE(data.length, 0);
    bytes.write(type, 4, 'latin1');
    data.copy(bytes, 8);
    bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
    return bytes;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = alpha ? 6 : 2;
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const file = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${file.toString('base64')}`;
}

/** The smallest grey JPEG: one block of 8 × 8. */
export const jpeg =
  'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';

/** A drawing with shapes, text, a link, a gradient, transparency and a clipped group. */
export const svg = `data:image/svg+xml;base64,${Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 120">
  <defs><linearGradient id="g"><stop offset="0" stop-color="#1f5c6b"/><stop offset="1" stop-color="#7fb3bf"/></linearGradient>
  <clipPath id="c"><circle cx="150" cy="60" r="40"/></clipPath></defs>
  <rect width="200" height="120" fill="#eef1f4"/>
  <rect x="15" y="25" width="80" height="60" fill="url(#g)"/>
  <g clip-path="url(#c)" opacity="0.6"><rect x="110" y="20" width="80" height="80" fill="#b5541c"/></g>
  <a href="https://example.org/"><text x="20" y="105" font-size="12" font-weight="bold">Gesundheitsamt &amp; Łódź</text></a>
</svg>`,
).toString('base64')}`;
