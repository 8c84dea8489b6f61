import { poppler } from './poppler.ts';

/**
 * What a reader copies out of a PDF, by poppler's pdftotext: white space as single spaces, hyphens that do not break
 * as plain ones (fonts differ in having them).
 */
export async function extractText(bytes: Uint8Array): Promise<string> {
  const output = await poppler('pdftotext', ['-enc', 'UTF-8', '-', '-'], bytes);
  return output
    .toString('utf8')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ');
}
