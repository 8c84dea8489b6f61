import { useDeferredValue, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { decisionResultLabels, type ResolutionRow } from '../../../shared/features/protocols.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, NothingFound, Skeleton, State } from '../../ui/Feedback.tsx';
import { FilterBar } from '../../ui/Lists.tsx';
import { PageHeader, Page as PageFrame } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
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
    width: '6.5rem',
    figures: true,
  },
];

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
  const [params, setParams] = useSearchParams();
  const search = params.get('suche') ?? '';
  const year = params.get('jahr') ?? '';
  const set = (changes: Record<string, string>) => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    setParams(next, { replace: true });
  };
  const filter = { search: useDeferredValue(search), year: year ? Number(year) : null };
  const { data } = useCall('protocols.resolutions', filter);
  const register = usePrint('protocols.printResolutions', { title: 'Beschlussregister wird erzeugt' });
  const print = (format: PrintFormat) => void register.run({ ...filter, search, format });
  const field = useRef<HTMLInputElement>(null);
  usePageActions({
    find: { label: 'Beschlüsse durchsuchen', run: () => field.current?.focus() },
    print: { label: 'Beschlussregister drucken', run: () => print('standard') },
  });
  const clear = () => set({ suche: '', jahr: '' });
  return (
    <PageFrame>
      <PageHeader
        title="Beschlüsse"
        actions={<PrintMenu name="Beschlussregister drucken" onPrint={print} />}
      />
      {data && data.total > 0 && (
        <FilterBar
          label="Beschlüsse suchen und filtern"
          placeholder="Wortlaut, Nummer oder Gremium"
          search={search}
          onSearch={(text) => set({ suche: text })}
          searchRef={field}
          filters={[
            {
              key: 'jahr',
              label: 'Jahr',
              all: 'Alle Jahre',
              options: data.years.map((each) => ({ value: String(each), label: String(each) })),
              value: year,
            },
          ]}
          onFilter={(key, value) => set({ [key]: value })}
          count={
            data.rows.length === data.total
              ? counted(data.total, 'Beschluss', 'Beschlüsse')
              : `${data.rows.length} von ${data.total} Beschlüssen`
          }
          onClear={clear}
        />
      )}
      <ListScroll label="Liste der Beschlüsse">
        {!data ? (
          <Skeleton label="Beschlüsse werden geladen" />
        ) : data.total === 0 ? (
          <EmptyState
            title="Noch keine Beschlüsse"
            actions={<LinkButton href="/sitzungen">Zu den Sitzungen</LinkButton>}
          >
            Beschlüsse entstehen in Sitzungen. Ihre Nummer bekommen sie, wenn das Protokoll festgeschrieben
            wird.
          </EmptyState>
        ) : (
          <DataTable
            sticky
            look="wrap"
            caption="Beschlüsse, neueste zuerst"
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.id}
            href={(row) => `/sitzungen/${row.meetingId}/protokoll`}
            empty={<NothingFound what="Beschlüsse" search={search} onClear={clear} />}
          />
        )}
      </ListScroll>
    </PageFrame>
  );
}
