import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { IconButton } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/Choice.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { SavedView } from '../listMemory.ts';
import { nameProblem } from '../viewNames.ts';
import type { ListViews } from '../useListViews.ts';
import './columns.css';

/** Renames and removes views, and says with which one the list opens. Nothing holds before "Übernehmen". */
export function ManageViews({ views, onClose }: { views: ListViews; onClose: () => void }) {
  const [list, setList] = useState<readonly SavedView[]>(views.all);
  const [standard, setStandard] = useState(views.standard ?? '');
  const [tried, setTried] = useState(false);
  const problemOf = ({ id, name }: SavedView) => nameProblem(name, list, id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (list.some(problemOf)) return;
    views.replace(
      list.map((view) => ({ ...view, name: view.name.trim() })),
      standard || null,
    );
    onClose();
  };
  const remove = (gone: SavedView) => {
    setList(list.filter((view) => view !== gone));
    if (standard === gone.id) setStandard('');
  };
  return (
    <FormDialog onClose={onClose} title="Ansichten verwalten" onSubmit={submit} submit="Ansichten übernehmen">
      {list.length === 0 && <p className="quiet">Es bleibt keine Ansicht.</p>}
      {list.map((view, index) => (
        <div key={view.id} className="view-line">
          <TextField
            label={`Name der ${index + 1}. Ansicht`}
            value={view.name}
            maxLength={60}
            onChange={(event) =>
              setList(list.map((each) => (each === view ? { ...each, name: event.target.value } : each)))
            }
            error={tried ? problemOf(view) : undefined}
          />
          <IconButton icon={Trash2} label={`Ansicht „${view.name}“ entfernen`} onClick={() => remove(view)} />
        </div>
      ))}
      {list.length > 0 && (
        <RadioGroup
          label="Die Liste öffnet sich"
          options={[
            { value: '', label: 'ohne Filter' },
            ...list.map(({ id, name }) => ({ value: id, label: `mit „${name}“` })),
          ]}
          value={standard}
          onChange={(event) => setStandard(event.target.value)}
        />
      )}
    </FormDialog>
  );
}
