import { FileCheck, FilePen, Printer } from 'lucide-react';
import { useState } from 'react';
import type { MeetingView } from '../../../shared/features/meetings.ts';
import type { ProtocolView } from '../../../shared/features/protocols.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted, dayText, listed } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { usePrint } from '../../app/print.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Dialog.tsx';
import { EmptyState, Notice, Skeleton, State } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { PageBody, Section } from '../../ui/Page.tsx';
import { MeetingFrame } from '../meetings/MeetingFrame.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { ProtocolPaper } from './ProtocolPaper.tsx';

/** "Protokoll": the text beside what was recorded; issuing asks once. */
export function ProtocolTab({ meeting }: { meeting: MeetingView }) {
  const { data: protocol } = useCall('protocols.protocol', { meetingId: meeting.id });
  const [asking, setAsking] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const print = usePrint('protocols.print', {
    title: meeting.locked ? 'Protokoll wird erzeugt' : 'Entwurf wird erzeugt',
  });
  const issue = usePrint('protocols.issue', {
    title: 'Protokoll wird festgeschrieben',
    done: ({ numbers }) =>
      numbers.length > 0
        ? `Protokoll festgeschrieben, ${listed(numbers)} vergeben`
        : 'Protokoll festgeschrieben',
  });
  const open = usePrint('protocols.openDocument', { title: 'Protokoll wird geöffnet' });
  const [newest] = protocol?.issued ?? [];
  const [problem] = protocol?.problems ?? [];
  const printIn = (format: PrintFormat = 'standard') => void print.run({ meetingId: meeting.id, format });
  const openNewest = () => newest && void open.run({ id: newest.id });
  const actions = !protocol ? undefined : meeting.locked && newest ? (
    <>
      <Button icon={FilePen} onClick={() => setCorrecting(true)}>
        Korrektur beginnen
      </Button>
      <Button busy={print.running} onClick={() => printIn('largePrint')}>
        In Großdruck drucken
      </Button>
      <Button variant="primary" icon={Printer} busy={open.running} onClick={openNewest}>
        Protokoll drucken
      </Button>
    </>
  ) : (
    <>
      <PrintMenu name="Entwurf drucken" label="Entwurf drucken" onPrint={printIn} />
      <Button
        variant="primary"
        icon={FileCheck}
        busy={issue.running}
        disabledReason={problem}
        onClick={() => setAsking(true)}
      >
        Protokoll festschreiben
      </Button>
    </>
  );
  const run = async () => {
    setAsking(false);
    await issue.run({ meetingId: meeting.id });
  };
  return (
    <MeetingFrame
      meeting={meeting}
      actions={actions}
      print={{ label: 'Protokoll drucken', run: meeting.locked ? () => openNewest() : () => printIn() }}
    >
      <PageBody className="with-aside protocol">
        {!protocol ? (
          <Skeleton label="Protokoll wird geladen" lines={6} />
        ) : meeting.agenda.length === 0 ? (
          <EmptyState title="Noch keine Tagesordnung">
            Das Protokoll folgt der Tagesordnung. Legen Sie unter „Vorbereiten“ die Punkte an.
          </EmptyState>
        ) : (
          <div className="stack stack--wide">
            <Notes
              protocol={protocol}
              locked={meeting.locked}
              failure={issue.error?.message ?? print.error?.message ?? open.error?.message}
            />
            <ProtocolPaper meeting={meeting} protocol={protocol} />
          </div>
        )}
        {protocol && <Facts protocol={protocol} onOpen={(id) => void open.run({ id })} />}
      </PageBody>
      {protocol && (
        <Question
          open={asking}
          onClose={() => setAsking(false)}
          title="Protokoll endgültig festschreiben?"
          intro={consequence(protocol)}
          confirm="Protokoll festschreiben"
          onConfirm={() => void run()}
        >
          {protocol.hints.length > 0 && (
            <ul className="stack stack--tight">
              {protocol.hints.map((hint) => (
                <li key={hint}>
                  <State tone="warn">{hint}</State>
                </li>
              ))}
            </ul>
          )}
        </Question>
      )}
      {correcting && <CorrectionDialog meetingId={meeting.id} onClose={() => setCorrecting(false)} />}
    </MeetingFrame>
  );
}

function consequence({ nextNumbers }: ProtocolView): string {
  const numbers =
    nextNumbers.length > 0
      ? `${counted(nextNumbers.length, 'Beschluss bekommt die Nummer', 'Beschlüsse bekommen die Nummern')} ${listed(nextNumbers)}. `
      : '';
  return `${numbers}Danach lässt sich das Protokoll nicht mehr ändern, nur durch eine neue, datierte Fassung korrigieren.`;
}

function Notes({
  protocol,
  locked,
  failure,
}: {
  protocol: ProtocolView;
  locked: boolean;
  failure: string | undefined;
}) {
  const [newest] = protocol.issued;
  return (
    <div className="stack stack--tight">
      {failure && (
        <Notice tone="bad" live>
          {failure}
        </Notice>
      )}
      {locked && newest && (
        <Notice tone="ok">
          Festgeschrieben am {dayText(newest.issuedAt)}. Was gedruckt wurde, bleibt so, auch wenn sich Namen
          ändern.
        </Notice>
      )}
      {protocol.draft && protocol.draft.version > 1 && (
        <Notice tone="warn">
          Sie arbeiten an der {protocol.draft.version}. Fassung. Die vorige bleibt aufbewahrt.
        </Notice>
      )}
      {!locked && protocol.issued.length === 0 && (
        <Notice>Bitte bis {formatDay(protocol.dueOn)} versenden.</Notice>
      )}
      {!locked &&
        protocol.problems.map((problem) => (
          <Notice key={problem} tone="warn">
            {problem}
          </Notice>
        ))}
    </div>
  );
}

/** What is recorded about the meeting; it is changed where it was recorded. */
function Facts({ protocol, onOpen }: { protocol: ProtocolView; onOpen: (id: number) => void }) {
  return (
    <div className="stack stack--wide">
      <Section title="Festgehalten" line>
        <div className="recorded">
          <DefinitionList facts={protocol.facts.map(({ term, value }) => ({ term, value }))} />
        </div>
      </Section>
      {protocol.issued.length > 0 && (
        <Section title="Fassungen" line>
          <ul className="stack stack--tight">
            {protocol.issued.map((version) => (
              <li key={version.id}>
                <Button variant="bare" size="small" className="pull-start" onClick={() => onOpen(version.id)}>
                  {version.version}. Fassung vom {dayText(version.issuedAt)}
                </Button>
                {version.correctionNote && <p className="second">{version.correctionNote}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
