import './people.css';
import { Link } from 'wouter';
import type { PersonMembership } from '../../../shared/features/people.ts';
import { votingRightLabels } from '../../../shared/features/committees.labels.ts';
import { isExpiring } from '../../../shared/rules/terms.ts';
import { State } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

interface Row extends PersonMembership {
  today: string;
}

const columns: Column<Row>[] = [
  {
    key: 'gremium',
    label: 'Gremium',
    text: (row) => row.committee,
    cell: (row) => (
      <>
        <Link href={`/gremien/${row.committeeId}`}>{row.committee}</Link>
        {detailsOf(row).map((line) => (
          <span key={line} className="second second--block">
            {line}
          </span>
        ))}
      </>
    ),
  },
  {
    key: 'bis',
    label: 'Amtszeit bis',
    width: '7.5rem',
    figures: true,
    text: termWords,
    cell: (row) =>
      isExpiring(row, row.today) || row.carriedOver ? (
        <State tone="warn">{termWords(row)}</State>
      ) : (
        termWords(row)
      ),
  },
];

/** Where a person sits, for whom, until when. */
export function PersonMemberships({
  memberships,
  name,
  today,
  level,
}: {
  memberships: readonly PersonMembership[];
  name: string;
  today: string;
  level: 2 | 3;
}) {
  return (
    <Section title="Mitgliedschaften" level={level}>
      {memberships.length === 0 ? (
        <p className="quiet">
          Noch in keinem Gremium. Auf der Seite eines Gremiums nehmen Sie Mitglieder auf.
        </p>
      ) : (
        <div className="memberships">
          <DataTable
            caption={`Mitgliedschaften von ${name}`}
            look="plain"
            columns={columns}
            rows={memberships.map((membership) => ({ ...membership, today }))}
            rowKey={(row) => row.membershipId}
            gone={(row) => row.untilDay !== null && row.untilDay < today && !row.carriedOver}
          />
        </div>
      )}
    </Section>
  );
}

function detailsOf(row: PersonMembership): string[] {
  const lines = row.deputyOf ? [`Stellvertretung für ${row.deputyOf}`] : [votingRightLabels[row.votingRight]];
  if (row.roles.length > 0) lines.push(row.roles.join(', '));
  if (row.carriedOver) lines.push('im Amt bis zur Nachfolge');
  if (row.onBehalfOf) lines.push(`für ${row.onBehalfOf}`);
  if (row.appointment && !row.deputyOf) lines.push(`berufen: ${row.appointment}`);
  if (row.deputies.length > 0) lines.push(`Vertretung: ${row.deputies.join(', ')}`);
  return lines;
}

/** "12/2026", "ab 01/2027", "offen" */
function termWords(row: Row): string {
  const month = (day: string) => `${day.slice(5, 7)}/${day.slice(0, 4)}`;
  if (row.fromDay > row.today) return `ab ${month(row.fromDay)}`;
  return row.untilDay === null ? 'offen' : month(row.untilDay);
}
