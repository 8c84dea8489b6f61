import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCommittee } from '../../../../test/support/meetingFixture.ts';
import { pdfOf } from '../../../../test/support/printed.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { boxText } from '../../../shared/rules/organisationChart.ts';
import { checkStructure, readingText } from '../../documents/check/checkStructure.ts';

let test: TestApp;
let chosen: string | null = null;
beforeEach(async () => {
  test = await openTestApp({ host: { saveFile: async () => chosen } });
  await makeCommittee(test);
});
afterEach(async () => {
  expect(test.log).toEqual([]);
  await test.close();
});

const committee = (name: string, endedOn: string | null) =>
  test.call('committees.saveCommittee', {
    id: null,
    committee: { kind: 'workingGroup', name, shortName: '', purpose: '', foundedOn: null, endedOn },
  });

it('shows who leads the committees that have not ended and how many seats are filled', async () => {
  await committee('AG Hitze', '2026-11-14');
  await committee('AG Alt', '2026-11-13');
  const { region, levels } = await test.call('orgchart.chart', {});
  expect(region).toBe('Gesundheitsregion Lindetal');
  expect(levels.map((level) => [level.kind, level.boxes.map(boxText)])).toEqual([
    ['steeringGroup', [expect.stringMatching(/^Steuerungsgruppe: Vorsitz: .+; \d+ von \d+ Sitzen besetzt$/)]],
    ['workingGroup', ['AG Hitze: Koordination: nicht festgelegt; noch keine Sitze']],
    ['office', [expect.stringContaining('Jonas Bredow')]],
  ]);
});

it.each(['standard', 'largePrint'] as const)('is printed with its text below, in %s', async (format) => {
  const printed = await test.call('orgchart.print', { format });
  expect(printed.name).toMatch(/^Organigramm 2026-11-14/);
  const report = await checkStructure(await pdfOf(test, printed));
  expect(report.findings).toEqual([]);
  const text = report.tree.map(readingText).join('\n');
  expect(text).toContain('Das Bild in Worten');
  expect(text).toContain('Steuerungsgruppe: Vorsitz:');
});

it('is saved as a picture that says what it is, under a name that ends rightly', async () => {
  chosen = null;
  expect(await test.call('orgchart.savePicture', {})).toEqual({ path: null });
  chosen = path.join(test.folder, 'Bild');
  const { path: file } = await test.call('orgchart.savePicture', {});
  expect(file).toBe(`${chosen}.svg`);
  const svg = readFileSync(file ?? '', 'utf8');
  expect(svg).toMatch(/^<svg .*<title>Organigramm der Gesundheitsregion Lindetal<\/title>/);
  expect(svg).toContain('>Steuerungsgruppe</text>');
});
