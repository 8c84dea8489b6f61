import { expect, test } from 'vitest';
import { createPrintStore } from './prints.ts';

const bytes = (size: number) => new Uint8Array(size);

test('what was used longest ago makes room', () => {
  const store = createPrintStore({ documents: 2, bytes: 1000 });
  store.keep('a', { name: 'a', bytes: bytes(1) });
  store.keep('b', { name: 'b', bytes: bytes(1) });
  store.find('a');
  store.keep('c', { name: 'c', bytes: bytes(1) });
  expect(store.find('a').name).toBe('a');
  expect(() => store.find('b')).toThrow(/nicht mehr im Arbeitsspeicher. Bitte drucken Sie es noch einmal/);
});

test('bytes count too, and the newest stays whatever its size', () => {
  const store = createPrintStore({ documents: 12, bytes: 100 });
  store.keep('small', { name: 'small', bytes: bytes(60) });
  store.keep('other', { name: 'other', bytes: bytes(40) });
  expect(store.find('small').bytes.byteLength).toBe(60);
  store.keep('large', { name: 'large', bytes: bytes(500) });
  expect(store.find('large').bytes.byteLength).toBe(500);
  for (const id of ['small', 'other']) expect(() => store.find(id)).toThrow();
});
