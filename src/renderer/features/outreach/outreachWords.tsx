import type { OutreachAnswer, OutreachRow } from '../../../shared/features/outreach.ts';
import { outreachAnswerLabels, outreachChannelLabels } from '../../../shared/features/outreach.labels.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { State, type Tone } from '../../ui/Feedback.tsx';

/** Whom an entry is about: "Gisela Paulsen, Seniorenbeirat". */
export const whomText = ({ person, organisation }: Pick<OutreachRow, 'person' | 'organisation'>): string =>
  [person, organisation].filter(Boolean).join(', ');

/** "Telefon, Jonas Bredow" */
export const howText = ({ channel, contactedBy }: OutreachRow): string =>
  [outreachChannelLabels[channel], contactedBy].filter(Boolean).join(', ');

/** "Zurückrufen, bis Mo, 14. Dezember 2026" */
export function stepText({ nextStep, nextDay, doneOn }: OutreachRow): string {
  if (nextStep === '') return '';
  if (doneOn) return `${nextStep}, erledigt ${formatDay(doneOn, 'short')}`;
  return nextDay ? `${nextStep}, bis ${formatDay(nextDay, 'short')}` : nextStep;
}

const answerTones: Record<OutreachAnswer, Tone> = {
  open: 'none',
  interested: 'none',
  agreed: 'ok',
  later: 'warn',
  declined: 'bad',
};

export function Answer({ answer }: { answer: OutreachAnswer }) {
  return <State tone={answerTones[answer]}>{outreachAnswerLabels[answer]}</State>;
}

/** The next step in a sign and words: overdue, waiting or done. */
export function Step({ entry }: { entry: OutreachRow }) {
  const text = stepText(entry);
  if (entry.state === 'overdue') return <State tone="bad">{`${text} (überfällig)`}</State>;
  if (entry.state === 'done' && text) return <State tone="ok">{text}</State>;
  return text || <span className="quiet">nichts vereinbart</span>;
}
