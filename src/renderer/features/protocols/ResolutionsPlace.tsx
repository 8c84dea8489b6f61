import { useDeferredValue, useRef } from 'react';
import { decisionResultLabels, type ResolutionRow } from '../../../shared/features/protocols.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { useAddress } from '../../app/useAddress.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import { filterFacts } from '../../app/lists/listTable.ts';
import { useListTable } from '../../app/lists/useListTable.ts';
import { useListViews } from '../../app/lists/useListViews.ts';
import { ViewsMenu } from '../../app/lists/ViewsMenu.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, NothingFound, State } from '../../ui/Feedback.tsx';
import { FilterBar } from '../../ui/Lists.tsx';
import { PageHeader, Page as PageFrame } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListBody } from '../../ui/table/ListBody.tsx';
import { resultTones } from '../meetings/ItemPanel.tsx';

const columns: Column<ResolutionRow>[] = [
  {
    key: 'number',
    label: 'Nummer',
    text: numberText,
    width: '7.5rem',
    figures: true,
  },
  {
    key: 'wording',
    label: 'Beschluss',
    text: (row) => row.wording,
    cell: (row) => (
      <>
        {row.wording}
        <span className="second second--block">
          {[
            row.committee,
            row.item,
            row.responsible && `zuständig: ${row.responsible}`,
            row.dueOn && `bis ${formatDay(row.dueOn)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  },
  {
    key: 'result',
    label: 'Ergebnis',
    text: (row) => `${decisionResultLabels[row.result]}. ${row.reason}`,
    cell: (row) => <Result row={row} />,
    width: '24%',
  },
  {
    key: 'day',
    label: 'Tag',
    text: (row) => formatDay(row.decidedAt.slice(0, 10), 'short'),
    kind: 'day',
    value: (row) => row.decidedAt.slice(0, 10),
    width: '6.5rem',
    figures: true,
  },
  { key: 'committee', label: 'Gremium', text: (row) => row.committee, extra: true },
  { key: 'item', label: 'Tagesordnungspunkt', text: (row) => row.item, extra: true },
  { key: 'responsible', label: 'Zuständig', text: (row) => row.responsible, extra: true },
  {
    key: 'due',
    label: 'Bis',
    text: (row) => (row.dueOn ? formatDay(row.dueOn, 'short') : ''),
    kind: 'day',
    value: (row) => row.dueOn,
    extra: true,
  },
  ...(
    [
      ['yes', 'Ja', (row) => row.votesFor],
      ['no', 'Nein', (row) => row.votesAgainst],
      ['abstained', 'Enthaltungen', (row) => row.abstentions],
    ] satisfies [string, string, (row: ResolutionRow) => number][]
  ).map(
    ([key, label, value]): Column<ResolutionRow> => ({
      key,
      label,
      kind: 'number',
      value,
      text: (row) => String(value(row)),
      extra: true,
    }),
  ),
];

const rowKey = (row: ResolutionRow) => row.id;

/** What was not decided never gets a number. */
function numberText({ number, result }: ResolutionRow): string {
  return number || (result === 'notQuorate' ? 'ohne Nummer' : 'Nummer folgt');
}

function Result({ row }: { row: ResolutionRow }) {
  return (
    <>
      <State tone={resultTones[row.result]}>{decisionResultLabels[row.result]}</State>
      <span className="second second--block">
        {row.votesFor} Ja, {row.votesAgainst} Nein, {row.abstentions}{' '}
        {row.abstentions === 1 ? 'Enthaltung' : 'Enthaltungen'}
      </span>
    </>
  );
}

/** "Beschlüsse": the register with search by the beginnings of words. */
export function Page() {
  const [params, set] = useAddress();
  const search = params.get('suche') ?? '';
  const year = params.get('jahr') ?? '';
  const filter = { search: useDeferredValue(search), year: year ? Number(year) : null };
  const { data } = useCall('protocols.resolutions', filter);
  const rows = data?.rows ?? [];
  const register = usePrint('protocols.printResolutions', { title: 'Beschlussregister wird erzeugt' });
  const print = (format: PrintFormat) => void register.run({ ...filter, search, format });
  const field = useRef<HTMLInputElement>(null);
  usePageActions({
    find: { label: 'Beschlüsse durchsuchen', run: () => field.current?.focus() },
    print: { label: 'Beschlussregister drucken', run: () => print('standard') },
  });
  const clear = () => set({ suche: '', jahr: '' });
  const views = useListViews('beschluesse', '/beschluesse');
  const bar = [
    {
      key: 'jahr',
      label: 'Jahr',
      all: 'Alle Jahre',
      options: (data?.years ?? []).map((each) => ({ value: String(each), label: String(each) })),
      value: year,
    },
  ];
  const leaving = useListTable({
    id: 'beschluesse',
    title: 'Beschlüsse',
    one: 'Beschluss',
    many: 'Beschlüsse',
    columns,
    views,
    facts: filterFacts({ search, filters: bar }),
    rowKey,
    count: rows.length,
    rows: () => rows,
  });
  return (
    <PageFrame>
      <PageHeader
        title="Beschlüsse"
        actions={
          <>
            {data && data.total > 0 && <ListMenu list={leaving} ownPrint />}
            <PrintMenu name="Beschlussregister drucken" onPrint={print} />
          </>
        }
      />
      {data && data.total > 0 && (
        <FilterBar
          label="Beschlüsse suchen und filtern"
          placeholder="Wortlaut, Nummer oder Gremium"
          search={search}
          onSearch={(text) => set({ suche: text })}
          searchRef={field}
          filters={bar}
          onFilter={(key, value) => set({ [key]: value })}
          count={
            rows.length === data.total
              ? counted(data.total, 'Beschluss', 'Beschlüsse')
              : `${rows.length} von ${data.total} Beschlüssen`
          }
          onClear={clear}
        >
          <ViewsMenu views={views} allWords="Alle Beschlüsse" columns={leaving.chosen} />
        </FilterBar>
      )}
      <ListBody
        label="Liste der Beschlüsse"
        total={data?.total}
        waiting="Beschlüsse werden geladen"
        none={
          <EmptyState
            title="Noch keine Beschlüsse"
            actions={<LinkButton href="/sitzungen">Zu den Sitzungen</LinkButton>}
          >
            Beschlüsse entstehen in Sitzungen. Ihre Nummer bekommen sie, wenn das Protokoll festgeschrieben
            wird.
          </EmptyState>
        }
      >
        <DataTable
          sticky
          look="wrap"
          caption="Beschlüsse, neueste zuerst"
          columns={leaving.columns}
          rows={rows}
          rowKey={rowKey}
          href={(row) => `/sitzungen/${row.meetingId}/protokoll`}
          empty={<NothingFound what="Beschlüsse" search={search} onClear={clear} />}
        />
      </ListBody>
    </PageFrame>
  );
}
