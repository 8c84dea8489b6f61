// Run as a process of its own: reads a file in the application's thread and tells what came of it, how much memory the process
// had at its peak, and the longest time that the main thread could not do anything else.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readingLimit } from '../../src/main/import/limits.ts';
import { threads } from '../../src/main/tasks.ts';

/** Peak of the process's memory; `resourceUsage` would count what its parent held when it started it. */
function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

const [file = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const started = performance.now();
const message = await threads.run('readTable', { bytes, fileName: 'Liste.xlsx' }, readingLimit).then(
  (table) => `${table.rows.length} rows`,
  (error: unknown) => (error as Error).message,
);
delay.disable();
process.send?.({
  message,
  milliseconds: performance.now() - started,
  megabytes: peakMegabytes(),
  gap: delay.max / 1e6,
});
threads.end();
process.disconnect?.();
