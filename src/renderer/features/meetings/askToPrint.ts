import { useEffect, useState } from 'react';

/**
 * Goes along with the way to "Einladungen": the print question opens there. It is no part of the address, which is
 * remembered over a restart.
 */
export const askToPrint = { askToPrint: true } as const;

/** Whether the print question is open; whoever comes back to the page later is not asked again. */
export function usePrintQuestion(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(() => wanted(history.state));
  useEffect(() => {
    if (wanted(history.state)) history.replaceState(null, '');
  }, []);
  return [open, setOpen];
}

const wanted = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'askToPrint' in state;
