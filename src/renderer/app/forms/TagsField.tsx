import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChosenList } from './ChosenList.tsx';

/**
 * Tags of a record: known ones are proposed while typing, a new one is made by typing it. What stands in the field is
 * taken over by Enter, by the button, by leaving the field and by Ctrl+S, so that nothing typed is lost.
 */
export function TagsField({
  label = 'Gewählte Schlagwörter',
  values,
  known,
  onChange,
  error,
}: {
  /** Of whom they are. */
  label?: string;
  values: readonly string[];
  /** Names of all tags there are. */
  known: readonly string[];
  onChange: (values: string[]) => void;
  error?: string | undefined;
}) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const add = () => {
    const name = typed.trim();
    if (name === '') return;
    const same = (one: string) => foldForSearch(one) === foldForSearch(name);
    flushSync(() => {
      setTyped('');
      if (!values.some(same)) onChange([...values, known.find(same) ?? name]);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add();
    } else if ((event.ctrlKey || event.metaKey) && event.key === 's') add();
  };
  return (
    <div className="field-line stack stack--tight">
      <ChosenList
        label={label}
        values={values}
        nameOf={(name) => name}
        onChange={onChange}
        focusAdd={() => input.current?.focus()}
      />
      <div className="chosen-add">
        <TextField
          ref={input}
          label="Schlagwort hinzufügen"
          optional
          list={listId}
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
          error={error}
        />
        <Button icon={Plus} onClick={add}>
          Hinzufügen
        </Button>
      </div>
      <datalist id={listId}>
        {known
          .filter((name) => !values.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  );
}
