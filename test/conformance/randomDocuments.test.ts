/** Random document trees: always conforming, no text lost, in the order written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStructure } from '../../src/main/documents/check/checkStructure.ts';
import { renderDocument } from '../../src/main/documents/render.ts';
import { documents } from './arbitraries.ts';
import { printedText, sourceText } from './sourceText.ts';
import { validate } from './validator.ts';

test('a random document conforms structurally and keeps its text in order', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (value) => {
      const report = await checkStructure(await renderDocument(structuredClone(value)));
      expect(report.findings).toEqual([]);
      expect(printedText(report.tree)).toEqual(sourceText(value));
    }),
    { numRuns: 30 },
  );
});

test('random documents pass the validator', { timeout: 180_000 }, async () => {
  const files = new Map<string, Uint8Array>();
  for (const [index, value] of fc.sample(documents, { numRuns: 6, seed: 20261123 }).entries())
    files.set(`random ${index}`, await renderDocument(structuredClone(value)));
  for (const [name, verdict] of await validate(files)) {
    expect(verdict.ua1.failures, name).toEqual([]);
    expect(verdict['2a'].failures, name).toEqual([]);
  }
});
