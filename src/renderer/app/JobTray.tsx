import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState, Notice, Progress, State, type Tone } from '../ui/Feedback.tsx';
import { type JobInfo, type JobState, remainingTime, useJobList, useJobs } from './jobs.tsx';

/** Below this a job is not worth a word. */
const showAfter = 400;

/** What runs, with progress and cancel, and what failed and was not read yet; at the foot of the navigation. */
export function JobTray() {
  const { jobs, closed } = useJobList();
  const actions = useJobs();
  const now = useNow(jobs.some((job) => job.state === 'running'));
  const [listOpen, setListOpen] = useState(false);
  const running = jobs.filter((job) => job.state === 'running' && now - job.startedAt >= showAfter);
  const failed = jobs.filter((job) => job.state === 'failed' && !closed.has(job.id));
  if (jobs.length === 0) return null;
  return (
    <section className="tray" aria-label="Aufträge">
      {running.map((job) => (
        <Progress
          key={job.id}
          title={job.title}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
          unit={job.progress?.unit ?? ''}
          remaining={remainingTime(job.progress, job.startedAt, now)}
          onCancel={job.cancel}
        />
      ))}
      {failed.map((job) => (
        <Notice
          key={job.id}
          tone="bad"
          live
          action={
            <IconButton
              icon={X}
              size="small"
              label="Meldung schließen"
              onClick={() => actions.close(job.id)}
            />
          }
        >
          <strong>{job.title}.</strong> {job.message}
        </Notice>
      ))}
      <Button variant="bare" size="small" onClick={() => setListOpen(true)}>
        Aufträge von heute
      </Button>
      <Dialog
        open={listOpen}
        onClose={() => setListOpen(false)}
        title="Aufträge von heute"
        size="small"
        foot={<Button onClick={() => setListOpen(false)}>Schließen</Button>}
      >
        {jobs.length === 0 ? (
          <EmptyState title="Noch keine Aufträge">Hier steht, was länger dauert.</EmptyState>
        ) : (
          <JobTable jobs={jobs} />
        )}
      </Dialog>
    </section>
  );
}

const words: Record<JobState, { tone: Tone; word: string }> = {
  running: { tone: 'none', word: 'läuft' },
  done: { tone: 'ok', word: 'fertig' },
  cancelled: { tone: 'none', word: 'abgebrochen' },
  failed: { tone: 'bad', word: 'nicht gelungen' },
};
const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' });

function JobTable({ jobs }: { jobs: readonly JobInfo[] }) {
  return (
    <table className="table table--plain table--wrap">
      <caption className="sr">Aufträge seit dem Start, neueste zuerst</caption>
      <thead>
        <tr>
          <th scope="col">Auftrag</th>
          <th scope="col">Beginn</th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">
              <span className="name">{job.title}</span>
              {job.message && <span className="second second--block">{job.message}</span>}
            </th>
            <td className="num">{clock.format(job.startedAt)}</td>
            <td>
              <State tone={words[job.state].tone}>{words[job.state].word}</State>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The time, once a second while `ticking`, so that waiting jobs appear and the remaining time counts down. */
function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    const first = setTimeout(() => setNow(Date.now()), showAfter);
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [ticking]);
  return now;
}
