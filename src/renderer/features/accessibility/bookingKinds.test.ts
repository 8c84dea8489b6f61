import { expect, test } from 'vitest';
import type { NeedKind } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { bookingKinds } from './bookingKinds.ts';

type Given = Parameters<typeof bookingKinds>[0];

const need = (kind: NeedKind, people: number) => ({ kind, people });
const choices = (parts: { [P in keyof Given]?: ReturnType<typeof need>[] }) =>
  bookingKinds({ toBook: [], bookings: [], findings: [], ...parts } as unknown as Given);

test('what is needed and not booked stands first, then what is needed at all, the rest below "Weitere"', () => {
  const all = choices({
    toBook: [need('speechToTextInterpreting', 2)],
    bookings: [need('food', 1), need('braille', 0)],
    findings: [need('speechToTextInterpreting', 2), need('wheelchairPlace', 1)],
  });
  expect(all.slice(0, 3)).toEqual([
    {
      value: 'speechToTextInterpreting',
      label: 'Schriftdolmetschung (2 Personen)',
      group: 'Für diese Sitzung gebraucht',
    },
    { value: 'food', label: 'Essen und Trinken (1 Person)', group: 'Für diese Sitzung gebraucht' },
    { value: 'wheelchairPlace', label: 'Rollstuhlplatz (1 Person)', group: 'Für diese Sitzung gebraucht' },
  ]);
  expect(new Set(all.slice(3).map(({ group }) => group))).toEqual(new Set(['Weitere']));
  expect(all).toContainEqual({ value: 'braille', label: 'Braille', group: 'Weitere' });
  expect(all.map(({ value }) => value).sort()).toEqual(Object.keys(needKindLabels).sort());
});

test('where nobody needs anything, no kind stands apart', () => {
  expect(new Set(choices({}).map(({ group }) => group))).toEqual(new Set([undefined]));
});
