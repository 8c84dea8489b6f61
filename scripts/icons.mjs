// Renders the application's icons from the mark: `node scripts/icons.mjs`. The results are committed; run it again when
// the drawing changes. Uses the system's Chromium, since nothing else here turns SVG into PNG.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../resources/icons');
const sizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
/** Sizes that Windows asks for in one file. */
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
/** Up to these sizes the chairs of the mark would melt together: then there are six, and at 16 a table without a rim. */
const drawings = [
  { upTo: 16, file: 'icon-tiny.svg' },
  { upTo: 32, file: 'icon-small.svg' },
  { upTo: 1024, file: 'icon.svg' },
];

/** A Windows icon: a directory of PNG images (allowed since Vista). */
export function icoFile(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size === 256 ? 0 : size, at);
    header.writeUInt8(size === 256 ? 0 : size, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

async function render() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const images = [];
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const { file } = drawings.find(({ upTo }) => size <= upTo);
      const drawing = await readFile(path.join(folder, file), 'utf8');
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      images.push({ size, png: await page.screenshot({ omitBackground: true }) });
      await page.close();
    }
    return images;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  await mkdir(path.join(folder, 'icons'), { recursive: true });
  const images = await render();
  for (const { size, png } of images) await writeFile(path.join(folder, 'icons', `${size}x${size}.png`), png);
  const largest = images.find(({ size }) => size === 1024);
  await writeFile(path.join(folder, 'icon.png'), largest.png);
  await writeFile(
    path.join(folder, 'icon.ico'),
    icoFile(images.filter(({ size }) => windowsSizes.includes(size))),
  );
  console.log(`${images.length} sizes, icon.png and icon.ico in resources/icons`);
}
