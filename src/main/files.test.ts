import { expect, test } from 'vitest';
import { safeFileName } from './files.ts';

test.each([
  ['2026-12-09 Steuerungsgruppe – Einladungen', '2026-12-09 Steuerungsgruppe – Einladungen'],
  ['AG 1/2: „Pflege“?', 'AG 1-2- „Pflege“-'],
  ['Ende. ', 'Ende'],
  ['...', 'Dokument'],
  [`${'A'.repeat(119)}. Teil`, 'A'.repeat(119)],
  [`${'A'.repeat(119)}🪑🪑`, `${'A'.repeat(119)}🪑`],
])('%j becomes the file name %j', (text, name) => {
  expect(safeFileName(text)).toBe(name);
});
