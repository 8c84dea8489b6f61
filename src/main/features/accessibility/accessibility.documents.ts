import type { MeetingAccess } from '../../../shared/features/accessibility.ts';
import { bookingStateLabels, needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import type { StoredOffice } from '../../../shared/features/settings.ts';
import type { StoredVenue } from '../../../shared/features/venues.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { counted, dayText, longTime } from '../../../shared/rules/germanFormat.ts';
import { euroText } from '../../../shared/rules/money.ts';
import { bookingListDocument } from '../../documents/layouts/bookingList.ts';
import { venueSheetDocument } from '../../documents/layouts/venueSheet.ts';
import type { Document } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, type Stamp, stampOf } from '../../output.ts';
import { loadFacts, type MeetingFacts } from '../meetings/meetingFacts.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';
import { accessOf } from './access.service.ts';
import { meetingName } from './meetingName.ts';
import { storedVenue } from './venues.service.ts';

const verdicts = { met: 'reicht', missing: 'reicht nicht', unknown: 'offen' };

/** Prints the checklist of a venue. @throws AppError `notFound` */
export async function printVenue(job: JobContext, { id, format }: { id: number; format: PrintFormat }) {
  const stored = await storedVenue(job.db, id, job.clock);
  const stamp = stampOf(job.clock);
  const document = venueSheet(stored, await office(job.db), format, stamp);
  return presentDocument(
    job,
    sizedName(`Ortsblatt ${stored.venue.name} ${stamp.day}`, format),
    await printDocument(job, document),
  );
}

export function venueSheet(
  { venue, address, checks }: StoredVenue,
  from: StoredOffice,
  format: PrintFormat,
  stamp: Stamp,
): Document {
  return venueSheetDocument({
    frame: frameOf(from, `Ortsblatt: ${venue.name}`, stamp, format),
    heading: venue.name,
    facts: [
      { term: 'Anschrift', value: address },
      { term: 'Ansprechperson', value: venue.contact },
      { term: 'Plätze', value: venue.capacity === null ? '' : String(venue.capacity) },
      { term: 'Zuletzt geprüft', value: venue.checkedOn ? dayText(venue.checkedOn) : 'noch nie' },
      { term: 'Stand', value: dayText(stamp.day) },
    ],
    points: checks.map((check) => ({
      label: check.label,
      measure: check.source ? `${check.measure} (${check.source.replace(' ', '\u00a0')})` : check.measure,
      known: check.value,
      verdict: verdicts[check.state],
    })),
    remarks: venue.note,
  });
}

/** Prints what is booked for a meeting, without names. @throws AppError `notFound` */
export async function printBookings(
  job: JobContext,
  { meetingId, format }: { meetingId: number; format: PrintFormat },
) {
  const stamp = stampOf(job.clock);
  const facts = await loadFacts(job.db, meetingId);
  const access = await accessOf(job.db, facts, stamp.day);
  const document = bookingSheet(facts, access, await office(job.db), format, stamp);
  return presentDocument(
    job,
    sizedName(`Buchungsliste ${facts.meeting.committee_name} ${facts.day}`, format),
    await printDocument(job, document),
  );
}

export function bookingSheet(
  { meeting }: Pick<MeetingFacts, 'meeting'>,
  access: MeetingAccess,
  from: StoredOffice,
  format: PrintFormat,
  stamp: Stamp,
): Document {
  const name = meetingName(meeting.committee_name, meeting.starts_at);
  return bookingListDocument({
    frame: frameOf(from, `Buchungsliste: ${name}`, stamp, format),
    heading: 'Buchungsliste zur Barrierefreiheit',
    facts: [
      { term: 'Sitzung', value: name },
      { term: 'Beginn', value: longTime(meeting.starts_at) },
      { term: 'Ort', value: [meeting.place_name, meeting.place_address].filter(Boolean).join(', ') },
      { term: 'Erwartet', value: counted(access.expected, 'Person', 'Personen') },
      {
        term: 'Kosten bisher',
        value: access.bookings.some(({ costCents }) => costCents !== null)
          ? euroText(access.totalCents)
          : 'noch keine bekannt',
      },
      { term: 'Stand', value: dayText(stamp.day) },
    ],
    findings: access.findings.map(({ sentence }) => sentence),
    bookings: [
      ...access.bookings.map((booking) => ({
        what: needKindLabels[booking.kind],
        people: counted(booking.people, 'Person', 'Personen'),
        provider: booking.provider,
        state: [
          bookingStateLabels[booking.state],
          booking.lead.day ? `buchen bis ${dayText(booking.lead.day)}` : '',
        ]
          .filter(Boolean)
          .join(', '),
        cost: booking.costCents === null ? '' : euroText(booking.costCents),
        note: booking.note,
      })),
      ...access.toBook.map(({ kind, people, lead }) => ({
        what: needKindLabels[kind],
        people: counted(people, 'Person', 'Personen'),
        provider: '',
        state: `noch nicht vorgemerkt${lead.day ? `, buchen bis ${dayText(lead.day)}` : ''}`,
        cost: '',
      })),
    ],
  });
}
