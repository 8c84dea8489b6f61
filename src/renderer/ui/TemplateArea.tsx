import { Braces, CircleAlert } from 'lucide-react';
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { type Placeholder, type TemplateProblem, templateProblems } from '../../shared/rules/template.ts';
import { classes } from './classes.ts';
import { FieldNote, type FieldFrame, widthClass } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';

export interface TemplateAreaProps extends FieldFrame {
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  name?: string;
  /** What may stand in braces; the menu offers them. */
  placeholders: readonly Placeholder[];
  /** Visible lines before it grows; 1 makes it a field of one line. */
  rows?: number;
  ref?: Ref<{ focus: () => void }>;
}

/** How long somebody may type on before a problem is named, in milliseconds: "{Dat" is on its way to "{Datum}". */
const patience = 400;

type TextElement = HTMLTextAreaElement | HTMLInputElement;

/** A text with placeholders: a menu puts them in where the cursor is, and what is wrong stands below with its place. */
export function TemplateArea({
  label,
  help,
  error,
  optional,
  width,
  value,
  onChange,
  onBlur,
  name,
  placeholders,
  rows = 8,
  ref,
}: TemplateAreaProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const area = useRef<TextElement | null>(null);
  useImperativeHandle(ref, () => ({ focus: () => area.current?.focus() }), []);
  const problems = useProblems(value, placeholders);
  const wrong = problems.length > 0 || error !== undefined;
  const control = {
    id,
    name,
    value,
    onBlur,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong || help ? noteId : undefined,
  };
  return (
    <div className={classes('field', 'template-area', widthClass(width))}>
      <div className="template-area__head">
        <label htmlFor={id}>
          {label}
          {optional && <span className="field__optional"> (freiwillig)</span>}
        </label>
        {placeholders.length > 0 && (
          <Menu
            size="small"
            icon={Braces}
            label="Platzhalter"
            name={`Platzhalter einfügen in: ${label}`}
            entries={placeholders.map((each) => ({
              id: each.name,
              label: each.name,
              detail: each.meaning,
              // The menu gives the focus back to its button first.
              run: () => setTimeout(() => insert(area.current, `{${each.name}}`), 50),
            }))}
          />
        )}
      </div>
      {rows === 1 ? (
        <input
          {...control}
          ref={(element) => {
            area.current = element;
          }}
          type="text"
          autoComplete="off"
          className="input"
        />
      ) : (
        <textarea
          {...control}
          ref={(element) => {
            area.current = element;
          }}
          rows={rows}
          className="textarea"
        />
      )}
      {problems.length > 0 ? (
        <ul className="template-area__problems" id={noteId} aria-label="Was im Text nicht stimmt">
          {problems.map((problem) => (
            <li key={`${problem.offset} ${problem.message}`}>
              <button type="button" className="field__error" onClick={() => show(area.current, problem)}>
                <Icon of={CircleAlert} />
                <span>{problem.message}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <FieldNote id={noteId} help={help} error={error} />
      )}
    </div>
  );
}

/** The problems of a text: at once where it opens with some or loses one, else after a pause in typing. */
function useProblems(value: string, placeholders: readonly Placeholder[]): TemplateProblem[] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), patience);
    return () => clearTimeout(timer);
  }, [value]);
  const names = placeholders.map((each) => each.name);
  const now = templateProblems(value, names);
  if (settled === value) return now;
  const before = templateProblems(settled, names);
  return now.length < before.length ? now : before;
}

/** Puts text in the place of what is marked; the browser's own undo takes it back. */
function insert(area: TextElement | null, text: string): void {
  if (!area) return;
  area.focus();
  // Deprecated, but the only way that keeps the undo of a text field whole.
  document.execCommand('insertText', false, text);
}

/** Goes to a problem and marks it. */
function show(area: TextElement | null, { offset, length }: TemplateProblem): void {
  if (!area) return;
  area.focus();
  area.setSelectionRange(offset, offset + length);
}
