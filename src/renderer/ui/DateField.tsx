import { type ComponentProps, useState } from 'react';
import {
  formatDay,
  parseGermanDate,
  parseGermanTime,
  type Understood,
  type YearChoice,
} from '../../shared/rules/germanDate.ts';
import { Field, type FieldFrame } from './Field.tsx';

interface TypedFieldProps
  extends FieldFrame,
    Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'className' | 'width' | 'defaultValue'> {
  /** What is kept: `YYYY-MM-DD` or `HH:MM`, "" when empty. While the text makes no sense, the text itself. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

export interface DateFieldProps extends TypedFieldProps {
  /** Which year a day without one gets: the next such day, or the last one (for what has happened). */
  year?: YearChoice;
  /** `YYYY-MM-DD`; the computer's day by default. */
  today?: string;
}

/**
 * A day, typed as people type it (`3.4.`, `morgen`, `14.11.26`); below stands what was understood. For react-hook-form
 * use `Controller`: `<DateField label="Tag" {...field} error={fieldState.error?.message} />`.
 */
export function DateField({ year = 'next', today = localToday(), ...rest }: DateFieldProps) {
  return (
    <TypedField
      {...rest}
      parse={(text) => parseGermanDate(text, today, year)}
      write={(day) => formatDay(day, 'short')}
      explain={formatDay}
    />
  );
}

/** A time of day: `17`, `17:30`, `1730`, `17 Uhr`. */
export function TimeField(props: TypedFieldProps) {
  return (
    <TypedField {...props} parse={parseGermanTime} write={(time) => time} explain={(time) => `${time} Uhr`} />
  );
}

interface TypedFieldParts extends TypedFieldProps {
  parse: (text: string) => Understood<string>;
  /** The value as it stands in the field after leaving it. */
  write: (value: string) => string;
  /** The value in full words, below the field. */
  explain: (value: string) => string;
}

function TypedField({
  value,
  onChange,
  onBlur,
  parse,
  write,
  explain,
  label,
  help,
  error,
  optional,
  width,
  id,
  ...rest
}: TypedFieldParts) {
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const stored = isValue(value) ? write(value) : value;
  const text = draft ?? stored;
  const result = text.trim() === '' ? null : parse(text);
  const own = left && result && !result.ok ? result.message : undefined;
  return (
    <Field
      {...{
        label,
        help: result?.ok ? undefined : help,
        id,
        optional: optional ?? false,
        ...(width && { width }),
      }}
      error={own ?? error}
      resolved={result?.ok && !error ? explain(result.value) : undefined}
    >
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...control}
          className="input num"
          value={text}
          onChange={(event) => {
            const typed = event.target.value;
            const understood = parse(typed);
            setDraft(typed);
            onChange(typed.trim() === '' ? '' : understood.ok ? understood.value : typed);
          }}
          onBlur={() => {
            setLeft(true);
            if (result?.ok !== false) setDraft(null);
            onBlur?.();
          }}
        />
      )}
    </Field>
  );
}

function isValue(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$|^\d{2}:\d{2}$/.test(value);
}

function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
