import { Search } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useLocation } from 'wouter';
import { useDimmedPage } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import {
  type Command,
  type CommandGroup,
  fits,
  foundCommands,
  foundSentence,
  pageCommands,
  placeCommands,
  shellCommands,
} from './paletteCommands.ts';
import { useCurrentPageActions } from './pageActions.tsx';
import type { Place } from './place.ts';
import { useShell } from './shell.ts';
import { useCalm, useFound } from './useFound.ts';

export interface CommandPaletteProps {
  places: readonly Place[];
  onClose: () => void;
  onShortcuts: () => void;
}

/** Ctrl+K: go to any place, do what this page can do, find any record. One list, arrow keys, Enter. */
export function CommandPalette({ places, onClose, onShortcuts }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState({ text: '', at: 0 });
  const [, navigate] = useLocation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const page = useCurrentPageActions();
  const shell = useShell();
  const found = useFound(text, shell.search);
  useDimmedPage(true);

  const known = useMemo(
    () => [...pageCommands(page), ...placeCommands(places, navigate), ...shellCommands(shell, onShortcuts)],
    [page, places, navigate, shell, onShortcuts],
  );
  // Commands wait for the records of the same text, so that the list changes once per key.
  const fitting = useMemo(() => known.filter((command) => fits(command.label, found.text)), [known, found]);
  const groups = useMemo((): CommandGroup[] => {
    const own = { id: 'commands', heading: found.text ? 'Gehen und tun' : '', commands: fitting };
    return [own, ...foundCommands(found.groups, navigate)].filter((group) => group.commands.length > 0);
  }, [fitting, found, navigate]);
  const commands = useMemo(() => groups.flatMap((group) => group.commands), [groups]);
  // A choice among the answers to one text says nothing about the next ones: there the first line is chosen.
  const current = Math.min(chosen.text === found.text ? chosen.at : 0, commands.length - 1);
  const choose = (at: number) => setChosen({ text: found.text, at });
  const fresh = found.text === text.trim();
  const sentence = useCalm(fresh && found.text ? foundSentence(fitting.length, found.groups) : '');

  useEffect(() => {
    list.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const [entered, setEntered] = useState(false);
  // Enter right after the last letter means what that letter finds, not what stood there before.
  useEffect(() => {
    if (!entered || !fresh) return;
    setEntered(false);
    const command = commands[current];
    if (!command) return;
    onClose();
    command.run();
  }, [entered, fresh, commands, current, onClose]);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') choose((current + 1) % Math.max(commands.length, 1));
    else if (event.key === 'ArrowUp') choose((current - 1 + commands.length) % Math.max(commands.length, 1));
    else if (event.key === 'Enter') setEntered(true);
    else return;
    event.preventDefault();
  };
  const handleClick = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (row) run(commands[Number(row.dataset.index)]);
  };

  return (
    <ModalOverlay
      className="scrim scrim--top"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog palette">
        <Dialog>
          <Heading slot="title" className="sr">
            Suchen oder etwas tun
          </Heading>
          <div className="palette__field">
            <Icon of={Search} />
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-activedescendant={commands.length > 0 ? `${id}-${current}` : undefined}
              aria-autocomplete="list"
              aria-label="Suchen oder etwas tun"
              placeholder="Wohin, wer oder was?"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setEntered(false);
              }}
              onKeyDown={handleKey}
            />
          </div>
          {/* The keys are the input's; a click is taken here once for all rows. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input handles Enter */}
          <div
            className="palette__list"
            id={`${id}-list`}
            role="listbox"
            aria-label="Vorschläge"
            aria-busy={!fresh}
            tabIndex={-1}
            ref={list}
            data-answered={found.text}
            onClick={handleClick}
          >
            <Groups groups={groups} id={id} current={current} />
          </div>
          {commands.length === 0 && (
            <p className="menu__empty">
              {found.failed
                ? 'Die Suche ging gerade nicht. Bitte tippen Sie noch einmal oder starten Sie Rundtisch neu.'
                : 'Nichts gefunden. Vielleicht hilft ein kürzeres Wort.'}
            </p>
          )}
          <p className="sr" role="status">
            {sentence}
          </p>
          <p className="palette__foot">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> wählen
            </span>
            <span>
              <kbd>Eingabe</kbd> öffnen
            </span>
            <span>
              <kbd>Esc</kbd> schließen
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Groups({ groups, id, current }: { groups: readonly CommandGroup[]; id: string; current: number }) {
  let index = 0;
  return groups.map((group) => (
    // biome-ignore lint/a11y/useSemanticElements: a group of a listbox, not of form fields
    <div key={group.id} role="group" aria-label={group.heading || 'Gehen und tun'}>
      {group.heading && (
        <div className="menu__head" aria-hidden="true">
          {group.heading}
        </div>
      )}
      {group.commands.map((command) => {
        const place = index++;
        return (
          <PaletteRow
            key={command.id}
            command={command}
            id={`${id}-${place}`}
            index={place}
            selected={place === current}
          />
        );
      })}
    </div>
  ));
}

/** Not in the order of Tab: the input keeps the focus and handles the keys. */
const PaletteRow = memo(function PaletteRow({
  command,
  id,
  index,
  selected,
}: {
  command: Command;
  id: string;
  index: number;
  selected: boolean;
}) {
  return (
    <button
      type="button"
      role="option"
      tabIndex={-1}
      id={id}
      className="menu__item"
      aria-selected={selected}
      data-index={index}
    >
      <Icon of={command.icon} />
      <span>{command.label}</span>
      <span className="second">{command.detail}</span>
    </button>
  );
});
