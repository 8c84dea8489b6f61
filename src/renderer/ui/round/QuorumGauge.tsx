import { Chair, type ChairLook } from './Chair.tsx';
import { chairAngle, chairShape } from './chairs.ts';

/** Above this chairs would be lines: only the number is drawn. */
export const mostChairs = 40;

export interface QuorumGaugeProps {
  /** Votes that are here or have accepted. */
  present: number;
  /** No answer yet. */
  open?: number;
  /** Here, but barred from this vote. */
  barred?: number;
  /** Excused or gone: the chair is taken away. */
  gone?: number;
  /** From how many votes on the body has a quorum; null where no rule is set. */
  needed: number | null;
  /** Pixels at 100 %: 60 in lists, 76, 104 in the Sitzungsmodus. */
  size?: number;
  /** Short spoken name; without it the gauge is silent, because its sentence stands beside it. */
  label?: string;
  /** Shows "von 10" below the number; needs a size of 100 and more. */
  showTotal?: boolean;
  /** Leaves the number away, before anyone was invited. */
  hideNumber?: boolean;
}

/** Chairs sorted: filled is in, outline has not answered, a dot is a chair gone; the tick outside is the quorum. */
export function QuorumGauge({
  present,
  open = 0,
  barred = 0,
  gone = 0,
  needed,
  size = 60,
  label,
  showTotal,
  hideNumber,
}: QuorumGaugeProps) {
  const total = present + barred + open + gone;
  const middle = size / 2;
  const shape = chairShape(size, total);
  const looks: ChairLook[] = [
    ...fill(present, 'in'),
    ...fill(barred, 'barred'),
    ...fill(open, 'open'),
    ...fill(gone, 'gone'),
  ];
  const drawn = total <= mostChairs;
  const numberSize = size * 0.25;
  const tick = shape.radius + shape.height / 2 + size * 0.025;
  return (
    <svg
      className="round"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {label && <title>{label}</title>}
      {drawn ? (
        looks.map((look, index) => (
          <Chair
            key={chairAngle(index, total)}
            shape={shape}
            angle={chairAngle(index, total)}
            size={size}
            look={look}
          />
        ))
      ) : (
        <circle className="round__table" cx={middle} cy={middle} r={shape.radius} />
      )}
      {drawn && needed !== null && needed > 0 && needed <= total && (
        <path
          className="round__mark"
          d={`M0 ${-tick}v${-size * 0.075}`}
          transform={`translate(${middle} ${middle}) rotate(${(needed * 360) / total})`}
        />
      )}
      {!hideNumber && (
        <text
          x={middle}
          y={middle + numberSize * (showTotal ? 0.18 : 0.35)}
          fontSize={numberSize}
          fontWeight={600}
        >
          {present}
        </text>
      )}
      {showTotal && (
        <text
          className="round__sub"
          x={middle}
          y={middle + numberSize * 0.75}
          fontSize={Math.max(12, size * 0.11)}
        >
          von {total}
        </text>
      )}
    </svg>
  );
}

function fill(count: number, look: ChairLook): ChairLook[] {
  return Array.from({ length: count }, () => look);
}
