/** Argument: output file. Prints the letters as the application does: its built worker in a thread. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TaskMessage, TaskOrder } from '../../../src/main/taskThread.ts';
import { lettersOf } from '../letterDocument.ts';
import { letterCount } from '../letterContent.ts';

const worker = new Worker(path.resolve(import.meta.dirname, '../../../out/main/worker.mjs'));
worker.postMessage({ name: 'renderPdf', input: lettersOf(letterCount) } satisfies TaskOrder);
worker.on('message', (message: TaskMessage) => {
  if (message.type === 'progress') return;
  if (message.type === 'failed') throw new Error(message.error.message);
  writeFileSync(process.argv[2] ?? '/dev/null', message.value as Uint8Array);
  void worker.terminate();
});
