import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

type Former = StoredCommittee['formerMembers'][number];

const columns: Column<Former>[] = [
  { key: 'person', label: 'Mitglied', text: (row) => row.person, width: '28%' },
  { key: 'seat', label: 'Sitz für', text: (row) => row.seat, width: '26%', drop: 1 },
  { key: 'organisation', label: 'entsandt von', text: (row) => row.onBehalfOf, drop: 2 },
  { key: 'term', label: 'Amtszeit', text: termText, width: '13rem', figures: true },
];

function termText({ fromDay, untilDay }: Former): string {
  return `${formatDay(fromDay, 'short')} – ${untilDay ? formatDay(untilDay, 'short') : ''}`;
}

/** Who sat here before; nothing where nobody did. */
export function FormerMembers({ committee: { formerMembers } }: { committee: StoredCommittee }) {
  if (formerMembers.length === 0) return null;
  return (
    <Section title="Frühere Mitglieder" note={counted(formerMembers.length, 'Amtszeit', 'Amtszeiten')}>
      <div className="measured">
        <DataTable
          look="plain"
          caption="Frühere Mitglieder, zuletzt ausgeschiedene zuerst"
          columns={columns}
          rows={formerMembers}
          rowKey={(row) => row.membershipId}
          href={(row) => `/personen/${row.personId}`}
        />
      </div>
    </Section>
  );
}
