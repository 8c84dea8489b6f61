/** Arguments: number of letters (pages). Answers with the time from the content to the bytes of one tagged PDF. */
import { renderDocument } from '../../src/main/documents/render.ts';
import { letterCount } from './letterContent.ts';
import { lettersOf } from './letterDocument.ts';

const count = Number(process.argv[2] ?? letterCount);
const idle = process.memoryUsage.rss();
const started = performance.now();
const bytes = await renderDocument(lettersOf(count));
const milliseconds = performance.now() - started;
if (bytes.length < 100 * count) throw new Error('the letters are missing');
process.send?.({ milliseconds, memory: process.resourceUsage().maxRSS * 1024 - idle });
process.disconnect?.();
