import { useEffect, useRef } from 'react';

/** A key with its modifiers as written in `aria-keyshortcuts`: "Control+K", "Alt+1", "F2", "?". */
export type Keys = string;

/** Every shortcut of the application, for the list on "?" and the command palette. */
export const shortcuts = {
  palette: { keys: 'Control+K', label: 'Suchen oder etwas tun' },
  create: { keys: 'Control+N', label: 'Neu anlegen, was hier hingehört' },
  find: { keys: 'Control+F', label: 'In die Suche der Liste' },
  edit: { keys: 'F2', label: 'Bearbeiten' },
  save: { keys: 'Control+S', label: 'Speichern' },
  print: { keys: 'Control+P', label: 'Das Schriftstück dieser Seite' },
  undo: { keys: 'Control+Z', label: 'Letzte Änderung rückgängig machen' },
  redo: { keys: 'Control+Y', label: 'Wiederherstellen' },
  back: { keys: 'Alt+ArrowLeft', label: 'Zurück' },
  forward: { keys: 'Alt+ArrowRight', label: 'Vorwärts' },
  help: { keys: 'F1', label: 'Hilfe: was die Tasten tun' },
  list: { keys: '?', label: 'Diese Übersicht' },
} as const satisfies Record<string, { keys: Keys; label: string }>;

const german: Record<string, string> = {
  Control: 'Strg',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Entf',
};

/** "Control+K" → "Strg K", as the keys are labelled in Germany. */
export function germanKeys(keys: Keys): string {
  return keys
    .split('+')
    .map((key) => german[key] ?? key)
    .join(' ');
}

/** True when the event is these keys and no others. "?" stands for what is typed, whatever keys it needs. */
export function matchesKeys(event: KeyboardEvent, keys: Keys): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const control = parts.includes('Control');
  const alt = parts.includes('Alt');
  if (event.ctrlKey !== control || event.altKey !== alt || event.metaKey) return false;
  if (/^\d$/.test(key)) return event.code === `Digit${key}` && !event.shiftKey;
  if (key.length === 1 && !control && !alt) return event.key === key;
  return event.key.toLowerCase() === key.toLowerCase() && event.shiftKey === parts.includes('Shift');
}

/** True where keys are text: there "?" and Ctrl+Z belong to the field. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])'))
  );
}

/** True while a dialog is open: then only the dialog's own keys count. */
export function isDialogOpen(): boolean {
  return document.documentElement.dataset.dialog !== undefined;
}

/**
 * Listens to keys of the whole window while the component is mounted. Does nothing while a dialog is open; `plain` keys
 * (no modifier) and those that belong to text do nothing in text fields.
 */
export function useShortcut(
  keys: Keys,
  handler: (() => void) | undefined,
  { inText = true }: { inText?: boolean } = {},
): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !latest.current || !matchesKeys(event, keys) || isDialogOpen()) return;
      if (!inText && isTextField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys, inText]);
}
