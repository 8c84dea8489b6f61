import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  agendaKindLabels,
  type AgendaItemView,
  type MeetingView,
} from '../../../shared/features/meetings.ts';
import { clockTime, counted, durationText, timeText } from '../../../shared/rules/germanFormat.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { AgendaRowForm, NewAgendaRow } from './AgendaRowForm.tsx';
import { useAct } from './useAct.ts';

/** The agenda: times are computed, rows move by buttons or Alt + arrow keys and are edited in place. */
export function AgendaTable({ meeting }: { meeting: MeetingView }) {
  const { agenda, locked } = meeting;
  const [open, setOpen] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const minutes = agenda.reduce((sum, item) => sum + item.durationMinutes, 0);
  const note =
    agenda.length === 0
      ? ''
      : `${counted(agenda.length, 'Punkt', 'Punkte')}, ${durationText(minutes)} – endet um ${timeText(meeting.endsAt)}`;
  const button = (
    <Button
      variant="bare"
      size="small"
      icon={Plus}
      onClick={() => setAdding(true)}
      disabledReason={locked ? 'Das Protokoll ist festgeschrieben.' : undefined}
    >
      Punkt
    </Button>
  );
  return (
    <Section title="Tagesordnung" note={note} more={agenda.length > 0 ? button : undefined}>
      {agenda.length === 0 && !adding ? (
        <EmptyState
          title="Noch keine Punkte"
          level={3}
          actions={<Button onClick={() => setAdding(true)}>Ersten Punkt anlegen</Button>}
        >
          Worum soll es gehen? Aus Titel und Dauer wird die Tagesordnung der Einladung.
        </EmptyState>
      ) : (
        <div className="measured">
          <table className="table agenda">
            <caption className="sr">Tagesordnung mit Beginn und Dauer</caption>
            <thead>
              <tr>
                <th scope="col" className="agenda__number">
                  Nr.
                </th>
                <th scope="col" className="agenda__begin">
                  Beginn
                </th>
                <th scope="col">Gegenstand</th>
                <th scope="col" className="agenda__kind drop-1">
                  Art
                </th>
                <th scope="col" className="agenda__duration end">
                  Dauer
                </th>
                <th scope="col" className="agenda__move">
                  <span className="sr">Verschieben und entfernen</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {agenda.map((item, index) =>
                open === item.id && !locked ? (
                  <AgendaRowForm key={item.id} item={item} onClose={() => setOpen(null)} />
                ) : (
                  <AgendaRow
                    key={item.id}
                    item={item}
                    first={index === 0}
                    last={index === agenda.length - 1}
                    locked={locked}
                    onOpen={() => setOpen(item.id)}
                  />
                ),
              )}
              {adding && !locked && (
                <NewAgendaRow
                  meetingId={meeting.id}
                  number={agenda.length + 1}
                  onClose={() => setAdding(false)}
                />
              )}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

interface AgendaRowProps {
  item: AgendaItemView;
  first: boolean;
  last: boolean;
  locked: boolean;
  onOpen: () => void;
}

function AgendaRow({ item, first, last, locked, onOpen }: AgendaRowProps) {
  const move = useAct('meetings.moveAgendaItem', 'Der Punkt ließ sich nicht verschieben');
  const remove = useAct('meetings.removeAgendaItem', 'Der Punkt bleibt auf der Tagesordnung');
  const row = useRef<HTMLTableRowElement>(null);
  const moved = useRef<string | null>(null);
  // A moved row is drawn again somewhere else; the focus goes along.
  useEffect(() => {
    if (moved.current === null) return;
    row.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`)?.focus();
    moved.current = null;
  });
  const shift = (by: -1 | 1, focus: string) => {
    if (locked || (by < 0 ? first : last)) return;
    moved.current = focus;
    void move.act({ id: item.id, by });
  };
  const top = `TOP ${item.number}`;
  return (
    <tr ref={row} className="row">
      <td className="num">{item.number}</td>
      <td className="num quiet">{clockTime(item.beginsAt)}</td>
      <th scope="row" title={item.title}>
        <button
          type="button"
          className="agenda__title"
          data-move="title"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onOpen}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            shift(event.key === 'ArrowUp' ? -1 : 1, 'title');
          }}
        >
          {item.title}
          {item.presenter && <span className="quiet"> · {item.presenter}</span>}
        </button>
      </th>
      <td className="drop-1">{agendaKindLabels[item.kind]}</td>
      <td className="num end">{item.durationMinutes} Min.</td>
      <td className="tight">
        {!locked && (
          <span className="row__actions">
            <IconButton
              size="small"
              icon={ArrowUp}
              label={`${top} nach oben`}
              data-move="up"
              aria-disabled={first || undefined}
              onClick={() => shift(-1, 'up')}
            />
            <IconButton
              size="small"
              icon={ArrowDown}
              label={`${top} nach unten`}
              data-move="down"
              aria-disabled={last || undefined}
              onClick={() => shift(1, 'down')}
            />
            <IconButton
              size="small"
              icon={X}
              label={`${top} entfernen`}
              onClick={() => void remove.act({ id: item.id })}
            />
          </span>
        )}
      </td>
    </tr>
  );
}
