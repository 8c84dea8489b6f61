import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import type { TaskMessage } from './tasks.ts';

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
  renderPdf: async () => (await import('./documents/task.ts')).renderPdfTask,
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
if (port) {
  const send = (message: TaskMessage) => port.postMessage(message);
  const { name, input } = workerData as { name: TaskName; input: unknown };
  try {
    const run = (await tasks[name]()) as (input: unknown, context: TaskContext) => Promise<unknown>;
    send({
      type: 'done',
      value: await run(input, {
        progress: (done, total, unit) => send({ type: 'progress', done, total, unit }),
      }),
    });
  } catch (error) {
    if (error instanceof AppError) {
      send({
        type: 'failed',
        error: {
          code: error.code,
          message: error.message,
          ...(error.details ? { details: error.details } : {}),
        },
      });
    } else {
      const plain = error instanceof Error ? error : new Error(String(error));
      send({
        type: 'failed',
        error: { code: 'internal', message: plain.message, ...(plain.stack ? { stack: plain.stack } : {}) },
      });
    }
  }
}
