import { createContext, use } from 'react';
import type { IconComponent } from '../ui/Icon.tsx';
import type { PlaceId } from './paths.ts';

/** Something that the search of the command palette found. */
export interface SearchHit {
  id: string;
  label: string;
  /** What tells it from others: "Lindetaler Krankenkasse". */
  detail: string;
  icon: IconComponent;
  href: string;
}

/** Hits of one kind. */
export interface SearchGroup {
  id: string;
  /** As it is counted: "Person", "Personen". */
  one: string;
  many: string;
  hits: readonly SearchHit[];
  /** How many there are, shown or not. */
  total: number;
  /** The list that shows all of them. */
  href?: string;
}

/** Small words beside a place in the navigation. */
export interface PlaceNote {
  /** Things that are due; 0 is not shown. */
  count?: number;
  /** Second line: "zuletzt vor 9 Tagen". */
  hint?: string;
}

/** What the shell shows and can do, but does not know itself. */
export interface ShellData {
  regionName: string;
  /** The demo region is open: marked at the top of every page. */
  demo: boolean;
  /** Goes back from the demo region to the office's own data. */
  leaveDemo?: () => void;
  notes: Partial<Record<PlaceId, PlaceNote>>;
  /** Ctrl+Z outside text fields. */
  undo?: () => void;
  /** Ctrl+Y outside text fields. */
  redo?: () => void;
  /** Finds records for the command palette. */
  search?: (text: string) => Promise<readonly SearchGroup[]>;
}

const ShellContext = createContext<ShellData>({ regionName: '', demo: false, notes: {} });
export const ShellProvider = ShellContext.Provider;

/** What the shell was given. */
export function useShell(): ShellData {
  return use(ShellContext);
}
