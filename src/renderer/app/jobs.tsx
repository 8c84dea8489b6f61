import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { Progress } from '../../shared/rpc.ts';

export type JobState = 'running' | 'done' | 'cancelled' | 'failed';

export interface JobInfo {
  id: string;
  /** "Briefe werden erzeugt" */
  title: string;
  state: JobState;
  progress: Progress | null;
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt: number | null;
  /** How it ended, in a sentence. */
  message: string;
  cancel: (() => void) | undefined;
}

export interface JobActions {
  start(job: { id: string; title: string; cancel?: () => void }): void;
  progress(id: string, progress: Progress): void;
  /** A failed job keeps its sentence in the tray until it is closed. */
  finish(id: string, state: Exclude<JobState, 'running'>, message?: string): void;
  /** Takes an ended job out of the tray; the list of the day keeps it. */
  close(id: string): void;
}

interface JobList {
  jobs: readonly JobInfo[];
  /** Ids of failed jobs that were read. */
  closed: ReadonlySet<string>;
}

const ActionsContext = createContext<JobActions | null>(null);
const ListContext = createContext<JobList>({ jobs: [], closed: new Set() });

/** Keeps the jobs since the start of the program. Actions and list are apart, so that starting a job draws nothing again. */
export function JobsProvider({ children }: { children: ReactNode }) {
  const [list, setList] = useState<JobList>({ jobs: [], closed: new Set() });
  const actions = useMemo<JobActions>(() => {
    const change = (id: string, part: Partial<JobInfo>) =>
      setList((before) => ({
        ...before,
        jobs: before.jobs.map((job) => (job.id === id ? { ...job, ...part } : job)),
      }));
    return {
      start: ({ id, title, cancel }) => {
        const job: JobInfo = {
          id,
          title,
          cancel,
          state: 'running',
          progress: null,
          startedAt: Date.now(),
          endedAt: null,
          message: '',
        };
        setList((before) => ({ ...before, jobs: [job, ...before.jobs] }));
      },
      progress: (id, progress) => change(id, { progress }),
      finish: (id, state, message = '') =>
        change(id, { state, message, endedAt: Date.now(), cancel: undefined }),
      close: (id) => setList((before) => ({ ...before, closed: new Set(before.closed).add(id) })),
    };
  }, []);
  return (
    <ActionsContext value={actions}>
      <ListContext value={list}>{children}</ListContext>
    </ActionsContext>
  );
}

/** Reports jobs to the tray. Throws outside `JobsProvider`. */
export function useJobs(): JobActions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error('useJobs needs a JobsProvider above');
  return actions;
}

/** All jobs since the start, newest first. */
export function useJobList(): JobList {
  return use(ListContext);
}

/** Remaining time in words; empty while it cannot be told (under 3 s or 5 %). */
export function remainingTime(progress: Progress | null, startedAt: number, now: number): string {
  if (!progress || progress.total === 0 || progress.done === 0) return '';
  const elapsed = now - startedAt;
  if (elapsed < 3000 || progress.done / progress.total < 0.05) return '';
  const seconds = Math.round(((elapsed / progress.done) * (progress.total - progress.done)) / 1000);
  if (seconds < 5) return 'gleich fertig';
  if (seconds < 60) return `noch etwa ${Math.ceil(seconds / 10) * 10} Sekunden`;
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? 'noch etwa 1 Minute' : `noch etwa ${minutes} Minuten`;
}
