import { MapPin, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import { type MeetingRow, meetingStatusLabels } from '../../../shared/features/meetings.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted, mediumTime } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import { useListTable } from '../../app/lists/useListTable.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton, State } from '../../ui/Feedback.tsx';
import { Page, PageBody, PageHeader, Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

type Extra = [
  key: string,
  label: string,
  kind: 'day' | 'number',
  value: (row: MeetingRow) => string | number,
];

const shared: Column<MeetingRow>[] = [
  {
    key: 'startsAt',
    label: 'Wann',
    text: (row) => mediumTime(row.startsAt),
    width: '25%',
    figures: true,
  },
  { key: 'committee', label: 'Gremium', text: (row) => row.committee },
  ...(
    [
      ['day', 'Tag', 'day', (row) => row.startsAt.slice(0, 10)],
      ['accepted', 'zugesagt', 'number', (row) => row.accepted],
      ['excused', 'entschuldigt', 'number', (row) => row.excused],
      ['items', 'Tagesordnungspunkte', 'number', (row) => row.agendaItems],
    ] satisfies Extra[]
  ).map(
    ([key, label, kind, value]): Column<MeetingRow> => ({
      key,
      label,
      kind,
      value,
      text: (row) => (kind === 'day' ? formatDay(String(value(row)), 'short') : String(value(row))),
      extra: true,
    }),
  ),
];
const coming: Column<MeetingRow>[] = [
  ...shared,
  { key: 'place', label: 'Ort', text: (row) => row.placeName, width: '20%', drop: 1 },
  { key: 'replies', label: 'Antworten', text: repliesText, width: '14%', drop: 1 },
  { key: 'status', label: 'Stand', text: statusText, cell: (row) => <Status row={row} />, width: '19%' },
];
const past: Column<MeetingRow>[] = [
  ...shared,
  { key: 'place', label: 'Ort', text: (row) => row.placeName, width: '20%', drop: 1 },
  {
    key: 'protocol',
    label: 'Protokoll',
    text: protocolText,
    cell: (row) => <Protocol row={row} />,
    width: '19%',
  },
];

/** Coming meetings, then past ones. */
export function MeetingList() {
  const { data } = useCall('meetings.list', {});
  const [, navigate] = useLocation();
  usePageActions({ create: { label: 'Sitzung anlegen', run: () => navigate('/sitzungen/neu') } });
  const ahead = data?.filter((row) => !row.past).reverse() ?? [];
  const before = data?.filter((row) => row.past) ?? [];
  return (
    <Page>
      <PageHeader
        title="Sitzungen"
        actions={
          <>
            <LinkButton href="/sitzungen/orte" icon={MapPin}>
              Tagungsorte
            </LinkButton>
            <LinkButton href="/sitzungen/neu" variant="primary" icon={Plus}>
              Sitzung anlegen
            </LinkButton>
          </>
        }
      />
      <PageBody>
        {!data ? (
          <Skeleton label="Sitzungen werden geladen" />
        ) : data.length === 0 ? (
          <EmptyState
            title="Noch keine Sitzung"
            actions={<LinkButton href="/sitzungen/neu">Sitzung anlegen</LinkButton>}
          >
            Legen Sie die erste an. Rundtisch schlägt vor, wer einzuladen ist und bis wann die Einladungen
            hinausgehen.
          </EmptyState>
        ) : (
          <div className="stack stack--wide">
            <List
              id="sitzungen"
              title="Nächste Sitzungen"
              rows={ahead}
              columns={coming}
              none="Es ist keine Sitzung geplant."
            />
            {before.length > 0 && (
              <List id="sitzungen-frueher" title="Frühere Sitzungen" rows={before} columns={past} none="" />
            )}
          </div>
        )}
      </PageBody>
    </Page>
  );
}

function List({
  id,
  title,
  rows,
  columns,
  none,
}: {
  id: string;
  title: string;
  rows: readonly MeetingRow[];
  columns: readonly Column<MeetingRow>[];
  none: string;
}) {
  const list = useListTable({
    id,
    title,
    one: 'Sitzung',
    many: 'Sitzungen',
    columns,
    rowKey,
    count: rows.length,
    rows: () => rows,
  });
  return (
    <Section
      title={title}
      note={rows.length > 0 ? counted(rows.length, 'Sitzung', 'Sitzungen') : ''}
      more={rows.length > 0 && <ListMenu list={list} size="small" named />}
    >
      {rows.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <div className="measured">
          <DataTable
            look="wrap"
            caption={title}
            columns={list.columns}
            headColumn="committee"
            rows={rows}
            rowKey={rowKey}
            href={hrefOf}
            gone={(row) => row.status === 'cancelled'}
          />
        </div>
      )}
    </Section>
  );
}

const rowKey = (row: MeetingRow) => row.id;

/** To what the meeting needs next. */
function hrefOf(row: MeetingRow): string {
  const tab = {
    planned: '',
    invited: '/einladungen',
    running: '/sitzung',
    closed: '/protokoll',
    cancelled: '',
  }[row.status];
  return `/sitzungen/${row.id}${tab}`;
}

function repliesText({ accepted, open, excused }: MeetingRow): string {
  if (accepted + excused === 0) return '';
  return `${accepted} kommen, ${open} offen`;
}

function statusText(row: MeetingRow): string {
  return row.status === 'planned'
    ? `einladen bis ${formatDay(row.inviteBy, 'short')}`
    : meetingStatusLabels[row.status];
}

function Status({ row }: { row: MeetingRow }) {
  const text = statusText(row);
  if (row.status === 'planned') return <State tone="warn">{text}</State>;
  if (row.status === 'invited' || row.status === 'running') return <State tone="ok">{text}</State>;
  return text;
}

function protocolText(row: MeetingRow): string {
  if (row.status === 'cancelled') return 'abgesagt';
  if (row.status !== 'closed') return 'nicht eingetragen';
  return { none: 'fehlt noch', draft: 'Entwurf', issued: 'festgeschrieben' }[row.protocol];
}

function Protocol({ row }: { row: MeetingRow }) {
  const text = protocolText(row);
  if (row.status === 'cancelled') return text;
  return <State tone={row.protocol === 'issued' ? 'ok' : 'warn'}>{text}</State>;
}
