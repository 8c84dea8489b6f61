import { expect, test } from 'vitest';
import { dataFolder } from './dataFolder.ts';

test.each([
  ['linux', {}, '/home/eva', '/home/eva/.local/share/Rundtisch'],
  ['linux', { XDG_DATA_HOME: '/daten' }, '/home/eva', '/daten/Rundtisch'],
  ['linux', { XDG_DATA_HOME: 'daten' }, '/home/eva', '/home/eva/.local/share/Rundtisch'],
  ['linux', { RUNDTISCH_DATA: '/srv/rt', XDG_DATA_HOME: '/daten' }, '/home/eva', '/srv/rt'],
  [
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local' },
    'C:\\Users\\eva',
    'C:\\Users\\eva\\AppData\\Local\\Rundtisch',
  ],
  ['win32', {}, 'C:\\Users\\eva', 'C:\\Users\\eva\\AppData\\Local\\Rundtisch'],
  ['darwin', {}, '/Users/eva', '/Users/eva/Library/Application Support/Rundtisch'],
] as const)('%s %j', (platform, env, home, expected) => {
  expect(dataFolder({ platform, env, home })).toBe(expected);
});
