import type { ReactNode } from 'react';

/** The scrolling frame of a long list. Long tables are drawn in parts only inside it. */
export function ListScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="scroll" data-list-scroll="" aria-label={label}>
      {children}
    </section>
  );
}
