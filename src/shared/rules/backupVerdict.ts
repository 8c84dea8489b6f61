import { daysBetween } from './deadlines.ts';
import { counted, longDay } from './germanFormat.ts';

/** ok: everything is in a backup · warn: a little is missing · bad: there is none, or it is old. */
export type BackupTone = 'ok' | 'warn' | 'bad';

export interface BackupVerdict {
  tone: BackupTone;
  /** Yes or no, in a short sentence. */
  answer: string;
  /** Since when and what is missing. */
  reason: string;
}

/** Days after which changes without a backup are trouble. */
const weekly = 7;

/**
 * Answers the question of the page "Sicherung": is my work safe?
 * @param lastDay day of the newest backup in Europe/Berlin, null when there is none. @param changes commands since then.
 */
export function backupVerdict(lastDay: string | null, changes: number, today: string): BackupVerdict {
  const missing = `${counted(changes, 'Änderung ist', 'Änderungen sind')} noch nicht dabei.`;
  if (lastDay === null) {
    return {
      tone: 'bad',
      answer: 'Nein: Ihre Arbeit ist noch nicht gesichert.',
      reason:
        'Geht dieser Rechner verloren, ist alles verloren. Die erste Sicherung dauert etwa eine Minute.',
    };
  }
  const last = `Zuletzt gesichert am ${longDay(lastDay)}`;
  if (changes === 0)
    return {
      tone: 'ok',
      answer: 'Ja: Ihre Arbeit ist gesichert.',
      reason: `${last}. Seitdem hat sich nichts geändert.`,
    };
  const days = Math.max(0, daysBetween(lastDay, today));
  if (days <= weekly) {
    return {
      tone: 'warn',
      answer: `Ja, bis auf ${counted(changes, 'Änderung', 'Änderungen')}.`,
      reason: `${last}.`,
    };
  }
  return { tone: 'bad', answer: `Nein: seit ${days} Tagen nicht gesichert.`, reason: missing };
}
