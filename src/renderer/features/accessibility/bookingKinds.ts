import type { MeetingAccess, NeedKind } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import type { Option } from '../../ui/TextField.tsx';

/**
 * What can be booked for a meeting: first what somebody needs and nobody has booked, then what is needed and booked
 * already, then everything else below a heading of its own. Without any need there is no heading.
 */
export function bookingKinds({
  toBook,
  bookings,
  findings,
}: Pick<MeetingAccess, 'toBook' | 'bookings' | 'findings'>): (Option & { value: NeedKind })[] {
  const people = new Map<NeedKind, number>();
  for (const need of [...toBook, ...bookings, ...findings])
    if (need.people > 0 && !people.has(need.kind)) people.set(need.kind, need.people);
  const all = Object.keys(needKindLabels) as NeedKind[];
  return [
    ...[...people].map(([value, count]) => ({
      value,
      label: `${needKindLabels[value]} (${counted(count, 'Person', 'Personen')})`,
      group: 'Für diese Sitzung gebraucht',
    })),
    ...all
      .filter((value) => !people.has(value))
      .map((value) => ({
        value,
        label: needKindLabels[value],
        ...(people.size > 0 && { group: 'Weitere' }),
      })),
  ];
}
