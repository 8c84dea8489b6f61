import type { PageModule } from './place.ts';
import type { PlaceId } from './paths.ts';

/**
 * The code of each place that exists. A feature adds one line; its module exports `Page`, which holds the routes below
 * its path (`<Switch><Route path="/personen/:id">…`). Nothing else may be imported here: see `firstCalls.ts`.
 */
export const placeCode: Record<PlaceId, () => Promise<PageModule>> = {
  today: () => import('../features/today/TodayPlace.tsx'),
  people: () => import('../features/people/PeoplePlace.tsx'),
  organisations: () => import('../features/people/OrganisationsPlace.tsx'),
  committees: () => import('../features/committees/CommitteesPlace.tsx'),
  meetings: () => import('../features/meetings/MeetingsPlace.tsx'),
  resolutions: () => import('../features/protocols/ResolutionsPlace.tsx'),
  tasks: () => import('../features/protocols/TasksPlace.tsx'),
  backups: () => import('../features/backups/BackupsPage.tsx'),
  settings: () => import('../features/settings/SettingsPlace.tsx'),
};
