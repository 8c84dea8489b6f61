import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extremeCommittees, usualCommittees } from '../../../test/conformance/chartSamples.ts';
import { layoutChart } from './chartLayout.ts';
import type { ChartPicture, PlacedBox, PlacedPanel } from './chartBoxes.ts';
import { textWidth, wrapText } from './chartText.ts';
import { type ChartCommittee, organisationChart } from './organisationChart.ts';

const office = { name: 'Geschäftsstelle', contactPerson: 'Jonas Bredow' };
const size = 14;

type Rectangle = Pick<PlacedBox, 'x' | 'y' | 'width' | 'height'>;
const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;
const inside = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

/** What is wrong with a picture: overlaps, text outside its box, lines through boxes. */
function faults(picture: ChartPicture): string[] {
  const { boxes, panels, lines, width, height } = picture;
  const found: string[] = [];
  const whole = { x: 0, y: 0, width, height };
  const name = (one: PlacedBox | PlacedPanel) => ('box' in one ? one.box.title : 'panel').slice(0, 20);
  for (const [index, one] of boxes.entries()) {
    if (!inside(one, whole)) found.push(`${name(one)} leaves the picture`);
    for (const other of boxes.slice(index + 1))
      if (overlap(one, other)) found.push(`${name(one)} covers ${name(other)}`);
    for (const panel of panels) {
      if (overlap(one, panel) && !inside(one, panel)) found.push(`${name(one)} stands half on a panel`);
    }
  }
  for (const [index, one] of panels.entries()) {
    if (!inside(one, whole)) found.push('a panel leaves the picture');
    if (panels.slice(index + 1).some((other) => overlap(one, other))) found.push('panels overlap');
  }
  for (const one of [...boxes, ...panels]) {
    for (const text of one.texts) {
      const place = {
        x: text.x,
        y: text.y - text.size * 0.8,
        width: textWidth(text.text, text.size, text.bold),
        height: text.size,
      };
      if (!inside(place, one)) found.push(`"${text.text}" leaves ${name(one)}`);
    }
  }
  for (const panel of panels) {
    for (const text of panel.texts) {
      const place = { x: text.x, y: text.y - text.size * 0.8, width: 1, height: text.size };
      if (boxes.some((box) => overlap(place, box))) found.push('a box covers the title of its panel');
    }
  }
  for (const { points } of lines) {
    for (const [index, [x, y]] of points.slice(1).entries()) {
      const [fromX, fromY] = points[index] ?? [x, y];
      const stroke = {
        x: Math.min(x, fromX),
        y: Math.min(y, fromY),
        width: Math.abs(x - fromX),
        height: Math.abs(y - fromY),
      };
      for (const box of boxes) if (overlap(stroke, box)) found.push(`a line crosses ${name(box)}`);
    }
  }
  return found;
}

const name = fc.oneof(
  fc.constantFrom('AG Hitzeschutz', 'Gesundheitskonferenz des Landkreises Lindetal und der Stadt Lindenau'),
  fc.string({ minLength: 1, maxLength: 120 }),
);
const committee: fc.Arbitrary<ChartCommittee> = fc.record({
  id: fc.integer({ min: 1, max: 9999 }),
  kind: fc.constantFrom('plenary', 'steeringGroup', 'workingGroup', 'network'),
  name,
  seats: fc.nat(40),
  filled: fc.nat(40),
  chairs: fc.array(name, { maxLength: 2 }),
  coordinators: fc.array(name, { maxLength: 2 }),
});

test('nothing overlaps and no text leaves its box, whatever there is, in every width and on paper', () => {
  fc.assert(
    fc.property(
      fc.array(committee, { maxLength: 30 }),
      fc.integer({ min: 250, max: 1600 }),
      fc.option(fc.integer({ min: 300, max: 700 }), { nil: undefined }),
      (committees, width, maxHeight) => {
        const chart = organisationChart('Region', committees, office);
        const pictures = layoutChart(chart, { width, size, ...(maxHeight && { maxHeight }) });
        expect(pictures.flatMap(faults)).toEqual([]);
        const shown = pictures.flatMap(({ boxes }) => boxes.map(({ box }) => box.title));
        expect(shown.sort()).toEqual(
          chart.levels.flatMap(({ boxes }) => boxes.map((box) => box.title)).sort(),
        );
      },
    ),
    { numRuns: 300 },
  );
});

describe.each([0, 1, 5, 15, 35])('%s committees', (count) => {
  const some = count === 5 ? usualCommittees : extremeCommittees.slice(0, count);
  test.each([320, 640, 1000, 1400])('stand in one picture of width %s', (width) => {
    const pictures = layoutChart(organisationChart('Region', some, office), { width, size });
    expect(pictures).toHaveLength(1);
    expect(pictures.flatMap(faults)).toEqual([]);
  });
});

test('a picture that would be too high goes on in the next one, and says so', () => {
  const chart = organisationChart('Region', extremeCommittees, office);
  const pictures = layoutChart(chart, { width: 460, size: 10, maxHeight: 400 });
  expect(pictures.length).toBeGreaterThan(2);
  const titles = pictures.flatMap(({ panels }) =>
    panels.map((panel) => panel.texts.map(({ text }) => text).join(' ')),
  );
  expect(titles).toContain('Arbeitsgruppen (Fortsetzung)');
});

test.each([
  ['Krankenhaus Lindenau', ['Krankenhaus', 'Lindenau']],
  ['AG Hitze', ['AG Hitze']],
  ['Gesundheits-Krankenversorgung', ['Gesundheits-', 'Krankenversor-', 'gung']],
  ['Donau\u00addampf\u00adschiff\u00adfahrt im Tal', ['Donaudampf-', 'schifffahrt im', 'Tal']],
  ['Grün\u00adkohl\u200b  im\nTopf', ['Grünkohl im', 'Topf']],
  ['', []],
])('"%s" is broken into lines', (text, lines) => {
  expect(wrapText(text, 7.6, 1)).toEqual(lines);
});

test('every sign of a text is kept, whatever the width', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const signs = (one: string) => [...one.replace(/[\s\p{Cc}\p{Cf}-]/gu, '')].sort().join('');
      expect(signs(wrapText(text, width, 1).join(' '))).toBe(signs(text));
    }),
  );
});
