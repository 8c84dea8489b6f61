import { type KeyboardEvent, useRef, useState } from 'react';
import { classes } from '../classes.ts';
import { mostChairs } from './QuorumGauge.tsx';
import { type PlanShape, planShape, seatPoint } from './planShape.ts';
import { SeatLegend } from './SeatLegend.tsx';

export interface Seat {
  id: string | number;
  /** "MH"; not shown for a vacant seat. */
  initials: string;
  /** Spoken and shown on hover: "Dr. Maren Hollweg, Kommunalpolitik". */
  name: string;
  advisory: boolean;
  /** expiring: the term ends soon; carriedOver: it is over, the member stays until a successor. */
  state: 'filled' | 'expiring' | 'carriedOver' | 'vacant';
  /** A seat that need not be filled: vacant, it is no gap. */
  optional?: boolean;
}

export interface SeatPlanProps {
  seats: readonly Seat[];
  /** The whole in words, naming the exceptions: "Sitze der Steuerungsgruppe: 10 von 11 besetzt, Psychotherapie ist frei." */
  label: string;
  /** Seat that is marked because the pointer or the focus is on its row. */
  marked?: Seat['id'] | null;
  onMark?: (id: Seat['id'] | null) => void;
  /** A click or Enter on a seat: bring its row into view. Makes the plan one tab stop with arrow keys. */
  onChoose?: (id: Seat['id']) => void;
  /** Words of the honey seats in the legend. */
  expiringLabel?: string;
}

/**
 * Seats at fixed places around the table: filled voting, ring advisory, honey expiring, ring in ring carried over, dashed
 * red vacant, dotted grey vacant and optional.
 */
export function SeatPlan({
  seats,
  label,
  marked,
  onMark,
  onChoose,
  expiringLabel = 'Amtszeit endet bald',
}: SeatPlanProps) {
  const shape = planShape(seats.length);
  const filled = seats.filter((seat) => seat.state !== 'vacant').length;
  const [active, setActive] = useState(0);
  const plan = useRef<SVGSVGElement>(null);
  const middle = shape.size / 2;
  const can = onChoose !== undefined && seats.length <= mostChairs;

  const handleKey = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (index + step + seats.length) % seats.length;
    setActive(next);
    plan.current?.querySelector<SVGAElement>(`[data-seat="${next}"]`)?.focus();
  };

  return (
    <figure className="plan">
      <svg
        ref={plan}
        className="round"
        width={shape.size}
        height={shape.size}
        viewBox={`0 0 ${shape.size} ${shape.size}`}
        role={can ? 'group' : 'img'}
        aria-label={label}
      >
        <circle className="round__table" cx={middle} cy={middle} r={shape.table} />
        {seats.length <= mostChairs &&
          seats.map((seat, index) => {
            const mark = <SeatMark seat={seat} index={index} count={seats.length} shape={shape} tip={!can} />;
            const look = classes('seat-spot', marked === seat.id && 'seat-spot--marked');
            if (!can)
              return (
                <g key={seat.id} className={look}>
                  {mark}
                </g>
              );
            return (
              <a
                key={seat.id}
                href={`#sitz-${seat.id}`}
                data-seat={index}
                className={`${look} seat-spot--can`}
                tabIndex={index === Math.min(active, seats.length - 1) ? 0 : -1}
                aria-label={named(seat)}
                onClick={(event) => {
                  event.preventDefault();
                  onChoose(seat.id);
                }}
                onKeyDown={(event) => handleKey(event, index)}
                onMouseEnter={() => onMark?.(seat.id)}
                onMouseLeave={() => onMark?.(null)}
                onBlur={() => onMark?.(null)}
                onFocus={() => {
                  setActive(index);
                  onMark?.(seat.id);
                }}
              >
                {mark}
              </a>
            );
          })}
        <text x={middle} y={middle} fontSize={30} fontWeight={700}>
          {filled}
        </text>
        <text className="round__sub" x={middle} y={middle + 20} fontSize={13}>
          von {seats.length} besetzt
        </text>
      </svg>
      <SeatLegend seats={seats} expiringLabel={expiringLabel} />
    </figure>
  );
}

/** The seat says its name itself; initials and tooltip would repeat it. */
const unspoken = { 'aria-hidden': true } as const;

function SeatMark({
  seat,
  index,
  count,
  shape,
  tip,
}: {
  seat: Seat;
  index: number;
  count: number;
  shape: PlanShape;
  /** Name on hover, where no row beside the plan is marked instead. */
  tip: boolean;
}) {
  const { x, y } = seatPoint(index, count, shape);
  const words = seat.state === 'vacant' ? 'frei' : seat.initials;
  return (
    <g {...unspoken}>
      {tip && <title>{spoken(seat)}</title>}
      <circle className="seat__halo" cx={x} cy={y} r={shape.seat + 3.5} />
      <circle className={classes('seat', seatLook(seat))} cx={x} cy={y} r={shape.seat} />
      {seat.state === 'carriedOver' && (
        <circle className={classes('seat', innerLook(seat))} cx={x} cy={y} r={shape.seat * innerRing} />
      )}
      {shape.showInitials && (
        <text
          className={classes('seat__label', labelLook(seat))}
          x={x}
          y={y + shape.letters * 0.35}
          fontSize={shape.letters}
        >
          {words}
        </text>
      )}
    </g>
  );
}

function spoken(seat: Seat): string {
  const notes = [
    seat.advisory && 'beratend',
    seat.state === 'expiring' && 'Amtszeit endet',
    seat.state === 'carriedOver' && 'Amtszeit abgelaufen, bis zur Nachfolge im Amt',
    seat.state === 'vacant' && 'frei',
    seat.state === 'vacant' && seat.optional && 'muss nicht besetzt sein',
  ];
  return [seat.name, ...notes.filter(Boolean)].join(', ');
}

/** The name of a seat holds what is written on it, so that it can be called by voice. */
function named(seat: Seat): string {
  return seat.state === 'vacant' ? spoken(seat) : `${spoken(seat)}, ${seat.initials}`;
}

/** Radius of the inner ring of a carried-over seat. */
export const innerRing = 0.74;

/** Class of a seat's drawing; undefined for a filled voting one. */
export function seatLook(seat: Pick<Seat, 'advisory' | 'state' | 'optional'>): string | undefined {
  if (seat.state === 'vacant') return seat.optional ? 'seat--optional' : 'seat--vacant';
  if (seat.state === 'carriedOver') return 'seat--carried';
  if (seat.state === 'expiring') return seat.advisory ? 'seat--advisory-expiring' : 'seat--expiring';
  return seat.advisory ? 'seat--advisory' : undefined;
}

/** Class of the inner ring of a carried-over seat, which tells whether it votes. */
export function innerLook({ advisory }: Pick<Seat, 'advisory'>): string | undefined {
  return advisory ? 'seat--advisory' : undefined;
}

function labelLook(seat: Seat): string | undefined {
  if (seat.state === 'vacant') return seat.optional ? 'seat__label--optional' : 'seat__label--vacant';
  if (seat.advisory) return 'seat__label--dark';
  return seat.state === 'expiring' ? 'seat__label--expiring' : undefined;
}
