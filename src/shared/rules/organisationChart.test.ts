import { expect, test } from 'vitest';
import { usualCommittees } from '../../../test/conformance/chartSamples.ts';
import { chartSummary, chartText, organisationChart } from './organisationChart.ts';

const office = { name: 'Geschäftsstelle Gesundheitsamt', contactPerson: 'Jonas Bredow' };

test('the whole chart in words', () => {
  const chart = organisationChart('Gesundheitsregion Lindetal', usualCommittees, office);
  expect(chartText(chart)).toBe(`Organigramm der Gesundheitsregion Lindetal
Gesundheitskonferenz
    – Gesundheitskonferenz: Vorsitz: Dr. Maren Hollweg; 33 von 34 Sitzen besetzt
Steuerungsgruppe, arbeitet der Gesundheitskonferenz zu
    – Steuerungsgruppe: Vorsitz: Dr. Maren Hollweg; 10 von 11 Sitzen besetzt
Arbeitsgruppen, arbeiten der Steuerungsgruppe zu
    – AG Primärversorgung: Koordination: Dr. Deniz Çelik; 10 von 11 Sitzen besetzt
    – AG Hitzeschutz: Koordination: Katrin Oelmann; 10 von 11 Sitzen besetzt
    – AG Seelische Gesundheit: Koordination: nicht festgelegt; 6 von 6 Sitzen besetzt
Netzwerk, arbeitet der Steuerungsgruppe zu
    – Gemeindepsychiatrischer Verbund: noch keine Sitze
Geschäftsstelle, unterstützt alle Gremien
    – Geschäftsstelle Gesundheitsamt: Jonas Bredow`);
  expect(chartSummary(chart)).toBe(
    'Organigramm der Gesundheitsregion Lindetal: 1 Gesundheitskonferenz, 1 Steuerungsgruppe, 3 Arbeitsgruppen, 1 Netzwerk und die Geschäftsstelle. Alle Angaben stehen in der Liste unter dem Bild.',
  );
});

test('without a steering group its working groups report to the conference, and alone they report to nobody', () => {
  const relations = (kinds: readonly string[]) =>
    organisationChart(
      'R',
      usualCommittees.filter((committee) => kinds.includes(committee.kind)),
      office,
    ).levels.map(({ kind, relation }) => [kind, relation]);
  expect(relations(['plenary', 'workingGroup'])).toEqual([
    ['plenary', ''],
    ['workingGroup', 'arbeiten der Gesundheitskonferenz zu'],
    ['office', 'unterstützt alle Gremien'],
  ]);
  expect(relations(['network'])).toEqual([
    ['network', ''],
    ['office', 'unterstützt alle Gremien'],
  ]);
  expect(relations([])).toEqual([['office', '']]);
});

test.each([
  [0, 0, 'noch keine Sitze'],
  [1, 0, '1 Sitz, frei'],
  [1, 1, '1 Sitz, besetzt'],
  [11, 10, '10 von 11 Sitzen besetzt'],
])('%s seats, %s filled: %s', (seats, filled, words) => {
  const [first] = usualCommittees;
  if (!first) throw new Error('no sample');
  const { levels } = organisationChart('R', [{ ...first, seats, filled }], office);
  expect(levels[0]?.boxes[0]?.facts.at(-1)).toBe(words);
});
