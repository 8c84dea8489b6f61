import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import type { PdfDocument } from './pdfkit.ts';

let profile: Buffer | null = null;

/** pdfkit's colour profile, packed once per thread: pdfkit would read and pack it for each file. */
function packedProfile(): Buffer {
  if (!profile) {
    const pdfkit = createRequire(createRequire(import.meta.url).resolve('pdfmake')).resolve('pdfkit');
    profile = deflateSync(readFileSync(path.join(path.dirname(pdfkit), 'data/sRGB_IEC61966_2_1.icc')));
  }
  return profile;
}

/** The colours of the file are sRGB (PDF/A). */
export function addOutputIntent(document: PdfDocument): void {
  const colours = document.ref({ N: 3, Filter: 'FlateDecode' });
  colours.end(packedProfile());
  const name = new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: colours,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}
