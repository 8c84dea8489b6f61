import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorShape } from '../shared/errors.ts';
import type { TaskInputs, TaskName, TaskOutputs } from './worker.ts';

export interface TaskOptions {
  signal?: AbortSignal;
  onProgress?(done: number, total: number, unit: string): void;
  /** Bytes of heap the thread may use; a file that needs more fails instead of eating the machine. */
  memoryMegabytes?: number;
  /**
   * Megabytes that heap and buffers of the thread may reach together: a thread's own limit knows only its heap, unpacked
   * bytes lie outside it.
   */
  totalMegabytes?: number;
  /** Milliseconds after which the task is stopped. */
  timeLimit?: number;
}

/** What a thread gets to do, one at a time. */
export interface TaskOrder {
  name: TaskName;
  input: unknown;
}

/** Messages of a task's thread; `heap` is what the thread holds after the task, in bytes. */
export type TaskMessage =
  | { type: 'progress'; done: number; total: number; unit: string }
  | { type: 'done'; value: unknown; heap: number }
  | { type: 'failed'; error: ErrorShape & { stack?: string }; heap: number };

/** The worker's file: the bundle beside this module, or the source when run by tests. */
function workerFile(): string {
  const bundled = path.join(import.meta.dirname, 'worker.mjs');
  return existsSync(bundled) ? bundled : path.join(import.meta.dirname, 'worker.ts');
}

/**
 * Megabytes of a thread that has no limit of its own. A letter's objects die young: with room for some letters they are
 * swept together, which saves a tenth of the time and, because less grows old, a fifth of the memory.
 */
const roomy = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 64 };

/** A thread for heavy work. It runs one task at a time; cancelling, limits and crashes end it for good. */
export class TaskThread {
  readonly #worker: Worker;
  #alive = true;
  #heap = 0;

  /** @param file the worker's code, where it is not beside this module */
  constructor(memoryMegabytes?: number, file = workerFile()) {
    const limits = memoryMegabytes === undefined ? roomy : { maxOldGenerationSizeMb: memoryMegabytes };
    this.#worker = new Worker(file, { resourceLimits: limits });
    this.#worker.once('exit', () => {
      this.#alive = false;
    });
    // Also between tasks: a thread that dies while nobody waits must not take the application along.
    this.#worker.on('error', () => this.end());
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Bytes the thread's heap held after its last task. */
  get heap(): number {
    return this.#heap;
  }

  end(): void {
    this.#alive = false;
    void this.#worker.terminate();
  }

  /** Between two tasks the thread keeps no process alive. */
  rest(): void {
    this.#worker.unref();
  }

  /** @throws AppError of the task; `cancelled` after an abort; `badFile` (`invalidInput` for a document) when a limit was hit. */
  run<N extends TaskName>(name: N, input: TaskInputs[N], options: TaskOptions): Promise<TaskOutputs[N]> {
    const worker = this.#worker;
    worker.ref();
    return new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer);
        clearInterval(watch);
        options.signal?.removeEventListener('abort', abort);
        worker.off('message', message).off('error', failed).off('exit', ended);
        act();
      };
      const stop = (error: Error) => {
        this.end();
        finish(() => reject(error));
      };
      const abort = () => stop(cancelled());
      const message = (news: TaskMessage) => {
        if (news.type === 'progress') return options.onProgress?.(news.done, news.total, news.unit);
        this.#heap = news.heap;
        if (news.type === 'done') finish(() => resolve(news.value as TaskOutputs[N]));
        else finish(() => reject(revive(news.error)));
      };
      const failed = (error: Error & { code?: string }) => stop(crash(name, error));
      const ended = (code: number) => stop(new Error(`task ${name} ended with code ${code}`));
      const timer = options.timeLimit ? setTimeout(() => stop(tooLong()), options.timeLimit) : undefined;
      const watch = options.totalMegabytes
        ? watchMemory(worker, options.totalMegabytes, () => stop(tooLarge(name)))
        : undefined;
      options.signal?.addEventListener('abort', abort, { once: true });
      worker.on('message', message).on('error', failed).on('exit', ended);
      worker.postMessage({ name, input } satisfies TaskOrder);
    });
  }
}

export function cancelled(): AppError {
  return new AppError('cancelled', 'Abgebrochen. Nichts wurde geändert.');
}

function tooLong(): AppError {
  return new AppError(
    'badFile',
    'Das Lesen der Datei dauerte zu lange und wurde beendet (Zeitgrenze). Versuchen Sie es noch einmal. Hilft das nicht, kopieren Sie die Liste in eine leere Mappe, oder teilen Sie sie.',
  );
}

/** Milliseconds between two looks at a thread's memory; in that time it cannot take more than some ten megabytes. */
const memoryPause = 50;

/** Asks a thread again and again how much it holds; it answers also in the middle of its work. */
function watchMemory(worker: Worker, megabytes: number, exceeded: () => void): NodeJS.Timeout {
  let asked = false;
  return setInterval(() => {
    if (asked) return;
    asked = true;
    worker.getHeapStatistics().then(
      (heap) => {
        asked = false;
        if (heap.total_heap_size + heap.external_memory > megabytes * 2 ** 20) exceeded();
      },
      // It has not begun yet, or has ended meanwhile.
      () => {
        asked = false;
      },
    );
  }, memoryPause);
}

function crash(name: TaskName, error: Error & { code?: string }): Error {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(name) : error;
}

function tooLarge(name: TaskName): AppError {
  return name === 'renderPdf'
    ? new AppError(
        'invalidInput',
        'Das Schriftstück ist zu groß für den Arbeitsspeicher. Bitte drucken Sie es in mehreren Teilen.',
      )
    : new AppError(
        'badFile',
        'Die Datei braucht zu viel Speicher und wurde nicht gelesen. Kopieren Sie die Liste in eine leere Excel-Mappe, oder teilen Sie sie in mehrere Dateien.',
      );
}

function revive(error: ErrorShape & { stack?: string }): Error {
  if (error.code !== 'internal') return new AppError(error.code, error.message, error.details);
  const plain = new Error(error.message);
  if (error.stack) plain.stack = error.stack;
  return plain;
}
