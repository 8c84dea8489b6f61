import './outreach.css';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { OutreachAnswer, OutreachRow } from '../../../shared/features/outreach.ts';
import { outreachAnswerLabels } from '../../../shared/features/outreach.labels.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { useAddress, withChanges } from '../../app/useAddress.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, NothingFound } from '../../ui/Feedback.tsx';
import { FilterBar } from '../../ui/Lists.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListBody } from '../../ui/table/ListBody.tsx';
import { type ListDialog, ListMenu } from '../../app/lists/ListMenu.tsx';
import { useListTable } from '../../app/lists/useListTable.ts';
import { organisationPath, personPath } from '../people/paths.ts';
import { FinishStep } from './FinishStep.tsx';
import { OutreachDialog } from './OutreachDialog.tsx';
import { startOf } from './outreachPaths.ts';
import { Answer, howText, Step, stepText, whomText } from './outreachWords.tsx';

const subjectText = (row: OutreachRow) => row.subject || row.note || 'ohne Thema';
const talkText = (row: OutreachRow) => `${formatDay(row.day, 'short')}, ${howText(row)}`;

const columns: Column<OutreachRow>[] = [
  {
    key: 'subject',
    label: 'Thema',
    text: (row) => [subjectText(row), row.committee].filter(Boolean).join(', '),
    cell: (row) => (
      <>
        {subjectText(row)}
        {row.committee && <span className="second second--block">{row.committee}</span>}
      </>
    ),
  },
  { key: 'whom', label: 'Mit wem', text: whomText, cell: (row) => <Whom row={row} />, width: '22%' },
  {
    key: 'step',
    label: 'Nächster Schritt',
    text: stepText,
    cell: (row) => <Step entry={row} />,
    width: '24%',
  },
  {
    key: 'answer',
    label: 'Antwort',
    text: (row) => `${outreachAnswerLabels[row.answer]}, ${talkText(row)}`,
    cell: (row) => (
      <>
        <Answer answer={row.answer} />
        <span className="second second--block">{talkText(row)}</span>
      </>
    ),
    width: '19%',
    drop: 1,
  },
  {
    key: 'finish',
    label: 'Erledigen',
    hideLabel: true,
    text: () => '',
    cell: (row) => <FinishStep entry={row} />,
    width: '6.75rem',
    align: 'end',
  },
];

function Whom({ row }: { row: OutreachRow }) {
  const organisation = row.organisationId !== null && (
    <Link href={organisationPath(row.organisationId)}>{row.organisation}</Link>
  );
  if (row.personId === null) return organisation;
  return (
    <>
      <Link href={personPath(row.personId)}>{row.person}</Link>
      {organisation && <span className="second second--block">{organisation}</span>}
    </>
  );
}

const filterKeys = ['stand', 'gremium', 'antwort', 'wer'] as const;

/** "Ansprache": who was spoken to, overdue steps first. */
export function OutreachPage() {
  const [params, set] = useAddress();
  const get = (key: string) => params.get(key) ?? '';
  const search = get('suche');
  const state = (get('stand') || 'open') as 'open' | 'all' | 'done';
  const { data } = useCall('outreach.list', {
    search,
    state,
    committeeId: Number(get('gremium')) || null,
    answer: (get('antwort') || null) as OutreachAnswer | null,
    contactedBy: get('wer'),
  });
  const chosen = Number(get('eintrag')) || null;
  // Asked for by itself, since the filter may hide it.
  const { data: entry } = useCall('outreach.entry', { id: chosen ?? 0 }, { enabled: chosen !== null });
  const start = startOf(params);
  const filters = useFilters(get);
  const [adding, setAdding] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const rows = data?.rows ?? [];
  const list = useListTable({
    id: 'ansprache',
    title: 'Ansprache',
    one: 'Eintrag',
    many: 'Einträge',
    columns,
    rowKey,
    count: rows.length,
    rows: () => rows,
  });
  const dialog = useState<ListDialog | null>(null);
  const add = () => setAdding(true);
  usePageActions({
    create: { label: 'Ansprache notieren', run: add },
    find: { label: 'Ansprache durchsuchen', run: () => field.current?.focus() },
    ...(rows.length > 0 && {
      print: { label: 'Liste der Ansprache drucken', run: () => dialog[1]('print') },
    }),
  });
  const isFiltered = search !== '' || filterKeys.some((key) => get(key) !== '');
  const clear = () => set({ suche: '', stand: '', gremium: '', antwort: '', wer: '' });
  return (
    <Page>
      <PageHeader
        title="Ansprache"
        crumbs={[{ label: 'Personen', href: '/personen' }]}
        actions={
          <>
            {data && data.total > 0 && <ListMenu list={list} dialog={dialog} keys />}
            <Button variant="primary" icon={Plus} onClick={add}>
              Ansprache notieren
            </Button>
          </>
        }
      />
      {data && data.total > 0 && (
        <FilterBar
          label="Ansprache suchen und filtern"
          placeholder="Name, Thema oder Notiz"
          search={search}
          onSearch={(text) => set({ suche: text })}
          searchRef={field}
          filters={filters}
          onFilter={(key, value) => set({ [key]: value })}
          count={[
            counted(rows.length, 'Eintrag', 'Einträge'),
            data.overdue > 0 && `${counted(data.overdue, 'Schritt', 'Schritte')} überfällig`,
          ]
            .filter(Boolean)
            .join(', ')}
          onClear={clear}
        />
      )}
      <ListBody
        label="Liste der Ansprache"
        total={data?.total}
        waiting="Ansprache wird geladen"
        none={
          <EmptyState
            title="Noch niemand angesprochen"
            actions={<Button onClick={add}>Ansprache notieren</Button>}
          >
            Notieren Sie, wer mit wem gesprochen hat und wie es weitergeht. Was fällig ist, steht auch unter
            „Heute“.
          </EmptyState>
        }
      >
        <DataTable
          sticky
          look="wrap"
          caption="Ansprache, überfällige Schritte zuerst"
          columns={list.columns}
          rows={rows}
          rowKey={rowKey}
          href={(row) => hrefOf(params, row.id)}
          gone={(row) => row.state === 'done'}
          empty={
            isFiltered ? (
              <NothingFound what="Einträge" search={search} onClear={clear} />
            ) : (
              <EmptyState
                title="Nichts offen"
                actions={<Button onClick={() => set({ stand: 'all' })}>Alle Einträge zeigen</Button>}
              >
                Alle vereinbarten Schritte sind erledigt.
              </EmptyState>
            )
          }
        />
      </ListBody>
      {(adding || start) && (
        <OutreachDialog
          entry={null}
          start={start ?? {}}
          onClose={() => {
            setAdding(false);
            set({ neu: '', thema: '' });
          }}
        />
      )}
      {chosen !== null && entry?.id === chosen && (
        <OutreachDialog key={entry.id} entry={entry} onClose={() => set({ eintrag: '' })} />
      )}
    </Page>
  );
}

const rowKey = (row: OutreachRow) => row.id;

/** An entry opens on the list as it is filtered. */
function hrefOf(params: URLSearchParams, id: number): string {
  return `/personen/ansprache?${withChanges(params, { eintrag: String(id) })}`;
}

function useFilters(get: (key: string) => string) {
  const { data: committees = [] } = useCall('committees.list', {});
  const { data: contacts } = useCall('outreach.contacts', {});
  return [
    {
      key: 'stand',
      label: 'Stand',
      all: 'offene Schritte',
      options: [
        { value: 'done', label: 'nichts mehr zu tun' },
        { value: 'all', label: 'alle Einträge' },
      ],
      value: get('stand'),
    },
    {
      key: 'gremium',
      label: 'Gremium',
      all: 'Alle Gremien',
      options: committees.map((row) => ({ value: String(row.id), label: row.shortName || row.name })),
      value: get('gremium'),
    },
    {
      key: 'antwort',
      label: 'Antwort',
      all: 'Jede Antwort',
      options: Object.entries(outreachAnswerLabels).map(([value, label]) => ({ value, label })),
      value: get('antwort'),
    },
    {
      key: 'wer',
      label: 'Gesprochen hat',
      all: 'Gesprochen: alle',
      options: (contacts?.names ?? []).map((name) => ({ value: name, label: name })),
      value: get('wer'),
    },
  ];
}
