import { expect, test } from 'vitest';
import { renderDocument } from './documents/render.ts';
import { shape } from './router.ts';

test('what a document lacks is told in a sentence, its place goes to the log', async () => {
  const document = {
    title: 'Brief',
    language: 'de-DE',
    format: 'standard' as const,
    sections: [{ blocks: [{ kind: 'heading' as const, level: 1 as const, text: ' ' }] }],
  };
  const error: unknown = await renderDocument(document).catch((reason: unknown) => reason);
  const log: string[] = [];
  expect(shape(error, 'lists.print', (line) => log.push(line))).toMatchObject({
    code: 'invalidInput',
    message: 'Die Überschrift ist leer.',
  });
  expect(log).toEqual([
    'lists.print: Die Überschrift ist leer. (place in the document: sections[0].blocks[0])',
  ]);
});
