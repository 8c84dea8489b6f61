import { type FormEvent, useState } from 'react';
import type { TaskView } from '../../../shared/features/protocols.ts';
import { useCall } from '../../api.ts';
import { useDialogSave } from '../../app/forms/useDialogSave.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { useAct } from '../meetings/useAct.ts';

interface TaskDialogProps {
  /** Null for a new task. */
  task: TaskView | null;
  meetingId: number | null;
  agendaItemId: number | null;
  onClose: () => void;
}

/** What is to be done, by whom, until when. */
export function TaskDialog({ task, meetingId, agendaItemId, onClose }: TaskDialogProps) {
  const { data: people } = useCall('people.choices', {});
  const { data: app } = useCall('app.state', {});
  const [title, setTitle] = useState(task?.title ?? '');
  const [assignee, setAssignee] = useState<string | null>(task?.assigneeId ? String(task.assigneeId) : null);
  const [dueOn, setDueOn] = useState(task?.dueOn ?? '');
  const [note, setNote] = useState(task?.note ?? '');
  const { run, field, general } = useDialogSave(onClose);
  const save = useSave('protocols.saveTask');
  const remove = useAct('protocols.removeTask', 'Die Aufgabe bleibt erhalten');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() =>
      save.mutateAsync({
        id: task?.id ?? null,
        meetingId,
        agendaItemId,
        title,
        assigneeId: assignee ? Number(assignee) : null,
        dueOn: dueOn || null,
        note,
      }),
    );
  };
  return (
    <FormDialog
      onClose={onClose}
      title={task ? 'Aufgabe ändern' : 'Wer tut was bis wann?'}
      onSubmit={(event) => void submit(event)}
      submit={task ? 'Aufgabe speichern' : 'Aufgabe anlegen'}
      busy={save.isPending}
      more={
        task && (
          <Button
            onClick={async () => {
              if (await remove.act({ id: task.id })) onClose();
            }}
          >
            In den Papierkorb legen
          </Button>
        )
      }
    >
      <TextField
        label="Aufgabe"
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={field('title') ?? general}
      />
      <ChoiceBox
        label="Zuständig"
        optional
        items={people?.persons ?? []}
        value={assignee}
        onChange={setAssignee}
        error={field('assigneeId')}
      />
      <DateField
        label="Bis"
        optional
        value={dueOn}
        onChange={setDueOn}
        error={field('dueOn')}
        {...(app && { today: app.today })}
      />
      <TextArea
        label="Notiz"
        optional
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={field('note')}
      />
    </FormDialog>
  );
}
