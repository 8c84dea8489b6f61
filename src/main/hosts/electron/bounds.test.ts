import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readBounds, writeBounds } from './bounds.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-bounds-'));
const file = path.join(base, 'window', 'bounds.json');
const display = { x: 0, y: 0, width: 1920, height: 1080 };
const bounds = { x: 100, y: 60, width: 1000, height: 700, maximized: true };
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('comes back to where it was', () => {
  writeBounds(file, bounds);
  expect(readBounds(file, [display])).toEqual(bounds);
});

test('leaves the position to the system when that display is gone', () => {
  writeBounds(file, { ...bounds, x: 2500 });
  expect(readBounds(file, [display])).toEqual({ width: 1280, height: 860, maximized: true });
  expect(readBounds(file, [display, { ...display, x: 1920 }])).toMatchObject({ x: 2500 });
});

test.each(['', '{', '{"x":1}', '{"x":0,"y":0,"width":1e9,"height":1,"maximized":false}', 'null'])(
  'an unreadable file %j is as good as none',
  (text) => {
    writeFileSync(file, text);
    expect(readBounds(file, [display])).toEqual({ width: 1280, height: 860, maximized: false });
  },
);

test('a folder that cannot be written keeps no window open', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  writeFileSync(path.join(base, 'file'), '');
  expect(() => writeBounds(path.join(base, 'file', 'bounds.json'), bounds)).not.toThrow();
  expect(log).toHaveBeenCalled();
});
