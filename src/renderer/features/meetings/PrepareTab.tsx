import { ChevronLeft, ChevronRight, Eye, Pencil, Play } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { InviteeView, MeetingView } from '../../../shared/features/meetings.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { Button, IconButton, LinkButton } from '../../ui/Button.tsx';
import { Notice, State } from '../../ui/Feedback.tsx';
import { PageBody, Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { showPrint } from '../../app/print.tsx';
import { useLivePrint } from '../../app/useLivePrint.ts';
import { AccessSummary } from '../accessibility/AccessSummary.tsx';
import { AgendaTable } from './AgendaTable.tsx';
import { askToPrint } from './askToPrint.ts';
import { DeliveryState } from './DeliveryState.tsx';
import { deliveryText, getsLetter } from './inviteeWords.ts';
import { LetterPaper } from './LetterPaper.tsx';
import { MeetingFrame, printIcon } from './MeetingFrame.tsx';

const shownInvitees = 6;
const deadlineTones = { done: 'ok', due: 'warn', late: 'bad' } as const;

/** "Vorbereiten": deadline, agenda, who gets what, and the letter as it will look. */
export function PrepareTab({ meeting }: { meeting: MeetingView }) {
  const path = `/sitzungen/${meeting.id}`;
  const { deadline, blockers, warnings, status } = meeting;
  const letters = `${path}/einladungen`;
  const [, navigate] = useLocation();
  const print = { label: 'Einladungen drucken', run: () => navigate(letters, { state: askToPrint }) };
  return (
    <MeetingFrame
      meeting={meeting}
      {...(status === 'planned' && { print })}
      actions={
        <>
          {(status === 'planned' || status === 'invited') && (
            <LinkButton href={`${path}/sitzung`} icon={Play}>
              Zur Sitzung
            </LinkButton>
          )}
          {status === 'planned' ? (
            <Button variant="primary" icon={printIcon} onClick={print.run}>
              Einladungen drucken
            </Button>
          ) : (
            <LinkButton variant="primary" href={`${path}/bearbeiten`} icon={Pencil}>
              Sitzung bearbeiten
            </LinkButton>
          )}
        </>
      }
    >
      <div className="prepare">
        <PageBody className="prepare__main">
          <div className="stack stack--wide">
            {status !== 'cancelled' && (
              <Notice tone={deadlineTones[deadline.tone]}>{deadline.sentence}</Notice>
            )}
            <AgendaTable meeting={meeting} />
            <div className="columns">
              <Invitees meeting={meeting} href={letters} />
              <div className="stack stack--wide">
                <Section title="Vor dem Versand">
                  {blockers.length + warnings.length === 0 ? (
                    <State tone="ok">Alles Nötige ist eingetragen.</State>
                  ) : (
                    <ul className="stack stack--tight">
                      {blockers.map((blocker) => (
                        <li key={blocker}>
                          <State tone="bad">{blocker}</State>
                        </li>
                      ))}
                      {warnings.map((warning) => (
                        <li key={warning}>
                          <State tone="warn">{warning}</State>
                        </li>
                      ))}
                    </ul>
                  )}
                </Section>
                {status !== 'cancelled' && <AccessSummary meetingId={meeting.id} />}
              </div>
            </div>
          </div>
        </PageBody>
        <LetterPreview meeting={meeting} />
      </div>
    </MeetingFrame>
  );
}

const columns: Column<InviteeView>[] = [
  { key: 'name', label: 'Person', text: (each) => each.name },
  {
    key: 'delivery',
    label: 'Versand',
    text: (each) => each.hint || deliveryText(each),
    cell: (each) => <DeliveryState invitee={each} />,
    width: '11.5rem',
  },
];

function Invitees({ meeting, href }: { meeting: MeetingView; href: string }) {
  const withHint = meeting.invitees.filter((each) => each.hint !== '');
  // Those with a hint come first: they are what one has to see before printing.
  const rows = [...withHint, ...meeting.invitees.filter((each) => each.hint === '')];
  const note = [
    counted(rows.length, 'Person', 'Personen'),
    withHint.length > 0 && `${withHint.length} mit Hinweis`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <Section title="Einladungen" note={note}>
      <div className="measured">
        <DataTable
          caption="Wer eingeladen wird"
          look="plain"
          columns={columns}
          rows={rows.slice(0, shownInvitees)}
          rowKey={(each) => each.personId}
          href={(each) => `/personen/${each.personId}`}
          empty="In diesem Gremium sitzt an diesem Tag niemand."
        />
      </div>
      {rows.length > 0 && (
        <p className="section__after">
          <Link href={href}>
            {rows.length > shownInvitees ? `Alle ${rows.length} Einladungen` : 'Einladungen und Antworten'}
          </Link>
        </p>
      )}
    </Section>
  );
}

/** The letter of one invitee after the other, built anew whenever something changes, beside the work. */
function LetterPreview({ meeting }: { meeting: MeetingView }) {
  const letters = meeting.invitees.filter(getsLetter);
  const [index, setIndex] = useState(0);
  const current = letters[Math.min(index, letters.length - 1)];
  const { printed, fresh, problem } = useLivePrint(
    'meetings.previewInvitation',
    current ? { meetingId: meeting.id, personId: current.personId } : null,
    String(current?.personId),
    JSON.stringify([meeting.frame, meeting.agenda, current]),
  );
  if (!current) return null;
  const position = letters.indexOf(current);
  const turn = (by: number) => setIndex((position + by + letters.length) % letters.length);
  return (
    <aside className="preview" aria-label="Vorschau des Briefs">
      <div className="preview__bar">
        <IconButton size="small" icon={ChevronLeft} label="Vorheriger Brief" onClick={() => turn(-1)} />
        <strong role="status">
          {current.name}, Brief {position + 1} von {letters.length}
        </strong>
        <IconButton size="small" icon={ChevronRight} label="Nächster Brief" onClick={() => turn(1)} />
      </div>
      <LetterPaper printed={printed} problem={problem} />
      <p className="preview__by">
        <span>{meeting.signatory ? `Unterzeichnet von ${meeting.signatory}` : 'Noch ohne Unterschrift'}</span>
        <Button
          size="small"
          icon={Eye}
          busy={!fresh && problem === null}
          onClick={() => printed && void showPrint(printed)}
        >
          Groß ansehen
        </Button>
      </p>
    </aside>
  );
}
