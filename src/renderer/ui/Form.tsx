import { CircleAlert } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';

interface FieldProblem {
  element: HTMLElement;
  label: string;
  message: string;
}

export interface FormProps {
  /** Usually `form.handleSubmit(save)` of react-hook-form with `mode: 'onTouched'`. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => unknown;
  /** Spoken name, where no heading stands directly above. */
  label?: string;
  children: ReactNode;
  /** Buttons: saving first in the row, then leaving. */
  foot?: ReactNode;
  /** What failed although every field is right ("Auf E: ist kein Platz."). */
  problem?: string | undefined;
}

/**
 * A form that shows its errors beside the fields. When saving finds errors, the focus goes to the first wrong field;
 * from two errors on a list above names them all. It looks at `aria-invalid` in the DOM, so it serves every kind of field
 * and errors that come back from the core as well.
 */
export function Form({ onSubmit, label, children, foot, problem }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const submitted = useRef(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);

  // Errors arrive in a later render than the submit, hence the look after every render.
  useEffect(() => {
    if (!form.current) return;
    const found = problemsOf(form.current);
    if (submitted.current && found.length > 0) {
      submitted.current = false;
      setProblems(found);
      found[0]?.element.focus();
    } else if (problems.length > 0 && found.length !== problems.length) {
      setProblems(found.filter((now) => problems.some((before) => before.element === now.element)));
    }
  });

  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    submitted.current = true;
    setProblems([]);
    return onSubmit(event);
  };

  return (
    <form ref={form} className="form" noValidate aria-label={label} onSubmit={handleSubmit}>
      {(problems.length > 1 || problem) && (
        <div className="form__summary" role="alert">
          <h2>
            <Icon of={CircleAlert} />
            {problem ?? `Bitte sehen Sie ${problems.length} Felder noch einmal an.`}
          </h2>
          <ul>
            {problems.map((field) => (
              <li key={field.element.id}>
                <a href={`#${field.element.id}`} onClick={(event) => jump(event, field.element)}>
                  {field.label}
                </a>
                : {field.message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
      {foot && <div className="form__foot">{foot}</div>}
    </form>
  );
}

function jump(event: { preventDefault(): void }, element: HTMLElement) {
  event.preventDefault();
  element.focus();
}

/** Wrong fields in the order of the page. A frame that is marked together with the field inside it counts once. */
function problemsOf(form: HTMLFormElement): FieldProblem[] {
  const marked = [...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
  const fields = marked.filter((element) => !element.querySelector('[aria-invalid="true"]'));
  return fields.map((element) => {
    const group = element.closest('.field');
    const target =
      element instanceof HTMLFieldSetElement
        ? (element.querySelector<HTMLElement>('input') ?? element)
        : element;
    return {
      element: target,
      label: group?.querySelector('label, legend')?.textContent ?? '',
      message: group?.querySelector('.field__error')?.textContent ?? '',
    };
  });
}

/** Fields that belong together, under a heading, in twelve columns. */
export function FieldGroup({
  title,
  text,
  children,
}: {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {text && <p className="group__text">{text}</p>}
      <div className="group__fields">{children}</div>
    </fieldset>
  );
}
