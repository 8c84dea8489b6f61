import { createRequire } from 'node:module';
import path from 'node:path';
import { fontFolder } from '../../src/main/documents/fonts.ts';

interface Printer {
  createPdfKitDocument(definition: object): Promise<NodeJS.ReadableStream & { end(): void }>;
}
const require = createRequire(import.meta.url);

/** What pdfmake writes when it is told `tagged` and `PDF/UA`: a claim without a structure tree. Must fail. */
export async function pdfmakeTagged(): Promise<Uint8Array> {
  const Printer = (require('pdfmake/js/Printer.js') as { default: new (...args: unknown[]) => Printer })
    .default;
  const Resolver = (require('pdfmake/js/URLResolver.js') as { default: new (files: unknown) => unknown })
    .default;
  const files = require('pdfmake/js/virtual-fs.js') as { default: unknown };
  const normal = path.join(fontFolder(), 'NotoSans-Regular.ttf');
  const printer = new Printer({ Noto: { normal } }, files.default, new Resolver(files.default), () => true);
  const document = await printer.createPdfKitDocument({
    version: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    language: 'de-DE',
    info: { title: 'Titel' },
    defaultStyle: { font: 'Noto' },
    content: ['Überschrift', { text: 'Link', link: 'https://example.org' }, { ul: ['eins', 'zwei'] }],
  });
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
