import fc from 'fast-check';
import { expect, test } from 'vitest';
import { euroInput, euroText, parseEuro } from './money.ts';

test.each<[string, number | null]>([
  ['', null],
  ['  ', null],
  ['120', 12_000],
  ['120,5', 12_050],
  ['120,50', 12_050],
  ['120.50', 12_050],
  ['120,50 €', 12_050],
  ['120,- €', 12_000],
  ['1.250', 125_000],
  ['1.250,00 EUR', 125_000],
  ['12.345.678,90', null],
  ['0', 0],
])('%j is read as %j cents', (text, cents) => {
  const read = parseEuro(text);
  if (text.startsWith('12.345')) expect(read).toMatchObject({ ok: false });
  else expect(read).toEqual({ ok: true, value: cents });
});

test.each(['zwölf', '-5', '1,234', '1.25.0', '12,50,1', '1e3'])('%j is refused with an example', (text) => {
  expect(parseEuro(text)).toMatchObject({ ok: false, message: expect.stringContaining('120,50') });
});

test('what a field shows is read as the same sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => {
      expect(parseEuro(euroInput(cents))).toEqual({ ok: true, value: cents });
      expect(parseEuro(euroText(cents))).toEqual({ ok: true, value: cents });
    }),
  );
});
