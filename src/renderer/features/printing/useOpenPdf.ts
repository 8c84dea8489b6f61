import { useEffect, useState } from 'react';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { ApiError } from '../../api.ts';
import { type OpenPdf, openPdf } from './pdf.ts';

/** Opens a printed document while the component is shown; `problem` says why it could not be opened. */
export function useOpenPdf(printed: PrintedDocument): { open: OpenPdf | null; problem: string | null } {
  const [open, setOpen] = useState<OpenPdf | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | null = null;
    openPdf(printed).then(
      (result) => {
        if (gone) return result.close();
        opened = result;
        setOpen(result);
      },
      (error: unknown) => {
        if (!gone) setProblem(problemOf(error));
      },
    );
    return () => {
      gone = true;
      opened?.close();
    };
  }, [printed]);
  return { open, problem };
}

export const problemOf = (error: unknown): string =>
  error instanceof ApiError
    ? error.message
    : 'Die Seiten lassen sich hier nicht zeigen. Öffnen Sie das Schriftstück mit „Drucken“ in Ihrem PDF-Programm.';
