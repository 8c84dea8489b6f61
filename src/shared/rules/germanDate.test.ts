import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDay, parseGermanDate, parseGermanTime } from './germanDate.ts';

/** A Monday. */
const today = '2026-11-23';

describe('parseGermanDate', () => {
  test.each([
    ['heute', '2026-11-23'],
    ['Morgen', '2026-11-24'],
    ['übermorgen', '2026-11-25'],
    ['gestern', '2026-11-22'],
    ['vorgestern', '2026-11-21'],
    ['Mo', '2026-11-30'],
    ['Montag', '2026-11-30'],
    ['nächsten Freitag', '2026-11-27'],
    ['Di.', '2026-11-24'],
    ['Sonnabend', '2026-11-28'],
    ['in 3 Tagen', '2026-11-26'],
    ['in einer Woche', '2026-11-30'],
    ['in 2 Wochen', '2026-12-07'],
    ['in drei Monaten', '2027-02-23'],
    ['3.4.', '2027-04-03'],
    ['3.4', '2027-04-03'],
    ['23.11.', '2026-11-23'],
    ['24.11', '2026-11-24'],
    ['22.11.', '2027-11-22'],
    ['14.11.26', '2026-11-14'],
    ['14. 11. 26', '2026-11-14'],
    ['1.4.19', '2019-04-01'],
    ['1.1.79', '2079-01-01'],
    ['1.1.80', '1980-01-01'],
    ['14.11.2026', '2026-11-14'],
    ['14/11/2026', '2026-11-14'],
    ['14 11 26', '2026-11-14'],
    ['14-11-26', '2026-11-14'],
    ['141126', '2026-11-14'],
    ['14112026', '2026-11-14'],
    ['2026-11-14', '2026-11-14'],
    ['14. November', '2027-11-14'],
    ['9. Dez. 2026', '2026-12-09'],
    ['9 mär 27', '2027-03-09'],
    ['9. Maerz 2027', '2027-03-09'],
    ['Sa, 14. November 2026', '2026-11-14'],
    ['Samstag, 14.11.26', '2026-11-14'],
    ['am 14.11.26', '2026-11-14'],
    ['29.2.', '2028-02-29'],
    ['29.02.2028', '2028-02-29'],
    [' 3. 4. ', '2027-04-03'],
  ])('%s', (text, expected) => {
    expect(parseGermanDate(text, today)).toEqual({ ok: true, value: expected });
  });

  test('a day without a year can mean the last one', () => {
    expect(parseGermanDate('24.11.', today, 'last')).toEqual({ ok: true, value: '2025-11-24' });
    expect(parseGermanDate('29.2.', today, 'last')).toEqual({ ok: true, value: '2024-02-29' });
  });

  test.each([
    ['31.2.', 'Den 31. Februar 2026 gibt es nicht'],
    ['29.2.27', 'Den 29. Februar 2027 gibt es nicht'],
    ['0.4.', 'Den 0. April'],
    ['3.13.26', 'Einen 13. Monat gibt es nicht'],
    ['11/14/2026', 'Einen 14. Monat gibt es nicht'],
    ['14.11.0026', 'Das Jahr 26 liegt zu weit weg'],
    ['14.11.1', 'ist kein Datum'],
    ['bald', 'ist kein Datum'],
    ['14', 'ist kein Datum'],
    ['', 'ist kein Datum'],
    ['1.4.19 17 Uhr', 'ist kein Datum'],
    ['Fr, 14.11.26', 'ist ein Samstag'],
  ])('refuses %s and says why', (text, message) => {
    expect(parseGermanDate(text, today)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  test('reads back every day it writes, in both forms', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        for (const form of ['long', 'short'] as const)
          expect(parseGermanDate(formatDay(day, form), today)).toEqual({ ok: true, value: day });
      }),
    );
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no date', (text) => {
    expect(parseGermanDate(text, today).ok).toBe(false);
  });

  test('never throws, and what it accepts is a real day', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{1,12}$/)), (text) => {
        const result = parseGermanDate(text, today);
        if (result.ok) expect(addDays(result.value, 0)).toBe(result.value);
      }),
    );
  });
});

describe('parseGermanTime', () => {
  test.each([
    ['17', '17:00'],
    ['9', '09:00'],
    ['17:30', '17:30'],
    ['17.30', '17:30'],
    ['1730', '17:30'],
    ['930', '09:30'],
    ['17 Uhr', '17:00'],
    ['17 uhr 5', '17:05'],
    ['17:30 Uhr', '17:30'],
    ['9h', '09:00'],
    ['0', '00:00'],
    ['23:59', '23:59'],
  ])('%s', (text, expected) => expect(parseGermanTime(text)).toEqual({ ok: true, value: expected }));

  test.each(['24', '17:60', '2460', 'abends', '', '17:3', '17:30:00', '-1'])('refuses %s', (text) => {
    expect(parseGermanTime(text).ok).toBe(false);
  });
});

test('formatDay writes German days', () => {
  expect(formatDay('2026-12-09')).toBe('Mi, 9. Dezember 2026');
  expect(formatDay('2026-03-01', 'short')).toBe('01.03.2026');
});
