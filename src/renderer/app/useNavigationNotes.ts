import { useMemo } from 'react';
import type { BackupState } from '../../shared/features/backups.ts';
import type { TodayOverview } from '../../shared/features/today.ts';
import { daysBetween } from '../../shared/rules/deadlines.ts';
import { useCall } from '../api.ts';
import type { ShellData } from './shell.ts';

/** Counts of what is due and the age of the last backup, beside their places. Nothing until they are known. */
export function useNavigationNotes(enabled: boolean): ShellData['notes'] {
  const { data: overview } = useCall('today.overview', {}, { enabled });
  const { data: backups } = useCall('backups.state', {}, { enabled });
  return useMemo(() => (overview && backups ? notesOf(overview, backups) : {}), [overview, backups]);
}

function notesOf(overview: TodayOverview, backups: BackupState): ShellData['notes'] {
  const due = overview.lines.filter((line) => line.urgency !== 'later');
  return {
    today: { count: due.length },
    tasks: { count: due.filter((line) => line.kind === 'task').length },
    // A state that was read in from a backup is held by that backup.
    backups: { hint: lastBackup(backups.backups[0]?.at, overview.today) },
  };
}

function lastBackup(at: string | undefined, today: string): string {
  if (!at) return 'noch nie gesichert';
  const days = daysBetween(at.slice(0, 10), today);
  if (days <= 0) return 'heute gesichert';
  return days === 1 ? 'zuletzt gestern' : `zuletzt vor ${days} Tagen`;
}
