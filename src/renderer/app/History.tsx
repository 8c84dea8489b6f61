import type { HistoryEntry, HistoryTable } from '../../shared/features/journal.ts';
import { berlinTime } from '../../shared/rules/berlinTime.ts';
import { dayText } from '../../shared/rules/germanFormat.ts';
import { useCall } from '../api.ts';
import { EmptyState, Skeleton } from '../ui/Feedback.tsx';
import { Timeline } from '../ui/Lists.tsx';
import { Section, type SectionProps } from '../ui/Page.tsx';

/** Where more fields changed at once, the entry's own sentence says enough. */
const mostChanges = 3;

export interface HistoryProps extends Pick<SectionProps, 'level' | 'hideTitle'> {
  table: HistoryTable;
  id: number;
}

/** "Verlauf" of a record and of what belongs to it: what was changed, when and by whom, newest first. */
export function History({ table, id, ...section }: HistoryProps) {
  const { data } = useCall('journal.history', { table, id });
  return (
    <Section title="Verlauf" {...section}>
      {!data ? (
        <Skeleton label="Verlauf wird geladen" />
      ) : data.length === 0 ? (
        <EmptyState title="Noch keine Änderungen" level={3}>
          Hier steht später, wer wann was geändert hat.
        </EmptyState>
      ) : (
        <>
          <Timeline
            label="Änderungen, neueste zuerst"
            entries={data.map((entry, index) => ({
              id: entry.id,
              at: berlinTime(new Date(entry.at)),
              text: entry.undone ? <s>{entry.summary}</s> : entry.summary,
              detail: detailOf(entry),
              now: index === 0,
            }))}
          />
          <Thinned entry={data.find((entry) => entry.thinned)} />
        </>
      )}
    </Section>
  );
}

/** Says from which day back details are not kept any more. */
function Thinned({ entry }: { entry: HistoryEntry | undefined }) {
  if (!entry) return null;
  const day = dayText(berlinTime(new Date(entry.at)).slice(0, 10));
  return <p className="quiet">Was bis zum {day} im Einzelnen geändert wurde, ist nicht mehr gespeichert.</p>;
}

/** "Anna Muster · Telefon: 00417 2 statt 00417 1"; what was only added needs no more than the entry's sentence. */
function detailOf({ who, changes, undone }: HistoryEntry): string {
  const changed = changes
    .filter((change) => change.before !== '')
    .map((change) => `${change.field}: ${change.after || 'leer'} statt ${change.before}`);
  // Three memberships that follow a merge say the same three times.
  const said = [...new Set(changed)].slice(0, mostChanges);
  return [undone ? 'zurückgenommen' : '', who, ...said].filter(Boolean).join(' · ');
}
