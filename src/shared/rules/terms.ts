import { daysBetween } from './deadlines.ts';

/** From when until when somebody sits; `untilDay` is the last valid day, null means open-ended. */
export interface Term {
  fromDay: string;
  untilDay: string | null;
}

/**
 * - `expiring`: filled, and the term ends within this calendar year or within {@link expiryNoticeDays} days;
 * - `carriedOver`: the term is over, but the member stays in office until there is a successor.
 */
export type SeatState = 'filled' | 'expiring' | 'vacant' | 'carriedOver';

/** How long before its end a term is called expiring, even across the turn of the year. */
export const expiryNoticeDays = 90;

/** Whether a term holds on a day; first and last day included. */
export function holdsOn(term: Term, day: string): boolean {
  return term.fromDay <= day && (term.untilDay === null || term.untilDay >= day);
}

/** Whether two terms share at least one day. */
export function overlaps(a: Term, b: Term): boolean {
  return (a.untilDay === null || a.untilDay >= b.fromDay) && (b.untilDay === null || b.untilDay >= a.fromDay);
}

/** Whether a term that holds on `day` ends within this calendar year or within {@link expiryNoticeDays} days. */
export function isExpiring(term: Term, day: string): boolean {
  if (term.untilDay === null || !holdsOn(term, day)) return false;
  return term.untilDay.slice(0, 4) === day.slice(0, 4) || daysBetween(day, term.untilDay) <= expiryNoticeDays;
}

/** The term that holds on a day; where several do, the one that began last. */
export function termOn<T extends Term>(terms: readonly T[], day: string): T | null {
  return (
    terms.filter((term) => holdsOn(term, day)).sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1))[0] ?? null
  );
}

/**
 * The state of a seat on a day, from all terms on it.
 * @param staysUntilSuccessor where the rules let members stay in office after their term
 */
export function seatState(terms: readonly Term[], day: string, staysUntilSuccessor = false): SeatState {
  const current = termOn(terms, day);
  if (current) return isExpiring(current, day) ? 'expiring' : 'filled';
  return staysUntilSuccessor && terms.some((term) => term.fromDay <= day) ? 'carriedOver' : 'vacant';
}
