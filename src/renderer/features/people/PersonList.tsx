import { Plus, Upload } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonFilter } from '../../../shared/features/people.ts';
import { api, prefetch, useCall } from '../../api.ts';
import { lazyPart } from '../../app/lazyPart.ts';
import { copyText } from '../../app/lists/copyText.ts';
import type { ListDialog } from '../../app/lists/ListMenu.tsx';
import { filterFacts, offered, rowsOf } from '../../app/lists/listTable.ts';
import { useListTable } from '../../app/lists/useListTable.ts';
import { useListViews } from '../../app/lists/useListViews.ts';
import { ViewsMenu } from '../../app/lists/ViewsMenu.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton, Button } from '../../ui/Button.tsx';
import { EmptyState, NothingFound, Notice, Skeleton } from '../../ui/Feedback.tsx';
import { FilterBar } from '../../ui/Lists.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { SplitView, useWide } from '../../ui/SplitView.tsx';
import { toTsv } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { countWords } from './countWords.ts';
import { beside, needsMore, personColumns, sortableColumns } from './personColumns.tsx';
import { filterKeys, filterOf, usePersonFilters } from './personFilters.ts';
import { idsOf, PersonListMenu, Ticked } from './PersonListActions.tsx';
import { personPath } from './paths.ts';
import { useKeptList } from './useKeptList.ts';
import { readListQuery, useListQuery } from './useListQuery.ts';
import { firstWindow, usePersonWindow } from './usePersonWindow.ts';

// Nobody has opened a person yet when the list appears; the record comes right after its rows.
const record = lazyPart(async () => (await import('./PersonRecord.tsx')).PersonDetail);
const page = lazyPart(async () => (await import('./PersonRecord.tsx')).PersonPage);
const DirectoryDialog = lazy(async () => ({
  default: (await import('../directory/DirectoryDialog.tsx')).DirectoryDialog,
}));

/** Loads the code of the open person. */
export const preloadRecord = () => Promise.all([record.preload(), page.preload()]);

/** Tells how many there are without the filter. */
const anybody = { limit: 1, offset: 0 };

/** The list with the open record beside it; on narrow windows the record alone. */
export function PersonList({ openId }: { openId: number | null }) {
  const wide = useWide();
  return openId !== null && !wide ? <page.Part id={openId} /> : <List openId={openId} />;
}

/** Asks for what the list shows first, as soon as its code is there. */
export function primePersonList(): Promise<unknown> {
  const query = readListQuery(new URLSearchParams(location.search), sortableColumns);
  return Promise.all([
    prefetch('people.persons', firstWindow(filterOf(query))),
    prefetch('committees.list', {}),
    prefetch('people.lists', {}),
    ...(/^\/personen\/\d+$/.test(location.pathname) ? [preloadRecord()] : []),
  ]);
}

function List({ openId }: { openId: number | null }) {
  const query = useListQuery(filterKeys, sortableColumns);
  const [, navigate] = useLocation();
  const search = useRef<HTMLInputElement>(null);
  const views = useListViews('personen', '/personen');
  const bar = usePersonFilters(query.get);
  const everyone = useListTable({
    id: 'personen',
    title: 'Personen',
    one: 'Person',
    many: 'Personen',
    columns: personColumns,
    views,
    facts: filterFacts({ search: query.search, filters: bar }, query.sort, personColumns),
    rowKey,
    count: 0,
    rows: () => everybodyOf(filter),
  });
  const more = needsMore(everyone.columns);
  const filter = useMemo(() => ({ ...filterOf(query), ...(more && { more }) }), [query, more]);
  const persons = usePersonWindow(filter);
  const list = useKeptList('personen', !persons.loading);
  useEffect(() => {
    if (!persons.loading) void preloadRecord();
  }, [persons.loading]);
  const leaving = { ...everyone, count: persons.total, ticked: list.ticked };
  const columns = useMemo(
    () => (openId === null ? everyone.columns : beside(everyone.columns)),
    [openId, everyone.columns],
  );
  const href = useCallback((row: { id: number }) => `${personPath(row.id)}${query.text}`, [query.text]);
  const create = () => navigate('/personen/neu');
  const [listing, setListing] = useState(false);
  const dialog = useState<ListDialog | null>(null);
  usePageActions({
    create: { label: 'Person anlegen', run: create },
    find: { label: 'Personen suchen', run: () => search.current?.focus() },
    print: { label: 'Liste der Personen drucken', run: () => dialog[1]('print') },
    more: [
      { label: 'Liste einlesen', run: () => navigate('/personen/einlesen') },
      { label: 'Doppelte Personen finden', run: () => navigate('/personen/doppelte') },
      { label: 'Ansprache ansehen', run: () => navigate('/personen/ansprache') },
    ],
  });
  const isFiltered = query.search !== '' || filterKeys.some((key) => query.get(key) !== '');
  const everybody = useCall('people.persons', anybody, { enabled: isFiltered });
  /** Rows that were not looked at yet are not in the window, so the core is asked. */
  const tickAll = async (all: boolean) => list.setTicked(new Set(all ? await idsOf(filter) : []));
  const copyTicked = async () => copyText(toTsv(offered(everyone.columns), await rowsOf(leaving, 'ticked')));
  const total = isFiltered ? everybody.data?.total : persons.loading ? undefined : persons.total;
  const nobody = total === 0;
  return (
    <Page>
      <PageHeader
        title="Personen"
        actions={
          <>
            {!nobody && (
              <PersonListMenu
                list={leaving}
                filter={filter}
                dialog={dialog}
                onDirectory={() => setListing(true)}
              />
            )}
            <LinkButton href="/personen/ansprache">Ansprache</LinkButton>
            <Button variant="primary" icon={Plus} onClick={create}>
              Person anlegen
            </Button>
          </>
        }
      />
      {nobody ? (
        <NoPersons />
      ) : (
        <>
          <FilterBar
            label="Personen suchen und filtern"
            placeholder="Name, Organisation oder Ort"
            search={query.search}
            searchRef={search}
            onSearch={(text) => query.set({ suche: text })}
            filters={bar}
            onFilter={(key, value) => query.set({ [key]: value })}
            count={countWords(persons.total, total ?? persons.total)}
            onClear={query.clear}
          >
            <ViewsMenu views={views} allWords="Alle Personen" columns={everyone.chosen} />
            {list.ticked.size > 0 && <Ticked filter={filter} total={persons.total} {...list} />}
          </FilterBar>
          {persons.error && <Notice tone="bad">{persons.error.message}</Notice>}
          <SplitView
            detailLabel="Geöffnete Person"
            detail={openId !== null && <record.Part key={openId} id={openId} listQuery={query.text} />}
          >
            <div ref={list.frame} className="split__list">
              <ListScroll label="Liste der Personen">
                {persons.loading ? (
                  <Skeleton label="Personen werden geladen" />
                ) : (
                  <DataTable
                    sticky
                    caption="Personen"
                    columns={columns}
                    rows={persons.rows}
                    rowKey={rowKey}
                    href={href}
                    open={openId ?? undefined}
                    sort={query.sort}
                    onSort={query.setSort}
                    ticked={list.ticked}
                    onTick={list.setTicked}
                    onTickAll={(all) => void tickAll(all)}
                    onCopyTicked={() => void copyTicked()}
                    onRange={persons.onRange}
                    empty={<NothingFound what="Person" search={query.search} onClear={query.clear} />}
                  />
                )}
              </ListScroll>
            </div>
          </SplitView>
          <Suspense>
            {listing && (
              <DirectoryDialog
                open
                onClose={() => setListing(false)}
                title={`Verzeichnis drucken: ${countWords(persons.total, persons.total)}`}
                scope={{ kind: 'persons', filter }}
              />
            )}
          </Suspense>
        </>
      )}
    </Page>
  );
}

/** Every row of a filter, for what needs more than the window. */
const everybodyOf = async (filter: PersonFilter) =>
  (await api.call('people.persons', { ...filter, limit: 50_000, offset: 0 })).rows;

const rowKey = (row: { id: number }) => row.id;

function NoPersons() {
  return (
    <EmptyState
      title="Noch keine Personen"
      actions={
        <LinkButton href="/personen/einlesen" icon={Upload}>
          Liste einlesen
        </LinkButton>
      }
    >
      Lesen Sie Ihre Excel-Liste ein, Rundtisch zeigt vorher, was ankommt. Oder legen Sie die erste Person
      selbst an.
    </EmptyState>
  );
}
