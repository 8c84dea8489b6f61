import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fontFolder } from '../../src/main/documents/fonts.ts';
import { agenda, closing, letterCount, office, paragraphs, recipient, subject } from './letterContent.ts';

/** pdfmake as it comes: the same letters, no tags, no PDF/A. Argument: a file to write, if any. */
const pdfmake = createRequire(import.meta.url)('pdfmake') as {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy?(allow: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
};
const file = (style: string) => path.join(fontFolder(), `NotoSans-${style}.ttf`);
const idle = process.memoryUsage.rss();
const started = performance.now();
pdfmake.setFonts({
  NotoSans: {
    normal: file('Regular'),
    bold: file('Bold'),
    italics: file('Italic'),
    bolditalics: file('BoldItalic'),
  },
});
pdfmake.setUrlAccessPolicy?.(() => false);
const content = Array.from({ length: letterCount }, (_, index) => {
  const person = recipient(index);
  return [
    {
      text: office.name,
      fontSize: 14,
      bold: true,
      color: '#12614a',
      ...(index > 0 ? { pageBreak: 'before' } : {}),
    },
    { text: office.line, fontSize: 8 },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 470, y2: 0, lineWidth: 1 }] },
    { text: office.returnLine, fontSize: 7, absolutePosition: { x: 71, y: 133 } },
    { stack: person.address, absolutePosition: { x: 71, y: 182 } },
    { columns: [{ text: 'Datum', width: 50 }, '23. November 2026'], absolutePosition: { x: 354, y: 142 } },
    { text: subject, bold: true, fontSize: 12, margin: [0, 190, 0, 10] },
    { text: person.salutation, margin: [0, 0, 0, 8] },
    ...paragraphs.map((text) => ({ text, margin: [0, 0, 0, 8] })),
    { text: 'Tagesordnung', bold: true, fontSize: 11, margin: [0, 6, 0, 4] },
    { ol: agenda },
    { text: closing.greeting, margin: [0, 16, 0, 30] },
    { text: closing.name },
    { text: closing.role },
  ];
});
const bytes = await pdfmake
  .createPdf({
    pageMargins: [71, 45, 57, 70],
    defaultStyle: { font: 'NotoSans', fontSize: 10 },
    content,
    footer: (page: number, pages: number) => ({
      text: `Seite ${page} von ${pages}`,
      alignment: 'right',
      margin: [71, 20, 57, 0],
      fontSize: 8,
    }),
  })
  .getBuffer();
const milliseconds = performance.now() - started;
if (bytes.length < 100_000) throw new Error('the letters are missing');
if (process.argv[2]) writeFileSync(process.argv[2], bytes);
process.send?.({ milliseconds, memory: process.resourceUsage().maxRSS * 1024 - idle });
process.disconnect?.();
