import { MailCheck, MailX, Printer } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { MeetingView } from '../../../shared/features/meetings.ts';
import { counted, listed } from '../../../shared/rules/germanFormat.ts';
import { showProblem } from '../../app/problem.tsx';
import { usePrint } from '../../app/print.tsx';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { PageBody } from '../../ui/Page.tsx';
import { usePrintQuestion } from './askToPrint.ts';
import { MeetingFrame } from './MeetingFrame.tsx';
import { LabelMenu } from './LabelMenu.tsx';
import { useAct } from './useAct.ts';
import { InviteeTable } from './InviteeTable.tsx';

type Printed = OutputOf<'meetings.printInvitations'>;

/** "Einladungen": who gets what, what went out when, who comes. */
export function InvitationsTab({ meeting }: { meeting: MeetingView }) {
  const { invitees, status, deadline } = meeting;
  const [question, ask] = usePrintQuestion();
  const [printed, setPrinted] = useState<Printed | null>(null);
  const job = usePrint('meetings.printInvitations', {
    title: 'Einladungen werden erzeugt',
    done: (value) => `${counted(value.letters, 'Brief', 'Briefe')} erzeugt und als versandt vermerkt`,
  });
  const open = status === 'planned' || status === 'invited';
  const asking = open && question;
  const print = async () => {
    ask(false);
    setPrinted(await job.run({ meetingId: meeting.id }));
  };
  const letters = invitees.filter((each) => each.delivery === 'letter').length;
  const blocked = !open
    ? 'Die Sitzung hat schon begonnen oder ist abgesagt.'
    : meeting.blockers[0] !== undefined
      ? meeting.blockers[0]
      : letters === 0
        ? 'Niemand wünscht Post, oder es fehlen die Anschriften.'
        : undefined;
  return (
    <MeetingFrame
      meeting={meeting}
      print={{
        label: 'Einladungen drucken',
        run: () =>
          blocked === undefined
            ? ask(true)
            : showProblem({ title: 'Die Einladungen lassen sich nicht drucken', message: blocked }),
      }}
      actions={
        <>
          <LabelMenu meeting={meeting} />
          <Button
            variant="primary"
            icon={Printer}
            busy={job.running}
            disabledReason={blocked}
            onClick={() => ask(true)}
          >
            {status === 'invited' ? 'Einladungen noch einmal drucken' : 'Einladungen drucken'}
          </Button>
        </>
      }
    >
      <PageBody>
        <div className="stack">
          {status !== 'cancelled' && (
            <Notice tone={({ done: 'ok', due: 'warn', late: 'bad' } as const)[deadline.tone]}>
              {deadline.sentence}
            </Notice>
          )}
          {job.error && (
            <Notice tone="bad" live>
              {job.error.message}
            </Notice>
          )}
          {printed && <Outcome printed={printed} />}
          <MissingAddresses meeting={meeting} />
          <Stopped meeting={meeting} />
          {open && <ByEmail meeting={meeting} />}
          <InviteeTable meeting={meeting} />
        </div>
        <Question
          open={asking}
          onClose={() => ask(false)}
          title={`${counted(letters, 'Einladung', 'Einladungen')} drucken?`}
          intro="Rundtisch erzeugt ein PDF mit allen Briefen und vermerkt sie als versandt. Das lässt sich nicht zurücknehmen."
          confirm="Einladungen drucken"
          onConfirm={() => void print()}
          disabledReason={blocked}
        >
          {deadline.tone === 'late' && <Notice tone="bad">{deadline.sentence}</Notice>}
        </Question>
      </PageBody>
    </MeetingFrame>
  );
}

function Outcome({ printed }: { printed: Printed }) {
  const { letters, notPrinted } = printed;
  return (
    <Notice tone="ok" live>
      <p>{counted(letters, 'Brief ist', 'Briefe sind')} erzeugt und als versandt vermerkt.</p>
      {notPrinted.map((each) => (
        <p key={each.personId}>
          Kein Brief an {each.name}: {each.reason}
        </p>
      ))}
    </Notice>
  );
}

function MissingAddresses({ meeting }: { meeting: MeetingView }) {
  const missing = meeting.invitees.filter((each) => each.delivery === 'noAddress');
  if (missing.length === 0) return null;
  return (
    <Notice tone="warn">
      {listed(missing.map((each) => each.name))} {missing.length === 1 ? 'hat' : 'haben'} keine Anschrift und{' '}
      {missing.length === 1 ? 'bekommt' : 'bekommen'} keinen Brief. Tragen Sie sie bei der Person oder ihrer
      Organisation ein.
    </Notice>
  );
}

/** Whose state stops mail: they count as not invited. */
function Stopped({ meeting }: { meeting: MeetingView }) {
  const stopped = meeting.invitees.filter((each) => each.delivery === 'stopped');
  if (stopped.length === 0) return null;
  const one = stopped.length === 1;
  return (
    <Notice tone="warn" icon={MailX}>
      {listed(stopped.map((each) => `${each.name} (${each.hint})`))} {one ? 'bekommt' : 'bekommen'} keine
      Einladung und {one ? 'gilt' : 'gelten'} als nicht geladen. Ändern Sie den Status bei der Person, oder
      beenden Sie beim Gremium die Mitgliedschaft.
    </Notice>
  );
}

/** Those who want e-mail are invited from the office's own mail program; here it is only noted. */
function ByEmail({ meeting }: { meeting: MeetingView }) {
  const note = useAct('meetings.noteEmail');
  const waiting = meeting.invitees.filter(
    (each) => each.delivery === 'email' && each.dispatches.length === 0,
  );
  if (waiting.length === 0) return null;
  return (
    <Notice
      action={
        <Button
          size="small"
          icon={MailCheck}
          busy={note.busy}
          onClick={() =>
            void note.act({ meetingId: meeting.id, personIds: waiting.map((each) => each.personId) })
          }
        >
          Als per E-Mail eingeladen vermerken
        </Button>
      }
    >
      {listed(waiting.map((each) => each.name))} {waiting.length === 1 ? 'wünscht' : 'wünschen'} die Einladung
      per E-Mail.
    </Notice>
  );
}
