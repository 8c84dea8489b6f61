import type { ComponentType } from 'react';

/** Any icon: one of lucide-react, imported by name, or `RoundIcon`. */
export type IconComponent = ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;

/** An icon beside a word. It never speaks: the word does. */
export function Icon({ of: Component, big = false }: { of: IconComponent; big?: boolean }) {
  return <Component className={big ? 'icon icon--big' : 'icon'} aria-hidden={true} />;
}
