import {
  Building2,
  CalendarCheck,
  CalendarDays,
  FileCheck,
  Settings,
  ShieldCheck,
  SquareCheck,
  Users,
} from 'lucide-react';
import type { IconComponent } from '../ui/Icon.tsx';
import { RoundIcon } from '../ui/round/RoundIcon.tsx';
import { type PlaceId, placePaths } from './paths.ts';

/** work: what the office deals with. house: the data themselves; at the foot of the navigation. */
export type PlaceGroup = 'work' | 'house';

export interface PlaceName {
  path: string;
  label: string;
  icon: IconComponent;
  group: PlaceGroup;
}

/** The map of the application, in the order of the navigation; the code of each is in `placeCode.ts`. */
export const map = {
  today: { path: placePaths.today, label: 'Heute', icon: CalendarCheck, group: 'work' },
  people: { path: placePaths.people, label: 'Personen', icon: Users, group: 'work' },
  organisations: { path: placePaths.organisations, label: 'Organisationen', icon: Building2, group: 'work' },
  committees: { path: placePaths.committees, label: 'Gremien', icon: RoundIcon, group: 'work' },
  meetings: { path: placePaths.meetings, label: 'Sitzungen', icon: CalendarDays, group: 'work' },
  resolutions: { path: placePaths.resolutions, label: 'Beschlüsse', icon: FileCheck, group: 'work' },
  tasks: { path: placePaths.tasks, label: 'Aufgaben', icon: SquareCheck, group: 'work' },
  backups: { path: placePaths.backups, label: 'Sicherung', icon: ShieldCheck, group: 'house' },
  settings: { path: placePaths.settings, label: 'Einstellungen', icon: Settings, group: 'house' },
} as const satisfies Record<PlaceId, PlaceName>;
