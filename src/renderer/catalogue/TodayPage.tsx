import { CalendarDays, Milestone, Plus, Send, ShieldCheck, TriangleAlert, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button, LinkButton } from '../ui/Button.tsx';
import { State, type Tone } from '../ui/Feedback.tsx';
import { Icon, type IconComponent } from '../ui/Icon.tsx';
import { PageBody, PageHeader, Page as PageFrame, Section } from '../ui/Page.tsx';
import { QuorumGauge } from '../ui/round/QuorumGauge.tsx';

interface SampleDue {
  icon: IconComponent;
  title: string;
  why: string;
  when: string;
  tone: Tone | null;
  act: string;
}

const overdue: SampleDue[] = [
  {
    icon: Milestone,
    title: 'Evaluation „Gesundheitskiosk auf Rädern“',
    why: 'Caritasverband Lindetal, zuletzt erinnert am 9. November',
    when: 'seit 23 Tagen',
    tone: 'bad',
    act: 'Evaluation öffnen',
  },
  {
    icon: ShieldCheck,
    title: 'Datensicherung',
    why: 'Zuletzt am Samstag, 14. November, auf USB-Stick',
    when: 'seit 2 Tagen',
    tone: 'bad',
    act: 'Jetzt sichern',
  },
];
const week: SampleDue[] = [
  {
    icon: Send,
    title: 'Einladungen zur Steuerungsgruppe am 9. Dezember',
    why: '10 Mitglieder, davon 7 per Post und 3 per E-Mail',
    when: 'bis Mittwoch',
    tone: 'warn',
    act: 'Einladungen prüfen',
  },
  {
    icon: CalendarDays,
    title: 'Referentin für TOP 4 zusagen',
    why: 'Aufgabe aus der Steuerungsgruppe vom 23. September',
    when: 'bis Fr., 27. Nov.',
    tone: null,
    act: 'Aufgabe öffnen',
  },
];

export function Page() {
  return (
    <PageFrame>
      <PageHeader
        title="Heute"
        sub="Montag, 23. November 2026"
        actions={
          <>
            <LinkButton href="/personen" icon={UserPlus}>
              Person anlegen
            </LinkButton>
            <LinkButton href="/sitzungen" variant="primary" icon={Plus}>
              Sitzung anlegen
            </LinkButton>
          </>
        }
      />
      <PageBody className="with-aside">
        <div>
          <DueSection title="Überfällig" entries={overdue} outlined />
          <DueSection title="Diese Woche" entries={week} />
        </div>
        <Section title="Nächste Sitzungen" line more={<Link href="/sitzungen">Kalender</Link>}>
          <ul>
            <Meeting
              when="Di., 1. Dezember, 14:00 Uhr"
              title="AG Primärversorgung"
              gauge={<QuorumGauge present={5} open={2} gone={2} needed={5} />}
              state={
                <State tone="warn" icon={TriangleAlert}>
                  Knapp beschlussfähig
                </State>
              }
              text="5 von 9 haben zugesagt, 5 sind nötig. 2 Antworten fehlen."
            />
            <Meeting
              when="Mi., 9. Dezember, 16:00 Uhr"
              title="Steuerungsgruppe"
              gauge={<QuorumGauge present={0} open={10} needed={6} hideNumber />}
              text="Noch nicht eingeladen. Für Beschlüsse sind 6 von 10 Stimmen nötig."
            />
            <Meeting
              when="Mi., 20. Januar, 14:00 Uhr"
              title="Gesundheitskonferenz"
              gauge={<QuorumGauge present={21} open={9} gone={4} needed={18} />}
              state={<State tone="ok">Voraussichtlich beschlussfähig</State>}
              text="21 von 34 haben zugesagt, 18 sind nötig."
            />
          </ul>
        </Section>
      </PageBody>
    </PageFrame>
  );
}

function DueSection({
  title,
  entries,
  outlined,
}: {
  title: string;
  entries: readonly SampleDue[];
  outlined?: boolean;
}) {
  return (
    <Section title={title} line>
      <ul>
        {entries.map((entry) => (
          <li className="due" key={entry.title}>
            <Icon of={entry.icon} />
            <div>
              <p className="due__title">{entry.title}</p>
              <p className="due__why" title={entry.why}>
                {entry.why}
              </p>
            </div>
            <p className="due__when">
              {entry.tone ? <State tone={entry.tone}>{entry.when}</State> : entry.when}
            </p>
            <p className="due__act">
              <Button variant={outlined ? 'secondary' : 'bare'}>{entry.act}</Button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Meeting({
  when,
  title,
  gauge,
  state,
  text,
}: {
  when: string;
  title: string;
  gauge: ReactNode;
  state?: ReactNode;
  text: string;
}) {
  return (
    <li className="meeting">
      {gauge}
      <div>
        <p className="meeting__when">{when}</p>
        <h3>
          <Link href="/sitzungen">{title}</Link>
        </h3>
        <p className="meeting__forecast">
          {state} {state && <br />}
          {text}
        </p>
      </div>
    </li>
  );
}
