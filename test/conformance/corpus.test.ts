/** Single hard cases by name, and the mistakes that must be refused. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkStructure } from '../../src/main/documents/check/checkStructure.ts';
import { DocumentError } from '../../src/main/documents/errors.ts';
import { renderDocument } from '../../src/main/documents/render.ts';
import { documents } from './arbitraries.ts';
import type { CorpusCase } from './corpus/corpusCase.ts';
import { corpus } from './corpus/index.ts';
import { mistakes } from './corpus/mistakes.ts';
import { extractText } from './extractText.ts';
import { printedText, sourceText } from './sourceText.ts';
import { type Profile, validate, type Verdict } from './validator.ts';

const random = fc
  .sample(documents, { numRuns: 6, seed: 20261123 })
  .map((document, index) => ({ name: `random document ${index}`, document }));
const cases: CorpusCase[] = [...corpus, ...random];
const files = new Map<string, Uint8Array>();
let verdicts = new Map<string, Record<Profile, Verdict>>();

beforeAll(async () => {
  for (const { name, document } of cases) files.set(name, await renderDocument(structuredClone(document)));
  verdicts = await validate(files);
}, 300_000);
afterAll(() => files.clear());

test('every case has a name of its own', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(cases)('$name', ({ name, document, extracts, pages, holds }) => {
  test('passes the validator, the structural check and the reading order', async () => {
    const bytes = files.get(name) ?? new Uint8Array();
    const verdict = verdicts.get(name);
    expect(verdict?.ua1.failures).toEqual([]);
    expect(verdict?.['2a'].failures).toEqual([]);
    const report = await checkStructure(bytes);
    expect(report.findings).toEqual([]);
    expect(printedText(report.tree)).toEqual(sourceText(document));
    expect(report.pages).toBeGreaterThanOrEqual(pages ?? 1);
    holds?.(report);
    if (!extracts) return;
    const text = await extractText(bytes);
    for (const part of extracts) expect(text).toContain(part);
  });
});

test.each(mistakes)('$name is refused', async ({ document, place, says }) => {
  // Bytes come only from a promise that is kept: a refused document leaves nothing that could be written.
  const error: unknown = await renderDocument(document).then(
    () => 'printed',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DocumentError);
  expect((error as DocumentError).place).toBe(place);
  expect((error as DocumentError).message).toContain(says);
  // The sentence is for the office; the place is not.
  expect((error as DocumentError).message).not.toContain('sections[');
});
