import { BookUser, Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { CommitteeRow } from '../../../shared/features/committees.ts';
import { committeeKindLabels } from '../../../shared/features/committees.labels.ts';
import { mediumTime } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import { useListTable } from '../../app/lists/useListTable.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { DirectoryDialog } from '../directory/DirectoryDialog.tsx';
import { CommitteeViews } from './CommitteeViews.tsx';
import { seatsInWords, summaryOfCommittees } from './seatWords.ts';
import { WarningState } from './WarningState.tsx';

const hintText = (row: CommitteeRow) => row.warnings.map((warning) => warning.text).join(' ');

const kindWords: Record<CommitteeRow['kind'], string> = { ...committeeKindLabels, plenary: 'Plenum' };

const columns: Column<CommitteeRow>[] = [
  { key: 'name', label: 'Gremium', text: (row) => row.name, width: '26%' },
  { key: 'kind', label: 'Art', text: (row) => kindWords[row.kind], width: '15%', drop: 1 },
  { key: 'seats', label: 'Sitze', text: seatsInWords, width: '15%', figures: true, drop: 2 },
  {
    key: 'next',
    label: 'Nächste Sitzung',
    text: (row) => (row.nextMeeting ? mediumTime(row.nextMeeting) : ''),
    cell: (row) =>
      row.nextMeeting ? mediumTime(row.nextMeeting) : <span className="quiet">keine geplant</span>,
    width: '21%',
    figures: true,
    drop: 1,
  },
  {
    key: 'filled',
    label: 'besetzt',
    text: (row) => String(row.filled),
    kind: 'number',
    value: (row) => row.filled,
    extra: true,
  },
  {
    key: 'total',
    label: 'Sitze gesamt',
    text: (row) => String(row.seats),
    kind: 'number',
    value: (row) => row.seats,
    extra: true,
  },
  {
    key: 'gaps',
    label: 'unbesetzt',
    text: (row) => String(row.gaps),
    kind: 'number',
    value: (row) => row.gaps,
    extra: true,
  },
  { key: 'hints', label: 'Hinweise', text: hintText, cell: (row) => <Hints row={row} /> },
];

function Hints({ row }: { row: CommitteeRow }) {
  return row.warnings.map((warning) => (
    <div key={warning.kind} className="committee-hint">
      <WarningState warning={warning} />
    </div>
  ));
}

/** "Gremien": all committees with their seats, next meeting and what to look at. */
export function CommitteeList() {
  const [, navigate] = useLocation();
  const { data, isPending } = useCall('committees.list', {});
  const [listing, setListing] = useState(false);
  const list = () => setListing(true);
  usePageActions({
    create: { label: 'Gremium anlegen', run: () => navigate('/gremien/neu') },
    ...(data && data.length > 0 && { print: { label: 'Mitgliederverzeichnis drucken', run: list } }),
    more: [
      { label: 'Zusammensetzung der Gremien ansehen', run: () => navigate('/gremien/matrix') },
      { label: 'Organigramm ansehen', run: () => navigate('/gremien/organigramm') },
    ],
  });
  const [search, setSearch] = useSearchParams();
  const all = data ?? [];
  const some = all.some((row) => row.ended) && all.some((row) => !row.ended);
  const state = search.get('stand') ?? 'alle';
  const rows = some ? all.filter((row) => state === 'alle' || row.ended === (state === 'beendet')) : all;
  const leaving = useListTable({
    id: 'gremien',
    title: 'Gremien',
    one: 'Gremium',
    many: 'Gremien',
    columns,
    rowKey,
    count: rows.length,
    rows: () => rows,
  });
  const isEmpty = !isPending && all.length === 0;
  return (
    <Page>
      <PageHeader
        title="Gremien"
        sub={all.length > 0 ? summaryOfCommittees(all) : undefined}
        actions={
          <>
            {all.length > 0 && (
              <ListMenu
                list={leaving}
                entries={[
                  {
                    id: 'directory',
                    label: 'Mitgliederverzeichnis drucken …',
                    icon: BookUser,
                    keys: 'Strg P',
                    run: list,
                  },
                ]}
              />
            )}
            <LinkButton variant="primary" icon={Plus} href="/gremien/neu">
              Gremium anlegen
            </LinkButton>
          </>
        }
      />
      <CommitteeViews />
      {isPending || isEmpty ? (
        <PageBody>
          {isPending ? (
            <Skeleton />
          ) : (
            <EmptyState
              title="Noch keine Gremien"
              actions={<LinkButton href="/gremien/neu">Gremium anlegen</LinkButton>}
            >
              Hierher gehören die Gesundheitskonferenz, die Steuerungsgruppe, Arbeitsgruppen und Netzwerke.
              Legen Sie das erste an, dann tragen Sie ein, wer darin sitzt.
            </EmptyState>
          )}
        </PageBody>
      ) : (
        <>
          {some && (
            <div className="filters">
              <RadioGroup
                label="Welche Gremien?"
                hideLabel
                layout="segment"
                name="stand"
                options={[
                  { value: 'alle', label: 'Alle' },
                  { value: 'aktiv', label: 'Bestehende' },
                  { value: 'beendet', label: 'Beendete' },
                ]}
                value={state}
                onChange={({ target }) =>
                  setSearch(target.value === 'alle' ? {} : { stand: target.value }, { replace: true })
                }
              />
            </div>
          )}
          <ListScroll label="Liste der Gremien">
            <DataTable
              sticky
              look="wrap"
              caption="Gremien, nach Art und Name"
              columns={leaving.columns}
              rows={rows}
              rowKey={rowKey}
              href={(row) => `/gremien/${row.id}`}
              gone={(row) => row.ended}
            />
          </ListScroll>
        </>
      )}
      <DirectoryDialog
        open={listing}
        onClose={() => setListing(false)}
        title="Mitgliederverzeichnis aller Gremien drucken"
        scope={{ kind: 'committees' }}
      />
    </Page>
  );
}

const rowKey = (row: CommitteeRow) => row.id;
