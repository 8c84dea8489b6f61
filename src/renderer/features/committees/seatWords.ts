import type { CommitteeRow, SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import { counted, dayText, listed } from '../../../shared/rules/germanFormat.ts';

/** What a seat is for, as it stands alone in a cell; a seat without sector, interest group and label gets a word too. */
export function seatTitle({ purpose }: Pick<SeatView, 'purpose'>): string {
  return purpose === '' ? 'ohne Zuordnung' : purpose.charAt(0).toLocaleUpperCase('de') + purpose.slice(1);
}

/** The form in which a seat gets a member: the first one, or the successor of who sits there. */
export const fillHref = (committeeId: number, seat: SeatView) =>
  `/gremien/${committeeId}/mitglied/neu?sitz=${seat.seatId}`;

/** The whole plan in one sentence for those who do not see it; names the exceptions. */
export function planSentence({ committee, seats }: StoredCommittee): string {
  const filled = seats.filter((seat) => seat.membership !== null).length;
  const vacant = seats.filter((seat) => seat.membership === null);
  const expiring = seats.filter((seat) => seat.state === 'expiring').length;
  const staying = seats.flatMap((seat) =>
    seat.state === 'carriedOver' ? (seat.membership?.person ?? []) : [],
  );
  const gaps = vacant.length === 0 ? '' : `; frei: ${listed(vacant.map(vacantName))}`;
  const ends = expiring === 0 ? '' : `; ${counted(expiring, 'Amtszeit endet', 'Amtszeiten enden')} bald`;
  const stays = staying.length === 0 ? '' : `; bis zur Nachfolge im Amt: ${listed(staying)}`;
  return `Sitze von ${committee.name} um einen runden Tisch: ${filled} von ${seats.length} besetzt${gaps}${ends}${stays}. Die Tabelle daneben nennt jeden Sitz.`;
}

const vacantName = (seat: SeatView) =>
  seat.required ? seatTitle(seat) : `${seatTitle(seat)} (kann frei bleiben)`;

/** "1. Piotr Zielony, 2. Ines Berg" */
export function deputiesText({ membership }: Pick<SeatView, 'membership'>): string {
  return (membership?.deputies ?? []).map(({ rank, name }) => `${rank}. ${name}`).join(', ');
}

/** "spricht für ältere Menschen"; empty where it speaks for no group but the one that the seat is named after. */
export function speaksForText({ membership, purpose }: Pick<SeatView, 'membership' | 'purpose'>): string {
  const names = (membership?.speaksFor ?? []).map(({ name }) => name).filter((name) => name !== purpose);
  return names.length === 0 ? '' : `spricht für ${listed(names)}`;
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

/** "5 Gremien, 2 Sitze unbesetzt, 1 weiterer kann frei bleiben": committees that exist today and what they lack. */
export function summaryOfCommittees(rows: readonly Pick<CommitteeRow, 'ended' | 'gaps' | 'free'>[]): string {
  const active = rows.filter((row) => !row.ended);
  const sum = (of: 'gaps' | 'free') => active.reduce((total, row) => total + row[of], 0);
  const gaps = sum('gaps');
  const free = sum('free');
  const further = gaps > 0 ? counted(free, 'weiterer', 'weitere') : counted(free, 'Sitz', 'Sitze');
  return [
    counted(active.length, 'Gremium', 'Gremien'),
    gaps > 0 && `${counted(gaps, 'Sitz', 'Sitze')} unbesetzt`,
    gaps === 0 && (free > 0 ? 'alle nötigen Sitze besetzt' : 'alle Sitze besetzt'),
    free > 0 && `${further} ${free === 1 ? 'kann' : 'können'} frei bleiben`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** "9 von 10 besetzt": of the seats that must be filled and those that are; what may stay free is named apart. */
export function seatsInWords({
  seats,
  filled,
  free,
}: Pick<CommitteeRow, 'seats' | 'filled' | 'free'>): string {
  if (seats === 0) return 'noch keine';
  const rest = free > 0 ? `, ${free}\u00a0${free === 1 ? 'kann' : 'können'} frei bleiben` : '';
  return `${filled} von ${seats - free} besetzt${rest}`;
}
