import type { OtherSeat, StoredCommittee } from '../../../shared/features/committees.ts';
import { votingRightLabels } from '../../../shared/features/committees.labels.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { seatTitle } from './seatWords.ts';

const columns: Column<OtherSeat>[] = [
  { key: 'purpose', label: 'Sitz für', text: seatTitle },
  { key: 'right', label: 'Stimmrecht', text: (row) => votingRightLabels[row.votingRight], width: '22%' },
  { key: 'from', label: 'ab', text: ({ fromDay }) => shortDay(fromDay), width: '8rem', figures: true },
  { key: 'until', label: 'bis', text: ({ untilDay }) => shortDay(untilDay), width: '8rem', figures: true },
];

const shortDay = (day: string | null) => (day ? formatDay(day, 'short') : '');

/** Seats that do not count today: those to come and those that are gone; nothing where there are none. */
export function OtherSeats({ committee: { id, otherSeats } }: { committee: StoredCommittee }) {
  if (otherSeats.length === 0) return null;
  return (
    <Section title="Frühere und künftige Sitze" note={counted(otherSeats.length, 'Sitz', 'Sitze')}>
      <div className="measured">
        <DataTable
          look="plain"
          caption="Sitze, die heute nicht mitzählen"
          columns={columns}
          rows={otherSeats}
          rowKey={(row) => row.seatId}
          href={(row) => `/gremien/${id}/sitz/${row.seatId}`}
        />
      </div>
    </Section>
  );
}
