import { CalendarX, Pencil, Printer, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { type MeetingView, meetingStatusLabels } from '../../../shared/features/meetings.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { longDay, timeSpan, timeText } from '../../../shared/rules/germanFormat.ts';
import { type PageAction, usePageActions } from '../../app/pageActions.tsx';
import { printEntries } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { DotList, Page, PageHeader, Tabs } from '../../ui/Page.tsx';
import { useAct } from './useAct.ts';

export interface MeetingFrameProps {
  meeting: MeetingView;
  /** Secondary buttons, then the one filled one. */
  actions?: ReactNode;
  /** What Ctrl+P does on this view; the attendance list where nothing else is said. */
  print?: PageAction;
  children: ReactNode;
}

/** Head and views that all readable pages of a meeting share. */
export function MeetingFrame({ meeting, actions, print, children }: MeetingFrameProps) {
  const { id, frame, status } = meeting;
  const path = `/sitzungen/${id}`;
  const [, navigate] = useLocation();
  const remove = useAct('meetings.remove', 'Die Sitzung bleibt erhalten');
  const cancel = useAct('meetings.cancel', 'Die Sitzung lässt sich nicht absagen');
  const list = usePrint('meetings.printAttendanceList', { title: 'Anwesenheitsliste wird erzeugt' });
  const edit = () => navigate(`${path}/bearbeiten`);
  const printList = (format: PrintFormat) => void list.run({ meetingId: id, format });
  usePageActions({
    edit: { label: `${meeting.heading} bearbeiten`, run: edit },
    print: print ?? { label: 'Anwesenheitsliste drucken', run: () => printList('standard') },
  });
  const time =
    meeting.endsAt === frame.startsAt ? timeText(frame.startsAt) : timeSpan(frame.startsAt, meeting.endsAt);
  const removeIt = async () => {
    if (await remove.act({ id })) navigate('/sitzungen', { replace: true });
  };
  return (
    <Page>
      <PageHeader
        title={meeting.heading}
        crumbs={[
          { label: 'Sitzungen', href: '/sitzungen' },
          { label: meeting.committee.name, href: `/gremien/${meeting.committee.id}` },
        ]}
        sub={
          <DotList
            items={[
              longDay(frame.startsAt),
              time,
              frame.placeName || frame.placeAddress,
              meetingStatusLabels[status],
            ]}
          />
        }
        actions={
          <>
            <Menu
              name={`Mehr zu ${meeting.heading}`}
              entries={[
                {
                  id: 'edit',
                  label: 'Sitzung bearbeiten',
                  icon: Pencil,
                  run: edit,
                  keys: 'F2',
                  disabledReason: meeting.locked ? 'Das Protokoll ist festgeschrieben.' : undefined,
                },
                ...printEntries('list', 'Anwesenheitsliste', printList, print ? undefined : 'Strg P'),
                {
                  id: 'cancel',
                  label: 'Sitzung absagen',
                  icon: CalendarX,
                  run: () => void cancel.act({ id }),
                  disabledReason:
                    status === 'planned' || status === 'invited'
                      ? undefined
                      : 'Das geht nur, bevor sie begonnen hat.',
                },
                {
                  id: 'remove',
                  label: 'In den Papierkorb legen',
                  icon: Trash2,
                  danger: true,
                  run: () => void removeIt(),
                },
              ]}
            />
            {actions}
          </>
        }
      />
      <Tabs
        label={meeting.heading}
        tabs={[
          { label: 'Vorbereiten', href: path },
          { label: 'Einladungen', href: `${path}/einladungen` },
          { label: 'Barrierefreiheit', href: `${path}/barrierefreiheit` },
          { label: 'Sitzung', href: `${path}/sitzung` },
          { label: 'Protokoll', href: `${path}/protokoll` },
          { label: 'Verlauf', href: `${path}/verlauf` },
        ]}
      />
      {status === 'cancelled' && (
        <div className="meeting-note">
          <Notice tone="warn">Diese Sitzung ist abgesagt.</Notice>
        </div>
      )}
      {children}
    </Page>
  );
}

/** The sign of everything that prints. */
export const printIcon = Printer;
