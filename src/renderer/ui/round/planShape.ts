export interface PlanShape {
  /** Width and height of the drawing. */
  size: number;
  /** Distance of the seats' middles from the centre. */
  ring: number;
  /** Radius of a seat. */
  seat: number;
  /** Radius of the table. */
  table: number;
  /** Size of the initials. */
  letters: number;
  showInitials: boolean;
}

const smallest = { size: 264, ring: 112, seat: 19 };
const largestRing = 152;

/** Room for `count` seats without touching: up to 16 in the normal drawing, then a larger one, then smaller seats. */
export function planShape(count: number): PlanShape {
  const wanted = (count * (smallest.seat + 2.5)) / Math.PI;
  const ring = Math.min(largestRing, Math.max(smallest.ring, wanted));
  const seat = Math.min(smallest.seat, (Math.PI * ring) / Math.max(count, 1) - 2.5);
  const letters = Math.min(12, seat * 0.66);
  return {
    size: 2 * (ring + smallest.seat + 1),
    ring,
    seat,
    table: ring - smallest.seat - 12,
    letters,
    showInitials: letters >= 9.5,
  };
}

/** Middle of a seat; the first stands at the top, the others follow clockwise. */
export function seatPoint(index: number, count: number, { size, ring }: PlanShape): { x: number; y: number } {
  const angle = (index / count) * 2 * Math.PI;
  return { x: size / 2 + ring * Math.sin(angle), y: size / 2 - ring * Math.cos(angle) };
}
