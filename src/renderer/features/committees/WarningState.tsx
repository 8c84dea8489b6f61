import { CircleAlert, CircleDashed, Info } from 'lucide-react';
import type { CommitteeWarning } from '../../../shared/features/committees.ts';
import { State } from '../../ui/Feedback.tsx';

/** A warning in a line: honey where a term runs out, red where something is missing, grey for an ended committee. */
export function WarningState({ warning }: { warning: CommitteeWarning }) {
  if (warning.kind === 'expiring') return <State tone="warn">{warning.text}</State>;
  if (warning.kind === 'ended')
    return (
      <State tone="none" icon={Info}>
        {warning.text}
      </State>
    );
  return (
    <State tone="bad" icon={warning.kind === 'vacant' ? CircleDashed : CircleAlert}>
      {warning.text}
    </State>
  );
}
