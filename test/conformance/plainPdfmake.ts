import { createRequire } from 'node:module';
import path from 'node:path';
import { fontFolder } from '../../src/main/documents/fonts.ts';

interface Printer {
  createPdfKitDocument(definition: object): Promise<NodeJS.ReadableStream & { end(): void }>;
}
const require = createRequire(import.meta.url);
const load = <T>(file: string): T => (require(`pdfmake/js/${file}.js`) as { default: T }).default;
const font = (style: string) => path.join(fontFolder(), `NotoSans-${style}.ttf`);

/** What pdfmake itself makes of a definition in its own notation, in the product's fonts. */
export async function printPlain(definition: object): Promise<Uint8Array> {
  const Printer = load<new (...args: unknown[]) => Printer>('Printer');
  const Resolver = load<new (files: unknown) => unknown>('URLResolver');
  const files = load<unknown>('virtual-fs');
  const fonts = {
    Noto: {
      normal: font('Regular'),
      bold: font('Bold'),
      italics: font('Italic'),
      bolditalics: font('BoldItalic'),
    },
  };
  const printer = new Printer(fonts, files, new Resolver(files), () => true);
  const document = await printer.createPdfKitDocument({ defaultStyle: { font: 'Noto' }, ...definition });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    document.on('end', () => resolve());
    document.on('error', reject);
  });
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
