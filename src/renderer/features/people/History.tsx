import type { HistoryTable } from '../../../shared/features/journal.ts';
import { useCall } from '../../api.ts';
import { Section } from '../../ui/Page.tsx';
import { Timeline } from '../../ui/Lists.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';

/** "Verlauf" of a record: what was changed, when and by whom. */
export function History({ table, id, level }: { table: HistoryTable; id: number; level: 2 | 3 }) {
  const { data } = useCall('journal.history', { table, id });
  return (
    <Section title="Verlauf" level={level}>
      {data ? (
        <Timeline
          label="Verlauf"
          entries={data.map((entry, index) => ({
            id: entry.id,
            at: entry.at,
            text: entry.undone ? `${entry.summary} (zurückgenommen)` : entry.summary,
            detail: changeWords(entry.changes),
            now: index === 0,
          }))}
        />
      ) : (
        <Skeleton label="Verlauf wird geladen" />
      )}
    </Section>
  );
}

/** "Telefon: 00417 1 → 00417 2"; where many fields changed, the summary says enough. */
function changeWords(changes: readonly { field: string; before: string; after: string }[]): string {
  return changes
    .filter((change) => change.before !== '')
    .slice(0, 3)
    .map((change) => `${change.field}: ${change.before} → ${change.after || 'leer'}`)
    .join(' · ');
}
