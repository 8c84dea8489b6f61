import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { type MeetingRow, meetingStatusLabels } from '../../../shared/features/meetings.ts';
import { mediumTime } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

const columns: Column<MeetingRow>[] = [
  { key: 'startsAt', label: 'Wann', text: (row) => mediumTime(row.startsAt), width: '17rem', figures: true },
  { key: 'title', label: 'Sitzung', text: (row) => row.title },
  { key: 'place', label: 'Ort', text: (row) => row.placeName, width: '24%', drop: 1 },
  { key: 'status', label: 'Stand', text: (row) => meetingStatusLabels[row.status], width: '9rem', drop: 2 },
];

/** Coming meetings, then past ones. */
export function MeetingsTab({ committee }: { committee: StoredCommittee }) {
  const { data } = useCall('meetings.list', { committeeId: committee.id });
  if (!data) return <Skeleton label="Sitzungen werden geladen" />;
  const byTime = [...data].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const coming = byTime.filter((row) => !row.past);
  const past = byTime.filter((row) => row.past).reverse();
  if (data.length === 0)
    return (
      <EmptyState title="Noch keine Sitzungen">
        Legen Sie die erste an. Rundtisch schlägt vor, wer einzuladen ist und bis wann die Einladung
        hinausgehen muss.
      </EmptyState>
    );
  return (
    <div className="stack stack--wide">
      {coming.length > 0 && <MeetingTable title="Nächste Sitzungen" rows={coming} />}
      {past.length > 0 && <MeetingTable title="Frühere Sitzungen" rows={past} />}
    </div>
  );
}

function MeetingTable({ title, rows }: { title: string; rows: readonly MeetingRow[] }) {
  return (
    <Section title={title}>
      <div className="measured">
        <DataTable
          caption={title}
          columns={columns}
          headColumn="title"
          rows={rows}
          rowKey={(row) => row.id}
          href={(row) => `/sitzungen/${row.id}`}
          gone={(row) => row.status === 'cancelled'}
        />
      </div>
    </Section>
  );
}
