import { Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import type { VenueRow } from '../../../shared/features/venues.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted, listed } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton, State } from '../../ui/Feedback.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { venuePath, venuesPath } from './venuePaths.ts';

const columns: Column<VenueRow>[] = [
  { key: 'name', label: 'Ort', text: (row) => row.name, width: '24%' },
  { key: 'address', label: 'Anschrift', text: (row) => row.address, width: '24%', drop: 1 },
  {
    key: 'capacity',
    label: 'Plätze',
    text: (row) => (row.capacity === null ? '' : String(row.capacity)),
    width: '5rem',
    figures: true,
    drop: 2,
  },
  {
    key: 'measures',
    label: 'Barrierefreiheit',
    text: measuresText,
    cell: (row) => <span className="venue-measures">{measuresState(row)}</span>,
  },
  {
    key: 'checked',
    label: 'Geprüft',
    text: (row) => (row.checkedOn ? formatDay(row.checkedOn, 'short') : 'noch nie'),
    width: '7rem',
    figures: true,
    drop: 1,
  },
];

function measuresText({ missing, unknown }: VenueRow): string {
  const parts = [
    missing.length > 0 && `reicht nicht: ${listed(missing)}`,
    unknown > 0 && `${counted(unknown, 'Punkt', 'Punkte')} offen`,
  ].filter(Boolean);
  return parts.length === 0 ? 'alle Maße erfüllt' : parts.join('; ');
}

function measuresState(row: VenueRow) {
  const tone = row.missing.length > 0 ? 'bad' : row.unknown > 0 ? 'warn' : 'ok';
  return <State tone={tone}>{measuresText(row)}</State>;
}

/** "Tagungsorte": all venues and what they lack. */
export function VenueList() {
  const [, navigate] = useLocation();
  const { data } = useCall('accessibility.venues', {});
  usePageActions({ create: { label: 'Tagungsort anlegen', run: () => navigate(`${venuesPath}/neu`) } });
  return (
    <Page>
      <PageHeader
        title="Tagungsorte"
        crumbs={[{ label: 'Sitzungen', href: '/sitzungen' }]}
        sub={data && data.length > 0 ? counted(data.length, 'Ort', 'Orte') : undefined}
        actions={
          <LinkButton variant="primary" icon={Plus} href={`${venuesPath}/neu`}>
            Tagungsort anlegen
          </LinkButton>
        }
      />
      {!data || data.length === 0 ? (
        <PageBody>
          {!data ? (
            <Skeleton label="Tagungsorte werden geladen" />
          ) : (
            <EmptyState
              title="Noch kein Tagungsort"
              actions={<LinkButton href={`${venuesPath}/neu`}>Tagungsort anlegen</LinkButton>}
            >
              Hierher gehören die Säle, in denen Sie tagen, mit Türbreite, Aufzug und Höranlage. Rundtisch
              sagt dann bei jeder Sitzung, was für die Eingeladenen fehlt.
            </EmptyState>
          )}
        </PageBody>
      ) : (
        <ListScroll label="Liste der Tagungsorte">
          <DataTable
            sticky
            look="wrap"
            caption="Tagungsorte, nach Name"
            columns={columns}
            rows={data}
            rowKey={(row) => row.id}
            href={(row) => venuePath(row.id)}
          />
        </ListScroll>
      )}
    </Page>
  );
}
