import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLostDigits, parsePhone } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    ['0351 123456', '0351 123456', '+49351123456', false],
    ['0351/12 34 56', '0351 123456', '+49351123456', false],
    ['(0351) 123456', '0351 123456', '+49351123456', false],
    ['+49 351 123456', '0351 123456', '+49351123456', false],
    ['+49 (0)351 123456', '0351 123456', '+49351123456', false],
    ['+49(0)351/123456', '0351 123456', '+49351123456', false],
    ['0049 351 123456', '0351 123456', '+49351123456', false],
    ['+49351123456', '0351123456', '+49351123456', false],
    ['0351\u00a0123456', '0351 123456', '+49351123456', false],
    ['0351 123456-78', '0351 123456-78', '+4935112345678', false],
    ['0351 123456 – 0', '0351 123456-0', '+493511234560', false],
    ['0351 123456 DW 78', '0351 123456-78', '+4935112345678', false],
    ['0351-12345', '0351 12345', '+4935112345', false],
    ['0171.2345678', '0171 2345678', '+491712345678', true],
    ['+49 160 23 45 678', '0160 2345678', '+491602345678', true],
    ['+48 22 123 45 67', '+48 22 1234567', '+48221234567', false],
    ['0043 1 23456', '+43 1 23456', '+43123456', false],
  ])('%s → %s', (text, display, dial, mobile) => {
    expect(parsePhone(text)).toEqual({ display, dial, mobile });
  });

  it.each([
    ['4.93511E+11', 'lostDigits'],
    ['4,93511E+11', 'lostDigits'],
    ['123', 'tooShort'],
    ['112', 'tooShort'],
    ['123456', 'noAreaCode'],
    ['0351 123456 0171 2345678', 'tooLong'],
    ['siehe oben', 'notANumber'],
    ['', 'notANumber'],
  ])('%s is refused as %s', (text, fault) => {
    expect(parsePhone(text)).toBe(fault);
  });

  it('gives a lost zero back where the column has lost them', () => {
    expect(parsePhone('351123456', { lostZero: true })).toEqual({
      display: '0351123456',
      dial: '+49351123456',
      mobile: false,
    });
    expect(parsePhone('493511234567', { lostZero: true })).toEqual({
      display: '03511234567',
      dial: '+493511234567',
      mobile: false,
    });
  });

  it('reads a plain number the short way as it reads all others', () => {
    const number = fc.stringMatching(/^0{0,2}[0-9]{0,9} ?[0-9]{0,9}$/);
    fc.assert(
      // A blank before it sends it the long way.
      fc.property(number, (text) => {
        expect(parsePhone(text)).toEqual(parsePhone(` ${text}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what it shows as the same number', () => {
    const area = fc.constantFrom('030', '0351', '03591', '0171');
    const number = fc.stringMatching(/^[1-9]\d{4,7}$/);
    fc.assert(
      fc.property(area, fc.constantFrom(' ', '/', ' / ', '-', ') '), number, (code, gap, digits) => {
        const phone = parsePhone(`${code}${gap}${digits}`);
        if (typeof phone === 'string') throw new Error(phone);
        expect(phone.dial).toBe(`+49${code.slice(1)}${digits}`);
        const again = parsePhone(phone.display);
        expect(again).toEqual(phone);
      }),
    );
  });
});

describe('hasLostDigits', () => {
  it('knows powers of ten only', () => {
    expect(hasLostDigits('4,93511E+11')).toBe(true);
    expect(hasLostDigits('1E5')).toBe(true);
    expect(hasLostDigits('Haus 1E')).toBe(false);
    expect(hasLostDigits('0351 12')).toBe(false);
  });
});
