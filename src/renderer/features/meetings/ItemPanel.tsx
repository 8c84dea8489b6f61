import { ArrowRight, CirclePlay, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  agendaKindLabels,
  type AgendaItemView,
  type MeetingView,
} from '../../../shared/features/meetings.ts';
import { decisionResultLabels, type ResolutionView } from '../../../shared/features/protocols.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted, timeText } from '../../../shared/rules/germanFormat.ts';
import { api } from '../../api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { State, type Tone } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { ItemTasks } from '../protocols/ItemTasks.tsx';
import { useAct } from './useAct.ts';
import { useAutosave } from './useAutosave.ts';
import { VoteForm } from './VoteForm.tsx';

interface ItemPanelProps {
  meeting: MeetingView;
  item: AgendaItemView;
  /** The time that a click stands for. */
  timeOf: () => string;
  /** Goes to the next item; undefined at the last one. */
  onNext: (() => void) | undefined;
}

/** One agenda item in the meeting: notes, votes, tasks. */
export function ItemPanel({ meeting, item, timeOf, onNext }: ItemPanelProps) {
  const begin = useAct('meetings.beginItem', 'Der Punkt ließ sich nicht aufrufen');
  const votes = item.kind === 'resolution' || item.kind === 'election';
  const [form, setForm] = useState<ResolutionView | 'new' | null>(
    votes && item.resolutions.length === 0 && !meeting.locked ? 'new' : null,
  );
  const canBegin = meeting.status === 'running' && (item.startedAt === null || item.endedAt !== null);
  return (
    <div className="stack stack--wide">
      <header className="item-head">
        <p className="quiet">
          TOP {item.number} · {agendaKindLabels[item.kind]} ·{' '}
          {counted(item.durationMinutes, 'Minute', 'Minuten')} geplant
          {item.presenter && ` · ${item.presenter}`}
        </p>
        <h2>{item.title}</h2>
        {item.quorum && (
          <State
            tone={item.quorum.quorate ? 'ok' : 'bad'}
          >{`${timeText(item.quorum.at)}: ${item.quorum.sentence}`}</State>
        )}
        <p className="cluster">
          {canBegin && (
            <Button icon={CirclePlay} onClick={() => void begin.act({ id: item.id, at: timeOf() })}>
              Punkt aufrufen
            </Button>
          )}
          {onNext && (
            <Button variant="bare" icon={ArrowRight} onClick={onNext}>
              Nächster Punkt
            </Button>
          )}
        </p>
      </header>
      <Section
        title={votes ? 'Abstimmung' : 'Beschlüsse'}
        more={
          form === null && !meeting.locked ? (
            <Button variant="bare" size="small" icon={Plus} onClick={() => setForm('new')}>
              {item.resolutions.length > 0 ? 'Weiterer Beschluss' : 'Beschluss'}
            </Button>
          ) : undefined
        }
      >
        {item.resolutions.length === 0 && form === null && (
          <p className="quiet">Zu diesem Punkt ist nichts beschlossen.</p>
        )}
        {item.resolutions.map((resolution) => (
          <Resolution
            key={resolution.id}
            resolution={resolution}
            locked={meeting.locked}
            onEdit={() => setForm(resolution)}
            hidden={form !== null && form !== 'new' && form.id === resolution.id}
          />
        ))}
        {form !== null && (
          <VoteForm
            key={form === 'new' ? 'new' : form.id}
            meeting={meeting}
            item={item}
            stored={form === 'new' ? null : form}
            timeOf={timeOf}
            onDone={() => setForm(null)}
          />
        )}
      </Section>
      <ItemTasks meetingId={meeting.id} agendaItemId={item.id} tasks={item.tasks} locked={false} />
      <ItemNotes item={item} locked={meeting.locked} />
    </div>
  );
}

/** How a result looks: a sign and its word. */
export const resultTones: Record<ResolutionView['result'], Tone> = {
  adopted: 'ok',
  rejected: 'bad',
  notQuorate: 'bad',
  open: 'warn',
};

function Resolution({
  resolution,
  locked,
  hidden,
  onEdit,
}: {
  resolution: ResolutionView;
  locked: boolean;
  hidden: boolean;
  onEdit: () => void;
}) {
  const remove = useAct('meetings.removeDecision', 'Der Beschluss bleibt erhalten');
  if (hidden) return null;
  const further = [resolution.responsible, resolution.dueOn && `bis ${formatDay(resolution.dueOn)}`]
    .filter(Boolean)
    .join(', ');
  return (
    <article className="resolution" aria-label={`Beschluss ${resolution.number}`.trim()}>
      <p className="resolution__wording">{resolution.wording}</p>
      <p>
        <State tone={resultTones[resolution.result]}>{decisionResultLabels[resolution.result]}</State>
      </p>
      <p className="quiet">
        {[resolution.number, timeText(resolution.decidedAt), resolution.reason].filter(Boolean).join(' · ')}
      </p>
      {further && <p className="quiet">Zuständig: {further}</p>}
      {!locked && (
        <p className="resolution__acts">
          <IconButton size="small" icon={Pencil} label="Beschluss ändern" onClick={onEdit} />
          {resolution.number === '' && (
            <IconButton
              size="small"
              icon={Trash2}
              label="Beschluss entfernen"
              onClick={() => void remove.act({ id: resolution.id })}
            />
          )}
        </p>
      )}
    </article>
  );
}

/** Notes for the protocol; they save themselves. */
function ItemNotes({ item, locked }: { item: AgendaItemView; locked: boolean }) {
  const { value, change, flush, state, problems } = useAutosave(item.minutesText, (text) =>
    api.command('protocols.saveItemText', { id: item.id, text }),
  );
  return (
    <Section title="Notiz für das Protokoll" note={<span role="status">{state}</span>}>
      <TextArea
        label={`Was zu TOP ${item.number} ins Protokoll soll`}
        rows={5}
        value={value}
        readOnly={locked}
        onChange={(event) => change(event.target.value)}
        onBlur={() => void flush()}
        error={problems['']}
      />
    </Section>
  );
}
