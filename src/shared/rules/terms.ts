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

/** From when until when something exists; null on either side: without that end. */
export interface Span {
  fromDay: string | null;
  untilDay: string | null;
}

/** Whether a term (or a seat's time) holds on a day; first and last day included. */
export function holdsOn(span: Span, day: string): boolean {
  return (span.fromDay === null || span.fromDay <= day) && (span.untilDay === null || span.untilDay >= day);
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

/** A seat with the time in which it exists. */
export interface DatedSeat extends Span {
  id: number;
}

/** Somebody's term on a seat. */
export interface Mandate extends Term {
  seatId: number;
  personId: number;
  /** She went on the last day herself (resigned, recalled, died): nobody stays in office then. */
  leftOffice: boolean;
}

/** Who holds a seat on a day; `carriedOver`: the term is over and she stays until a successor begins. */
export interface Holder<M> {
  mandate: M;
  carriedOver: boolean;
}

/**
 * Who is in office on the seats of one committee on a day, by seat id. This one rule decides who is shown, invited,
 * counted and votes. Seats that do not exist on that day and vacant ones are left out.
 *
 * Where `staysUntilSuccessor` holds on that day, the member whose term ended last on a seat stays in office until the
 * next one begins; not where she left herself, and not where a later mandate of hers in this committee has begun, for
 * that takes the place of the old one.
 */
export function holdersOn<M extends Mandate>(
  seats: readonly DatedSeat[],
  mandates: readonly M[],
  day: string,
  staysUntilSuccessor: boolean,
): Map<number, Holder<M>> {
  const begun = mandates.filter((mandate) => mandate.fromDay <= day);
  const bySeat = Map.groupBy(begun, (mandate) => mandate.seatId);
  const holders = new Map<number, Holder<M>>();
  for (const seat of seats) {
    if (!holdsOn(seat, day)) continue;
    const terms = bySeat.get(seat.id) ?? [];
    const current = termOn(terms, day);
    if (current) {
      holders.set(seat.id, { mandate: current, carriedOver: false });
      continue;
    }
    const last = staysUntilSuccessor ? lastEnded(terms) : undefined;
    if (last && !last.leftOffice && !hasLaterMandate(last, begun))
      holders.set(seat.id, { mandate: last, carriedOver: true });
  }
  return holders;
}

const lastEnded = <M extends Mandate>(ended: readonly M[]): M | undefined =>
  [...ended].sort((a, b) => (b.untilDay ?? '').localeCompare(a.untilDay ?? ''))[0];

const hasLaterMandate = (mandate: Mandate, begun: readonly Mandate[]): boolean =>
  begun.some((other) => other.personId === mandate.personId && other.fromDay > (mandate.untilDay ?? ''));

/** The state of a seat from who holds it. */
export function seatState(holder: Holder<Term> | undefined, day: string): SeatState {
  if (!holder) return 'vacant';
  if (holder.carriedOver) return 'carriedOver';
  return isExpiring(holder.mandate, day) ? 'expiring' : 'filled';
}

/** Last day of a term of so many months that begins on a day: 1 March 2024 for 24 months ends on 28 February 2026. */
export function termEnd(fromDay: string, months: number): string {
  const [year = 0, month = 1, day = 1] = fromDay.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  // Who begins on the 31st ends with the last day of a shorter month, not one day before it.
  if (day > lastOfMonth)
    return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), lastOfMonth))
      .toISOString()
      .slice(0, 10);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day - 1)).toISOString().slice(0, 10);
}
