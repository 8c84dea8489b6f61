import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chairShape } from './chairs.ts';
import { planShape, seatPoint } from './planShape.ts';

const counts = fc.integer({ min: 2, max: 40 });

test('seats of the plan never touch and stay inside the drawing', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const shape = planShape(count);
      const points = Array.from({ length: count }, (_, index) => seatPoint(index, count, shape));
      points.forEach((point, index) => {
        const next = points[(index + 1) % count] ?? point;
        expect(Math.hypot(point.x - next.x, point.y - next.y)).toBeGreaterThan(2 * shape.seat);
        for (const value of [point.x, point.y]) {
          expect(value - shape.seat).toBeGreaterThanOrEqual(0);
          expect(value + shape.seat).toBeLessThanOrEqual(shape.size);
        }
      });
    }),
  );
});

test('chairs of the gauge never touch', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(60, 76, 104), (count, size) => {
      const { width, height, radius } = chairShape(size, count);
      // The inner edges come closest.
      expect(2 * (radius - height / 2) * Math.tan(Math.PI / Math.max(count, 3))).toBeGreaterThan(
        width * 0.99,
      );
    }),
  );
});

test('initials are only drawn where they can be read', () => {
  expect(planShape(11)).toMatchObject({ seat: 19, size: 264, letters: 12, showInitials: true });
  expect(planShape(40).showInitials).toBe(false);
});
