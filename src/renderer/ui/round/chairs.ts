/** Geometry of the round, shared by gauge, empty state and logo: chairs stand around a table, seen from above. */
export interface ChairShape {
  width: number;
  height: number;
  /** Distance of a chair's centre from the middle. */
  radius: number;
}

/** Size of the chairs so that `count` of them stand around a table of `size` without touching. */
export function chairShape(size: number, count: number): ChairShape {
  const radius = size * 0.365;
  const place = (2 * Math.PI * radius) / Math.max(count, 1);
  const width = Math.min(size * 0.145, place * 0.56);
  return { width, height: size * (width < size * 0.09 ? 0.1 : 0.086), radius };
}

/** Angle of a chair in degrees, clockwise from the top; the first stands just right of it. */
export function chairAngle(index: number, count: number): number {
  return ((index + 0.5) * 360) / count;
}
