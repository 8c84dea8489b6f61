import type { PageSize } from './pdf.ts';

/** CSS pixels of a point at 100 %. */
export const pixelsPerPoint = 96 / 72;

/** How large pages are shown: as wide as the window, as a whole, or in percent of their real size. */
export type Zoom = 'width' | 'page' | number;

const steps = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400] as const;

/** Room around the pages, in CSS pixels. */
export interface Room {
  width: number;
  height: number;
}

/** CSS pixels per point. Where the room is not measured yet, the real size. */
export function scaleOf(zoom: Zoom, size: PageSize, room: Room): number {
  const limits = (scale: number) => Math.min(Math.max(scale, 0.25 * pixelsPerPoint), 4 * pixelsPerPoint);
  if (typeof zoom === 'number') return limits((zoom / 100) * pixelsPerPoint);
  if (room.width <= 0 || room.height <= 0) return pixelsPerPoint;
  const wide = room.width / size.width;
  return limits(zoom === 'width' ? wide : Math.min(wide, room.height / size.height));
}

export const percentOf = (scale: number): number => Math.round((scale / pixelsPerPoint) * 100);

/** The next larger (1) or smaller (-1) step in percent; stays at the ends. */
export function nextStep(scale: number, by: 1 | -1): number {
  const now = percentOf(scale);
  const next = by > 0 ? steps.find((step) => step > now) : steps.findLast((step) => step < now);
  return next ?? (by > 0 ? (steps.at(-1) ?? now) : steps[0]);
}
