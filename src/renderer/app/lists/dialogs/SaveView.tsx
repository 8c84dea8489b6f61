import { type FormEvent, useState } from 'react';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToasts } from '../../../ui/Toasts.tsx';
import { nameProblem } from '../viewNames.ts';
import type { ListViews } from '../useListViews.ts';

/** Asks how the view that is shown now is called. */
export function SaveView({
  views,
  columns,
  onClose,
}: {
  views: ListViews;
  columns: readonly string[] | null;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const toasts = useToasts();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = nameProblem(name, views.all, null);
    setProblem(wrong);
    if (wrong) return;
    views.save(name.trim(), columns);
    toasts.show({ message: `Ansicht „${name.trim()}“ gemerkt` });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      size="small"
      title="Als Ansicht merken"
      intro="Suche, Filter, Reihenfolge und Spalten, wie die Liste sie jetzt zeigt."
      onSubmit={submit}
      submit="Ansicht merken"
    >
      <TextField
        label="Name"
        autoFocus
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        error={problem}
      />
    </FormDialog>
  );
}
