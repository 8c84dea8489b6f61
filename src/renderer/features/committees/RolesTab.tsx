import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { RoleView, StoredCommittee } from '../../../shared/features/committees.ts';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { isExpiring } from '../../../shared/rules/terms.ts';
import { useCall } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { EmptyState, State } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

/** Who leads, coordinates, moderates and takes the minutes, and who did before. */
export function RolesTab({ committee }: { committee: StoredCommittee }) {
  const { data: app } = useCall('app.state', {});
  const today = app?.today ?? '';
  const columns = useMemo<Column<RoleView>[]>(
    () => [
      { key: 'role', label: 'Rolle', text: (row) => committeeRoleLabels[row.role], width: '11rem' },
      { key: 'person', label: 'Person', text: (row) => row.person },
      {
        key: 'from',
        label: 'seit',
        text: (row) => formatDay(row.fromDay, 'short'),
        width: '7rem',
        figures: true,
      },
      {
        key: 'until',
        label: 'bis',
        text: (row) => (row.untilDay ? formatDay(row.untilDay, 'short') : ''),
        cell: (row) =>
          row.untilDay === null ? (
            <span className="quiet">offen</span>
          ) : isExpiring(row, today) ? (
            <State tone="warn">{formatDay(row.untilDay, 'short')}</State>
          ) : (
            formatDay(row.untilDay, 'short')
          ),
        width: '8rem',
        figures: true,
      },
      {
        key: 'actions',
        label: 'Aktionen',
        hideLabel: true,
        text: () => '',
        cell: (row) => <RoleMenu committeeId={committee.id} role={row} />,
        width: '2.75rem',
        align: 'end',
      },
    ],
    [committee.id, today],
  );
  if (committee.roles.length === 0)
    return (
      <EmptyState title="Noch keine Rollen">
        Legen Sie fest, wer den Vorsitz hat, koordiniert, moderiert und Protokoll führt.
      </EmptyState>
    );
  return (
    <Section title="Rollen" hideTitle>
      <div className="measured" style={{ maxWidth: '52rem' }}>
        <DataTable
          caption="Rollen"
          columns={columns}
          headColumn="person"
          rows={committee.roles}
          rowKey={(row) => row.id}
          href={(row) => `/personen/${row.personId}`}
          gone={(row) => row.untilDay !== null && row.untilDay < today}
        />
      </div>
    </Section>
  );
}

function RoleMenu({ committeeId, role }: { committeeId: number; role: RoleView }) {
  const [, navigate] = useLocation();
  const remove = useSave('committees.removeRole');
  return (
    <Menu
      size="small"
      name={`${committeeRoleLabels[role.role]}, ${role.person}: Aktionen`}
      entries={[
        {
          id: 'edit',
          label: 'Rolle bearbeiten',
          run: () => navigate(`/gremien/${committeeId}/rollen/${role.id}`),
        },
        {
          id: 'remove',
          label: 'Rolle entfernen',
          danger: true,
          run: () =>
            remove.mutate(
              { id: role.id },
              { onError: ({ message }) => showProblem({ title: 'Die Rolle bleibt erhalten', message }) },
            ),
        },
      ]}
    />
  );
}
