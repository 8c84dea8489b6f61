import { type FullPage, type LoadedPage, lazyPage, type Place, place } from './place.ts';

/**
 * The places that exist. A feature adds one line; its module exports `Page`, which holds the routes below its path
 * (`<Switch><Route path="/personen/:id">…`).
 */
export const places: readonly Place[] = [
  place('today', () => import('../features/today/TodayPlace.tsx')),
  place('people', () => import('../features/people/PeoplePlace.tsx')),
  place('organisations', () => import('../features/people/OrganisationsPlace.tsx')),
  place('committees', () => import('../features/committees/CommitteesPlace.tsx')),
  place('meetings', () => import('../features/meetings/MeetingsPlace.tsx')),
  place('resolutions', () => import('../features/protocols/ResolutionsPlace.tsx')),
  place('tasks', () => import('../features/protocols/TasksPlace.tsx')),
  place('backups', () => import('../features/backups/BackupsPage.tsx')),
  place('settings', () => import('../features/settings/SettingsPlace.tsx')),
];

/** Pages without navigation. */
export const fullPages: readonly FullPage[] = [];

/** Shown instead of everything while no office is set up in the data folder. */
export const firstStart: LoadedPage = lazyPage(() => import('../features/settings/FirstStart.tsx'));
