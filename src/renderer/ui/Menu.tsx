import { ChevronDown, Ellipsis } from 'lucide-react';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconComponent } from './Icon.tsx';

export interface MenuEntry {
  id: string;
  /** Verb + thing. */
  label: string;
  icon?: IconComponent;
  run: () => void;
  /** What it is about in a few words; shown below the label. */
  detail?: string;
  /** Keys in words: "Strg P". */
  keys?: string;
  danger?: boolean;
  /** Why it cannot be used now; shown below the label. */
  disabledReason?: string | undefined;
}

export interface MenuProps {
  entries: readonly MenuEntry[];
  /** Words of the button; without them it shows three dots and is called by `name`. */
  label?: string;
  /** What it holds: "Weitere Aktionen für Ute Kranich". */
  name: string;
  size?: 'small' | 'normal';
  icon?: IconComponent;
  /** Shows by an arrow that the words open a menu. */
  opens?: boolean;
  className?: string;
}

// What floats is loaded when the pointer or the focus comes near: a list is drawn without it.
const load = () => import('./MenuPopover.tsx');
const MenuPopover = lazy(async () => ({ default: (await load()).MenuPopover }));

/** The menu "Mehr" of a page or a record: what is needed seldom. */
export function Menu({ entries, label, name, size = 'normal', icon, opens, className }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [focus, setFocus] = useState<'first' | 'last' | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  // What was chosen runs once the menu is gone and its button has the focus: a dialog gives the focus back to where it
  // was when it opened, and an entry of the menu is no place to come back to.
  useEffect(() => {
    const run = chosen.current;
    if (focus !== null || !run) return;
    chosen.current = null;
    button.current?.focus();
    run();
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setFocus(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes(
          'button',
          label === undefined && 'button--bare button--icon',
          size === 'small' && 'button--small',
          className,
        )}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={focus !== null}
        onClick={() => setFocus('first')}
        onKeyDown={onKeyDown}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        {label === undefined ? <Icon of={Ellipsis} /> : <ButtonWords icon={icon}>{label}</ButtonWords>}
        {opens && <Icon of={ChevronDown} />}
      </button>
      {focus && (
        <Suspense>
          <MenuPopover
            trigger={button}
            name={name}
            entries={entries}
            focus={focus}
            onChoose={(run) => {
              chosen.current = run;
            }}
            onClose={() => setFocus(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function ButtonWords({ icon, children }: { icon: IconComponent | undefined; children: ReactNode }) {
  return (
    <>
      {icon && <Icon of={icon} />}
      {children}
    </>
  );
}
