import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { MeetingFrame } from '../../../shared/features/meetings.ts';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { lateByDays } from '../../../shared/rules/deadlines.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { isMailable, mailStop } from '../../../shared/rules/mailable.ts';
import { instant, today } from '../../clock.ts';
import { keepFile, readKeptFile } from '../../database/fileStore.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import type { Document } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, type Stamp, stampOf } from '../../output.ts';
import { signatories } from '../settings/settings.repository.ts';
import { office } from '../settings/settings.service.ts';
import { placeholderProblems } from './invitationPlaceholders.ts';
import { findInvitation, insertInvitations } from './invitees.repository.ts';
import { type Invitee, loadInvitees, stopOf, wantsLetter } from './invitees.service.ts';
import { loadFacts, type MeetingFacts, meetingHeading, nameOf, requireStatus } from './meetingFacts.ts';
import { attendanceList, invitationLetters, loggedFormat } from './meetings.documents.ts';
import { frameColumns, updateMeeting } from './meetings.repository.ts';

interface Prepared {
  facts: MeetingFacts;
  letters: Invitee[];
  notPrinted: { personId: number; name: string; reason: string }[];
  document: Document;
}

/** Name of a file that sorts by day: "2026-12-09 Steuerungsgruppe – Einladungen". */
export const fileName = ({ meeting }: MeetingFacts, what: string): string =>
  `${meeting.starts_at.slice(0, 10)} ${meeting.committee_short_name || meeting.committee_name} – ${what}`;

async function prepare(
  db: Kysely<Database>,
  meetingId: number,
  personIds: readonly number[] | null,
  stamp: Stamp,
): Promise<Prepared> {
  const facts = await loadFacts(db, meetingId);
  refuseOpenPlaceholders(facts);
  const wanted = (await loadInvitees(db, facts)).filter(
    (each) => personIds === null || personIds.includes(each.person.id),
  );
  const letters = wanted.filter(
    (each) => wantsLetter(each.person) && each.lines.length > 0 && stopOf(each.person) === '',
  );
  const others = wanted.filter((each) => !letters.includes(each));
  return {
    facts,
    letters,
    notPrinted: others.map(({ person }) => ({
      personId: person.id,
      name: nameOf(person),
      reason: reasonOf(person),
    })),
    document: invitationLetters(facts, await office(db), letters, stamp),
  };
}

/** Why somebody gets no letter. */
function reasonOf(person: Invitee['person']): string {
  const stop = stopOf(person);
  if (stop) return `${stop.charAt(0).toLocaleUpperCase('de')}${stop.slice(1)}.`;
  return wantsLetter(person) ? 'Die Anschrift fehlt.' : 'Wünscht die Einladung per E-Mail.';
}

/** No letter leaves with a brace in its text. */
function refuseOpenPlaceholders(facts: MeetingFacts): void {
  const [problem] = placeholderProblems(facts);
  if (problem !== undefined) throw new AppError('invalidInput', problem);
}

/**
 * Prints, keeps and logs the letters. What is kept is what was printed: if anything changed while
 * printing, nothing is recorded.
 * @throws AppError `conflict` after the meeting's beginning or when something changed meanwhile, `invalidInput` where there is nothing to print
 */
export async function printInvitations(
  job: JobContext,
  input: { meetingId: number; personIds: readonly number[] | null },
) {
  const stamp = stampOf(job.clock);
  const prepared = await prepare(job.db, input.meetingId, input.personIds, stamp);
  const { facts, letters, document } = prepared;
  requireStatus(
    facts,
    ['planned', 'invited'],
    'Diese Sitzung hat schon begonnen oder ist abgesagt. Einladungen lassen sich nicht mehr drucken.',
  );
  if (letters.length === 0) throw new AppError('invalidInput', nothingToPrint(prepared));
  const bytes = await printDocument(job, document);
  const late = lateByDays(stamp.day, facts.meeting.starts_at, facts.rules.noticePeriodDays);
  const name = fileName(facts, 'Einladungen');
  await job.write(
    async (db, context) => {
      const now = await prepare(db, input.meetingId, input.personIds, stamp);
      if (JSON.stringify(now.document) !== JSON.stringify(document)) throw changedMeanwhile();
      await record(db, context, prepared, { name, bytes, late });
    },
    { undoable: false },
  );
  return {
    ...presentDocument(job, name, bytes),
    letters: letters.length,
    lateByDays: late,
    notPrinted: prepared.notPrinted,
  };
}

/** Nothing is kept that was not printed. */
export const changedMeanwhile = () =>
  new AppError(
    'conflict',
    'Während des Druckens wurde etwas geändert. Es ist nichts festgehalten; bitte drucken Sie noch einmal.',
  );

function nothingToPrint({ notPrinted }: Prepared): string {
  if (notPrinted.length === 0)
    return 'In diesem Gremium sitzt an diesem Tag niemand. Tragen Sie zuerst die Mitglieder ein.';
  const missing = notPrinted
    .filter((each) => each.reason.startsWith('Die Anschrift'))
    .map((each) => each.name);
  const stopped = notPrinted.filter((each) => !/^(Die Anschrift|Wünscht)/.test(each.reason));
  if (missing.length === 0 && stopped.length > 0)
    return `Es gibt keinen Brief zu drucken. Keine Post bekommt: ${stopped.map((each) => `${each.name} (${each.reason.slice(0, -1)})`).join(', ')}.`;
  if (missing.length === 0) return 'Alle Eingeladenen wünschen E-Mail. Es gibt keinen Brief zu drucken.';
  return `Es gibt keinen Brief zu drucken. Die Anschrift fehlt bei: ${missing.join(', ')}.`;
}

async function record(
  db: Transaction<Database>,
  context: WriteContext,
  prepared: Prepared,
  print: { name: string; bytes: Uint8Array; late: number },
) {
  const { facts, letters, document } = prepared;
  const tree = await keepFile(db, context.clock, {
    name: `${print.name}.json`,
    mediaType: 'application/json',
    bytes: Buffer.from(JSON.stringify(document)),
  });
  const pdf = await keepFile(db, context.clock, {
    name: `${print.name}.pdf`,
    mediaType: 'application/pdf',
    bytes: print.bytes,
  });
  await insertInvitations(
    db,
    letters.map((invitee) => ({
      meeting_id: facts.meeting.id,
      person_id: invitee.person.id,
      seat_id: invitee.member.seat_id,
      channel: 'post' as const,
      format: loggedFormat(invitee, facts),
      issued_at: instant(context.clock),
      late_by_days: print.late,
      document_file_id: pdf,
      tree_file_id: tree,
    })),
  );
  if (facts.meeting.status === 'planned') await updateMeeting(db, facts.meeting.id, { status: 'invited' });
  context.describe(
    `${counted(letters.length, 'Einladung', 'Einladungen')} zu ${meetingHeading(facts.meeting)} gedruckt`,
  );
}

/** The facts as another frame would make them; committee and members stay as they are until it is saved. */
async function withFrame(
  db: Kysely<Database>,
  facts: MeetingFacts,
  frame: MeetingFrame | null,
): Promise<MeetingFacts> {
  if (!frame) return facts;
  const { meeting } = facts;
  const signer = (await signatories(db)).find((each) => each.id === frame.signatoryId);
  return {
    ...facts,
    meeting: {
      ...meeting,
      ...frameColumns({ ...frame, committeeId: meeting.committee_id }),
      signatory_name: signer?.name ?? null,
      signatory_title: signer?.office_title ?? null,
    },
  };
}

/** The letter of one person as it would be printed now; without an address the window stays empty. */
export async function previewInvitation(
  job: JobContext,
  input: { meetingId: number; personId: number; frame: MeetingFrame | null },
): Promise<PrintedDocument> {
  const facts = await withFrame(job.db, await loadFacts(job.db, input.meetingId), input.frame);
  const invitee = (await loadInvitees(job.db, facts)).find((each) => each.person.id === input.personId);
  if (!invitee) throw new AppError('notFound', 'Diese Person ist zu dieser Sitzung nicht eingeladen.');
  const letter = {
    ...invitee,
    lines: invitee.lines.length > 0 ? invitee.lines : [nameOf(invitee.person), 'Anschrift fehlt'],
  };
  const document = invitationLetters(facts, await office(job.db), [letter], stampOf(job.clock));
  const draft: Document = {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      furniture: { ...section.furniture, watermark: 'Entwurf' },
    })),
  };
  return presentDocument(
    job,
    fileName(facts, `Entwurf der Einladung an ${nameOf(invitee.person)}`),
    await printDocument(job, draft),
  );
}

/** Prints the list to sign; it is a form, nothing is recorded. */
export async function printAttendanceList(
  job: JobContext,
  { meetingId, format }: { meetingId: number; format: PrintFormat },
): Promise<PrintedDocument> {
  const facts = await loadFacts(job.db, meetingId);
  const document = attendanceList(facts, await office(job.db), format, stampOf(job.clock));
  const name = sizedName(fileName(facts, 'Anwesenheitsliste'), format);
  return presentDocument(job, name, await printDocument(job, document));
}

/** Opens what was printed, from the kept file. @throws AppError `notFound` */
export async function openInvitation(job: JobContext, id: number): Promise<PrintedDocument> {
  const row = await findInvitation(job.db, id);
  if (!row?.document_file_id) throw new AppError('notFound', 'Zu diesem Versand ist kein Brief aufbewahrt.');
  const { name, bytes } = await readKeptFile(job.db, row.document_file_id);
  return presentDocument(job, name.replace(/\.pdf$/, ''), bytes);
}

/** Notes that persons were invited by e-mail, from the user's own mail program. */
export async function noteEmail(
  db: Transaction<Database>,
  input: { meetingId: number; personIds: readonly number[] },
  context: WriteContext,
): Promise<void> {
  const facts = await loadFacts(db, input.meetingId);
  requireStatus(facts, ['planned', 'invited'], 'Diese Sitzung hat schon begonnen oder ist abgesagt.');
  const invitees = (await loadInvitees(db, facts)).filter((each) => input.personIds.includes(each.person.id));
  if (invitees.length === 0)
    throw new AppError('notFound', 'Diese Personen sind zu dieser Sitzung nicht eingeladen.');
  const stopped = invitees.find(({ person }) => !isMailable(person.state, 'email'));
  if (stopped)
    throw new AppError(
      'conflict',
      `${nameOf(stopped.person)} bekommt keine Post (${mailStop(stopped.person.state, 'email')}). Es ist nichts vermerkt.`,
    );
  const late = lateByDays(today(context.clock), facts.meeting.starts_at, facts.rules.noticePeriodDays);
  await insertInvitations(
    db,
    invitees.map((invitee) => ({
      meeting_id: input.meetingId,
      person_id: invitee.person.id,
      seat_id: invitee.member.seat_id,
      channel: 'email' as const,
      format: loggedFormat(invitee, facts),
      issued_at: instant(context.clock),
      late_by_days: late,
      document_file_id: null,
      tree_file_id: null,
    })),
  );
  if (facts.meeting.status === 'planned') await updateMeeting(db, facts.meeting.id, { status: 'invited' });
  context.describe(`${counted(invitees.length, 'Einladung', 'Einladungen')} per E-Mail vermerkt`);
}
