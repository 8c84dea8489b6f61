import { CalendarClock } from 'lucide-react';
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

/** What was agreed, and below it until when in a sign and words: overdue, waiting or done. */
export function Step({ entry: { nextStep, nextDay, doneOn, state } }: { entry: OutreachRow }) {
  if (nextStep === '') return <span className="quiet">nichts vereinbart</span>;
  return (
    <>
      {nextStep}
      <span className="outreach-due">
        {doneOn && <State tone="ok">{`erledigt ${formatDay(doneOn, 'short')}`}</State>}
        {!doneOn && nextDay && (
          <State tone={state === 'overdue' ? 'bad' : 'none'} icon={CalendarClock}>
            {`bis ${formatDay(nextDay, 'short')}${state === 'overdue' ? ', überfällig' : ''}`}
          </State>
        )}
      </span>
    </>
  );
}
