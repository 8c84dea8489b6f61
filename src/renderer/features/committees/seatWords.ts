import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import { counted, dayText, listed } from '../../../shared/rules/germanFormat.ts';

/** What a seat is for, as it stands alone in a cell; a seat without sector, interest group and label gets a word too. */
export function seatTitle({ purpose }: Pick<SeatView, 'purpose'>): string {
  return purpose === '' ? 'ohne Zuordnung' : purpose.charAt(0).toLocaleUpperCase('de') + purpose.slice(1);
}

/** The whole plan in one sentence for those who do not see it; names the exceptions. */
export function planSentence({ committee, seats }: StoredCommittee): string {
  const filled = seats.filter((seat) => seat.membership !== null).length;
  const vacant = seats.filter((seat) => seat.membership === null).map(seatTitle);
  const expiring = seats.filter((seat) => seat.state === 'expiring').length;
  const gaps = vacant.length === 0 ? '' : `; frei: ${listed(vacant)}`;
  const ends = expiring === 0 ? '' : `; ${counted(expiring, 'Amtszeit endet', 'Amtszeiten enden')} bald`;
  return `Sitze von ${committee.name} um einen runden Tisch: ${filled} von ${seats.length} besetzt${gaps}${ends}. Die Tabelle daneben nennt jeden Sitz.`;
}

/** "12/2028", the form of the narrow column; empty for an open-ended term. */
export function monthYear(day: string | null): string {
  return day === null ? '' : `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Since when nobody sits there, or who comes. */
export function vacancyWords(seat: SeatView): string {
  if (seat.next) return `ab ${dayText(seat.next.fromDay)}: ${seat.next.person}`;
  return seat.vacantSince ? `seit ${dayText(seat.vacantSince)}` : '';
}
