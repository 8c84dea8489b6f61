import { Check, RotateCcw } from 'lucide-react';
import type { OutreachRow } from '../../../shared/features/outreach.ts';
import { Button } from '../../ui/Button.tsx';
import { useAct } from '../meetings/useAct.ts';
import { whomText } from './outreachWords.tsx';

/** Says that the next step was done, or opens it again; nothing where no step was agreed. */
export function FinishStep({ entry }: { entry: OutreachRow }) {
  const { act, busy } = useAct('outreach.finish');
  const done = entry.state === 'done';
  if (entry.nextStep === '') return null;
  const what = `„${entry.nextStep}“ bei ${whomText(entry)}`;
  return (
    <Button
      variant="bare"
      size="small"
      icon={done ? RotateCcw : Check}
      busy={busy}
      aria-label={done ? `${what} wieder öffnen` : `${what} ist erledigt`}
      onClick={() => void act({ id: entry.id, done: !done })}
    >
      {done ? 'Wieder öffnen' : 'Erledigt'}
    </Button>
  );
}
