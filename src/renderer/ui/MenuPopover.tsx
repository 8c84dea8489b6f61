import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { MenuEntry } from './Menu.tsx';

interface MenuPopoverProps {
  trigger: RefObject<HTMLButtonElement | null>;
  name: string;
  entries: readonly MenuEntry[];
  /** Entry that gets the focus. */
  focus: 'first' | 'last';
  /** Gets what the chosen entry does, just before `onClose`. */
  onChoose: (run: () => void) => void;
  onClose: () => void;
}

/** The entries of a `Menu` below its button; Esc and choosing close it and give the focus back. */
export function MenuPopover({ trigger, name, entries, focus, onChoose, onClose }: MenuPopoverProps) {
  return (
    <Popover
      // The popover calls itself a dialog, so it needs a name as well.
      aria-label={name}
      className="popover"
      placement="bottom end"
      offset={4}
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <AriaMenu className="menu" aria-label={name} autoFocus={focus} onClose={onClose} onAction={onClose}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onChoose={onChoose} />
        ))}
      </AriaMenu>
    </Popover>
  );
}

function Entry({ entry, onChoose }: { entry: MenuEntry } & Pick<MenuPopoverProps, 'onChoose'>) {
  const blocked = entry.disabledReason !== undefined;
  return (
    <MenuItem
      className={classes('menu__item', entry.danger && 'menu__item--danger')}
      isDisabled={blocked}
      onAction={() => onChoose(entry.run)}
      textValue={entry.label}
    >
      {entry.icon ? <Icon of={entry.icon} /> : <span className="icon-space" />}
      <span>
        {entry.label}
        {entry.detail && <span className="menu__detail">{entry.detail}</span>}
        {blocked && <span className="menu__reason">{entry.disabledReason}</span>}
      </span>
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </MenuItem>
  );
}
