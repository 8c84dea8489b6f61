import { CircleDashed, Mail } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { holdsOn } from '../../../shared/rules/terms.ts';
import { useCall } from '../../api.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import type { ListTable } from '../../app/lists/listTable.ts';
import { mailFormats, useCopyMailboxes } from '../../app/lists/mailLists.ts';
import { useListTable } from '../../app/lists/useListTable.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, State } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import { SeatPlan } from '../../ui/round/SeatPlan.tsx';
import type { Column, RowKey } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { EndMembership, type Ending } from './EndMembership.tsx';
import { FormerMembers } from './FormerMembers.tsx';
import { monthYear, planSentence, seatTitle, vacancyWords } from './seatWords.ts';

/** The seats around the table, and the same as a table beside it: what one points at is marked in both. */
export function SeatsTab({ committee }: { committee: StoredCommittee }) {
  const [marked, setMarked] = useState<RowKey | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const columns = useSeatColumns(committee, setEnding);
  const { seats } = committee;
  const list = useListTable({
    id: 'sitze',
    title: `Sitze von ${committee.committee.name}`,
    one: 'Sitz',
    many: 'Sitze',
    columns,
    rowKey,
    count: seats.length,
    rows: () => seats,
  });

  if (seats.length === 0)
    return (
      <EmptyState title="Noch keine Mitglieder">
        Mit jedem Mitglied entsteht ein Sitz. Er zählt bei der Beschlussfähigkeit auch dann mit, wenn er
        später frei wird.
      </EmptyState>
    );
  const focusRow = (id: RowKey) => {
    const index = seats.findIndex((seat) => seat.seatId === id);
    table.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] [data-row-stop]`)?.focus();
  };
  return (
    <>
      <Section title="Sitze und Mitglieder" more={<SeatListMenu committeeId={committee.id} list={list} />}>
        <div className="with-plan committee-seats">
          <SeatPlan
            label={planSentence(committee)}
            seats={seats.map((seat) => ({
              id: seat.seatId,
              initials: seat.membership?.initials ?? '',
              name: seat.membership ? `${seat.membership.person}, ${seatTitle(seat)}` : seatTitle(seat),
              advisory: seat.votingRight === 'advisory',
              state: seat.state,
            }))}
            marked={marked}
            onMark={setMarked}
            onChoose={focusRow}
          />
          <div className="measured" ref={table}>
            <DataTable
              caption={`Sitze von ${committee.committee.name}`}
              columns={list.columns}
              headColumn="member"
              rows={seats}
              rowKey={rowKey}
              href={(seat) => memberHref(committee.id, seat)}
              marked={marked}
              onMark={setMarked}
            />
          </div>
        </div>
      </Section>
      <FormerMembers committee={committee} />
      <EndMembership ending={ending} onClose={() => setEnding(null)} />
    </>
  );
}

const rowKey = (seat: SeatView) => seat.seatId;

/** The seats as a list, and the addresses of those who sit on them. */
function SeatListMenu({ committeeId, list }: { committeeId: number; list: ListTable<SeatView> }) {
  const copyMailboxes = useCopyMailboxes();
  const source = { kind: 'committee' as const, committeeId };
  return (
    <ListMenu
      list={list}
      size="small"
      formats={mailFormats(async () => source)}
      entries={[
        {
          id: 'mail',
          label: 'E-Mail-Adressen der Mitglieder kopieren',
          icon: Mail,
          run: () => void copyMailboxes(source),
        },
      ]}
    />
  );
}

const fillHref = (committeeId: number, seat: SeatView) =>
  `/gremien/${committeeId}/mitglied/neu?sitz=${seat.seatId}`;

function memberHref(committeeId: number, seat: SeatView): string {
  return seat.membership ? `/personen/${seat.membership.personId}` : fillHref(committeeId, seat);
}

function useSeatColumns(
  { id, roles, seats }: StoredCommittee,
  onEnd: (ending: Ending) => void,
): readonly Column<SeatView>[] {
  const { data: app } = useCall('app.state', {});
  const day = app?.today ?? '';
  return useMemo(() => {
    const roleWords = (personId: number) =>
      roles
        .filter((role) => role.personId === personId && holdsOn(role, day))
        .map((role) => committeeRoleLabels[role.role]);
    const memberText = (seat: SeatView) => seat.membership?.person ?? 'unbesetzt';
    const second = (seat: SeatView) =>
      [
        ...(seat.membership ? roleWords(seat.membership.personId) : []),
        ...(seat.votingRight === 'advisory' ? ['beratend'] : []),
      ].join(', ');
    return [
      ...(seats.some((seat) => seat.purpose !== '')
        ? [{ key: 'purpose', label: 'Sitz für', text: seatTitle, width: '22%' }]
        : []),
      {
        key: 'member',
        label: 'Mitglied',
        text: (seat) => [memberText(seat), second(seat)].filter(Boolean).join(', '),
        cell: (seat) =>
          seat.membership ? (
            <>
              {seat.membership.person} <span className="second">{second(seat)}</span>
            </>
          ) : (
            <State tone="bad" icon={CircleDashed}>
              unbesetzt
            </State>
          ),
      },
      {
        key: 'organisation',
        label: 'entsandt von',
        text: (seat) => seat.membership?.onBehalfOf || vacancyWords(seat),
        cell: (seat) =>
          seat.membership ? seat.membership.onBehalfOf : <span className="quiet">{vacancyWords(seat)}</span>,
        width: '20%',
        drop: 2,
      },
      ...(seats.some((seat) => deputiesText(seat) !== '') ? [deputiesColumn] : []),
      {
        key: 'until',
        label: 'Amtszeit bis',
        text: (seat) => monthYear(seat.membership?.untilDay ?? null),
        cell: (seat) => <TermEnd committeeId={id} seat={seat} />,
        width: '6.25rem',
        figures: true,
      },
      {
        key: 'actions',
        label: 'Aktionen',
        hideLabel: true,
        text: () => '',
        cell: (seat) => <SeatMenu committeeId={id} seat={seat} onEnd={onEnd} />,
        width: '2.5rem',
        align: 'end',
      },
    ];
  }, [id, roles, seats, day, onEnd]);
}

const deputiesText = (seat: SeatView) =>
  seat.membership?.deputies.map((deputy) => deputy.name).join(', ') ?? '';

/** Left out where nobody in the committee has a deputy. */
const deputiesColumn: Column<SeatView> = {
  key: 'deputies',
  label: 'Vertretung',
  text: deputiesText,
  cell: (seat) =>
    seat.membership && seat.membership.deputies.length === 0 ? (
      <span className="quiet">keine</span>
    ) : (
      deputiesText(seat)
    ),
  width: '15%',
  drop: 1,
};

function TermEnd({ committeeId, seat }: { committeeId: number; seat: SeatView }) {
  if (!seat.membership)
    return (
      <LinkButton
        size="small"
        href={fillHref(committeeId, seat)}
        aria-label={`Sitz ${seatTitle(seat)} besetzen`}
      >
        Besetzen
      </LinkButton>
    );
  const { untilDay } = seat.membership;
  if (untilDay === null) return <span className="quiet">offen</span>;
  if (seat.state !== 'expiring') return <time dateTime={untilDay}>{monthYear(untilDay)}</time>;
  return (
    <State tone="warn">
      <time dateTime={untilDay} title={`endet am ${dayText(untilDay)}`}>
        {monthYear(untilDay)}
      </time>
    </State>
  );
}

function SeatMenu({
  committeeId,
  seat,
  onEnd,
}: {
  committeeId: number;
  seat: SeatView;
  onEnd: (ending: Ending) => void;
}) {
  const [, navigate] = useLocation();
  const removeMembership = useSave('committees.removeMembership');
  const removeSeat = useSave('committees.removeSeat');
  const { membership } = seat;
  const editSeat = {
    id: 'seat',
    label: 'Sitz bearbeiten',
    run: () => navigate(`/gremien/${committeeId}/sitz/${seat.seatId}`),
  };
  if (!membership)
    return (
      <Menu
        size="small"
        name={`Sitz ${seatTitle(seat)}: Aktionen`}
        entries={[
          { id: 'fill', label: 'Sitz besetzen', run: () => navigate(fillHref(committeeId, seat)) },
          editSeat,
          {
            id: 'remove',
            label: 'Sitz entfernen',
            danger: true,
            run: () =>
              removeSeat.mutate(
                { seatId: seat.seatId },
                { onError: ({ message }) => showProblem({ title: 'Der Sitz bleibt erhalten', message }) },
              ),
          },
        ]}
      />
    );
  const { membershipId, person, fromDay } = membership;
  return (
    <Menu
      size="small"
      name={`${person}: Aktionen`}
      entries={[
        {
          id: 'edit',
          label: 'Mitgliedschaft bearbeiten',
          run: () => navigate(`/gremien/${committeeId}/mitglied/${membershipId}`),
        },
        { id: 'end', label: 'Mitgliedschaft beenden …', run: () => onEnd({ membershipId, person, fromDay }) },
        editSeat,
        {
          id: 'remove',
          label: 'Irrtümlich eingetragen: entfernen',
          danger: true,
          run: () =>
            removeMembership.mutate(
              { membershipId },
              {
                onError: ({ message }) =>
                  showProblem({ title: 'Die Mitgliedschaft bleibt erhalten', message }),
              },
            ),
        },
      ]}
    />
  );
}
