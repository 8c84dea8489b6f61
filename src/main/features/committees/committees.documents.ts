import {
  committeeKindLabels,
  committeeRoleLabels,
  votingRightLabels,
} from '../../../shared/features/committees.labels.ts';
import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import type { StoredOffice } from '../../../shared/features/settings.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted, dayText, listed } from '../../../shared/rules/germanFormat.ts';
import { rulesInWords } from '../../../shared/rules/rulesInWords.ts';
import { holdsOn } from '../../../shared/rules/terms.ts';
import { committeeSheetDocument, type SheetSeat } from '../../documents/layouts/committeeSheet.ts';
import type { Document } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, type Stamp, stampOf } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';
import { storedCommittee } from './committees.service.ts';

/** Prints everything about a committee on a sheet. @throws AppError `notFound` */
export async function printSheet(job: JobContext, { id, format }: { id: number; format: PrintFormat }) {
  const stored = await storedCommittee(job.db, id, job.clock);
  const stamp = stampOf(job.clock);
  const document = committeeSheet(stored, await office(job.db), format, stamp);
  return presentDocument(
    job,
    sizedName(`Gremienblatt ${stored.committee.name} ${stamp.day}`, format),
    await printDocument(job, document),
  );
}

/** The committee as it stands on the day of the stamp. */
export function committeeSheet(
  { committee, seats, roles, rules, rulesToday }: StoredCommittee,
  from: StoredOffice,
  format: PrintFormat,
  stamp: Stamp,
): Document {
  const title = `Gremienblatt: ${committee.name}`;
  const votes = seats.filter((seat) => seat.votingRight === 'voting').length;
  const dated = rules.find((version) => version.validFrom <= stamp.day);
  return committeeSheetDocument({
    frame: frameOf(from, title, stamp, format),
    heading: committee.name,
    facts: [
      { term: 'Art', value: committeeKindLabels[committee.kind] },
      { term: 'Kurzname', value: committee.shortName },
      { term: 'Gegründet', value: committee.foundedOn ? dayText(committee.foundedOn) : '' },
      { term: 'Besteht bis', value: committee.endedOn ? dayText(committee.endedOn) : '' },
      { term: 'Sitze', value: seatCounts(seats) },
      { term: 'Stand', value: dayText(stamp.day) },
    ],
    purpose: committee.purpose,
    roles: roles
      .filter((role) => holdsOn(role, stamp.day))
      .map((role) => ({
        term: committeeRoleLabels[role.role],
        value: `${role.person}, ${termWords(role.fromDay, role.untilDay)}`,
      })),
    seats: seats.map(sheetSeat),
    rulesTitle: dated
      ? `Regeln, gültig seit ${dayText(dated.validFrom)}`
      : 'Regeln (übliche Regeln, noch keine eigene Geschäftsordnung)',
    rules: rulesInWords(rulesToday, votes).map(({ term, text }) => ({ term, value: text })),
  });
}

/** "11 Sitze, davon 10 stimmberechtigt und 1 beratend; 10 besetzt, 1 frei" */
export function seatCounts(seats: readonly SeatView[]): string {
  if (seats.length === 0) return '';
  const voting = seats.filter((seat) => seat.votingRight === 'voting').length;
  const filled = seats.filter((seat) => seat.membership !== null).length;
  const rights = [
    voting > 0 && `${voting} stimmberechtigt`,
    voting < seats.length && `${seats.length - voting} beratend`,
  ];
  const free = seats.length - filled;
  return `${counted(seats.length, 'Sitz', 'Sitze')}, davon ${rights.filter(Boolean).join(' und ')}; ${filled} besetzt${free > 0 ? `, ${free} frei` : ''}`;
}

const termWords = (fromDay: string, untilDay: string | null) =>
  untilDay === null
    ? `seit ${formatDay(fromDay, 'short')}`
    : `${formatDay(fromDay, 'short')} bis ${formatDay(untilDay, 'short')}`;

function sheetSeat(seat: SeatView, index: number): SheetSeat {
  const { membership, purpose } = seat;
  const notes = notesOf(seat);
  return {
    // A seat without sector, interest group and label is known by its place around the table.
    title: purpose ? purpose.charAt(0).toLocaleUpperCase('de') + purpose.slice(1) : `Sitz ${index + 1}`,
    votingRight: votingRightLabels[seat.votingRight],
    member: membership?.person ?? vacancy(seat),
    ...(membership?.onBehalfOf ? { organisation: membership.onBehalfOf } : {}),
    term: membership ? termWords(membership.fromDay, membership.untilDay) : '',
    ...(notes.length > 0 && { notes }),
    deputies: (membership?.deputies ?? []).map(({ rank, name }) => `${rank}. ${name}`),
    vacant: membership === null,
  };
}

/** What else is to be said of a mandate: that it goes on, how it came about, for whom it speaks. */
function notesOf({ membership, state, purpose }: SeatView): string[] {
  if (!membership) return [];
  const { by, on, reference } = membership.appointment;
  const day = on ? formatDay(on, 'short') : '';
  const appointed = [by && `durch ${by}`, day && `am ${day}`].filter(Boolean).join(' ');
  const groups = membership.speaksFor.map(({ name }) => name).filter((name) => name !== purpose);
  return [
    state === 'carriedOver' ? 'im Amt bis zur Nachfolge' : '',
    [appointed && `berufen ${appointed}`, reference].filter(Boolean).join(', '),
    groups.length > 0 ? `spricht für ${listed(groups)}` : '',
  ].filter(Boolean);
}

function vacancy({ next, vacantSince, required }: SeatView): string {
  if (next) return `frei, ab ${formatDay(next.fromDay, 'short')}: ${next.person}`;
  const free = required ? 'frei' : 'frei, kann frei bleiben';
  if (!vacantSince) return free;
  return `frei seit ${formatDay(vacantSince, 'short')}${required ? '' : ', kann frei bleiben'}`;
}
