import { useCallback, useState } from 'react';
import type { CallNamesOf, InputOf, OutputOf } from '../../shared/contract.ts';
import { ApiError, api } from '../api.ts';
import { useJobs } from './jobs.tsx';

type JobName = CallNamesOf<'job'>;

export interface JobOptions<N extends JobName> {
  /** "Briefe werden erzeugt" */
  title: string;
  /** How it ended, for the list of the day: "10 Einladungen gespeichert". */
  done?: (value: OutputOf<N>) => string;
}

export interface JobHandle<N extends JobName> {
  /** Runs the job; null when it was cancelled or failed (`error` and the tray then say why). */
  run: (input: InputOf<N>) => Promise<OutputOf<N> | null>;
  running: boolean;
  error: ApiError | null;
}

/** A job with its line in the tray: progress, cancel, and how it ended. It goes on when the page is left. */
export function useJob<N extends JobName>(call: N, { title, done }: JobOptions<N>): JobHandle<N> {
  const jobs = useJobs();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const run = useCallback(
    async (input: InputOf<N>) => {
      const id = crypto.randomUUID();
      setError(null);
      setRunning(true);
      jobs.start({ id, title, cancel: () => void api.cancel(id) });
      try {
        const { value } = await api.job(call, input, id, (progress) => jobs.progress(id, progress));
        jobs.finish(id, 'done', done?.(value) ?? '');
        return value;
      } catch (cause) {
        if (!(cause instanceof ApiError)) throw cause;
        jobs.finish(id, cause.code === 'cancelled' ? 'cancelled' : 'failed', cause.message);
        if (cause.code !== 'cancelled') setError(cause);
        return null;
      } finally {
        setRunning(false);
      }
    },
    [call, title, done, jobs],
  );
  return { run, running, error };
}
