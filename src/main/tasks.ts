import { cancelled, type TaskOptions, TaskThread } from './taskThread.ts';
import type { TaskInputs, TaskName, TaskOutputs } from './worker.ts';

/** Runs heavy work on plain data in threads beside the core. */
export interface TaskRunner {
  run<N extends TaskName>(name: N, input: TaskInputs[N], options?: TaskOptions): Promise<TaskOutputs[N]>;
}

/** Tasks whose thread is kept: fonts are parsed, words shaped and the code compiled when the next one comes. */
const kept: ReadonlySet<TaskName> = new Set(['renderPdf', 'warmUpPdf']);

export interface Keeping {
  /** Milliseconds after which a thread without work gives its memory back. */
  idle: number;
  /** Bytes: a thread that holds more after its task (a mailing of thousands) is not kept. */
  heap: number;
}

/**
 * One thread per task at a time, so a task can never freeze the core; cancelling and limits end the thread. One
 * thread for documents is kept between tasks; a second document at the same moment gets a new one.
 * @param start makes a thread; for tests
 */
export function createThreads(
  { idle, heap }: Keeping = { idle: 10 * 60_000, heap: 400_000_000 },
  start: (memoryMegabytes?: number) => TaskThread = (memory) => new TaskThread(memory),
): TaskRunner & { end(): void } {
  let resting: TaskThread | null = null;
  let timer: NodeJS.Timeout | undefined;

  function take(): TaskThread {
    clearTimeout(timer);
    const thread = resting?.alive ? resting : start();
    resting = null;
    return thread;
  }
  function keep(thread: TaskThread): void {
    if (!thread.alive) return;
    if (resting || thread.heap > heap) {
      thread.end();
      return;
    }
    resting = thread;
    thread.rest();
    clearTimeout(timer);
    timer = setTimeout(end, idle);
    timer.unref();
  }
  function end(): void {
    clearTimeout(timer);
    resting?.end();
    resting = null;
  }

  return {
    end,
    async run(name, input, options = {}) {
      if (options.signal?.aborted) throw cancelled();
      const keeps = kept.has(name) && options.memoryMegabytes === undefined;
      const thread = keeps ? take() : start(options.memoryMegabytes);
      try {
        return await thread.run(name, input, options);
      } finally {
        if (keeps) keep(thread);
        else thread.end();
      }
    },
  };
}

/** The application's threads. */
export const threads = createThreads();
