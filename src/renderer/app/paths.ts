/** Where each place of the map begins. */
export const placePaths = {
  today: '/',
  people: '/personen',
  organisations: '/organisationen',
  committees: '/gremien',
  meetings: '/sitzungen',
  resolutions: '/beschluesse',
  tasks: '/aufgaben',
  backups: '/sicherung',
  settings: '/einstellungen',
} as const;
export type PlaceId = keyof typeof placePaths;

/** Whether a path belongs to a place: itself or below it. */
export function isWithin(path: string, place: { path: string }): boolean {
  return path === place.path || (place.path !== '/' && path.startsWith(`${place.path}/`));
}
