import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import path from 'node:path';
import { AppError, type ErrorShape } from '../shared/errors.ts';
import type { TaskInputs, TaskOutputs, TaskName } from './worker.ts';

export interface TaskOptions {
  signal?: AbortSignal;
  onProgress?(done: number, total: number, unit: string): void;
  /** Bytes of heap the thread may use; a file that needs more fails instead of eating the machine. */
  memoryMegabytes?: number;
  /** Milliseconds after which the task is stopped. */
  timeLimit?: number;
}

/** Runs heavy work on plain data in a thread of its own. */
export interface TaskRunner {
  run<N extends TaskName>(name: N, input: TaskInputs[N], options?: TaskOptions): Promise<TaskOutputs[N]>;
}

/** Messages of a task's thread. */
export type TaskMessage =
  | { type: 'progress'; done: number; total: number; unit: string }
  | { type: 'done'; value: unknown }
  | { type: 'failed'; error: ErrorShape & { stack?: string } };

/** The worker's file: the bundle beside this module, or the source when run by tests. */
function workerFile(): string {
  const bundled = path.join(import.meta.dirname, 'worker.mjs');
  return existsSync(bundled) ? bundled : path.join(import.meta.dirname, 'worker.ts');
}

/**
 * Starts one thread per task; cancelling and limits end the thread, so a task can never freeze the core.
 * @throws AppError of the task; `cancelled` after an abort; `badFile` when a limit was hit.
 */
export const threads: TaskRunner = {
  run(name, input, options = {}) {
    return new Promise((resolve, reject) => {
      if (options.signal?.aborted) return reject(cancelled());
      const worker = new Worker(workerFile(), {
        workerData: { name, input },
        resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes ?? 2048 },
      });
      const finish = (act: () => void) => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', abort);
        act();
        void worker.terminate();
      };
      const abort = () => finish(() => reject(cancelled()));
      const timer = options.timeLimit
        ? setTimeout(
            () =>
              finish(() =>
                reject(
                  new AppError(
                    'badFile',
                    'Die Datei ist zu aufwendig: Das Lesen wurde nach der Zeitgrenze beendet.',
                  ),
                ),
              ),
            options.timeLimit,
          )
        : undefined;
      options.signal?.addEventListener('abort', abort, { once: true });
      worker.on('message', (message: TaskMessage) => {
        if (message.type === 'progress') options.onProgress?.(message.done, message.total, message.unit);
        else if (message.type === 'done') finish(() => resolve(message.value as TaskOutputs[typeof name]));
        else finish(() => reject(revive(message.error)));
      });
      worker.on('error', (error: Error & { code?: string }) =>
        finish(() =>
          reject(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? new AppError('badFile', 'Die Datei braucht zu viel Speicher und wurde nicht gelesen.')
              : error,
          ),
        ),
      );
      worker.on('exit', (code) => finish(() => reject(new Error(`task ${name} ended with code ${code}`))));
    });
  },
};

function cancelled(): AppError {
  return new AppError('cancelled', 'Abgebrochen. Nichts wurde geändert.');
}

function revive(error: ErrorShape & { stack?: string }): Error {
  if (error.code !== 'internal') return new AppError(error.code, error.message, error.details);
  const plain = new Error(error.message);
  if (error.stack) plain.stack = error.stack;
  return plain;
}
