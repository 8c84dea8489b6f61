import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import { Icon, type IconComponent } from './Icon.tsx';

export interface MenuEntry {
  id: string;
  /** Verb + thing. */
  label: string;
  icon?: IconComponent;
  run: () => void;
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
  className?: string;
}

/** The menu "Mehr" of a page or a record: what is needed seldom. */
export function Menu({ entries, label, name, size = 'normal', icon, className }: MenuProps) {
  const buttonClass = classes(
    'button',
    label === undefined && 'button--bare button--icon',
    size === 'small' && 'button--small',
    className,
  );
  return (
    <MenuTrigger>
      <AriaButton className={buttonClass} aria-label={name}>
        {label === undefined ? <Icon of={Ellipsis} /> : <ButtonWords icon={icon}>{label}</ButtonWords>}
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <AriaMenu className="menu" aria-label={name}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
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

function Entry({ entry }: { entry: MenuEntry }) {
  const blocked = entry.disabledReason !== undefined;
  return (
    <MenuItem
      className={classes('menu__item', entry.danger && 'menu__item--danger')}
      isDisabled={blocked}
      onAction={entry.run}
      textValue={entry.label}
    >
      {entry.icon ? <Icon of={entry.icon} /> : <span className="icon-space" />}
      <span>
        {entry.label}
        {blocked && <span className="menu__reason">{entry.disabledReason}</span>}
      </span>
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </MenuItem>
  );
}
