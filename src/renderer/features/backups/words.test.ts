import { expect, test } from 'vitest';
import { folderOf, instantDay, instantShort, instantText, savedText, sizeText } from './words.ts';

test('instants are shown on the clock of Berlin', () => {
  expect(instantText('2026-11-14T10:20:00Z')).toBe('Sa, 14. November 2026, 11:20 Uhr');
  expect(instantShort('2026-01-04T10:20:00Z')).toBe('04.01.2026, 11:20');
  expect(instantDay('2026-07-31T22:30:00Z')).toBe('1. August');
});

test('sizes are German and never zero', () => {
  expect([120, 692_054, 4_231_000, 1_500_000_000].map(sizeText)).toEqual([
    '1 KB',
    '692 KB',
    '4,2 MB',
    '1,5 GB',
  ]);
});

test('folders of both systems', () => {
  expect(folderOf('/media/STICK/a.tar.age')).toBe('/media/STICK');
  expect(folderOf('E:\\Sicherungen\\a.tar.age')).toBe('E:\\Sicherungen');
  expect(folderOf('E:\\a.tar.age')).toBe('E:\\');
  expect(folderOf('/a.tar.age')).toBe('/');
});

test('the sentence of a saved backup', () => {
  expect(
    savedText({
      regionName: 'Gesundheitsregion Lindetal',
      createdAt: '2026-11-23T10:00:00Z',
      bytes: 4_231_000,
      path: 'E:\\a.tar.age',
    }),
  ).toBe('Sicherung gespeichert und geprüft: Lindetal 2026-11-23, 4,2 MB, nach E:\\');
});
