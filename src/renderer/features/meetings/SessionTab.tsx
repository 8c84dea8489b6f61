import { ArrowRight, CircleStop, Play } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { AgendaItemView, MeetingView } from '../../../shared/features/meetings.ts';
import { clockTime, dayWithoutYear, timeText } from '../../../shared/rules/germanFormat.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { TimeField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { EmptyState, Notice } from '../../ui/Feedback.tsx';
import { PageBody } from '../../ui/Page.tsx';
import { AttendancePanel } from './AttendancePanel.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { MeetingFrame } from './MeetingFrame.tsx';
import { isTime, isToday, nowOf, onMeetingDay } from './meetingTime.ts';
import { useAct } from './useAct.ts';

interface SessionProps {
  meeting: MeetingView;
  /** When the core answered, for the clock. */
  answeredAt: number;
}

/** "Sitzung": who is here, is it quorate and why, which item, what was decided. */
export function SessionTab({ meeting, answeredAt }: SessionProps) {
  const path = `/sitzungen/${meeting.id}/sitzung`;
  const { agenda, status } = meeting;
  const [search, setSearch] = useSearchParams();
  const itemId = Number(search.get('top')) || null;
  const [asking, setAsking] = useState<'start' | 'close' | null>(null);
  // For what happened on another day one time at a time is typed; empty means now.
  const [typed, setTyped] = useState(() =>
    isToday(meeting) ? '' : clockTime(meeting.openedAt ?? meeting.frame.startsAt),
  );
  const timeOf = () => (isTime(typed) ? onMeetingDay(meeting, typed) : nowOf(meeting, answeredAt));
  const begun = status === 'running' || status === 'closed';
  const running = agenda.find((item) => item.startedAt !== null && item.endedAt === null);
  const current = agenda.find((item) => item.id === itemId) ?? running ?? agenda[0];
  const next = current ? agenda[agenda.indexOf(current) + 1] : undefined;
  return (
    <MeetingFrame
      meeting={meeting}
      actions={
        status === 'running' ? (
          <Button variant="primary" icon={CircleStop} onClick={() => setAsking('close')}>
            Sitzung beenden
          </Button>
        ) : status === 'closed' ? (
          <LinkButton variant="primary" icon={ArrowRight} href={`/sitzungen/${meeting.id}/protokoll`}>
            Zum Protokoll
          </LinkButton>
        ) : (
          <Button
            variant="primary"
            icon={Play}
            onClick={() => setAsking('start')}
            disabledReason={status === 'cancelled' ? 'Die Sitzung ist abgesagt.' : undefined}
          >
            Sitzung beginnen
          </Button>
        )
      }
    >
      {!begun ? (
        <PageBody>
          <EmptyState
            title="Die Sitzung hat noch nicht begonnen"
            actions={<Button onClick={() => setAsking('start')}>Sitzung beginnen</Button>}
          >
            Hier tragen Sie ein, wer kommt und geht und was beschlossen wird. Rundtisch sagt jederzeit, ob Sie
            beschließen können.
          </EmptyState>
        </PageBody>
      ) : (
        <div className="session">
          <p className="session__quorum">{meeting.quorum.sentence}</p>
          <AgendaStrip agenda={agenda} current={current} path={path} />
          <PageBody className="stack session__item">
            {meeting.locked && (
              <Notice>
                Das Protokoll ist festgeschrieben. Ändern können Sie hier erst wieder etwas, wenn Sie dort
                eine Korrektur beginnen.
              </Notice>
            )}
            {current ? (
              <ItemPanel
                key={current.id}
                meeting={meeting}
                item={current}
                timeOf={timeOf}
                onNext={next ? () => setSearch({ top: String(next.id) }) : undefined}
              />
            ) : (
              <EmptyState title="Keine Tagesordnung">
                Legen Sie unter „Vorbereiten“ die Punkte an, über die gesprochen wurde.
              </EmptyState>
            )}
          </PageBody>
          <AttendancePanel meeting={meeting} timeOf={timeOf} typed={typed} onTyped={setTyped} />
        </div>
      )}
      {asking && (
        <TimeQuestion
          meeting={meeting}
          kind={asking}
          proposed={clockTime(proposal(meeting, asking, answeredAt))}
          onClose={() => setAsking(null)}
        />
      )}
    </MeetingFrame>
  );
}

/** Today it is now; for another day the planned time. */
function proposal(meeting: MeetingView, kind: 'start' | 'close', answeredAt: number): string {
  if (isToday(meeting)) return nowOf(meeting, answeredAt);
  return kind === 'start' ? meeting.frame.startsAt : meeting.endsAt;
}

function TimeQuestion({
  meeting,
  kind,
  proposed,
  onClose,
}: {
  meeting: MeetingView;
  kind: 'start' | 'close';
  proposed: string;
  onClose: () => void;
}) {
  const [time, setTime] = useState(proposed);
  const start = useAct('meetings.start', 'Die Sitzung ließ sich nicht beginnen');
  const close = useAct('meetings.close', 'Die Sitzung ließ sich nicht beenden');
  const words = kind === 'start' ? 'Sitzung beginnen' : 'Sitzung beenden';
  const valid = isTime(time);
  const doubt = kind === 'start' ? startDoubt(meeting) : '';
  const run = async () => {
    const done = await (kind === 'start' ? start : close).act({
      id: meeting.id,
      at: onMeetingDay(meeting, time),
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      size="small"
      title={kind === 'start' ? 'Wann hat die Sitzung begonnen?' : 'Wann war die Sitzung zu Ende?'}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void run();
      }}
      submit={words}
    >
      <TimeField
        label="Uhrzeit"
        value={time}
        onChange={setTime}
        autoFocus
        error={valid ? undefined : 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 16 oder 16:30.'}
      />
      {doubt && <Notice tone="warn">{doubt}</Notice>}
    </FormDialog>
  );
}

/** What speaks against beginning now, in one sentence; it is allowed all the same. */
function startDoubt({ frame, now, status }: MeetingView): string {
  const day = frame.startsAt.slice(0, 10);
  const today = now.slice(0, 10);
  const when =
    day === today ? '' : `Die Sitzung ${day > today ? 'ist erst' : 'war schon'} am ${dayWithoutYear(day)}`;
  if (status !== 'planned') return when && `${when}.`;
  return when
    ? `${when}, und es sind keine Einladungen festgehalten.`
    : 'Zu dieser Sitzung sind keine Einladungen festgehalten.';
}

/** The agenda as a strip: what is done, what is on, what comes. */
function AgendaStrip({
  agenda,
  current,
  path,
}: {
  agenda: readonly AgendaItemView[];
  current: AgendaItemView | undefined;
  path: string;
}) {
  return (
    <nav className="strip" aria-label="Tagesordnung">
      <ol>
        {agenda.map((item) => (
          <li key={item.id}>
            <Link
              href={`${path}?top=${item.id}`}
              aria-current={item.id === current?.id ? 'true' : undefined}
              replace
            >
              <span className="strip__number num">{item.number}</span>
              <span>
                <span className="strip__title">{item.title}</span>
                <span className="second second--block num">{stripTimes(item)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stripTimes(item: AgendaItemView): string {
  const decided =
    item.resolutions.length > 0 ? ` · ${item.resolutions.length === 1 ? 'Beschluss' : 'Beschlüsse'}` : '';
  if (item.startedAt && item.endedAt)
    return `${clockTime(item.startedAt)}–${clockTime(item.endedAt)}${decided}`;
  if (item.startedAt) return `seit ${timeText(item.startedAt)}${decided}`;
  return `geplant ${clockTime(item.beginsAt)}${decided}`;
}
