import { afterEach, expect, test } from 'vitest';
import { AppError } from '../shared/errors.ts';
import { paragraph } from './documents/blocks.ts';
import type { Document } from './documents/model.ts';
import { createThreads, type Keeping } from './tasks.ts';
import { TaskThread } from './taskThread.ts';

const document = (text = 'Ein Satz.'): Document => ({
  title: 'Probe',
  language: 'de-DE',
  format: 'standard',
  sections: [{ blocks: [paragraph(text)] }],
});
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A runner that remembers the threads it started. */
function counted(keeping: Partial<Keeping> = {}) {
  const started: TaskThread[] = [];
  const runner = createThreads({ idle: 60_000, heap: 400_000_000, ...keeping }, (memory) => {
    const thread = new TaskThread(memory);
    started.push(thread);
    return thread;
  });
  ends.push(() => runner.end());
  return { runner, started, print: (text?: string) => runner.run('renderPdf', document(text)) };
}
const startOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString();
const failure = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: unknown) => error as Error,
  );

test('documents one after the other share a thread, also after one with a mistake', async () => {
  const { runner, started, print } = counted();
  await runner.run('warmUpPdf', { pages: 1 });
  expect(startOf(await print())).toBe('%PDF-');
  expect(await failure(print('漢'))).toMatchObject({ message: expect.stringContaining('漢') });
  expect(startOf(await print())).toBe('%PDF-');
  expect(started).toHaveLength(1);
  expect(started[0]?.alive).toBe(true);
});

test('two at the same moment get a thread each, and one of them stays', async () => {
  const { started, print } = counted();
  const both = await Promise.all([print('Erster'), print('Zweiter')]);
  expect(both.map(startOf)).toEqual(['%PDF-', '%PDF-']);
  expect(started.map((thread) => thread.alive).filter(Boolean)).toHaveLength(1);
});

test('cancelling ends the thread, and the next document gets a new one', async () => {
  const { runner, started, print } = counted();
  await print();
  const stop = new AbortController();
  const run = failure(runner.run('renderPdf', document(), { signal: stop.signal }));
  stop.abort();
  const error = await run;
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'cancelled' });
  expect(started[0]?.alive).toBe(false);
  expect(startOf(await print())).toBe('%PDF-');
  expect(started).toHaveLength(2);
});

test('the time limit ends the thread', async () => {
  const { runner, started } = counted();
  const error = await failure(runner.run('renderPdf', document(), { timeLimit: 1 }));
  expect(error).toMatchObject({ code: 'badFile', message: expect.stringContaining('Zeitgrenze') });
  expect(started[0]?.alive).toBe(false);
});

test('a document that needs too much memory says what to do', async () => {
  const { runner, started } = counted();
  const long = document('Ein Wort nach dem anderen. '.repeat(40_000));
  const error = await failure(runner.run('renderPdf', long, { memoryMegabytes: 96 }));
  expect(error).toMatchObject({ code: 'invalidInput', message: expect.stringContaining('mehreren Teilen') });
  expect(started[0]?.alive).toBe(false);
});

test('a thread gives its memory back after a while, and at once when it holds much', async () => {
  const patient = counted({ idle: 50 });
  await patient.print();
  await expect.poll(() => patient.started[0]?.alive).toBe(false);
  const full = counted({ heap: 1 });
  await full.print();
  expect(full.started[0]?.alive).toBe(false);
});
