import { X } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button, LinkButton } from '../Button.tsx';
import { Menu, type MenuEntry } from '../Menu.tsx';

export interface SelectionAct extends Omit<MenuEntry, 'run'> {
  /** What it does; or `href`, the place it leads to. */
  run?: () => void;
  href?: string;
  /** Chooses more rows, does nothing with them: without a frame. */
  bare?: boolean;
  busy?: boolean;
}

export interface SelectionBarProps {
  /** How many rows are ticked. */
  count: number;
  acts: readonly SelectionAct[];
  onClear: () => void;
}

/**
 * What can be done with the ticked rows, in `FilterBar`: buttons side by side, and in a narrow window, where they would
 * take the list its room, one menu.
 */
export function SelectionBar({ count, acts, onClear }: SelectionBarProps) {
  const [, navigate] = useLocation();
  const amount = count.toLocaleString('de');
  const clear = { id: 'clear', label: 'Auswahl aufheben', run: onClear };
  const name = `Aktionen für ${amount} ${count === 1 ? 'Ausgewählten' : 'Ausgewählte'}`;
  return (
    <div className="selection">
      <span className="selection__all">{amount} ausgewählt</span>
      <span className="selection__all">
        {acts.map(({ id, label, icon, run, href, bare, busy }) =>
          href === undefined ? (
            <Button
              key={id}
              size="small"
              variant={bare ? 'bare' : 'secondary'}
              icon={icon}
              busy={busy}
              onClick={run}
            >
              {label}
            </Button>
          ) : (
            <LinkButton key={id} size="small" icon={icon} href={href}>
              {label}
            </LinkButton>
          ),
        )}
        <Button variant="bare" size="small" onClick={onClear}>
          {clear.label}
        </Button>
      </span>
      <span className="selection__menu">
        <Menu
          label={name}
          name={name}
          opens
          size="small"
          entries={[
            ...acts.map(({ href, run, ...entry }) => ({
              ...entry,
              run: run ?? (() => navigate(href ?? '/')),
            })),
            { ...clear, icon: X },
          ]}
        />
      </span>
    </div>
  );
}
