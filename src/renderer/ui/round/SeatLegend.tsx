import { classes } from '../classes.ts';
import { type Seat, seatLook } from './SeatPlan.tsx';

/** What the drawing of each seat means, with counts; kinds that do not occur are left out. The plan's label says the same. */
export function SeatLegend({ seats, expiringLabel }: { seats: readonly Seat[]; expiringLabel: string }) {
  const kinds = [
    { advisory: false, state: 'filled', label: 'besetzt' },
    { advisory: true, state: 'filled', label: 'beratend' },
    { advisory: false, state: 'expiring', label: expiringLabel },
    { advisory: true, state: 'expiring', label: `beratend, ${expiringLabel}` },
  ] as const;
  const lines = kinds.map((kind) => ({
    look: seatLook(kind),
    label: kind.label,
    count: seats.filter((seat) => seat.state === kind.state && seat.advisory === kind.advisory).length,
  }));
  const vacant = {
    look: 'seat--vacant',
    label: 'unbesetzt',
    count: seats.filter((seat) => seat.state === 'vacant').length,
  };
  return (
    <ul className="legend" aria-hidden="true">
      {[...lines, vacant]
        .filter((line) => line.count > 0)
        .map((line) => (
          <li key={line.label}>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <circle className={classes('seat', line.look)} cx="7" cy="7" r="5.5" />
            </svg>
            {line.label}
            <span className="num">{line.count}</span>
          </li>
        ))}
    </ul>
  );
}
