import type { ChairShape } from './chairs.ts';

/** in: filled · open: outline · barred: outline in the accent · gone: a dot where the chair stood. */
export type ChairLook = 'in' | 'open' | 'barred' | 'gone';

/** One chair at its place around the table. */
export function Chair({
  shape,
  angle,
  size,
  look,
}: {
  shape: ChairShape;
  angle: number;
  size: number;
  look: ChairLook;
}) {
  const transform = `translate(${size / 2} ${size / 2}) rotate(${angle})`;
  if (look === 'gone')
    return (
      <circle
        className="seat seat--out"
        cy={-shape.radius}
        r={Math.min(shape.width * 0.2, shape.height * 0.3)}
        transform={transform}
      />
    );
  return (
    <rect
      className={look === 'in' ? 'seat' : `seat seat--${look}`}
      x={-shape.width / 2}
      y={-shape.radius - shape.height / 2}
      width={shape.width}
      height={shape.height}
      rx={Math.min(shape.width, shape.height) / 2}
      transform={transform}
    />
  );
}
