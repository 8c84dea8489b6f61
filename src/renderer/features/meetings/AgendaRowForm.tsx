import { Check, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type AgendaEntry,
  type AgendaItemView,
  AgendaKind,
  agendaKindLabels,
} from '../../../shared/features/meetings.ts';
import { ApiError, api } from '../../api.ts';
import { useLeaveGuard } from '../../app/leaveGuard.tsx';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select, TextField } from '../../ui/TextField.tsx';
import { useAutosave } from './useAutosave.ts';

/** One agenda item while it is edited; it saves itself. Enter or Esc closes it. */
export function AgendaRowForm({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const { id, title, kind, durationMinutes, presenter } = item;
  const { value, change, flush, state, problems } = useAutosave(
    { title, kind, durationMinutes, presenter },
    (entry) => api.command('meetings.saveAgendaItem', { id, entry }),
  );
  const close = async () => {
    if (await flush()) onClose();
  };
  return (
    <EntryForm
      label={`TOP ${item.number} bearbeiten`}
      value={value}
      change={change}
      problems={problems}
      onLeave={() => void flush()}
      onSubmit={() => void close()}
      onEscape={() => void close()}
    >
      <Button type="submit" size="small" icon={Check}>
        Fertig
      </Button>
      <span className="quiet" role="status">
        {state}
      </span>
    </EntryForm>
  );
}

const newEntry: AgendaEntry = { title: '', kind: 'discussion', durationMinutes: 15, presenter: '' };

/** An item that is not on the agenda yet: it is made with its title, so none without a name can be left behind. */
export function NewAgendaRow({
  meetingId,
  number,
  onClose,
}: {
  meetingId: number;
  number: number;
  onClose: () => void;
}) {
  const [value, setValue] = useState(newEntry);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const add = useSave('meetings.addAgendaItem');
  useLeaveGuard(value !== newEntry);
  const submit = async () => {
    if (add.isPending) return;
    try {
      await add.mutateAsync({ meetingId, entry: value });
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblems(Object.keys(error.fields).length > 0 ? error.fields : { '': error.message });
    }
  };
  return (
    <EntryForm
      label={`TOP ${number} anlegen`}
      value={value}
      change={setValue}
      problems={problems}
      onSubmit={() => void submit()}
      onEscape={onClose}
    >
      <Button type="submit" size="small" icon={Plus} busy={add.isPending}>
        Punkt anlegen
      </Button>
      <Button variant="bare" size="small" onClick={onClose}>
        Abbrechen
      </Button>
    </EntryForm>
  );
}

interface EntryFormProps {
  label: string;
  value: AgendaEntry;
  change: (value: AgendaEntry) => void;
  problems: Record<string, string>;
  /** Whenever a field is left. */
  onLeave?: () => void;
  onSubmit: () => void;
  onEscape: () => void;
  /** What stands below the fields. */
  children: ReactNode;
}

/** The fields of an item in place of its row. */
function EntryForm({
  label,
  value,
  change,
  problems,
  onLeave,
  onSubmit,
  onEscape,
  children,
}: EntryFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  return (
    <tr className="row row--open">
      <td colSpan={6} className="agenda__edit">
        <form
          ref={form}
          noValidate
          aria-label={label}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
          onKeyDown={(event) => event.key === 'Escape' && onEscape()}
          onBlur={onLeave}
        >
          <div className="group__fields">
            <TextField
              label="Gegenstand"
              width="span-6"
              value={value.title}
              onChange={(event) => change({ ...value, title: event.target.value })}
              error={problems['entry.title'] ?? problems['']}
            />
            <Select
              label="Art"
              width="span-3"
              options={AgendaKind.options.map((each) => ({ value: each, label: agendaKindLabels[each] }))}
              value={value.kind}
              onChange={(event) => change({ ...value, kind: AgendaKind.parse(event.target.value) })}
            />
            <NumberField
              label="Dauer in Minuten"
              width="span-3"
              min={0}
              max={1440}
              step={5}
              value={value.durationMinutes}
              onChange={(next) => change({ ...value, durationMinutes: next ?? Number.NaN })}
              error={problems['entry.durationMinutes']}
            />
            <TextField
              label="Wer trägt vor"
              optional
              width="span-6"
              value={value.presenter}
              onChange={(event) => change({ ...value, presenter: event.target.value })}
              error={problems['entry.presenter']}
            />
          </div>
          <p className="cluster agenda__saved">{children}</p>
        </form>
      </td>
    </tr>
  );
}
