import { fork } from 'node:child_process';
import path from 'node:path';

/** One contender of a benchmark: gives the milliseconds of one run, and peak memory above idle where it is measured. */
export interface Contender {
  name: string;
  run(): Promise<Sample>;
}

export interface Sample {
  milliseconds: number;
  /** Peak resident memory minus what was resident before, in bytes. */
  memory?: number;
}

export interface Measured {
  name: string;
  median: number;
  lowest: number;
  highest: number;
  memory: number | null;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Nearest-rank percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Thrown by a contender that this machine does not have: it gets a line in the table, but no number. */
export class NotInstalled extends Error {}

/** Runs the contenders in turns, after a warm-up of each, so that a slow minute of the machine meets all of them. */
export async function interleaved(contenders: readonly Contender[], runs = 5): Promise<Measured[]> {
  const samples = contenders.map((): Sample[] => []);
  const missing = new Set<Contender>();
  for (let run = 0; run <= runs; run++) {
    for (const [index, contender] of contenders.entries()) {
      if (run > 0 && missing.has(contender)) continue;
      try {
        const sample = await contender.run();
        if (run > 0) samples[index]?.push(sample);
      } catch (error) {
        if (!(error instanceof NotInstalled)) throw error;
        missing.add(contender);
      }
    }
  }
  return contenders.map(({ name }, index) => {
    const own = samples[index] ?? [];
    const times = own.map((sample) => sample.milliseconds);
    const memories = own.flatMap((sample) => sample.memory ?? []);
    return {
      name,
      median: median(times),
      lowest: Math.min(...times),
      highest: Math.max(...times),
      memory: memories.length > 0 ? median(memories) : null,
    };
  });
}

/** Runs a script in a process of its own (fresh heap, own peak of memory); it answers with one Sample. */
export function inProcess(script: string, ...args: string[]): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, script), args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('message', (message) => resolve(message as Sample));
    child.once('exit', (code) => code !== 0 && reject(new Error(`${script} ended with ${code}`)));
  });
}

/** A result of one benchmark: lines of a table, and whether what the project promises was reached. */
export interface Report {
  title: string;
  rows: string[][];
  /** "1.02 × (goal ≤ 1.1)" */
  verdicts: string[];
}

export const milliseconds = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`;
export const megabytes = (value: number | null): string =>
  value === null ? '–' : `${Math.round(value / 1_000_000)} MB`;

/** Rows of a table: name, median, spread, memory. */
export function rowsOf(measured: readonly Measured[]): string[][] {
  return measured.map(({ name, median: middle, lowest, highest, memory }) =>
    Number.isNaN(middle)
      ? [name, 'not installed', '–', '–']
      : [name, milliseconds(middle), `${milliseconds(lowest)} – ${milliseconds(highest)}`, megabytes(memory)],
  );
}

/** A ratio of two medians against its goal; without a goal it is only told. */
export function ratio(what: string, one: number, other: number, goal?: number): string {
  const value = one / other;
  if (Number.isNaN(value)) return `${what}: not measured`;
  if (goal === undefined) return `${what}: ${value.toFixed(2)} ×`;
  return `${what}: ${value.toFixed(2)} × (goal ≤ ${goal} ×) ${value <= goal ? 'reached' : 'MISSED'}`;
}
