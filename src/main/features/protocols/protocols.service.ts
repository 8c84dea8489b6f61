import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { ProtocolKind, ProtocolView } from '../../../shared/features/protocols.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { instant } from '../../clock.ts';
import { keepFile, readKeptFile } from '../../database/fileStore.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, stampOf } from '../../output.ts';
import { changedMeanwhile, fileName } from '../meetings/invitations.service.ts';
import { loadFacts, meetingHeading, refuseLocked } from '../meetings/meetingFacts.ts';
import { findAgendaItem, updateAgendaItem } from '../meetings/meetings.repository.ts';
import { dueOn, hintsOf, numberText, problemsOf, recordedFacts } from './protocolFacts.ts';
import { numbersOf, type Prepared, prepare } from './protocolPrints.service.ts';
import { office } from '../settings/settings.service.ts';
import * as repository from './protocols.repository.ts';

/** A protocol's texts, versions and what stands in the way of issuing it. */
export async function protocolView(db: Kysely<Database>, meetingId: number): Promise<ProtocolView> {
  const facts = await loadFacts(db, meetingId);
  const draft = facts.protocols.find((each) => each.status === 'draft');
  const numbers = await numbersOf(db, facts);
  return {
    meetingId,
    draft: draft
      ? {
          id: draft.id,
          version: draft.version,
          kind: draft.kind,
          introduction: draft.introduction,
          correctionNote: draft.correction_note,
        }
      : null,
    issued: facts.protocols
      .filter((each) => each.status === 'issued')
      .map((each) => ({
        id: each.id,
        version: each.version,
        kind: each.kind,
        issuedAt: each.issued_at ?? '',
        correctionNote: each.correction_note,
      })),
    facts: recordedFacts(facts),
    problems: problemsOf(facts),
    hints: hintsOf(facts),
    dueOn: dueOn(facts),
    nextNumbers: facts.resolutions
      .filter((each) => each.number === null && numbers.has(each.id))
      .map((each) => numberText(numbers.get(each.id))),
  };
}

/** Gives the open draft, or makes the first one. @throws AppError `conflict` where the protocol is issued */
export async function begin(db: Transaction<Database>, meetingId: number, context: WriteContext) {
  const facts = await loadFacts(db, meetingId);
  refuseLocked(facts);
  const [newest] = facts.protocols;
  if (newest) return { id: newest.id };
  context.describe(`Protokoll zu ${meetingHeading(facts.meeting)} begonnen`);
  return { id: await repository.insertProtocol(db, firstDraft(meetingId)) };
}

const firstDraft = (meetingId: number) => ({
  meeting_id: meetingId,
  version: 1,
  kind: 'results' as const,
  status: 'draft' as const,
  introduction: '',
  correction_note: '',
  issued_at: null,
  document_file_id: null,
  tree_file_id: null,
});

/** Autosave of the draft's own texts; what is left out stays. @throws AppError `conflict` once issued, `invalidInput` for a correction without a reason */
export async function saveDraft(
  db: Transaction<Database>,
  input: {
    id: number;
    kind?: ProtocolKind | undefined;
    introduction?: string | undefined;
    correctionNote?: string | undefined;
  },
  context: WriteContext,
): Promise<void> {
  const row = await repository.findProtocol(db, input.id);
  if (!row) throw new AppError('notFound', 'Dieses Protokoll gibt es nicht mehr.');
  if (row.status === 'issued') refuseLocked({ protocols: [row] });
  if (row.version > 1 && input.correctionNote?.trim() === '') {
    const message = 'Bitte nennen Sie den Grund der Korrektur.';
    throw new AppError('invalidInput', message, { fields: { correctionNote: message } });
  }
  await repository.updateProtocol(db, input.id, {
    kind: input.kind ?? row.kind,
    introduction: input.introduction ?? row.introduction,
    correction_note: input.correctionNote ?? row.correction_note,
  });
  context.describe('Protokoll geändert');
}

/** Autosave of what the protocol says on one agenda item. */
export async function saveItemText(
  db: Transaction<Database>,
  input: { id: number; text: string },
  context: WriteContext,
): Promise<void> {
  const item = await findAgendaItem(db, input.id);
  if (!item) throw new AppError('notFound', 'Diesen Tagesordnungspunkt gibt es nicht mehr.');
  refuseLocked({ protocols: await repository.protocolsOf(db, item.meeting_id) });
  await updateAgendaItem(db, item.id, { minutes_text: input.text });
  context.describe(`Protokoll zu „${item.title}“ geändert`);
}

/** Opens a new version of an issued protocol; the meeting may be corrected until it is issued. @throws AppError `conflict` */
export async function correct(
  db: Transaction<Database>,
  input: { meetingId: number; note: string },
  context: WriteContext,
) {
  const facts = await loadFacts(db, input.meetingId);
  const [newest] = facts.protocols;
  if (newest?.status !== 'issued')
    throw new AppError('conflict', 'Dieses Protokoll ist noch ein Entwurf und lässt sich einfach ändern.');
  const id = await repository.insertProtocol(db, {
    ...firstDraft(input.meetingId),
    version: newest.version + 1,
    kind: newest.kind,
    introduction: newest.introduction,
    correction_note: input.note,
  });
  context.describe(`Korrektur des Protokolls zu ${meetingHeading(facts.meeting)} begonnen`);
  return { id };
}

/**
 * Issues the protocol: numbers, PDF, both kept, locked. What is kept is what was printed.
 * @throws AppError `conflict` with the first problem, where it is issued already, or when something changed meanwhile
 */
export async function issue(job: JobContext, meetingId: number) {
  const stamp = stampOf(job.clock);
  const prepared = async (db: Kysely<Database>) =>
    prepare(db, await loadFacts(db, meetingId), await office(db), stamp, { draft: false });
  const { facts, version, document } = await prepared(job.db);
  refuseLocked(facts);
  const [problem] = problemsOf(facts);
  if (problem) throw new AppError('conflict', problem);
  const bytes = await printDocument(job, document);
  const name = fileName(
    facts,
    version.version === 1 ? 'Protokoll' : `Protokoll, ${version.version}. Fassung`,
  );
  await job.write(
    async (db, context) => {
      const now = await prepared(db);
      refuseLocked(now.facts);
      if (JSON.stringify(now.document) !== JSON.stringify(document) || problemsOf(now.facts).length > 0)
        throw changedMeanwhile();
      await lock(db, context, now, { name, bytes });
    },
    { undoable: false },
  );
  const fresh = facts.resolutions
    .filter((each) => each.number === null)
    .map((each) => numberText(version.numbers.get(each.id)));
  return {
    ...presentDocument(job, name, bytes),
    version: version.version,
    numbers: fresh.filter((number) => number !== ''),
  };
}

async function lock(
  db: Transaction<Database>,
  context: WriteContext,
  { facts, version, draftId, document }: Prepared,
  print: { name: string; bytes: Uint8Array },
) {
  let count = 0;
  for (const resolution of facts.resolutions) {
    const given = version.numbers.get(resolution.id);
    if (!given || resolution.number !== null) continue;
    await repository.updateResolution(db, resolution.id, given);
    count++;
  }
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
  const issued = {
    status: 'issued' as const,
    issued_at: instant(context.clock),
    document_file_id: pdf,
    tree_file_id: tree,
  };
  if (draftId === null) await repository.insertProtocol(db, { ...firstDraft(facts.meeting.id), ...issued });
  else await repository.updateProtocol(db, draftId, issued);
  const resolved = count > 0 ? ` mit ${counted(count, 'Beschluss', 'Beschlüssen')}` : '';
  context.describe(`Protokoll zu ${meetingHeading(facts.meeting)}${resolved} festgeschrieben`);
}

/** Opens an issued version from the kept file. @throws AppError `notFound` */
export async function openDocument(job: JobContext, id: number) {
  const row = await repository.findProtocol(job.db, id);
  if (!row?.document_file_id)
    throw new AppError('notFound', 'Zu diesem Protokoll ist kein Dokument aufbewahrt.');
  const { name, bytes } = await readKeptFile(job.db, row.document_file_id);
  return presentDocument(job, name.replace(/\.pdf$/, ''), bytes);
}
