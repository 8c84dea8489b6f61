import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

/** How much of a form's twelve columns a field takes; on narrow windows always all. */
export type FieldWidth = 'short' | 'medium' | 'span-2' | 'span-3' | 'span-4' | 'span-6' | 'span-8' | 'span-9';

export interface FieldFrame {
  label: ReactNode;
  /** One short sentence below; replaced by the error. */
  help?: ReactNode;
  /** What is wrong and what to do. */
  error?: string | undefined;
  /** Marks what may stay empty: "(freiwillig)". Required fields carry no mark. */
  optional?: boolean;
  width?: FieldWidth;
}

/** What the frame gives the control inside it. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldFrame {
  id?: string | undefined;
  /** What the app understood, below the control: "Sa, 14. November 2026". */
  resolved?: ReactNode;
  children: (control: ControlAttributes) => ReactNode;
}

/** The frame of every field: label above, help below, the error in place of the help. */
export function Field({ label, help, error, optional, width, id, resolved, children }: FieldProps) {
  const fallback = useId();
  const controlId = id ?? fallback;
  const noteId = `${controlId}-note`;
  const resolvedId = `${controlId}-resolved`;
  const described = [resolved && resolvedId, (error || help) && noteId].filter(Boolean).join(' ');
  return (
    <div className={classes('field', widthClass(width))}>
      <label htmlFor={controlId}>
        {label}
        {optional && <span className="field__optional"> (freiwillig)</span>}
      </label>
      {children({
        id: controlId,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {resolved && (
        <output className="field__resolved" id={resolvedId} htmlFor={controlId}>
          {resolved}
        </output>
      )}
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}

/** Help, or the error in its place. */
export function FieldNote({ id, help, error }: { id: string; help?: ReactNode; error?: string | undefined }) {
  if (error)
    return (
      <p className="field__error" id={id || undefined}>
        <Icon of={CircleAlert} />
        <span>{error}</span>
      </p>
    );
  if (help)
    return (
      <p className="field__help" id={id || undefined}>
        {help}
      </p>
    );
  return null;
}

/** Class of a field's width. */
export function widthClass(width: FieldWidth | undefined): string | undefined {
  return width === 'short' || width === 'medium' ? `field--${width}` : width;
}
