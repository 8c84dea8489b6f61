import './today.css';
import {
  Accessibility,
  CalendarClock,
  CircleDashed,
  FileText,
  MessageCircle,
  Plus,
  Send,
  ShieldCheck,
  SquareCheck,
  UserPlus,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { ComingMeeting, DueKind, DueLine, TodayOverview } from '../../../shared/features/today.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { longDay, mediumTime, relativeDay } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton, State, type Tone } from '../../ui/Feedback.tsx';
import { Icon, type IconComponent } from '../../ui/Icon.tsx';
import { PageBody, PageHeader, Page as PageFrame, Section } from '../../ui/Page.tsx';
import { QuorumGauge } from '../../ui/round/QuorumGauge.tsx';
import { RoundIcon } from '../../ui/round/RoundIcon.tsx';
import { FirstSteps } from './FirstSteps.tsx';

const icons: Record<DueKind, IconComponent> = {
  invitations: Send,
  meeting: CalendarClock,
  protocol: FileText,
  task: SquareCheck,
  term: RoundIcon,
  role: UserPlus,
  seat: CircleDashed,
  access: Accessibility,
  outreach: MessageCircle,
  backup: ShieldCheck,
};

/** "Heute": what is due in order of urgency, and the next meetings. */
export function Page() {
  const { data } = useCall('today.overview', {});
  const [, navigate] = useLocation();
  usePageActions({ create: { label: 'Sitzung anlegen', run: () => navigate('/sitzungen/neu') } });
  return (
    <PageFrame>
      <PageHeader
        title="Heute"
        sub={data ? longDay(data.today) : ''}
        actions={
          <>
            <LinkButton href="/personen/neu" icon={UserPlus}>
              Person anlegen
            </LinkButton>
            <LinkButton href="/sitzungen/neu" variant="primary" icon={Plus}>
              Sitzung anlegen
            </LinkButton>
          </>
        }
      />
      {data ? (
        <Overview overview={data} />
      ) : (
        <PageBody>{<Skeleton label="Was ansteht, wird geladen" lines={5} />}</PageBody>
      )}
    </PageFrame>
  );
}

function Overview({ overview }: { overview: TodayOverview }) {
  const { lines, meetings, firstSteps, today } = overview;
  const isNew = !(firstSteps.persons && firstSteps.committees && firstSteps.meetings);
  const of = (urgency: DueLine['urgency']) => lines.filter((line) => line.urgency === urgency);
  return (
    <PageBody className="with-aside today">
      <div className="stack stack--wide">
        {isNew && <FirstSteps done={firstSteps} />}
        <DueSection title="Überfällig" lines={of('overdue')} today={today} outlined />
        <DueSection title="Diese Woche" lines={of('week')} today={today} />
        <DueSection title="Später" lines={of('later')} today={today} />
        {!isNew && lines.length === 0 && (
          <EmptyState title="Nichts steht an">
            Alle Einladungen, Protokolle und Aufgaben sind erledigt, und Ihre Arbeit ist gesichert.
          </EmptyState>
        )}
      </div>
      <Section title="Nächste Sitzungen" line more={<Link href="/sitzungen">Alle Sitzungen</Link>}>
        {meetings.length === 0 ? (
          <p className="quiet">Es ist keine Sitzung geplant.</p>
        ) : (
          <>
            <ul>
              {meetings.map((meeting) => (
                <Meeting key={meeting.id} meeting={meeting} />
              ))}
            </ul>
            <p className="second">
              Jeder Stuhl ist eine Stimme: gefüllt zugesagt, leer noch offen, Punkt abgesagt oder unbesetzt.
              Die Marke außen zeigt, ab wann Sie beschließen können.
            </p>
          </>
        )}
      </Section>
    </PageBody>
  );
}

function DueSection({
  title,
  lines,
  today,
  outlined,
}: {
  title: string;
  lines: readonly DueLine[];
  today: string;
  outlined?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} line>
      <ul>
        {lines.map((line) => (
          <li className="due" key={`${line.kind}${line.href}${line.title}`}>
            <Icon of={icons[line.kind]} />
            <div>
              <p className="due__title">{line.title}</p>
              <p className="due__why">{line.why}</p>
            </div>
            <p className="due__when">
              <When line={line} today={today} />
            </p>
            <p className="due__act">
              <LinkButton
                variant={outlined ? 'secondary' : 'bare'}
                href={line.href}
                aria-label={`${line.action}: ${line.title}`}
              >
                {line.action}
              </LinkButton>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The day, and for what is late how long already; the other one is the tooltip. */
function When({ line, today }: { line: DueLine; today: string }) {
  if (line.day === null) return null;
  const absolute = `${line.kind === 'term' || line.kind === 'meeting' ? 'am' : 'bis'} ${formatDay(line.day, 'short')}`;
  if (line.urgency === 'overdue')
    return (
      <State tone="bad">
        <span title={absolute}>{relativeDay(line.day, today)}</span>
      </State>
    );
  if (line.urgency === 'week')
    return (
      <State tone="warn">
        <span title={relativeDay(line.day, today)}>{line.day === today ? 'heute' : absolute}</span>
      </State>
    );
  return <span title={relativeDay(line.day, today)}>{absolute}</span>;
}

const forecasts: Record<ComingMeeting['forecast'], { tone: Tone; text: string } | null> = {
  likely: { tone: 'ok', text: 'Voraussichtlich beschlussfähig' },
  close: { tone: 'warn', text: 'Knapp beschlussfähig' },
  open: null,
  unlikely: { tone: 'bad', text: 'Voraussichtlich nicht beschlussfähig' },
};

function Meeting({ meeting }: { meeting: ComingMeeting }) {
  const forecast = meeting.invited || meeting.accepted > 0 ? forecasts[meeting.forecast] : null;
  return (
    <li className="meeting">
      <QuorumGauge
        present={meeting.accepted}
        open={meeting.open}
        gone={meeting.gone}
        needed={meeting.needed}
        hideNumber={!meeting.invited && meeting.accepted === 0}
      />
      <div>
        <p className="meeting__when">{mediumTime(meeting.startsAt)}</p>
        <h3>
          <Link href={`/sitzungen/${meeting.id}${meeting.invited ? '/einladungen' : ''}`}>
            {meeting.committee}
          </Link>
        </h3>
        <p className="meeting__forecast">
          {forecast && <State tone={forecast.tone}>{forecast.text}</State>} {forecast && <br />}
          {meeting.sentence}
        </p>
      </div>
    </li>
  );
}
