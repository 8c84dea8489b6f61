import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximized: z.boolean(),
});

/** Place and size of the window, in the display's logical pixels. */
export type Bounds = z.infer<typeof Bounds>;
export type Area = Pick<Bounds, 'x' | 'y' | 'width' | 'height'>;

const initial = { width: 1280, height: 860, maximized: false };

/** Enough of the window's upper edge must lie on a display, or nobody could drag it back. */
function reachable(bounds: Area, displays: readonly Area[]): boolean {
  return displays.some((display) => {
    const overlap =
      Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
    return overlap >= 100 && bounds.y >= display.y && bounds.y <= display.y + display.height - 50;
  });
}

/**
 * Reads where the window was. Without a readable file, or when that display is gone, the position is left out and
 * the system chooses.
 */
export function readBounds(file: string, displays: readonly Area[]): Partial<Bounds> & typeof initial {
  try {
    const bounds = Bounds.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (reachable(bounds, displays)) return bounds;
    return { width: initial.width, height: initial.height, maximized: bounds.maximized };
  } catch {
    return { ...initial };
  }
}

/** Writes the bounds at once and completely; a full or read-only disk is no reason to keep a window open. */
export function writeBounds(file: string, bounds: Bounds): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(bounds));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error('window bounds not saved:', error);
  }
}
