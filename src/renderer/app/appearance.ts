import { useSyncExternalStore } from 'react';

/** system: as Windows is set. */
export type Theme = 'system' | 'light' | 'dark';
/** Percent of the system's size of letters. */
export type TextSize = '100' | '112' | '125' | '150';

export interface Appearance {
  theme: Theme;
  size: TextSize;
}

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const sizes: readonly TextSize[] = ['100', '112', '125', '150'];
const listeners = new Set<() => void>();
let current: Appearance = { theme: 'system', size: '100' };

/** Reads what was remembered; anything unknown becomes the default. */
export function parseAppearance(text: string | undefined): Appearance {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    // Remembered by a damaged or newer version: the default is better than no window.
  }
  const { theme, size } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<string, unknown>
  >;
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    size: sizes.find((known) => known === size) ?? '100',
  };
}

/** Puts theme and size of letters on the page, at once and everywhere. */
export function applyAppearance(appearance: Appearance): void {
  current = appearance;
  const { dataset } = document.documentElement;
  if (appearance.theme === 'system') delete dataset.theme;
  else dataset.theme = appearance.theme;
  if (appearance.size === '100') delete dataset.size;
  else dataset.size = appearance.size;
  for (const listener of listeners) listener();
}

/** What is set now; follows changes. Remembering it is the caller's business (`app.rememberUiState`). */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
