/** What the rule looks at of a need; no content. */
export interface KeptNeed {
  id: number;
  /** The person agreed that it is kept. */
  consent: boolean;
  /** `YYYY-MM-DD` */
  recordedOn: string;
  /** There is no such person, and nothing from which she could come back. */
  personGone: boolean;
  /** Day of the one meeting it is meant for; `gone`: there is no such meeting any more; null: for every meeting. */
  meetingDay: string | 'gone' | null;
  /** Days of the meetings to which she is or was invited, cancelled ones left out. */
  invitedOn: readonly string[];
}

/**
 * Which needs are to be deleted (Art. 9 GDPR): those of people who are gone; and, without consent, those whose meeting is
 * over, or, where they are meant for every meeting, once the last meeting to which she was invited since is over.
 * A meeting is over on the day after it. Who was not invited yet keeps hers.
 * @param today `YYYY-MM-DD`
 */
export function needsToDelete(needs: readonly KeptNeed[], today: string): number[] {
  return needs.filter((need) => isDue(need, today)).map((need) => need.id);
}

function isDue(need: KeptNeed, today: string): boolean {
  if (need.personGone) return true;
  if (need.consent) return false;
  if (need.meetingDay === 'gone') return true;
  if (need.meetingDay !== null) return need.meetingDay < today;
  const since = need.invitedOn.filter((day) => day >= need.recordedOn);
  return since.length > 0 && since.every((day) => day < today);
}
