import { ListChecks, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { BookingView, MeetingAccess, NeedKind } from '../../../shared/features/accessibility.ts';
import { bookingStateLabels, needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { euroText } from '../../../shared/rules/money.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice, State } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useAct } from '../meetings/useAct.ts';
import { BookingDialog } from './BookingDialog.tsx';
import { WhoNeeds } from './WhoNeeds.tsx';

const tones = { done: 'ok', due: 'warn', late: 'bad' } as const;

/** Need → provider → offered → booked → cost. */
export function Bookings({
  access,
  onPrint,
}: {
  access: MeetingAccess;
  onPrint: (format: PrintFormat) => void;
}) {
  const { meetingId, bookings, toBook, totalCents } = access;
  const [editing, setEditing] = useState<BookingView | 'new' | null>(null);
  const propose = useAct('accessibility.proposeBookings');
  const create = useRef<HTMLButtonElement>(null);
  /** What was to be noted is noted, and its button is gone. */
  const proposeAll = async () => {
    if (await propose.act({ meetingId })) create.current?.focus();
  };
  const { act: remove } = useAct('accessibility.removeBooking', 'Die Buchung bleibt erhalten');
  const columns = useMemo(() => columnsFor(meetingId), [meetingId]);
  return (
    <Section
      title="Buchungen"
      note={totalCents > 0 ? `zusammen ${euroText(totalCents)}` : ''}
      more={
        <Button ref={create} size="small" variant="bare" icon={Plus} onClick={() => setEditing('new')}>
          Buchung anlegen
        </Button>
      }
    >
      <div className="stack">
        {toBook.length > 0 && (
          <Notice
            tone={toBook.some(({ lead }) => lead.tone === 'late') ? 'bad' : 'warn'}
            action={
              <Button size="small" icon={ListChecks} busy={propose.busy} onClick={() => void proposeAll()}>
                {counted(toBook.length, 'Buchung', 'Buchungen')} vormerken
              </Button>
            }
          >
            <ul className="stack stack--tight">
              {toBook.map(({ kind, people, lead }) => (
                <li key={kind}>
                  {counted(people, 'Person', 'Personen')}: {lead.sentence}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {bookings.length === 0 ? (
          <p className="quiet">
            {toBook.length > 0 ? 'Noch ist nichts vorgemerkt.' : 'Für diese Sitzung ist nichts zu buchen.'}
          </p>
        ) : (
          <DataTable
            caption="Buchungen für diese Sitzung"
            look="wrap"
            columns={columns}
            rows={bookings}
            rowKey={(row) => row.id}
            actions={(row) => (
              <Menu
                size="small"
                name={`${needKindLabels[row.kind]}: Aktionen`}
                entries={[
                  { id: 'edit', label: 'Ändern …', run: () => setEditing(row) },
                  {
                    id: 'remove',
                    label: 'In den Papierkorb legen',
                    danger: true,
                    run: () => void remove({ id: row.id }),
                  },
                ]}
              />
            )}
          />
        )}
        {bookings.length + toBook.length + access.findings.length > 0 && (
          <p>
            <PrintMenu
              name="Buchungsliste drucken"
              label="Buchungsliste drucken"
              size="small"
              onPrint={onPrint}
            />
          </p>
        )}
      </div>
      {editing && (
        <BookingDialog
          access={access}
          booking={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

const peopleText = (people: number) =>
  people === 0 ? 'niemand mehr' : counted(people, 'Person', 'Personen');

function columnsFor(meetingId: number): Column<BookingView>[] {
  return [
    {
      key: 'kind',
      label: 'Was',
      text: (row) => needKindLabels[row.kind],
      cell: (row) => (
        <>
          {needKindLabels[row.kind]}
          {row.note !== '' && <span className="second second--block">{row.note}</span>}
        </>
      ),
      width: '22%',
    },
    {
      key: 'people',
      label: 'Für',
      text: (row) => peopleText(row.people),
      cell: (row) => <People meetingId={meetingId} kind={row.kind} people={row.people} />,
      width: '14%',
      drop: 1,
    },
    { key: 'provider', label: 'Anbieter', text: (row) => row.provider, width: '16%', drop: 2 },
    {
      key: 'state',
      label: 'Stand',
      text: (row) => `${bookingStateLabels[row.state]}. ${row.lead.sentence}`,
      cell: (row) => (
        <span className="venue-measures">
          <State tone={tones[row.lead.tone]}>
            {bookingStateLabels[row.state]}
            {row.lead.tone !== 'done' && <span className="second second--block">{row.lead.sentence}</span>}
          </State>
        </span>
      ),
    },
    {
      key: 'cost',
      label: 'Kosten',
      text: (row) => (row.costCents === null ? '' : euroText(row.costCents)),
      width: '6.5rem',
      figures: true,
    },
  ];
}

function People({ meetingId, kind, people }: { meetingId: number; kind: NeedKind; people: number }) {
  return (
    <span className="cluster">
      {peopleText(people)}
      {people > 0 && <WhoNeeds meetingId={meetingId} kind={kind} />}
    </span>
  );
}
