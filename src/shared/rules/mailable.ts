import { personStateLabels } from '../features/people.labels.ts';
import type { PersonState } from '../features/people.ts';
import { dayText, listed } from './germanFormat.ts';

/** How mail reaches somebody. */
export type MailWay = 'letter' | 'email';

/** What decides about mail to a person. */
export interface MailState {
  state: PersonState;
  /** `YYYY-MM-DD`; null where nobody knows. */
  stateSince: string | null;
}

/**
 * Whether a person may get mail this way. Who died or wants none gets none at all; of whom only the address is unknown
 * can still be reached by e-mail.
 */
export function isMailable(state: PersonState, way: MailWay): boolean {
  return state === 'active' || (state === 'moved' && way === 'email');
}

/** Why a person gets no mail this way, in two or three words ("verstorben"); empty where she may get it. */
export function mailStop(state: PersonState, way: MailWay): string {
  return isMailable(state, way) ? '' : personStateLabels[state];
}

const consequences: Record<Exclude<PersonState, 'active'>, string> = {
  deceased: 'bekommt keine Post mehr',
  blocked: 'bekommt keine Briefe und E-Mails',
  moved: 'bekommt keine Briefe, nur E-Mails',
};

/** The sentence above a person's record: "Verstorben seit 3. Mai 2026 – bekommt keine Post mehr." Empty while active. */
export function mailNotice({ state, stateSince }: MailState): string {
  if (state === 'active') return '';
  const label = personStateLabels[state];
  const since = stateSince ? ` seit ${dayText(stateSince)}` : '';
  return `${label.charAt(0).toLocaleUpperCase('de')}${label.slice(1)}${since} – ${consequences[state]}.`;
}

/**
 * What a committee should settle about members who died or want no mail, in one sentence; empty where all can be invited.
 * Of whom only the address is unknown is no matter of the committee: a letter can be handed over, or an e-mail sent.
 */
export function membersStopped(members: readonly { name: string; state: PersonState }[]): string {
  const stopped = members.filter(({ state }) => !isMailable(state, 'email'));
  const [first] = stopped;
  if (!first) return '';
  if (stopped.length > 1)
    return `${listed(stopped.map(({ name, state }) => `${name} (${personStateLabels[state]})`))} können nicht eingeladen werden.`;
  return first.state === 'deceased'
    ? `${first.name} ist verstorben und steht noch auf einem Sitz.`
    : `${first.name} möchte keine Post und wird deshalb nicht eingeladen.`;
}
