import { classes } from '../classes.ts';
import { innerLook, innerRing, type Seat, seatLook } from './SeatPlan.tsx';

/** What the drawing of each seat means, with counts; kinds that do not occur are left out. The plan's label says the same. */
export function SeatLegend({ seats, expiringLabel }: { seats: readonly Seat[]; expiringLabel: string }) {
  const held = [
    { advisory: false, state: 'filled', label: 'besetzt' },
    { advisory: true, state: 'filled', label: 'beratend' },
    { advisory: false, state: 'expiring', label: expiringLabel },
    { advisory: true, state: 'expiring', label: `beratend, ${expiringLabel}` },
    { advisory: false, state: 'carriedOver', label: 'bis zur Nachfolge im Amt' },
    { advisory: true, state: 'carriedOver', label: 'beratend, bis zur Nachfolge im Amt' },
  ] as const;
  const free = [
    { advisory: false, state: 'vacant', optional: false, label: 'unbesetzt' },
    { advisory: false, state: 'vacant', optional: true, label: 'unbesetzt, kann frei bleiben' },
  ] as const;
  const lines = [
    ...held.map((kind) => ({
      ...kind,
      count: seats.filter((seat) => seat.state === kind.state && seat.advisory === kind.advisory).length,
    })),
    ...free.map((kind) => ({
      ...kind,
      count: seats.filter((seat) => seat.state === 'vacant' && (seat.optional ?? false) === kind.optional)
        .length,
    })),
  ];
  return (
    <ul className="legend" aria-hidden="true">
      {lines
        .filter((line) => line.count > 0)
        .map((line) => (
          <li key={line.label}>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <circle className={classes('seat', seatLook(line))} cx="7" cy="7" r="5.5" />
              {line.state === 'carriedOver' && (
                <circle className={classes('seat', innerLook(line))} cx="7" cy="7" r={5.5 * innerRing - 1} />
              )}
            </svg>
            {line.label}
            <span className="num">{line.count}</span>
          </li>
        ))}
    </ul>
  );
}
