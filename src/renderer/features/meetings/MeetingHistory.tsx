import type { MeetingView } from '../../../shared/features/meetings.ts';
import { useCall } from '../../api.ts';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Timeline } from '../../ui/Lists.tsx';
import { PageBody, Section } from '../../ui/Page.tsx';
import { MeetingFrame } from './MeetingFrame.tsx';

/** Who changed what in this meeting, newest first. */
export function MeetingHistory({ meeting }: { meeting: MeetingView }) {
  const { data } = useCall('journal.history', { table: 'meeting', id: meeting.id });
  return (
    <MeetingFrame meeting={meeting}>
      <PageBody>
        {!data ? (
          <Skeleton label="Verlauf wird geladen" />
        ) : data.length === 0 ? (
          <EmptyState title="Noch keine Änderungen">Hier steht später, wer wann was geändert hat.</EmptyState>
        ) : (
          <Section title="Verlauf" hideTitle>
            <Timeline
              label="Änderungen, neueste zuerst"
              entries={data.map((entry, index) => ({
                id: entry.id,
                at: entry.at,
                text: entry.undone ? <s>{entry.summary}</s> : entry.summary,
                detail: [entry.undone && 'zurückgenommen', entry.who].filter(Boolean).join(' · '),
                now: index === 0,
              }))}
            />
          </Section>
        )}
      </PageBody>
    </MeetingFrame>
  );
}
