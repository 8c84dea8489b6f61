/** Sign of "Gremien" in the manner of lucide: a table with eight chairs. */
export function RoundIcon({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="4" />
      <path d="M10.5 3h3M17.3 5.2l2 2.1M21 10.5v3M19.3 16.7l-2 2.1M13.5 21h-3M6.7 18.8l-2-2.1M3 13.5v-3M4.7 7.3l2-2.1" />
    </svg>
  );
}
