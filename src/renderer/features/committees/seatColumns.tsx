import { CircleDashed, Hourglass } from 'lucide-react';
import { useMemo } from 'react';
import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { holdsOn } from '../../../shared/rules/terms.ts';
import { useCall } from '../../api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { State } from '../../ui/Feedback.tsx';
import type { Column } from '../../ui/table/columns.ts';
import type { Ending } from './EndMembership.tsx';
import type { EndingSeat } from './EndSeat.tsx';
import { SeatMenu } from './SeatMenu.tsx';
import { deputiesText, fillHref, monthYear, seatTitle, speaksForText, vacancyWords } from './seatWords.ts';

/** Where a row of the table leads: to the person, or to the form that fills the seat. */
export function memberHref(committeeId: number, seat: SeatView): string {
  return seat.membership ? `/personen/${seat.membership.personId}` : fillHref(committeeId, seat);
}

/** Lets a long name of a sector wrap after its strokes. */
const breakable = (text: string) => text.replaceAll('/', '/\u200b');

/** The table beside the plan: what each seat is for, who sits there for whom, who stands in, until when. */
export function useSeatColumns(
  { id, roles, seats }: StoredCommittee,
  onEnd: (ending: Ending) => void,
  onEndSeat: (ending: EndingSeat) => void,
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
        ...(seat.state === 'carriedOver' ? ['im Amt bis zur Nachfolge'] : []),
        ...(seat.membership && seat.next ? [`ab ${dayText(seat.next.fromDay)}: ${seat.next.person}`] : []),
      ].join(', ');
    const purposeText = (seat: SeatView) => [seatTitle(seat), speaksForText(seat)].filter(Boolean).join(', ');
    return [
      ...(seats.some((seat) => seat.purpose !== '')
        ? [
            {
              key: 'purpose',
              label: 'Sitz für',
              text: purposeText,
              cell: (seat: SeatView) => (
                <>
                  {breakable(seatTitle(seat))} <span className="second">{speaksForText(seat)}</span>
                </>
              ),
              width: '22%',
            },
          ]
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
            <State tone={seat.required ? 'bad' : 'none'} icon={CircleDashed}>
              {seat.required ? 'unbesetzt' : 'unbesetzt, kann frei bleiben'}
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
        cell: (seat) => (
          <SeatMenu
            committeeId={id}
            seat={seat}
            index={seats.indexOf(seat)}
            count={seats.length}
            onEnd={onEnd}
            onEndSeat={onEndSeat}
          />
        ),
        width: '2.5rem',
        align: 'end',
      },
    ];
  }, [id, roles, seats, day, onEnd, onEndSeat]);
}

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
  if (untilDay !== null && seat.state === 'carriedOver')
    return (
      <State tone="warn" icon={Hourglass}>
        <time dateTime={untilDay} title={`abgelaufen am ${dayText(untilDay)}`}>
          {monthYear(untilDay)}
        </time>
      </State>
    );
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
