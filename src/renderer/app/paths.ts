/** Whether a path belongs to a place: itself or below it. */
export function isWithin(path: string, place: { path: string }): boolean {
  return path === place.path || (place.path !== '/' && path.startsWith(`${place.path}/`));
}
