import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from './text.ts';

/** Where `normalise` takes its short way, the long one would change nothing. */
test('common texts come through as they are, like texts with a stranger in them', () => {
  const character = fc.oneof(
    fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\n', '–', '—', '‘', '’', '‚', '“', '”', '„', '•', '…', '\u00ad', '\u0085', '\u007f'),
  );
  const text = fc.array(character, { maxLength: 40 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, (value) => {
      expect(normalise(`${value}漢`)).toBe(`${normalise(value)}漢`);
    }),
  );
});
