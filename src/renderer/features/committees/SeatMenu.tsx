import { useLocation } from 'wouter';
import type { SeatView } from '../../../shared/features/committees.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import type { Ending } from './EndMembership.tsx';
import type { EndingSeat } from './EndSeat.tsx';
import { talkAboutSeat } from '../outreach/outreachPaths.ts';
import { fillHref, seatTitle } from './seatWords.ts';

export interface SeatMenuProps {
  committeeId: number;
  seat: SeatView;
  /** Place of the seat among those shown, from 0. */
  index: number;
  count: number;
  onEnd: (ending: Ending) => void;
  onEndSeat: (ending: EndingSeat) => void;
}

/** What can be done with a seat and with who sits on it. */
export function SeatMenu(props: SeatMenuProps) {
  const { seat } = props;
  const member = useMemberEntries(props);
  const own = useSeatEntries(props);
  const successor = useSuccessorEntry(props);
  const name = seat.membership ? `${seat.membership.person}: Aktionen` : `Sitz ${seatTitle(seat)}: Aktionen`;
  return <Menu size="small" name={name} entries={[...member.first, ...own, ...successor, ...member.last]} />;
}

function useMemberEntries({ committeeId, seat, onEnd }: SeatMenuProps): {
  first: MenuEntry[];
  last: MenuEntry[];
} {
  const [, navigate] = useLocation();
  const remove = useSave('committees.removeMembership');
  const { membership, state, next } = seat;
  if (!membership)
    return {
      first: [
        { id: 'fill', label: 'Sitz besetzen', run: () => navigate(fillHref(committeeId, seat)) },
        { id: 'talk', label: 'Ansprache notieren', run: () => navigate(talkAboutSeat(committeeId, seat)) },
      ],
      last: [],
    };
  const { membershipId, person, fromDay } = membership;
  const ends = (state === 'expiring' || state === 'carriedOver') && !next;
  return {
    first: [
      {
        id: 'edit',
        label: 'Mitgliedschaft bearbeiten',
        run: () => navigate(`/gremien/${committeeId}/mitglied/${membershipId}`),
      },
      ...(ends
        ? [
            {
              id: 'successor',
              label: 'Nachfolge eintragen',
              run: () => navigate(fillHref(committeeId, seat)),
            },
          ]
        : []),
      { id: 'end', label: 'Mitgliedschaft beenden …', run: () => onEnd({ membershipId, person, fromDay }) },
    ],
    last: [
      {
        id: 'remove',
        label: 'Irrtümlich eingetragen: entfernen',
        danger: true,
        run: () =>
          remove.mutate(
            { membershipId },
            {
              onError: ({ message }) => showProblem({ title: 'Die Mitgliedschaft bleibt erhalten', message }),
            },
          ),
      },
    ],
  };
}

/** Takes back who was entered for a later day; the seat and who sits there stay as they are. */
function useSuccessorEntry({ seat: { next } }: SeatMenuProps): MenuEntry[] {
  const remove = useSave('committees.removeMembership');
  if (!next) return [];
  return [
    {
      id: 'removeNext',
      label: `Nachfolge ${next.person} entfernen`,
      danger: true,
      run: () =>
        remove.mutate(
          { membershipId: next.membershipId },
          {
            onError: ({ message }) => showProblem({ title: 'Die Mitgliedschaft bleibt erhalten', message }),
          },
        ),
    },
  ];
}

function useSeatEntries({ committeeId, seat, index, count, onEndSeat }: SeatMenuProps): MenuEntry[] {
  const [, navigate] = useLocation();
  const move = useSave('committees.moveSeat');
  const remove = useSave('committees.removeSeat');
  const { seatId } = seat;
  const entries: MenuEntry[] = [
    {
      id: 'seat',
      label: 'Sitz und Berufung ansehen',
      run: () => navigate(`/gremien/${committeeId}/sitze/${seatId}`),
    },
    {
      id: 'editSeat',
      label: 'Sitz bearbeiten',
      run: () => navigate(`/gremien/${committeeId}/sitz/${seatId}`),
    },
  ];
  if (index > 0)
    entries.push({ id: 'up', label: 'Sitz nach vorn rücken', run: () => move.mutate({ seatId, by: -1 }) });
  if (index < count - 1)
    entries.push({ id: 'down', label: 'Sitz nach hinten rücken', run: () => move.mutate({ seatId, by: 1 }) });
  entries.push({
    id: 'endSeat',
    label: 'Sitz wegfallen lassen …',
    run: () => onEndSeat({ seatId, title: seatTitle(seat), person: seat.membership?.person ?? '' }),
  });
  if (!seat.membership)
    entries.push({
      id: 'removeSeat',
      label: 'Irrtümlich angelegt: entfernen',
      danger: true,
      run: () =>
        remove.mutate(
          { seatId },
          { onError: ({ message }) => showProblem({ title: 'Der Sitz bleibt erhalten', message }) },
        ),
    });
  return entries;
}
