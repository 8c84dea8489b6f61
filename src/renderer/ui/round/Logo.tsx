const chairs = [0, 45, 90, 135, 180, 225, 270, 315];
/** The free chair, a little away from the table: there is room for you. */
const freeChair = 45;

/** The mark: eight chairs around a table, seen from above. `resources/icons/logo.svg` is the same drawing. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg className={className ? `mark ${className}` : 'mark'} viewBox="0 0 32 32" aria-hidden="true">
      {chairs.map((angle) => (
        <rect
          key={angle}
          className={angle === freeChair ? 'mark__free' : undefined}
          x={-3.7}
          y={angle === freeChair ? -15.6 : -14.4}
          width={7.4}
          height={5}
          rx={2.5}
          fill="currentColor"
          transform={`translate(16 16) rotate(${angle})`}
        />
      ))}
      <circle cx="16" cy="16" r="5.2" fill="none" stroke="currentColor" strokeWidth="2.2" />
    </svg>
  );
}
