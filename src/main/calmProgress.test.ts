import { expect, test } from 'vitest';
import type { CoreEvent } from '../shared/rpc.ts';
import { calmProgress } from './calmProgress.ts';

test('of a thousand steps in a second about ten are told, the first and the last among them', () => {
  const told: number[] = [];
  let clock = 0;
  const emit = calmProgress(
    (event: CoreEvent) => event.type === 'progress' && told.push(event.progress.done),
    () => clock,
  );
  for (let done = 1; done <= 1000; done++) {
    clock = done;
    emit({ type: 'progress', job: 'a', progress: { done, total: 1000, unit: 'Personen' } });
  }
  expect(told[0]).toBe(1);
  expect(told.at(-1)).toBe(1000);
  expect(told.length).toBeLessThanOrEqual(12);
});

test('jobs do not silence each other, and other events always pass', () => {
  const seen: string[] = [];
  const emit = calmProgress(
    (event) => seen.push(event.type === 'progress' ? event.job : event.type),
    () => 0,
  );
  for (const job of ['a', 'b', 'a'])
    emit({ type: 'progress', job, progress: { done: 1, total: 9, unit: '' } });
  emit({ type: 'data' });
  expect(seen).toEqual(['a', 'b', 'data']);
});
