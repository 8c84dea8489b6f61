/** Random document trees: always conforming, no text lost, in the order written. The corpus validates some. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStructure } from '../../src/main/documents/check/checkStructure.ts';
import { renderDocument } from '../../src/main/documents/render.ts';
import { documents } from './arbitraries.ts';
import { printedText, sourceText } from './sourceText.ts';

test('a random document conforms structurally and keeps its text in order', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (value) => {
      const report = await checkStructure(await renderDocument(structuredClone(value)));
      expect(report.findings).toEqual([]);
      expect(printedText(report.tree)).toEqual(sourceText(value));
    }),
    { numRuns: 30 },
  );
});
