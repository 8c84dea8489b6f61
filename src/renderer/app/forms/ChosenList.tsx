import { ArrowUp, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { IconButton } from '../../ui/Button.tsx';
import './chosen.css';

export interface ChosenListProps {
  /** "Gewählte Sprachen" */
  label: string;
  /** What was chosen, in its order; each once. */
  values: readonly string[];
  /** How a value is called. */
  nameOf: (value: string) => string;
  onChange: (values: string[]) => void;
  /** The order means something: each can be moved up. */
  ordered?: boolean;
  /** Takes the focus when the last one is removed. */
  focusAdd: () => void;
}

/** What was chosen in a field of several: each with a button that removes it. The focus goes to the neighbour. */
export function ChosenList({ label, values, nameOf, onChange, ordered, focusAdd }: ChosenListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const remove = (value: string, index: number) => {
    const rest = values.filter((each) => each !== value);
    flushSync(() => {
      onChange(rest);
      setSaid(`${nameOf(value)} entfernt`);
    });
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    if (rest.length === 0) focusAdd();
    else buttons[Math.min(index, rest.length - 1)]?.focus();
  };
  const moveUp = (value: string, index: number) => {
    const next = values.filter((each) => each !== value);
    next.splice(index - 1, 0, value);
    flushSync(() => {
      onChange(next);
      setSaid(`${nameOf(value)} steht an Stelle ${index}`);
    });
    // The first has no such button, so the focus would be lost with it.
    if (index === 1) list.current?.querySelector<HTMLElement>('[data-remove]')?.focus();
  };
  return (
    <>
      {values.length > 0 && (
        <ul ref={list} className="chosen" aria-label={label}>
          {values.map((value, index) => (
            <li key={value}>
              <span>{nameOf(value)}</span>
              {ordered && index > 0 && (
                <IconButton
                  size="small"
                  icon={ArrowUp}
                  label={`${nameOf(value)} weiter nach vorn`}
                  onClick={() => moveUp(value, index)}
                />
              )}
              <IconButton
                size="small"
                icon={X}
                label={`${nameOf(value)} entfernen`}
                data-remove=""
                onClick={() => remove(value, index)}
              />
            </li>
          ))}
        </ul>
      )}
      <span className="sr" role="status">
        {said}
      </span>
    </>
  );
}
