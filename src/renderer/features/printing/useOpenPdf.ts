import { useEffect, useState } from 'react';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { ApiError } from '../../api.ts';
import { type OpenPdf, openPdf } from './pdf.ts';

/** A document while it is opened and shown. */
export interface Opening {
  open: OpenPdf | null;
  /** Why it could not be opened, or why pages of it stay white. */
  problem: string | null;
  /** Loads once more what is missing: the document, or its pages. */
  retry: () => void;
}

/** Opens a printed document while the component is shown. */
export function useOpenPdf(printed: PrintedDocument): Opening {
  const [open, setOpen] = useState<OpenPdf | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens it anew
  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | null = null;
    const onMissing = (error: unknown) => {
      if (!gone) setProblem(missingWords(error));
    };
    openPdf(printed, onMissing).then(
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
  }, [printed, tries]);
  const retry = () => {
    setProblem(null);
    if (open) open.retry();
    else setTries(tries + 1);
  };
  return { open, problem, retry };
}

/** Why a document could not be opened. */
export const problemOf = (error: unknown): string =>
  error instanceof ApiError
    ? error.message
    : 'Die Seiten lassen sich hier nicht zeigen. Öffnen Sie das Schriftstück mit „Drucken“ in Ihrem PDF-Programm.';

/** Why pages of an open document stay white. */
export const missingWords = (error: unknown): string =>
  `Ein Teil der Seiten ließ sich nicht laden und bleibt weiß. ${
    error instanceof ApiError
      ? error.message
      : 'Laden Sie ihn noch einmal, oder öffnen Sie das Schriftstück mit „Drucken“ in Ihrem PDF-Programm.'
  }`;
