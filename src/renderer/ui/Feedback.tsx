import { Check, CircleAlert, CircleDashed, Clock, Info } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconComponent } from './Icon.tsx';
import { EmptyRound } from './round/EmptyRound.tsx';

/** ok: holds · warn: runs out · bad: missing, late, broken · none: nothing to say. */
export type Tone = 'ok' | 'warn' | 'bad' | 'none';

const signs: Record<Tone, IconComponent> = { ok: Check, warn: Clock, bad: CircleAlert, none: CircleDashed };

/** A state in a sign and a word; the colour only repeats what they say. */
export function State({ tone, icon, children }: { tone: Tone; icon?: IconComponent; children: ReactNode }) {
  return (
    <span className={`state state--${tone}`}>
      <Icon of={icon ?? signs[tone]} />
      <span>{children}</span>
    </span>
  );
}

export interface NoticeProps {
  /** none: a fact, grey · warn: a date, honey · bad: trouble, red. */
  tone?: Tone;
  icon?: IconComponent;
  children: ReactNode;
  /** At most one way out, a small outlined button. */
  action?: ReactNode;
  /** Appears while one works and has to be heard. */
  live?: boolean;
}

/** One sentence above what it concerns. */
export function Notice({ tone = 'none', icon, children, action, live }: NoticeProps) {
  return (
    <div
      className={classes('note', tone !== 'none' && `note--${tone}`)}
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    >
      <Icon of={icon ?? (tone === 'none' ? Info : signs[tone])} />
      <div className="note__text">{children}</div>
      {action}
    </div>
  );
}

export interface ProgressProps {
  /** "Briefe werden erzeugt" */
  title: string;
  done: number;
  /** 0 while unknown. */
  total: number;
  /** "Briefen" in "412 von 1 000 Briefen". */
  unit?: string;
  /** Remaining time in words: "noch etwa 2 Minuten". */
  remaining?: string | undefined;
  onCancel?: (() => void) | undefined;
}

const count = new Intl.NumberFormat('de-DE');

/** How far a job is, in things: "7 von 10 Briefen". Speaks at the start, at each quarter and at the end. */
export function Progress({ title, done, total, unit, remaining, onCancel }: ProgressProps) {
  const id = useId();
  const words =
    total > 0
      ? `${count.format(done)} von ${count.format(total)}${unit ? ` ${unit}` : ''}`
      : done > 0
        ? count.format(done)
        : '';
  const quarter = total > 0 ? Math.floor((4 * done) / total) : 0;
  const spoken = useSpokenOnce(quarter, `${title}${words ? `, ${words}` : ''}`);
  return (
    <div className="progress">
      <p className="progress__line">
        <label htmlFor={id}>{title}</label>
        <span>{[words, remaining].filter(Boolean).join(', ')}</span>
      </p>
      <progress id={id} {...(total > 0 && { max: total, value: done })} />
      <span className="sr" role="status">
        {spoken}
      </span>
      {onCancel && (
        <p>
          <Button size="small" onClick={onCancel} aria-label={`${title}: abbrechen`}>
            Abbrechen
          </Button>
        </p>
      )}
    </div>
  );
}

/** The text as it was when `mark` last changed. */
function useSpokenOnce(mark: number, text: string): string {
  const kept = useRef({ mark: -1, text: '' });
  if (kept.current.mark !== mark) kept.current = { mark, text };
  return kept.current.text;
}

/** Grey lines where rows will stand; only after 300 ms, so that quick answers do not flicker. */
export function Skeleton({ label = 'Liste wird geladen', lines = 3 }: { label?: string; lines?: number }) {
  const shown = useAfter(300);
  return (
    <div>
      <span className="sr" role="status">
        {shown ? label : ''}
      </span>
      {shown && (
        <div className="skeleton" aria-hidden="true">
          {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
            <div key={key}>
              <i />
              <i />
              <i />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

export interface EmptyStateProps {
  /** "Noch keine Personen" */
  title: string;
  /** One sentence: what belongs here and how it gets here. */
  children: ReactNode;
  /** One outlined button or link; a second one only for the example. */
  actions?: ReactNode;
  level?: 2 | 3;
}

/** A place without content: the round without anyone, one heading, one sentence, one way on. */
export function EmptyState({ title, children, actions, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      <EmptyRound />
      <Heading>{title}</Heading>
      <p>{children}</p>
      {actions && <div className="empty__actions">{actions}</div>}
    </div>
  );
}

/** A search that found nothing: names the search and offers to clear it. */
export function NothingFound({
  what,
  search,
  onClear,
}: {
  what: string;
  search: string;
  onClear: () => void;
}) {
  return (
    <EmptyState
      title={`Keine ${what} gefunden`}
      actions={<Button onClick={onClear}>{search ? 'Suche leeren' : 'Filter aufheben'}</Button>}
    >
      {search
        ? `Zu „${search}“ gibt es nichts. Vielleicht hilft ein kürzeres Wort.`
        : 'Zu diesen Filtern gibt es nichts.'}
    </EmptyState>
  );
}
