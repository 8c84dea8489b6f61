import { ArrowDown, ArrowUp } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { type ColumnChoice, moved, startChoices } from '../columnChoices.ts';
import './columns.css';

interface ColumnsDialogProps {
  title: string;
  /** Columns in the order in which the list offers them; the first one always stands first. */
  offered: readonly Omit<ColumnChoice, 'shown'>[];
  /** Those that are shown, in their order. */
  shown: readonly string[];
  /** Those shown where nobody chose. */
  usual: readonly string[];
  /** The view whose columns are chosen. */
  viewName: string | undefined;
  onChoose: (keys: readonly string[] | null) => void;
  onClose: () => void;
}

/** Which columns a list shows, and in which order. Alt with an arrow moves the column that has the focus. */
export function ColumnsDialog({
  title,
  offered,
  shown,
  usual,
  viewName,
  onChoose,
  onClose,
}: ColumnsDialogProps) {
  const [choices, setChoices] = useState(() => startChoices(offered, shown));
  const [spoken, setSpoken] = useState('');
  // A line that is moved in the page loses the focus with it.
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement) focused.current.focus();
    focused.current = null;
  });
  const move = (index: number, by: 1 | -1) => {
    const next = moved(choices, index, by);
    if (next === choices) return;
    focused.current = document.activeElement;
    setChoices(next);
    setSpoken(`${choices[index]?.label}: jetzt Platz ${index + by + 1} von ${choices.length}`);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const keys = choices.filter((choice) => choice.shown).map(({ key }) => key);
    onChoose(keys.join() === usual.join() ? null : keys);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`Spalten der Liste „${title}“`}
      intro={
        viewName
          ? `Gilt für die Ansicht „${viewName}“, auch beim Drucken und Exportieren.`
          : 'Gilt auch beim Drucken, Exportieren und Kopieren.'
      }
      onSubmit={submit}
      foot={
        <>
          <Button
            className="dialog__first"
            variant="bare"
            onClick={() => setChoices(startChoices(offered, usual))}
          >
            Wie am Anfang
          </Button>
          <Button onClick={onClose}>Abbrechen</Button>
          <Button type="submit" variant="primary">
            Spalten übernehmen
          </Button>
        </>
      }
    >
      <ul className="column-choices" aria-label="Spalten in ihrer Reihenfolge">
        {choices.map((choice, index) => (
          <li key={choice.key} onKeyDown={(event) => onKeyDown(event, index)}>
            <label className="choice">
              <input
                type="checkbox"
                checked={choice.shown}
                disabled={index === 0}
                onChange={() =>
                  setChoices(
                    choices.map((each) => (each === choice ? { ...each, shown: !each.shown } : each)),
                  )
                }
              />
              <span>
                {choice.label}
                {index === 0 && <span className="second"> steht immer vorn</span>}
              </span>
            </label>
            {index > 0 && (
              <span className="column-choices__move">
                <IconButton
                  icon={ArrowUp}
                  size="small"
                  label={`${choice.label} nach vorn`}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  size="small"
                  label={`${choice.label} nach hinten`}
                  onClick={() => move(index, 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="sr" role="status">
        {spoken}
      </p>
    </Dialog>
  );
}
