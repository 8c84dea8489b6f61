import { expect, test } from 'vitest';
import { backupVerdict } from './backupVerdict.ts';
import { shortRegion } from './regionName.ts';

const today = '2026-11-23';

test('no backup at all is a no', () => {
  expect(backupVerdict(null, 0, today)).toMatchObject({
    tone: 'bad',
    answer: expect.stringMatching(/^Nein/),
  });
});

test('a backup without changes since is a yes, however old', () => {
  expect(backupVerdict('2026-01-02', 0, today)).toEqual({
    tone: 'ok',
    answer: 'Ja: Ihre Arbeit ist gesichert.',
    reason: 'Zuletzt gesichert am Freitag, 2. Januar 2026. Seitdem hat sich nichts geändert.',
  });
});

test('changes of a week are named, older ones are a no', () => {
  expect(backupVerdict('2026-11-16', 1, today)).toMatchObject({
    tone: 'warn',
    answer: 'Ja, bis auf 1 Änderung.',
  });
  expect(backupVerdict('2026-11-15', 31, today)).toEqual({
    tone: 'bad',
    answer: 'Nein: seit 8 Tagen nicht gesichert.',
    reason: '31 Änderungen sind noch nicht dabei.',
  });
  // A clock that was set back makes no trouble of it.
  expect(backupVerdict('2026-12-24', 2, today).tone).toBe('warn');
});

test('the short name of a region', () => {
  expect(shortRegion('Gesundheitsregion Lindetal')).toBe('Lindetal');
  expect(shortRegion('Gesundheitsregion plus Oberland')).toBe('Oberland');
  expect(shortRegion('Landkreis Lindetal')).toBe('Landkreis Lindetal');
  expect(shortRegion('Gesundheitsregion')).toBe('Gesundheitsregion');
});
