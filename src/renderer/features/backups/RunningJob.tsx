import { remainingTime, useJobList } from '../../app/jobs.tsx';
import { Progress } from '../../ui/Feedback.tsx';

/** Progress of the newest running job of that title, where it was started; the tray shows the same for the rest of the window. */
export function RunningJob({ title, cancellable = true }: { title: string; cancellable?: boolean }) {
  const { jobs } = useJobList();
  const job = jobs.find((each) => each.title === title && each.state === 'running');
  if (!job) return null;
  return (
    <Progress
      title={title}
      done={job.progress?.done ?? 0}
      total={job.progress?.total ?? 0}
      unit={job.progress?.unit ?? ''}
      remaining={remainingTime(job.progress, job.startedAt, Date.now())}
      onCancel={cancellable ? job.cancel : undefined}
    />
  );
}
