import { ChevronDown, Search } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldFrame } from './Field.tsx';
import { Icon } from './Icon.tsx';

type Native<T extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<T>, 'className' | 'width'>;

/** One line of text. Spreads `register('name')` of react-hook-form. */
export function TextField({
  label,
  help,
  error,
  optional,
  width,
  id,
  ...rest
}: FieldFrame & Native<'input'>) {
  return (
    <Field {...{ label, help, error, optional: optional ?? false, id, ...(width && { width }) }}>
      {(control) => <input type="text" autoComplete="off" {...rest} {...control} className="input" />}
    </Field>
  );
}

/** Text of several lines; grows with what is typed. */
export function TextArea({
  label,
  help,
  error,
  optional,
  width,
  id,
  ...rest
}: FieldFrame & Native<'textarea'>) {
  return (
    <Field {...{ label, help, error, optional: optional ?? false, id, ...(width && { width }) }}>
      {(control) => <textarea rows={3} {...rest} {...control} className="textarea" />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  /** Heading below which it stands, with the neighbours that have the same one. */
  group?: string;
}

export interface SelectProps extends FieldFrame, Native<'select'> {
  options: readonly Option[];
  /** First entry with the value "": "Bitte wählen" or "keine". */
  empty?: string;
}

/** Choice of one out of a short list (the system's own list: fast, known, accessible). */
export function Select({ label, help, error, optional, width, id, options, empty, ...rest }: SelectProps) {
  return (
    <Field {...{ label, help, error, optional: optional ?? false, id, ...(width && { width }) }}>
      {(control) => (
        <Pick>
          <select {...rest} {...control} className="select">
            <Options options={options} empty={empty} />
          </select>
        </Pick>
      )}
    </Field>
  );
}

/** A select without a visible label, for filter bars: looks set as soon as it is not at its first entry. */
export function FilterSelect({
  label,
  options,
  empty,
  value,
  onChange,
}: {
  label: string;
  options: readonly Option[];
  empty: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Pick>
      <select
        className={classes('select', value !== '' && 'select--set')}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <Options options={options} empty={empty} />
      </select>
    </Pick>
  );
}

/** A search field with its sign. `label` is spoken, `placeholder` says what is searched. */
export function SearchField({ label, ...rest }: { label: string } & Native<'input'>) {
  return (
    <span className="search">
      <Icon of={Search} />
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        className="input"
        aria-label={label}
      />
    </span>
  );
}

function Pick({ children }: { children: ReactNode }) {
  return (
    <span className="pick">
      {children}
      <Icon of={ChevronDown} />
    </span>
  );
}

function Options({ options, empty }: { options: readonly Option[]; empty?: string | undefined }) {
  return (
    <>
      {empty !== undefined && <option value="">{empty}</option>}
      {[...Map.groupBy(options, ({ group }) => group)].map(([group, members]) =>
        group === undefined ? (
          members.map(drawn)
        ) : (
          <optgroup key={group} label={group}>
            {members.map(drawn)}
          </optgroup>
        ),
      )}
    </>
  );
}

const drawn = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);
