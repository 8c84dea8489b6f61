import { Mail } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import type { ListTable } from '../../app/lists/listTable.ts';
import { mailFormats, useCopyMailboxes } from '../../app/lists/mailLists.ts';
import { useListTable } from '../../app/lists/useListTable.ts';
import { EmptyState } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { SeatPlan } from '../../ui/round/SeatPlan.tsx';
import type { RowKey } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { CommitteeFacts } from './CommitteeFacts.tsx';
import { EndMembership, type Ending } from './EndMembership.tsx';
import { EndSeat, type EndingSeat } from './EndSeat.tsx';
import { FormerMembers } from './FormerMembers.tsx';
import { OtherSeats } from './OtherSeats.tsx';
import { memberHref, useSeatColumns } from './seatColumns.tsx';
import { planSentence, seatTitle } from './seatWords.ts';

/** The seats around the table, and the same as a table beside it: what one points at is marked in both. */
export function SeatsTab({ committee }: { committee: StoredCommittee }) {
  const [marked, setMarked] = useState<RowKey | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const [endingSeat, setEndingSeat] = useState<EndingSeat | null>(null);
  const columns = useSeatColumns(committee, setEnding, setEndingSeat);
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
      <>
        <CommitteeFacts committee={committee} />
        <EmptyState title="Noch keine Mitglieder">
          Mit jedem Mitglied entsteht ein Sitz. Er zählt bei der Beschlussfähigkeit auch dann mit, wenn er
          später frei wird.
        </EmptyState>
        <OtherSeats committee={committee} />
      </>
    );
  const focusRow = (id: RowKey) => {
    const index = seats.findIndex((seat) => seat.seatId === id);
    table.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] [data-row-stop]`)?.focus();
  };
  return (
    <>
      <CommitteeFacts committee={committee} />
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
              optional: !seat.required,
            }))}
            marked={marked}
            onMark={setMarked}
            onChoose={focusRow}
          />
          <div className="measured" ref={table}>
            <DataTable
              look="wrap"
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
      <OtherSeats committee={committee} />
      <EndMembership ending={ending} onClose={() => setEnding(null)} />
      <EndSeat ending={endingSeat} onClose={() => setEndingSeat(null)} />
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
