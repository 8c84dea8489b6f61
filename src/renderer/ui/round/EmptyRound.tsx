import { Chair } from './Chair.tsx';
import { chairAngle, chairShape } from './chairs.ts';

const size = 72;
const count = 10;

/** The round without anyone: picture of every empty place. */
export function EmptyRound() {
  const shape = chairShape(size, count);
  const angles = Array.from({ length: count }, (_, index) => chairAngle(index, count));
  return (
    <svg className="round" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {angles.map((angle) => (
        <Chair key={angle} shape={shape} angle={angle} size={size} look="open" />
      ))}
    </svg>
  );
}
