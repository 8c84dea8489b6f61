import { useMemo } from 'react';
import type { InviteeView, MeetingView } from '../../../shared/features/meetings.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import { useListTable } from '../../app/lists/useListTable.ts';
import { usePrint } from '../../app/print.tsx';
import { EmptyState, State } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { DeliveryState } from './DeliveryState.tsx';
import { deliveryText, replyText } from './inviteeWords.ts';
import { ReplyMenu } from './ReplyMenu.tsx';

const replyTones = { accepted: 'ok', excused: 'bad', open: 'none' } as const;

const facts: Column<InviteeView>[] = [
  {
    key: 'name',
    label: 'Person',
    text: (each) => each.name,
    cell: (each) => (
      <>
        {each.name}
        <span className="second second--block">
          {[each.second, each.votingRight === 'advisory' && 'beratend'].filter(Boolean).join(', ')}
        </span>
      </>
    ),
  },
  {
    key: 'second',
    label: 'entsandt von',
    text: (each) => each.second,
    extra: true,
  },
  {
    key: 'vote',
    label: 'Stimmrecht',
    text: (each) => (each.votingRight === 'advisory' ? 'beratend' : 'stimmberechtigt'),
    extra: true,
  },
  {
    key: 'address',
    label: 'Anschrift',
    text: (each) => each.address.join(', '),
    extra: true,
  },
  {
    key: 'delivery',
    label: 'Versand',
    text: (each) => [deliveryText(each), each.hint].filter(Boolean).join(', '),
    cell: (each) => <DeliveryState invitee={each} />,
    width: '17%',
    drop: 2,
  },
  {
    key: 'sent',
    label: 'Eingeladen',
    text: sentText,
    cell: (each) => <Sent invitee={each} />,
    width: '12%',
    drop: 1,
  },
  {
    key: 'reply',
    label: 'Antwort',
    text: replyText,
    cell: (each) => <State tone={replyTones[each.reply]}>{replyText(each)}</State>,
    width: '23%',
  },
];

function sentText({ dispatches }: InviteeView): string {
  const last = dispatches.at(-1);
  return last ? formatDay(last.issuedAt.slice(0, 10), 'short') : '';
}

/** The day of the last dispatch; a letter can be opened again as it was. */
function Sent({ invitee }: { invitee: InviteeView }) {
  const letter = usePrint('meetings.openInvitation', { title: 'Brief wird geöffnet' });
  const last = invitee.dispatches.at(-1);
  if (!last) return <span className="quiet">noch nicht</span>;
  if (!last.hasDocument) return `${sentText(invitee)}, E-Mail`;
  return (
    <button
      type="button"
      className="time"
      aria-label={`Brief an ${invitee.name} vom ${sentText(invitee)} öffnen`}
      onClick={() => void letter.run({ id: last.id })}
    >
      {sentText(invitee)}
    </button>
  );
}

const rowKey = (each: InviteeView) => `${each.capacity}-${each.personId}`;

/** Who is invited: what goes to them, what went out when, who comes. */
export function InviteeTable({ meeting }: { meeting: MeetingView }) {
  const { invitees, quorum } = meeting;
  const columns = useMemo<readonly Column<InviteeView>[]>(
    () => [
      ...facts,
      {
        key: 'answer',
        label: 'Antwort eintragen',
        hideLabel: true,
        text: () => '',
        cell: (each) =>
          each.capacity === 'member' && !meeting.locked ? (
            <ReplyMenu meeting={meeting} invitee={each} />
          ) : null,
        width: '6.5rem',
        align: 'end',
      },
    ],
    [meeting],
  );
  const list = useListTable({
    id: 'eingeladene',
    title: `Eingeladene, ${meeting.committee.name}`,
    one: 'Person',
    many: 'Personen',
    columns,
    rowKey,
    count: invitees.length,
    rows: () => invitees,
  });
  if (invitees.length === 0)
    return (
      <EmptyState title="Niemand einzuladen">
        In {meeting.committee.name} sitzt an diesem Tag niemand. Tragen Sie beim Gremium die Mitglieder ein.
      </EmptyState>
    );
  const coming = invitees.filter((each) => each.reply === 'accepted').length;
  const open = meeting.openedAt === null;
  return (
    <Section
      title="Eingeladene"
      note={[counted(invitees.length, 'Person', 'Personen'), coming > 0 && counted(coming, 'kommt', 'kommen')]
        .filter(Boolean)
        .join(', ')}
      more={<ListMenu list={list} size="small" />}
    >
      {open && coming > 0 && (
        <p className="quiet prose">Wenn alle kommen, die zugesagt haben: {quorum.sentence}</p>
      )}
      <div className="measured">
        <DataTable
          caption="Eingeladene mit Versand und Antwort"
          look="wrap"
          columns={list.columns}
          rows={invitees}
          rowKey={rowKey}
          href={(each) => `/personen/${each.personId}`}
        />
      </div>
    </Section>
  );
}
