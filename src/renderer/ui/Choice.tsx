import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { FieldNote } from './Field.tsx';
import type { Option } from './TextField.tsx';

/** One yes or no. Spreads `register('name')`. */
export function CheckBox({
  label,
  help,
  error,
  ...rest
}: { label: ReactNode; help?: ReactNode; error?: string | undefined } & Omit<
  ComponentProps<'input'>,
  'type' | 'className'
>) {
  const noteId = useId();
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          {...rest}
          aria-describedby={error || help ? noteId : undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}

export interface RadioOption extends Option {
  help?: ReactNode;
}

export interface RadioGroupProps
  extends Omit<ComponentProps<'input'>, 'type' | 'className' | 'value' | 'defaultValue' | 'id'> {
  label: string;
  options: readonly RadioOption[];
  help?: ReactNode;
  error?: string | undefined;
  /** Controlled value; leave out with `register('name')`. */
  value?: string | undefined;
  defaultValue?: string;
  /** row: side by side; segment: few short words in one frame. */
  layout?: 'list' | 'row' | 'segment';
  /** The label is spoken only. */
  hideLabel?: boolean;
}

/** Choice of one out of few, all visible. Spreads `register('name')`. */
export function RadioGroup({
  label,
  options,
  help,
  error,
  value,
  defaultValue,
  layout = 'list',
  hideLabel,
  name,
  ...rest
}: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset
      className="field"
      aria-describedby={error || help ? `${id}-note` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className={hideLabel ? 'sr' : 'field__label'}>{label}</legend>
      <div
        className={layout === 'segment' ? 'segment' : classes('choices', layout === 'row' && 'choices--row')}
      >
        {options.map((option) => (
          <label key={option.value} className={layout === 'segment' ? undefined : 'choice'}>
            <input
              type="radio"
              {...rest}
              name={name ?? id}
              value={option.value}
              {...(value !== undefined && { checked: value === option.value })}
              {...(defaultValue !== undefined && { defaultChecked: defaultValue === option.value })}
            />
            <span>{option.label}</span>
            {option.help && <span className="field__help">{option.help}</span>}
          </label>
        ))}
      </div>
      <FieldNote id={`${id}-note`} help={help} error={error} />
    </fieldset>
  );
}
