/** Argument: output file. Prints the letters as the application does: its built worker in a thread of its own. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { TaskThread } from '../../../src/main/taskThread.ts';
import { lettersOf } from '../letterDocument.ts';
import { letterCount } from '../letterContent.ts';

const thread = new TaskThread(undefined, path.resolve(import.meta.dirname, '../../../out/main/worker.mjs'));
writeFileSync(process.argv[2] ?? '/dev/null', await thread.run('renderPdf', lettersOf(letterCount), {}));
thread.end();
