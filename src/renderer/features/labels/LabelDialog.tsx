import { lazy, Suspense } from 'react';
import type { LabelProduct, LabelSource } from '../../../shared/features/labels.ts';

export interface LabelDialogProps {
  product: LabelProduct;
  source: LabelSource;
  /** Whom they are for: "12 Personen", "Steuerungsgruppe". */
  subject: string;
  onClose: () => void;
}

// Loaded when it is asked for: no list needs it for its first picture.
const LabelForm = lazy(async () => ({ default: (await import('./LabelForm.tsx')).LabelForm }));

/** Asks on which sheet and from which place on, and prints. Mounted while it is open. */
export function LabelDialog(props: LabelDialogProps) {
  return (
    <Suspense>
      <LabelForm {...props} />
    </Suspense>
  );
}
