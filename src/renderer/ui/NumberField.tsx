import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { parseCount, sameCount, steppedCount, writeCount } from './count.ts';
import { classes } from './classes.ts';
import { Field, type FieldFrame } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface NumberFieldProps extends FieldFrame {
  /** null while empty; NaN while the text is no number, which no schema accepts. */
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
  /** Limits of the buttons and keys. What is typed beyond them stays: the schema says what is wrong. */
  min?: number;
  max?: number;
  step?: number;
  /** As tall as the controls of the Sitzungsmodus. */
  big?: boolean;
  disabled?: boolean;
}

/**
 * A whole number with – and +; arrow keys count, page keys jump. `onChange` hears every key, so saving by Ctrl+S or by a
 * click takes what is typed. Nothing is corrected behind one's back. In a form use `CountField`.
 */
export function NumberField({
  label,
  help,
  error,
  optional,
  width,
  value,
  onChange,
  onBlur,
  name,
  ref,
  min,
  max,
  step = 1,
  big,
  disabled,
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const typed = draft !== null && sameCount(parseCount(draft), value) ? draft : null;
  const text = typed ?? writeCount(value);
  const noNumber = Number.isNaN(parseCount(text));
  const shown = noNumber && (left || error) ? 'Bitte geben Sie eine ganze Zahl ein, zum Beispiel 15.' : error;
  const count = (steps: number) => {
    setDraft(null);
    onChange(steppedCount(value, steps, { min, max, step }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    count(steps);
  };
  const button = (steps: 1 | -1) => {
    const atLimit =
      value !== null && (steps > 0 ? max !== undefined && value >= max : min !== undefined && value <= min);
    return (
      <button
        type="button"
        // The arrow keys do the same inside the field.
        tabIndex={-1}
        aria-label={steps > 0 ? 'Mehr' : 'Weniger'}
        disabled={disabled || atLimit}
        onClick={() => count(steps)}
      >
        <Icon of={steps > 0 ? Plus : Minus} />
      </button>
    );
  };
  return (
    <Field {...{ label, help, error: shown, optional: optional ?? false, ...(width && { width }) }}>
      {(control) => (
        <div className={classes('stepper', big && 'stepper--big')} {...(shown && { 'data-invalid': true })}>
          {button(-1)}
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            {...(name !== undefined && { name })}
            {...(ref && { ref })}
            disabled={disabled ?? false}
            value={text}
            onChange={(event) => {
              setDraft(event.target.value);
              onChange(parseCount(event.target.value));
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setLeft(true);
              if (!noNumber) setDraft(null);
              onBlur?.();
            }}
          />
          {button(1)}
        </div>
      )}
    </Field>
  );
}
