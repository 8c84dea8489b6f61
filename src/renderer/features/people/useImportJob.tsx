import { type ReactNode, useState } from 'react';
import type { CallNamesOf, InputOf, OutputOf } from '../../../shared/contract.ts';
import type { Progress as Counted } from '../../../shared/rpc.ts';
import { type Answer, ApiError, api } from '../../api.ts';
import { Notice, Progress } from '../../ui/Feedback.tsx';

type ImportJob = Extract<CallNamesOf<'job'>, `importing.${string}`>;

/**
 * A job of the import, with its progress and its error in place on the page (not in the tray: the page is about
 * nothing else, and the answer's journal note is needed here).
 */
export function useImportJob<N extends ImportJob>(call: N, title: string) {
  const [id, setId] = useState<string | null>(null);
  const [progress, setProgress] = useState<Counted | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const run = async (input: InputOf<N>): Promise<Answer<OutputOf<N>> | null> => {
    const job = crypto.randomUUID();
    setError(null);
    setProgress(null);
    setId(job);
    try {
      return await api.job(call, input, job, setProgress);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
      return null;
    } finally {
      setId(null);
    }
  };
  const running = id !== null;
  let view: ReactNode = null;
  if (running && progress) {
    view = (
      <Progress
        title={title}
        done={progress.done}
        total={progress.total}
        unit={progress.unit}
        onCancel={() => void api.cancel(id)}
      />
    );
  } else if (error) {
    view = (
      <Notice tone={error.code === 'cancelled' ? 'none' : 'bad'} live>
        {error.message}
      </Notice>
    );
  }
  return { run, running, error, view };
}
