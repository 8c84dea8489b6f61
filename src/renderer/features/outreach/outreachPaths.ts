import type { OutreachStart } from './OutreachDialog.tsx';

/** Where a talk about a vacant seat is noted. */
export const talkAboutSeat = (
  committeeId: number,
  { seatId, purpose }: { seatId: number; purpose: string },
): string =>
  `/personen/ansprache?${new URLSearchParams({ neu: `${committeeId}-${seatId}`, thema: subjectOfSeat(purpose) })}`;

/** "Sitz Psychotherapie" */
export const subjectOfSeat = (purpose: string): string => `Sitz ${purpose}`.trim();

/** What an address says about the new entry it asks for; null where it asks for none. */
export function startOf(params: URLSearchParams): OutreachStart | null {
  const [, committee, seat] = /^(\d{1,12})-(\d{1,12})$/.exec(params.get('neu') ?? '') ?? [];
  if (!committee || !seat) return null;
  return { committeeId: Number(committee), seatId: Number(seat), subject: params.get('thema') ?? '' };
}
