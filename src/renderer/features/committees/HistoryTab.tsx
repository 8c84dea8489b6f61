import type { StoredCommittee } from '../../../shared/features/committees.ts';
import type { HistoryEntry } from '../../../shared/features/journal.ts';
import { useCall } from '../../api.ts';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Timeline } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';

/** The page scrolls and holds nothing to press: by this stop the arrow keys reach it. */
const reachable = { role: 'group', 'aria-label': 'Verlauf', tabIndex: 0 } as const;

/** Who changed what in this committee: seats, members, roles and rules, newest first. */
export function HistoryTab({ committee }: { committee: StoredCommittee }) {
  const { data } = useCall('journal.history', { table: 'committee', id: committee.id });
  if (!data) return <Skeleton label="Verlauf wird geladen" />;
  if (data.length === 0)
    return (
      <EmptyState title="Noch keine Änderungen">Hier steht später, wer wann was geändert hat.</EmptyState>
    );
  return (
    <Section title="Verlauf" hideTitle>
      <div {...reachable}>
        <Timeline
          label="Änderungen, neueste zuerst"
          entries={data.map((entry, index) => ({
            id: entry.id,
            at: entry.at,
            text: entry.undone ? <s>{entry.summary}</s> : entry.summary,
            detail: detailOf(entry),
            now: index === 0,
          }))}
        />
      </div>
    </Section>
  );
}

/** "Anna Muster: Beginn 1.1.2024 statt 1.1.2023"; entries that only add something need no more than their sentence. */
function detailOf({ who, changes, undone }: HistoryEntry): string {
  const changed = changes
    .filter((change) => change.before !== '' && change.after !== '')
    .map((change) => `${change.field}: ${change.after} statt ${change.before}`);
  return [undone ? 'zurückgenommen' : '', who, ...changed].filter(Boolean).join(' · ');
}
