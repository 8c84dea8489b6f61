import { ArrowRight, Search, Zap } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useLocation } from 'wouter';
import { useDimmedPage } from '../ui/Dialog.tsx';
import { Icon, type IconComponent } from '../ui/Icon.tsx';
import { type PageActions, useCurrentPageActions } from './pageActions.tsx';
import type { Place } from './place.ts';
import { type SearchHit, type ShellData, useShell } from './shell.ts';
import { germanKeys, shortcuts } from './shortcuts.ts';

interface Command {
  id: string;
  label: string;
  detail: string;
  icon: IconComponent;
  run: () => void;
}

export interface CommandPaletteProps {
  places: readonly Place[];
  onClose: () => void;
  onShortcuts: () => void;
}

/** Ctrl+K: go to any place, do what this page can do, find any record. One list, arrow keys, Enter. */
export function CommandPalette({ places, onClose, onShortcuts }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [, navigate] = useLocation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const page = useCurrentPageActions();
  const shell = useShell();
  const hits = useHits(text, shell.search);
  useDimmedPage(true);

  const commands = useMemo(() => {
    const known = [
      ...pageCommands(page),
      ...placeCommands(places, navigate),
      ...shellCommands(shell, onShortcuts),
    ];
    const found = hits.map(
      (hit): Command => ({
        id: hit.id,
        label: hit.label,
        detail: hit.detail,
        icon: ArrowRight,
        run: () => navigate(hit.href),
      }),
    );
    return [...known.filter((command) => fits(command.label, text)), ...found];
  }, [page, places, navigate, shell, onShortcuts, hits, text]);
  const current = Math.min(at, commands.length - 1);

  useEffect(() => {
    list.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((current + 1) % Math.max(commands.length, 1));
    else if (event.key === 'ArrowUp') setAt((current - 1 + commands.length) % Math.max(commands.length, 1));
    else if (event.key === 'Enter') run(commands[current]);
    else return;
    event.preventDefault();
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
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={handleKey}
            />
          </div>
          <div
            className="palette__list"
            id={`${id}-list`}
            role="listbox"
            aria-label="Vorschläge"
            tabIndex={-1}
            ref={list}
          >
            {commands.map((command, index) => (
              <PaletteRow
                key={command.id}
                command={command}
                id={`${id}-${index}`}
                index={index}
                selected={index === current}
                onRun={run}
              />
            ))}
          </div>
          {commands.length === 0 && (
            <p className="menu__empty">Nichts gefunden. Vielleicht hilft ein kürzeres Wort.</p>
          )}
          <p className="sr" role="status">
            {text && `${commands.length} Vorschläge`}
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

function PaletteRow({
  command,
  id,
  index,
  selected,
  onRun,
}: {
  command: Command;
  id: string;
  index: number;
  selected: boolean;
  onRun: (command: Command) => void;
}) {
  return (
    // Not in the order of Tab: the input keeps the focus and handles the keys.
    <button
      type="button"
      role="option"
      tabIndex={-1}
      id={id}
      className="menu__item"
      aria-selected={selected}
      data-index={index}
      onClick={() => onRun(command)}
    >
      <Icon of={command.icon} />
      <span>{command.label}</span>
      <span className="second">{command.detail}</span>
    </button>
  );
}

function pageCommands(page: PageActions): Command[] {
  const named = (['create', 'edit', 'save', 'print', 'find', 'help'] as const).flatMap((name) => {
    const action = page[name];
    return action
      ? [
          {
            id: `page-${name}`,
            label: action.label,
            detail: germanKeys(shortcuts[name].keys),
            icon: Zap,
            run: action.run,
          },
        ]
      : [];
  });
  const more = (page.more ?? []).map((action) => ({
    id: `page-${action.label}`,
    label: action.label,
    detail: '',
    icon: Zap,
    run: action.run,
  }));
  return [...named, ...more];
}

function placeCommands(places: readonly Place[], navigate: (path: string) => void): Command[] {
  return places.map((place, index) => ({
    id: `place-${place.id}`,
    label: place.label,
    detail: index < 10 ? germanKeys(`Alt+${(index + 1) % 10}`) : '',
    icon: place.icon,
    run: () => navigate(place.path),
  }));
}

function shellCommands({ undo, redo }: ShellData, onShortcuts: () => void): Command[] {
  const command = (name: 'undo' | 'redo' | 'list', label: string, run: () => void): Command => ({
    id: name,
    label,
    detail: germanKeys(shortcuts[name].keys),
    icon: Zap,
    run,
  });
  return [
    ...(undo ? [command('undo', 'Letzte Änderung rückgängig machen', undo)] : []),
    ...(redo ? [command('redo', 'Rückgängig Gemachtes wiederherstellen', redo)] : []),
    command('list', 'Tasten zeigen', onShortcuts),
  ];
}

/** True when every typed word begins a word of the label, umlauts folded. */
function fits(label: string, text: string): boolean {
  const words = fold(label).split(/[\s„“-]+/);
  return fold(text)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
}

/** Records that fit; the answer to an older text is dropped. */
function useHits(text: string, search: ShellData['search']): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    const wanted = text.trim();
    if (!search || wanted.length < 2) {
      setHits([]);
      return;
    }
    let current = true;
    const show = (found: readonly SearchHit[]) => {
      if (current) setHits(found);
    };
    search(wanted).then(show, () => show([]));
    return () => {
      current = false;
    };
  }, [text, search]);
  return hits;
}
