/** The engine's pages look like plain pdfmake's: tagging must not move, lose or recolour anything. */
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../src/main/documents/render.ts';
import { difference, drawPages, type GreyPage } from './pixels.ts';
import { images, type Pair, pairs, plainDefinition } from './plainPairs.ts';
import { printPlain } from './plainPdfmake.ts';

/** Measured: not a pixel differs. The least fault seen below, one missing word, is 0.004. */
const tolerance = 0.002;

const ours = async ({ blocks }: Pair) =>
  drawPages(
    await renderDocument({
      title: 'Vergleich',
      // German text would be divided, which pdfmake cannot.
      language: 'en-GB',
      format: 'standard',
      images,
      sections: [{ blocks }],
    }),
  );
const worst = (left: GreyPage[], right: GreyPage[]) =>
  Math.max(
    ...Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
      difference(left[at], right[at]),
    ),
  );

describe.each(Object.entries(pairs))('%s', (_, pair) => {
  let drawn: GreyPage[] = [];
  beforeAll(async () => {
    drawn = await ours(pair);
  });

  test('looks like plain pdfmake’s', async () => {
    const plain = await drawPages(await printPlain(plainDefinition(pair.plain())));
    expect(worst(drawn, plain)).toBeLessThan(tolerance);
  });

  test('is seen to differ when everything stands 3 mm further', async () => {
    const moved = await drawPages(await printPlain(plainDefinition(pair.plain(), 3)));
    expect(worst(drawn, moved)).toBeGreaterThan(10 * tolerance);
  });

  test('is seen to differ when the last block is missing', async () => {
    const short = await drawPages(await printPlain(plainDefinition(pair.plain().slice(0, -1))));
    expect(worst(drawn, short)).toBeGreaterThan(tolerance);
  });
});
