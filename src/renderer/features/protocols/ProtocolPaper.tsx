import { useCallback, useRef } from 'react';
import type { AgendaItemView, MeetingView } from '../../../shared/features/meetings.ts';
import {
  decisionResultLabels,
  type ProtocolKind,
  type ProtocolView,
  type ResolutionView,
} from '../../../shared/features/protocols.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { timeText } from '../../../shared/rules/germanFormat.ts';
import { api } from '../../api.ts';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { State } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { resultTones } from '../meetings/ItemPanel.tsx';
import { useAutosave } from '../meetings/useAutosave.ts';
import { ProtocolKindChoice, speakerHelp } from './ProtocolKindChoice.tsx';

/** The protocol as one writes it: an introduction, then each item with its text and its recorded decisions. */
export function ProtocolPaper({ meeting, protocol }: { meeting: MeetingView; protocol: ProtocolView }) {
  return (
    <>
      {!meeting.locked && <ProtocolKindChoice meetingId={meeting.id} draft={protocol.draft} />}
      <Introduction meeting={meeting} protocol={protocol} />
      {meeting.agenda.map((item) => (
        <Item
          key={item.id}
          meetingId={meeting.id}
          item={item}
          locked={meeting.locked}
          kind={kindOf(protocol)}
        />
      ))}
      {meeting.tasks.length > 0 && (
        <Section title="Weitere Aufgaben">
          <Tasks tasks={meeting.tasks} />
        </Section>
      )}
    </>
  );
}

/** The draft's own row is made with the first letter one types. */
function Introduction({ meeting, protocol }: { meeting: MeetingView; protocol: ProtocolView }) {
  const id = useRef(protocol.draft?.id ?? null);
  id.current = protocol.draft?.id ?? id.current;
  const { draft } = protocol;
  const save = useCallback(
    async (introduction: string) => {
      id.current ??= (await api.call('protocols.begin', { meetingId: meeting.id })).id;
      await api.command('protocols.saveDraft', { id: id.current, introduction });
    },
    [meeting.id],
  );
  const { value, change, flush, state, problems } = useAutosave(draft?.introduction ?? '', save);
  if (meeting.locked) return null;
  return (
    <Section title="Vorbemerkung" note={<span role="status">{state}</span>}>
      <TextArea
        label="Vor der Tagesordnung"
        optional
        rows={2}
        help="Zum Beispiel die Begrüßung oder Dank an Gäste."
        value={value}
        onChange={(event) => change(event.target.value)}
        onBlur={() => void flush()}
        error={problems['']}
      />
    </Section>
  );
}

const kindOf = ({ draft }: ProtocolView) => draft?.kind ?? 'results';

interface ItemProps {
  meetingId: number;
  item: AgendaItemView;
  locked: boolean;
  kind: ProtocolKind;
}

function Item({ meetingId, item, locked, kind }: ItemProps) {
  const extract = usePrint('protocols.printExtract', { title: `Auszug zu TOP ${item.number} wird erzeugt` });
  const { value, change, flush, state, problems } = useAutosave(item.minutesText, (text) =>
    api.command('protocols.saveItemText', { id: item.id, text }),
  );
  const empty = item.minutesText === '' && item.resolutions.length === 0 && item.tasks.length === 0;
  return (
    <Section
      title={`TOP ${item.number}: ${item.title}`}
      note={<span role="status">{state}</span>}
      more={
        <PrintMenu
          name={`Auszug zu TOP ${item.number} drucken`}
          label="Auszug"
          size="small"
          keys={false}
          onPrint={(format) => void extract.run({ meetingId, itemId: item.id, format })}
        />
      }
    >
      <div className="stack">
        {item.quorum && !item.quorum.quorate && (
          <State tone="bad">{`${timeText(item.quorum.at)}: ${item.quorum.sentence}`}</State>
        )}
        {locked ? (
          <div className="prose">
            {value ? <p className="preserve">{value}</p> : empty && <p className="quiet">Ohne Text.</p>}
          </div>
        ) : (
          <TextArea
            label={`Text zu TOP ${item.number}`}
            rows={kind === 'discussion' ? 8 : 4}
            help={kind === 'discussion' ? speakerHelp : undefined}
            value={value}
            onChange={(event) => change(event.target.value)}
            onBlur={() => void flush()}
            error={problems['']}
          />
        )}
        {item.resolutions.map((resolution) => (
          <Recorded key={resolution.id} resolution={resolution} />
        ))}
        {item.tasks.length > 0 && <Tasks tasks={item.tasks} />}
      </div>
    </Section>
  );
}

function numberWords({ number, result }: ResolutionView): string {
  if (number) return `Beschluss ${number}`;
  return result === 'notQuorate' ? 'Kein Beschluss' : 'Beschluss (Nummer folgt)';
}

/** A set field: it is changed on the page "Sitzung", not here. */
function Recorded({ resolution }: { resolution: ResolutionView }) {
  const further = [
    resolution.responsible && `Zuständig: ${resolution.responsible}`,
    resolution.dueOn && `bis ${formatDay(resolution.dueOn)}`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <div className="recorded">
      <p>
        <strong>{numberWords(resolution)}</strong>
      </p>
      <p>{resolution.wording}</p>
      <p>
        <State tone={resultTones[resolution.result]}>{decisionResultLabels[resolution.result]}</State>
      </p>
      <p className="second">{resolution.reason}</p>
      {further && <p className="second">{further}</p>}
    </div>
  );
}

function Tasks({ tasks }: { tasks: AgendaItemView['tasks'] }) {
  return (
    <ul className="recorded stack stack--tight" aria-label="Aufgaben">
      {tasks.map((task) => (
        <li key={task.id}>
          Aufgabe: {task.title}
          <span className="second second--block">
            {[task.assignee, task.dueOn && `bis ${formatDay(task.dueOn)}`].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
