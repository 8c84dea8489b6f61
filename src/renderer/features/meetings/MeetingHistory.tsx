import type { MeetingView } from '../../../shared/features/meetings.ts';
import { History } from '../../app/History.tsx';
import { PageBody } from '../../ui/Page.tsx';
import { MeetingFrame } from './MeetingFrame.tsx';

/** Who changed what in this meeting, newest first. */
export function MeetingHistory({ meeting }: { meeting: MeetingView }) {
  return (
    <MeetingFrame meeting={meeting}>
      <PageBody>
        <History table="meeting" id={meeting.id} hideTitle />
      </PageBody>
    </MeetingFrame>
  );
}
