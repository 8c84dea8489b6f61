import { lazy, Suspense } from 'react';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { Notice } from '../../ui/Feedback.tsx';

// What reads PDFs is large: it comes when there is a letter to show.
const LivePages = lazy(async () => ({ default: (await import('../printing/LivePages.tsx')).LivePages }));

/** A letter that is built again while one works, and why it cannot be. */
export function LetterPaper({
  printed,
  problem,
}: {
  printed: PrintedDocument | null;
  problem: string | null;
}) {
  return (
    <>
      {problem && (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      )}
      <div className="preview__paper">
        <Suspense>{printed && <LivePages printed={printed} />}</Suspense>
      </div>
    </>
  );
}
