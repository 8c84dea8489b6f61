import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  counted,
  dayText,
  dayWithoutYear,
  durationText,
  listed,
  longDay,
  longTime,
  mediumTime,
  minutesBetween,
  relativeDay,
  timeSpan,
} from './germanFormat.ts';

describe('dates in words', () => {
  it('writes days and times as documents and screens show them', () => {
    expect(dayText('2026-03-01')).toBe('1. März 2026');
    expect(dayWithoutYear('2026-12-09')).toBe('9. Dezember');
    expect(longDay('2026-11-14')).toBe('Samstag, 14. November 2026');
    expect(mediumTime('2026-11-17T17:00')).toBe('Di, 17. November 2026, 17:00 Uhr');
    expect(longTime('2026-12-09T16:00')).toBe('Mittwoch, 9. Dezember 2026, um 16:00 Uhr');
    expect(timeSpan('2026-12-09T16:00', '2026-12-09T18:00')).toBe('16:00–18:00 Uhr');
    expect(timeSpan('2026-12-09T22:00', '2026-12-10T00:30')).toBe(
      'Mi, 9. Dezember 2026, 22:00 Uhr – Do, 10. Dezember 2026, 00:30 Uhr',
    );
  });

  it('counts minutes across midnight and the change to summer time', () => {
    expect(addMinutes('2026-03-29T01:30', 60)).toBe('2026-03-29T02:30');
    expect(addMinutes('2026-12-31T23:50', 20)).toBe('2027-01-01T00:10');
  });

  it('says durations and lists in words', () => {
    expect(durationText(0)).toBe('0 Minuten');
    expect(durationText(61)).toBe('1 Stunde 1 Minute');
    expect(durationText(120)).toBe('2 Stunden');
    expect(listed([])).toBe('');
    expect(listed(['A'])).toBe('A');
    expect(listed(['A', 'B', 'C'])).toBe('A, B und C');
    expect(counted(1, 'Person', 'Personen')).toBe('1 Person');
    expect(relativeDay('2026-11-14', '2026-11-14')).toBe('heute');
    expect(relativeDay('2026-11-17', '2026-11-14')).toBe('in 3 Tagen');
    expect(relativeDay('2026-11-05', '2026-11-14')).toBe('seit 9 Tagen');
  });

  it('adds and measures without losing a minute', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 365 * 50 });
    fc.assert(
      fc.property(minute, fc.integer({ min: -500_000, max: 500_000 }), (start, minutes) => {
        const from = addMinutes('2000-01-01T00:00', start);
        expect(minutesBetween(from, addMinutes(from, minutes))).toBe(minutes);
      }),
    );
  });
});
