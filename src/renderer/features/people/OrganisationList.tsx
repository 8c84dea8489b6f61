import { Merge, Plus, Tags } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { OrganisationRow } from '../../../shared/features/people.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { type ListDialog, ListMenu } from '../../app/lists/ListMenu.tsx';
import { filterFacts } from '../../app/lists/listTable.ts';
import { useListTable } from '../../app/lists/useListTable.ts';
import { useListViews } from '../../app/lists/useListViews.ts';
import { ViewsMenu } from '../../app/lists/ViewsMenu.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyState, NothingFound, Notice, Skeleton } from '../../ui/Feedback.tsx';
import { FilterBar } from '../../ui/Lists.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { SplitView, useWide } from '../../ui/SplitView.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { SelectionBar } from '../../ui/table/SelectionBar.tsx';
import { LabelDialog } from '../labels/LabelDialog.tsx';
import { countWords } from './countWords.ts';
import { OrganisationDetail, OrganisationPage } from './OrganisationRecord.tsx';
import { organisationPath } from './paths.ts';
import { useKeptList } from './useKeptList.ts';
import { useListQuery } from './useListQuery.ts';
import { useRemoveOrganisations } from './useRemove.ts';

const filterKeys = ['sektor', 'schlagwort', 'stand'] as const;
const sortOf: Record<string, 'name' | 'sector' | 'partOf' | 'city'> = {
  name: 'name',
  sektor: 'sector',
  teil: 'partOf',
  ort: 'city',
};
const sortable = Object.keys(sortOf);

const states = [
  { value: 'bestehend', label: 'nur bestehende' },
  { value: 'aufgeloest', label: 'nur aufgelöste' },
];
const stateOf: Record<string, 'active' | 'ended'> = { bestehend: 'active', aufgeloest: 'ended' };

const columns: Column<OrganisationRow>[] = [
  {
    key: 'name',
    label: 'Name',
    // The state is said, not only shown by grey.
    text: (row) => (row.ended ? `${row.name} (aufgelöst)` : row.name),
    cell: (row) =>
      row.ended ? (
        <>
          <s>{row.name}</s>
          <span className="sr"> (aufgelöst)</span>
        </>
      ) : (
        row.name
      ),
    sortable: true,
  },
  {
    key: 'sektor',
    label: 'Sektoren',
    text: (row) => row.sectors,
    width: '24%',
    sortable: true,
    drop: 2,
  },
  { key: 'teil', label: 'Teil von', text: (row) => row.partOf, width: '18%', sortable: true, drop: 1 },
  { key: 'ort', label: 'Ort', text: (row) => row.city, width: '15%', sortable: true, drop: 1 },
  {
    key: 'personen',
    label: 'Personen',
    text: (row) => String(row.persons),
    kind: 'number',
    value: (row) => row.persons,
    width: '6rem',
    align: 'end',
    figures: true,
  },
];

/** The list with the open organisation beside it; on narrow windows the organisation alone. */
export function OrganisationList({ openId }: { openId: number | null }) {
  const wide = useWide();
  return openId !== null && !wide ? <OrganisationPage id={openId} /> : <List openId={openId} />;
}

function List({ openId }: { openId: number | null }) {
  const query = useListQuery(filterKeys, sortable);
  const [, navigate] = useLocation();
  const search = useRef<HTMLInputElement>(null);
  const filter = useMemo(
    () => ({
      search: query.search,
      sectorId: Number(query.get('sektor')) || null,
      tagId: Number(query.get('schlagwort')) || null,
      state: stateOf[query.get('stand')] ?? ('all' as const),
      sort: sortOf[query.sort.column] ?? 'name',
      descending: query.sort.direction === 'descending',
    }),
    [query],
  );
  const { data, error } = useCall('people.organisations', filter);
  const lists = useCall('people.lists', {}).data;
  const views = useListViews('organisationen', '/organisationen');
  const bar = [
    {
      key: 'sektor',
      label: 'Sektor',
      all: 'Alle Sektoren',
      options: (lists?.sectors ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
      value: query.get('sektor'),
    },
    // Offered only where the office uses tags.
    ...(lists && lists.tags.length > 0
      ? [
          {
            key: 'schlagwort',
            label: 'Schlagwort',
            all: 'Alle Schlagwörter',
            options: lists.tags.map(({ id, name }) => ({ value: String(id), label: name })),
            value: query.get('schlagwort'),
          },
        ]
      : []),
    {
      key: 'stand',
      label: 'Bestehend oder aufgelöst',
      all: 'Auch aufgelöste',
      options: states,
      value: query.get('stand'),
    },
  ];
  const list = useKeptList('organisationen', data !== undefined);
  const dialog = useState<ListDialog | null>(null);
  const leaving = useListTable({
    id: 'organisationen',
    title: 'Organisationen',
    one: 'Organisation',
    many: 'Organisationen',
    columns,
    views,
    facts: filterFacts({ search: query.search, filters: bar }, query.sort, columns),
    rowKey,
    ticked: list.ticked,
    count: data?.total ?? 0,
    rows: () => data?.rows ?? [],
  });
  const href = useCallback((row: { id: number }) => `${organisationPath(row.id)}${query.text}`, [query.text]);
  const create = () => navigate('/organisationen/neu');
  usePageActions({
    create: { label: 'Organisation anlegen', run: create },
    print: { label: 'Liste der Organisationen drucken', run: () => dialog[1]('print') },
    find: { label: 'Organisationen suchen', run: () => search.current?.focus() },
  });
  const all = data?.all ?? 0;
  const found = data?.total ?? 0;
  return (
    <Page>
      <PageHeader
        title="Organisationen"
        actions={
          <>
            {all > 0 && (
              <ListMenu
                list={leaving}
                dialog={dialog}
                keys
                entries={[
                  {
                    id: 'duplicates',
                    label: 'Doppelte finden',
                    icon: Merge,
                    run: () => navigate('/organisationen/doppelte'),
                  },
                ]}
              />
            )}
            <Button variant="primary" icon={Plus} onClick={create}>
              Organisation anlegen
            </Button>
          </>
        }
      />
      {data && all === 0 ? (
        <EmptyState
          title="Noch keine Organisationen"
          actions={<LinkButton href="/personen/einlesen">Liste einlesen</LinkButton>}
        >
          Hier stehen die Stellen, für die Menschen in den Gremien sitzen. Beim Einlesen Ihrer Liste entstehen
          sie von selbst.
        </EmptyState>
      ) : (
        <>
          <FilterBar
            label="Organisationen suchen und filtern"
            placeholder="Name oder Ort"
            search={query.search}
            searchRef={search}
            onSearch={(text) => query.set({ suche: text })}
            filters={bar}
            onFilter={(key, value) => query.set({ [key]: value })}
            count={countWords(found, Math.max(found, all), 'Organisation', 'Organisationen')}
            onClear={query.clear}
          >
            <ViewsMenu views={views} allWords="Alle Organisationen" columns={leaving.chosen} />
            {list.ticked.size > 0 && <Ticked ticked={list.ticked} onDone={() => list.setTicked(new Set())} />}
          </FilterBar>
          {error && <Notice tone="bad">{error.message}</Notice>}
          <SplitView
            detailLabel="Geöffnete Organisation"
            detail={openId !== null && <OrganisationDetail key={openId} id={openId} listQuery={query.text} />}
          >
            <div ref={list.frame} className="split__list">
              <ListScroll label="Liste der Organisationen">
                {data ? (
                  <DataTable
                    sticky
                    caption="Organisationen"
                    columns={leaving.columns}
                    rows={data.rows}
                    rowKey={rowKey}
                    href={href}
                    open={openId ?? undefined}
                    sort={query.sort}
                    onSort={query.setSort}
                    ticked={list.ticked}
                    onTick={list.setTicked}
                    gone={(row) => row.ended}
                    empty={<NothingFound what="Organisation" search={query.search} onClear={query.clear} />}
                  />
                ) : (
                  <Skeleton label="Organisationen werden geladen" />
                )}
              </ListScroll>
            </div>
          </SplitView>
        </>
      )}
    </Page>
  );
}

const rowKey = (row: { id: number }) => row.id;

function Ticked({ ticked, onDone }: { ticked: ReadonlySet<string | number>; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [labels, setLabels] = useState(false);
  const remove = useRemoveOrganisations();
  const removeTicked = async () => {
    setBusy(true);
    if (await remove([...ticked].map(Number))) onDone();
    setBusy(false);
  };
  return (
    <>
      <SelectionBar
        count={ticked.size}
        onClear={onDone}
        acts={[
          { id: 'labels', label: 'Etiketten drucken …', icon: Tags, run: () => setLabels(true) },
          { id: 'remove', label: 'In den Papierkorb', busy, run: () => void removeTicked() },
        ]}
      />
      {labels && (
        <LabelDialog
          product="addressLabels"
          source={{ kind: 'organisations', organisationIds: [...ticked].map(Number) }}
          subject={counted(ticked.size, 'Organisation', 'Organisationen')}
          onClose={() => setLabels(false)}
        />
      )}
    </>
  );
}
