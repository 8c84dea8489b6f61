/** The same letters as files of their own, one after the other in one process. */
import { renderDocument } from '../../src/main/documents/render.ts';
import { letterCount } from './letterContent.ts';
import { lettersOf } from './letterDocument.ts';

const idle = process.memoryUsage.rss();
const started = performance.now();
for (let index = 0; index < letterCount; index++) {
  const bytes = await renderDocument(lettersOf(1, index));
  if (bytes.length < 10_000) throw new Error('a letter is empty');
}
const milliseconds = performance.now() - started;
process.send?.({ milliseconds, memory: process.resourceUsage().maxRSS * 1024 - idle });
process.disconnect?.();
