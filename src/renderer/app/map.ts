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

/** work: what the office deals with. house: the data themselves; at the foot of the navigation. */
export type PlaceGroup = 'work' | 'house';

export interface PlaceName {
  path: string;
  label: string;
  icon: IconComponent;
  group: PlaceGroup;
}

/** The map of the application, in the order of the navigation. A place is shown as soon as `places.tsx` holds its page. */
export const map = {
  today: { path: '/', label: 'Heute', icon: CalendarCheck, group: 'work' },
  people: { path: '/personen', label: 'Personen', icon: Users, group: 'work' },
  organisations: { path: '/organisationen', label: 'Organisationen', icon: Building2, group: 'work' },
  committees: { path: '/gremien', label: 'Gremien', icon: RoundIcon, group: 'work' },
  meetings: { path: '/sitzungen', label: 'Sitzungen', icon: CalendarDays, group: 'work' },
  resolutions: { path: '/beschluesse', label: 'Beschlüsse', icon: FileCheck, group: 'work' },
  tasks: { path: '/aufgaben', label: 'Aufgaben', icon: SquareCheck, group: 'work' },
  backups: { path: '/sicherung', label: 'Sicherung', icon: ShieldCheck, group: 'house' },
  settings: { path: '/einstellungen', label: 'Einstellungen', icon: Settings, group: 'house' },
} as const satisfies Record<string, PlaceName>;

export type PlaceId = keyof typeof map;
