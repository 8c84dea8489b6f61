import { expect, test } from 'vitest';
import { assertDocument } from './documents.ts';

test.each(['/tmp/Einladung.pdf', '/tmp/Liste.XLSX'])('opens %s', (file) => {
  expect(() => assertDocument(file)).not.toThrow();
});

test.each(['/tmp/virus.exe', '/tmp/start.desktop', '/usr/bin/sh', 'Einladung.pdf', '--help.pdf'])(
  'refuses %s',
  (file) => expect(() => assertDocument(file)).toThrow('kein Dokument'),
);
