import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { AppError, type ErrorShape } from '../shared/errors.ts';
import type { TaskMessage, TaskOrder } from './taskThread.ts';

/** What a task gets beside its input. */
export interface TaskContext {
  progress(done: number, total: number, unit: string): void;
}

/**
 * The registry of heavy work: name → loader, so that a thread loads only what its task needs.
 * A task works on plain data, knows no database of the application and no host.
 */
const tasks = {
  readTable: async () => (await import('./import/task.ts')).readTableTask,
  writeTable: async () => (await import('./export/tableFile.ts')).writeTableTask,
  renderPdf: async () => (await import('./documents/task.ts')).renderPdfTask,
  warmUpPdf: async () => (await import('./documents/task.ts')).warmUpPdfTask,
  checkStructure: async () => (await import('./documents/check/task.ts')).checkStructureTask,
  encryptBackup: async () => (await import('./backup/tasks.ts')).encryptBackupTask,
  openBackup: async () => (await import('./backup/tasks.ts')).openBackupTask,
  rebuildGeneration: async () => (await import('./backup/tasks.ts')).rebuildTask,
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
type Run<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;
export type TaskInputs = { [N in TaskName]: Parameters<Run<N>>[0] };
export type TaskOutputs = { [N in TaskName]: Awaited<ReturnType<Run<N>>> };

const port = parentPort;
const heap = () => getHeapStatistics().used_heap_size;

/** A finished file goes to the other thread without a copy. */
const transferable = (value: unknown): ArrayBuffer[] =>
  value instanceof Uint8Array &&
  value.buffer instanceof ArrayBuffer &&
  value.byteLength === value.buffer.byteLength
    ? [value.buffer]
    : [];

async function work({ name, input }: TaskOrder, send: (message: TaskMessage, moved?: ArrayBuffer[]) => void) {
  try {
    const run = (await tasks[name]()) as (input: unknown, context: TaskContext) => Promise<unknown>;
    const value = await run(input, {
      progress: (done, total, unit) => send({ type: 'progress', done, total, unit }),
    });
    send({ type: 'done', value, heap: heap() }, transferable(value));
  } catch (error) {
    send({ type: 'failed', error: shapeOf(error), heap: heap() });
  }
}

function shapeOf(error: unknown): ErrorShape & { stack?: string } {
  if (error instanceof AppError)
    return {
      code: error.code,
      message: error.message,
      ...(error.details ? { details: error.details } : {}),
    };
  const plain = error instanceof Error ? error : new Error(String(error));
  return { code: 'internal', message: plain.message, ...(plain.stack ? { stack: plain.stack } : {}) };
}

port?.on('message', (order: TaskOrder) =>
  work(order, (message, moved = []) => port.postMessage(message, moved)),
);
