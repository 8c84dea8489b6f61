import { MailX } from 'lucide-react';
import type { InviteeView } from '../../../shared/features/meetings.ts';
import { State } from '../../ui/Feedback.tsx';
import { deliveryText } from './inviteeWords.ts';

/** How somebody is invited; what is in the way stands instead, with a sign. */
export function DeliveryState({ invitee }: { invitee: InviteeView }) {
  const { delivery, hint } = invitee;
  if (delivery === 'stopped')
    return (
      <State tone="bad" icon={MailX}>
        {hint}
      </State>
    );
  return hint ? <State tone="warn">{hint}</State> : deliveryText(invitee);
}
