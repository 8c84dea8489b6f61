import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkStructure } from '../../src/main/documents/check/checkStructure.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { renderDocument } from '../../src/main/documents/render.ts';
import { chartLayouts } from './chartSamples.ts';
import { accessibilityLayouts } from './accessibilitySamples.ts';
import { pdfmakeTagged } from './pdfmakeTagged.ts';
import { compositionLayouts } from './compositionSamples.ts';
import { listLayouts } from './listSamples.ts';
import { protocolLayouts } from './protocolSamples.ts';
import { layouts } from './samples.ts';
import { printedText, sourceText } from './sourceText.ts';
import { type Profile, validate, type Verdict } from './validator.ts';

const formats: DocumentFormat[] = ['standard', 'largePrint'];
const failing = 'pdfmake with tagged: true';
const cases = Object.entries({
  ...layouts,
  ...listLayouts,
  ...protocolLayouts,
  ...accessibilityLayouts,
  ...chartLayouts,
  ...compositionLayouts,
}).flatMap(([name, contents]) =>
  Object.entries(contents).flatMap(([size, make]) =>
    formats.map((format): [string, Document] => [`${name}, ${size}, ${format}`, make(format)]),
  ),
);
const files = new Map<string, Uint8Array>();
let verdicts = new Map<string, Record<Profile, Verdict>>();

beforeAll(async () => {
  for (const [name, document] of cases) files.set(name, await renderDocument(document));
  files.set(failing, await pdfmakeTagged());
  verdicts = await validate(files);
}, 300_000);
afterAll(() => files.clear());

describe.each(cases)('%s', (name, document) => {
  test('passes the validator for PDF/UA-1 and PDF/A-2a', () => {
    const verdict = verdicts.get(name);
    expect(verdict?.ua1.failures).toEqual([]);
    expect(verdict?.['2a'].failures).toEqual([]);
    expect(verdict?.ua1.checks).toBeGreaterThan(100);
    expect(verdict?.['2a'].checks).toBeGreaterThan(100);
  });

  test('passes the structural check and is read in the order it was written', async () => {
    const report = await checkStructure(files.get(name) ?? new Uint8Array());
    expect(report.findings).toEqual([]);
    expect(printedText(report.tree)).toEqual(sourceText(document));
  });
});

test('pdfmake’s own tagged file fails the validator and the structural check', async () => {
  const verdict = verdicts.get(failing);
  expect(verdict?.ua1.failures.length).toBeGreaterThan(0);
  expect(verdict?.['2a'].failures.length).toBeGreaterThan(0);
  const { findings } = await checkStructure(files.get(failing) ?? new Uint8Array());
  expect(findings.length).toBeGreaterThan(0);
});
