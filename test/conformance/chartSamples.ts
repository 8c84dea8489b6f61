/** The organisation chart with nothing, with a usual and with an extreme content: a row of the conformance matrix. */
import { organisationChartDocument } from '../../src/main/documents/layouts/organisationChart.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { type ChartCommittee, organisationChart } from '../../src/shared/rules/organisationChart.ts';
import { bareOffice, extremeOffice, frame, hard, long, word } from './sampleTexts.ts';

const committee = (
  id: number,
  kind: ChartCommittee['kind'],
  name: string,
  parts: Partial<ChartCommittee> = {},
): ChartCommittee => ({ id, kind, name, seats: 11, filled: 10, chairs: [], coordinators: [], ...parts });

/** A region as many are. */
export const usualCommittees: ChartCommittee[] = [
  committee(1, 'plenary', 'Gesundheitskonferenz', { seats: 34, filled: 33, chairs: ['Dr. Maren Hollweg'] }),
  committee(2, 'steeringGroup', 'Steuerungsgruppe', { chairs: ['Dr. Maren Hollweg'] }),
  committee(3, 'workingGroup', 'AG Primärversorgung', { coordinators: ['Dr. Deniz Çelik'] }),
  committee(4, 'workingGroup', 'AG Hitzeschutz', { coordinators: ['Katrin Oelmann'] }),
  committee(5, 'workingGroup', 'AG Seelische Gesundheit', { seats: 6, filled: 6 }),
  committee(6, 'network', 'Gemeindepsychiatrischer Verbund', { seats: 0, filled: 0 }),
];

/** More of everything than any region has, with names as long as the form takes them. */
export const extremeCommittees: ChartCommittee[] = [
  committee(1, 'plenary', 'Gesundheitskonferenz', { chairs: [long] }),
  committee(2, 'plenary', word),
  committee(3, 'steeringGroup', 'Steuerungsgruppe', { chairs: [word, long] }),
  committee(4, 'steeringGroup', 'Lenkungsgruppe der Landkreise'),
  ...Array.from({ length: 24 }, (_, index) =>
    committee(
      10 + index,
      'workingGroup',
      index === 0 ? hard.slice(0, 200) : `Arbeitsgruppe ${index}: ${long}`,
      {
        coordinators: index % 2 ? ['Anna-Magdalena Weiß-Oberländer', word] : [],
      },
    ),
  ),
  ...Array.from({ length: 7 }, (_, index) => committee(50 + index, 'network', `Netzwerk ${index} ${word}`)),
];

const office = {
  name: 'Geschäftsstelle Gesundheitsregion, Gesundheitsamt Lindetal',
  contactPerson: 'Jonas Bredow',
};
const region = 'Gesundheitsregion Lindetal';

export const chartLayouts: Record<
  string,
  Record<'empty' | 'typical' | 'extreme', (format: DocumentFormat) => Document>
> = {
  organisationChart: {
    empty: (format) =>
      organisationChartDocument({
        frame: frame('Organigramm', format, bareOffice),
        chart: organisationChart('Region', [], { name: '', contactPerson: '' }),
        asOf: '23. November 2026',
      }),
    typical: (format) =>
      organisationChartDocument({
        frame: frame('Organigramm', format),
        chart: organisationChart(region, usualCommittees, office),
        asOf: '23. November 2026',
      }),
    extreme: (format) =>
      organisationChartDocument({
        frame: frame(hard, format, extremeOffice),
        chart: organisationChart(hard, extremeCommittees, { name: hard, contactPerson: long }),
        asOf: hard,
      }),
  },
};
