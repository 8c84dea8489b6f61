import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type AgendaItemView, AgendaKind, agendaKindLabels } from '../../../shared/features/meetings.ts';
import { api } from '../../api.ts';
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
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  const close = async () => {
    if (await flush()) onClose();
  };
  const save = () => void flush();
  return (
    <tr className="row row--open">
      <td colSpan={6} className="agenda__edit">
        <form
          ref={form}
          noValidate
          aria-label={`TOP ${item.number} bearbeiten`}
          onSubmit={(event) => {
            event.preventDefault();
            void close();
          }}
          onKeyDown={(event) => event.key === 'Escape' && void close()}
        >
          <div className="group__fields">
            <TextField
              label="Gegenstand"
              width="span-6"
              value={value.title}
              onChange={(event) => change({ ...value, title: event.target.value })}
              onBlur={save}
              error={problems['entry.title'] ?? problems['']}
            />
            <Select
              label="Art"
              width="span-3"
              options={AgendaKind.options.map((each) => ({ value: each, label: agendaKindLabels[each] }))}
              value={value.kind}
              onChange={(event) => change({ ...value, kind: AgendaKind.parse(event.target.value) })}
              onBlur={save}
            />
            <NumberField
              label="Dauer in Minuten"
              width="span-3"
              min={0}
              max={1440}
              step={5}
              value={value.durationMinutes}
              onChange={(next) => change({ ...value, durationMinutes: next ?? 0 })}
              onBlur={save}
            />
            <TextField
              label="Wer trägt vor"
              optional
              width="span-6"
              value={value.presenter}
              onChange={(event) => change({ ...value, presenter: event.target.value })}
              onBlur={save}
            />
          </div>
          <p className="cluster agenda__saved">
            <Button type="submit" size="small" icon={Check}>
              Fertig
            </Button>
            <span className="quiet" role="status">
              {state}
            </span>
          </p>
        </form>
      </td>
    </tr>
  );
}
