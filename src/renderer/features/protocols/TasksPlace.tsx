import { Check, Plus, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { TaskRow } from '../../../shared/features/protocols.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { useAddress, withChanges } from '../../app/useAddress.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import { filterFacts } from '../../app/lists/listTable.ts';
import { useListTable } from '../../app/lists/useListTable.ts';
import { useListViews } from '../../app/lists/useListViews.ts';
import { ViewsMenu } from '../../app/lists/ViewsMenu.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, NothingFound, State } from '../../ui/Feedback.tsx';
import { FilterBar } from '../../ui/Lists.tsx';
import { PageHeader, Page as PageFrame } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListBody } from '../../ui/table/ListBody.tsx';
import { useAct } from '../meetings/useAct.ts';
import { TaskDialog } from './TaskDialog.tsx';

const stateWords: Record<TaskRow['state'], string> = {
  open: 'offen',
  overdue: 'überfällig',
  done: 'erledigt',
};

type StateFilter = 'open' | 'done' | 'all';

const columns: Column<TaskRow>[] = [
  {
    key: 'title',
    label: 'Aufgabe',
    text: (row) => row.title,
    cell: (row) => (
      <>
        {row.title}
        {row.note && <span className="second second--block">{row.note}</span>}
      </>
    ),
  },
  { key: 'assignee', label: 'Zuständig', text: (row) => row.assignee, width: '20%' },
  {
    key: 'meeting',
    label: 'Aus',
    text: (row) => row.meeting,
    cell: (row) => <Origin row={row} />,
    width: '24%',
    drop: 1,
  },
  {
    key: 'due',
    label: 'Bis',
    text: dueText,
    kind: 'day',
    value: (row) => row.doneOn ?? row.dueOn,
    cell: (row) => <Due row={row} />,
    width: '22%',
    figures: true,
  },
  { key: 'note', label: 'Notiz', text: (row) => row.note, extra: true },
  { key: 'state', label: 'Stand', text: (row) => stateWords[row.state], extra: true },
  {
    key: 'finish',
    label: 'Erledigen',
    hideLabel: true,
    text: () => '',
    cell: (row) => <Finish row={row} />,
    width: '8rem',
    align: 'end',
  },
];

/** "Aufgaben": open ones with what is overdue first, or the done ones. */
export function Page() {
  const [params, set] = useAddress();
  const search = params.get('suche') ?? '';
  const state = (params.get('stand') ?? 'open') as StateFilter;
  const chosen = Number(params.get('aufgabe')) || null;
  const { data } = useCall('protocols.tasks', { search, state });
  const rows = data?.rows ?? [];
  const list = usePrint('protocols.printTasks', { title: 'Aufgabenliste wird erzeugt' });
  const print = (format: PrintFormat, groupBy: 'person' | 'committee') =>
    void list.run({ search, state, groupBy, format });
  const [adding, setAdding] = useState(false);
  const views = useListViews('aufgaben', '/aufgaben', 'aufgabe');
  const bar = [
    {
      key: 'stand',
      label: 'Stand',
      all: 'offene Aufgaben',
      options: [
        { value: 'done', label: 'erledigte Aufgaben' },
        { value: 'all', label: 'alle Aufgaben' },
      ],
      value: state === 'open' ? '' : state,
    },
  ];
  const leaving = useListTable({
    id: 'aufgaben',
    title: 'Aufgaben',
    one: 'Aufgabe',
    many: 'Aufgaben',
    columns,
    views,
    facts: filterFacts({ search, filters: bar }),
    rowKey,
    count: rows.length,
    rows: () => rows,
  });
  const field = useRef<HTMLInputElement>(null);
  usePageActions({
    create: { label: 'Aufgabe anlegen', run: () => setAdding(true) },
    find: { label: 'Aufgaben durchsuchen', run: () => field.current?.focus() },
    print: { label: 'Aufgabenliste drucken', run: () => print('standard', 'person') },
  });
  const open = rows.find((row) => row.id === chosen);
  const overdue = rows.filter((row) => row.state === 'overdue').length;
  return (
    <PageFrame>
      <PageHeader
        title="Aufgaben"
        actions={
          <>
            {data && data.total > 0 && <ListMenu list={leaving} ownPrint />}
            <PrintMenu
              name="Aufgabenliste drucken"
              variants={[
                { id: 'person', label: 'Nach Zuständigen' },
                { id: 'committee', label: 'Nach Gremien' },
              ]}
              onPrint={print}
            />
            <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
              Aufgabe anlegen
            </Button>
          </>
        }
      />
      {data && data.total > 0 && (
        <FilterBar
          label="Aufgaben suchen und filtern"
          placeholder="Aufgabe, Person oder Gremium"
          search={search}
          onSearch={(text) => set({ suche: text })}
          searchRef={field}
          filters={bar}
          onFilter={(key, value) => set({ [key]: value })}
          count={[counted(rows.length, 'Aufgabe', 'Aufgaben'), overdue > 0 && `${overdue} überfällig`]
            .filter(Boolean)
            .join(', ')}
          onClear={() => set({ suche: '', stand: '' })}
        >
          <ViewsMenu views={views} allWords="Offene Aufgaben" columns={leaving.chosen} />
        </FilterBar>
      )}
      <ListBody
        label="Liste der Aufgaben"
        total={data?.total}
        waiting="Aufgaben werden geladen"
        none={
          <EmptyState
            title="Noch keine Aufgaben"
            actions={<Button onClick={() => setAdding(true)}>Aufgabe anlegen</Button>}
          >
            Aufgaben entstehen in Sitzungen oder hier. Was überfällig ist, steht auch unter „Heute“.
          </EmptyState>
        }
      >
        <DataTable
          sticky
          look="wrap"
          caption="Aufgaben, nach Termin"
          columns={leaving.columns}
          rows={rows}
          rowKey={rowKey}
          href={(row) => taskHref(params, row.id)}
          gone={(row) => row.state === 'done'}
          empty={
            search || state !== 'open' ? (
              <NothingFound what="Aufgaben" search={search} onClear={() => set({ suche: '', stand: '' })} />
            ) : (
              <EmptyState title="Alles erledigt">Es ist keine Aufgabe offen.</EmptyState>
            )
          }
        />
      </ListBody>
      {adding && (
        <TaskDialog task={null} meetingId={null} agendaItemId={null} onClose={() => setAdding(false)} />
      )}
      {open && (
        <TaskDialog
          key={open.id}
          task={open}
          meetingId={open.meetingId}
          agendaItemId={open.agendaItemId}
          onClose={() => set({ aufgabe: '' })}
        />
      )}
    </PageFrame>
  );
}

const rowKey = (row: TaskRow) => row.id;

/** The list stays as it is behind the open task. */
function taskHref(params: URLSearchParams, id: number): string {
  return `/aufgaben?${withChanges(params, { aufgabe: String(id) })}`;
}

function dueText({ dueOn, doneOn }: TaskRow): string {
  if (doneOn) return `erledigt ${formatDay(doneOn, 'short')}`;
  return dueOn ? formatDay(dueOn) : '';
}

function Due({ row }: { row: TaskRow }) {
  const text = dueText(row);
  if (row.state === 'overdue') return <State tone="bad">{text}</State>;
  if (row.state === 'done') return <State tone="ok">{text}</State>;
  return text || <span className="quiet">ohne Termin</span>;
}

function Origin({ row }: { row: TaskRow }) {
  if (row.meetingId === null) return null;
  return <Link href={`/sitzungen/${row.meetingId}/protokoll`}>{row.meeting}</Link>;
}

function Finish({ row }: { row: TaskRow }) {
  const { act, busy } = useAct('protocols.finishTask');
  const done = row.state === 'done';
  return (
    <Button
      variant="bare"
      size="small"
      className="pull-end"
      icon={done ? RotateCcw : Check}
      busy={busy}
      aria-label={done ? `„${row.title}“ wieder öffnen` : `„${row.title}“ ist erledigt`}
      onClick={() => void act({ id: row.id, done: !done })}
    >
      {done ? 'Wieder öffnen' : 'Erledigt'}
    </Button>
  );
}
