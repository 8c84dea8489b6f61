import { ArrowRight, Zap } from 'lucide-react';
import { foldForSearch } from '../../shared/rules/folding.ts';
import type { IconComponent } from '../ui/Icon.tsx';
import type { PageActions } from './pageActions.tsx';
import type { Place } from './place.ts';
import type { SearchGroup, ShellData } from './shell.ts';
import { germanKeys, shortcuts } from './shortcuts.ts';

/** A line of the palette. */
export interface Command {
  id: string;
  label: string;
  detail: string;
  icon: IconComponent;
  run: () => void;
}

/** Lines under one heading. */
export interface CommandGroup {
  id: string;
  heading: string;
  commands: readonly Command[];
}

/** What this page can do. */
export function pageCommands(page: PageActions): Command[] {
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

/** The places of the navigation. */
export function placeCommands(places: readonly Place[], navigate: (path: string) => void): Command[] {
  return places.map((place, index) => ({
    id: `place-${place.id}`,
    label: place.label,
    detail: index < 10 ? germanKeys(`Alt+${(index + 1) % 10}`) : '',
    icon: place.icon,
    run: () => navigate(place.path),
  }));
}

/** What works on every page. */
export function shellCommands({ undo, redo }: ShellData, onShortcuts: () => void): Command[] {
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

/** Found records as lines; where more were found than are shown, the last line leads to the list of all. */
export function foundCommands(
  groups: readonly SearchGroup[],
  navigate: (path: string) => void,
): CommandGroup[] {
  return groups.map(({ id, one, many, hits, total, href }) => {
    const commands = hits.map(
      (hit): Command => ({
        id: hit.id,
        label: hit.label,
        detail: hit.detail,
        icon: hit.icon,
        run: () => navigate(hit.href),
      }),
    );
    if (href && total > hits.length)
      commands.push({
        id: `all-${id}`,
        label: `Alle ${total.toLocaleString('de')} ${many} in der Liste zeigen`,
        detail: '',
        icon: ArrowRight,
        run: () => navigate(href),
      });
    return { id, heading: id === 'similar' ? 'Ähnlich geschrieben' : total === 1 ? one : many, commands };
  });
}

/** Says what was found: "12 Treffer: 5 Personen, 7 Aufgaben". */
export function foundSentence(commands: number, groups: readonly SearchGroup[]): string {
  const count = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${number.toLocaleString('de')} ${number === 1 ? one : many}`];
  const parts = [
    ...count(commands, 'Befehl', 'Befehle'),
    ...groups.flatMap(({ total, one, many }) => count(total, one, many)),
  ];
  const all = groups.reduce((sum, { total }) => sum + total, commands);
  if (all === 0) return 'Nichts gefunden';
  return `${all.toLocaleString('de')} Treffer: ${parts.join(', ')}`;
}

/** True when every typed word begins a word of the label, folded as the core folds records. */
export function fits(label: string, text: string): boolean {
  const typed = foldForSearch(text);
  if (typed === '') return text.trim() === '';
  const words = foldForSearch(label).split(' ');
  return typed.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
