import path from 'node:path';
import { createThreads, type TaskRunner } from '../../src/main/tasks.ts';
import { TaskThread } from '../../src/main/taskThread.ts';
import { lettersOf } from './letterDocument.ts';
import { median, milliseconds, type Report } from './measure.ts';

const runs = 20;
const keeping = { idle: 60_000, heap: 400_000_000 };
const bundled = (memory?: number) => new TaskThread(memory, path.resolve('out/main/worker.mjs'));

/** One-page letters through the application's kept thread, each with words of its own, against a new thread each. */
export async function warmLetter(): Promise<Report> {
  const timed = async (threads: TaskRunner, index: number) => {
    const started = performance.now();
    await threads.run('renderPdf', lettersOf(1, index));
    return performance.now() - started;
  };
  const kept = createThreads(keeping, bundled);
  await kept.run('warmUpPdf', { pages: 5 });
  const warm: number[] = [];
  const cold: number[] = [];
  for (let run = 0; run < runs; run++) {
    warm.push(await timed(kept, run));
    const once = createThreads(keeping, bundled);
    cold.push(await timed(once, run));
    once.end();
  }
  kept.end();
  return {
    title: `One-page letter through the task runner, ${runs} in turns`,
    rows: [row('kept thread', warm), row('new thread', cold)],
    verdicts: [
      `kept thread, median ${milliseconds(median(warm))} (the window adds its part; goal for both ≤ 300 ms)`,
    ],
  };
}

const row = (name: string, times: readonly number[]): string[] => [
  name,
  milliseconds(median(times)),
  `${milliseconds(Math.min(...times))} – ${milliseconds(Math.max(...times))}`,
  '–',
];
