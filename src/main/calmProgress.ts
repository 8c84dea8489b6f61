import type { CoreEvent } from '../shared/rpc.ts';

/** Milliseconds between two words of progress: more than anybody can read would only keep the window busy. */
const pause = 100;

/** Passes events on, but of a job's progress only one in a tenth of a second, and always the last. */
export function calmProgress(
  emit: (event: CoreEvent) => void,
  now: () => number = () => performance.now(),
): (event: CoreEvent) => void {
  const told = new Map<string, number>();
  return (event) => {
    if (event.type === 'progress') {
      const { job, progress } = event;
      const finished = progress.total > 0 && progress.done >= progress.total;
      if (!finished && now() - (told.get(job) ?? Number.NEGATIVE_INFINITY) < pause) return;
      if (finished) told.delete(job);
      else told.set(job, now());
    }
    emit(event);
  };
}
