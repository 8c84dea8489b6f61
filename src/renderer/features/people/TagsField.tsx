import './organisations.css';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Tags of a record: those it has can be taken away, those the office uses are offered, and new ones are typed. */
export function TagsField({
  value,
  known,
  error,
  onChange,
}: {
  value: readonly string[];
  /** All tags of the office. */
  known: readonly string[];
  error?: string | undefined;
  onChange: (tags: string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const has = (name: string) => value.some((tag) => foldForSearch(tag) === foldForSearch(name));
  const add = () => {
    const name = typed.trim();
    if (name === '') return;
    // The office's own spelling wins over the one that was typed.
    const stored = known.find((tag) => foldForSearch(tag) === foldForSearch(name)) ?? name;
    if (!has(stored)) onChange([...value, stored]);
    setTyped('');
    field.current?.focus();
  };
  const remove = (name: string) => {
    onChange(value.filter((tag) => tag !== name));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed.trim() === '') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="stack">
      {value.length > 0 && (
        <ul className="chips" aria-label="Schlagwörter">
          {value.map((tag) => (
            <li key={tag}>
              {tag}
              <IconButton
                icon={X}
                size="small"
                label={`Schlagwort ${tag} entfernen`}
                onClick={() => remove(tag)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="tag-add">
        <TextField
          label="Schlagwort"
          optional
          list={listId}
          maxLength={60}
          ref={field}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button icon={Plus} onClick={add}>
          Schlagwort hinzufügen
        </Button>
      </div>
      <datalist id={listId}>
        {known
          .filter((tag) => !has(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
