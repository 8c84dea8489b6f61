import type { Kysely } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import { protocolKindLabels } from '../../../shared/features/protocols.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { fixedClock, today } from '../../clock.ts';
import { readKeptFile } from '../../database/fileStore.ts';
import type { Database } from '../../database/schema.ts';
import type { Document } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, type Stamp, stampOf } from '../../output.ts';
import { fileName } from '../meetings/invitations.service.ts';
import { isLocked, loadFacts, type MeetingFacts } from '../meetings/meetingFacts.ts';
import { office } from '../settings/settings.service.ts';
import type { StoredOffice } from '../../../shared/features/settings.ts';
import { extractTree } from './extract.documents.ts';
import { numbersFor } from './protocolFacts.ts';
import { type ProtocolVersion, printedTask, protocolTree } from './protocols.documents.ts';
import * as repository from './protocols.repository.ts';

/** Numbers that the resolutions of a meeting have or would get now. */
export async function numbersOf(db: Kysely<Database>, facts: MeetingFacts) {
  const years = [...new Set(facts.resolutions.map((each) => Number(each.decided_at.slice(0, 4))))];
  const last = new Map<number, number>();
  for (const year of years) last.set(year, await repository.lastNumber(db, year));
  return numbersFor(facts, (year) => last.get(year) ?? 0);
}

/** A version of a protocol, ready to print. */
export interface Prepared {
  facts: MeetingFacts;
  version: ProtocolVersion;
  draftId: number | null;
  document: Document;
}

/** Builds the newest version of a protocol from what is recorded. */
export async function prepare(
  db: Kysely<Database>,
  facts: MeetingFacts,
  sender: StoredOffice,
  stamp: Stamp,
  { draft, format = 'standard' }: { draft: boolean; format?: PrintFormat },
): Promise<Prepared> {
  const [newest] = facts.protocols;
  const given = new Map(
    facts.resolutions.flatMap(({ id, year, number }) =>
      year === null || number === null ? [] : [[id, { year, number }] as const],
    ),
  );
  const version: ProtocolVersion = {
    version: newest?.version ?? 1,
    kind: newest?.kind ?? 'results',
    introduction: newest?.introduction ?? '',
    correctionNote: newest?.correction_note ?? '',
    draft,
    format,
    numbers: draft ? given : await numbersOf(db, facts),
  };
  return {
    facts,
    version,
    draftId: newest?.id ?? null,
    document: protocolTree(facts, sender, version, stamp),
  };
}

/**
 * Prints the draft; nothing is recorded. Of an issued protocol it prints the same in the wanted size; the kept file
 * itself comes from `openDocument`.
 */
export async function print(
  job: JobContext,
  { meetingId, format }: { meetingId: number; format: PrintFormat },
) {
  const facts = await loadFacts(job.db, meetingId);
  const draft = !isLocked(facts);
  const stamp = draft ? stampOf(job.clock) : issuedStamp(job, facts.protocols);
  const { version, document } = await prepare(job.db, facts, await office(job.db), stamp, { draft, format });
  const name = [
    draft ? 'Protokoll (Entwurf)' : 'Protokoll',
    version.version > 1 && `${version.version}. Fassung`,
  ];
  return presentDocument(
    job,
    sizedName(fileName(facts, name.filter(Boolean).join(', ')), format),
    await printDocument(job, document),
  );
}

/** The day of a version is that on which it was issued, not that of the print. */
function issuedStamp({ clock }: JobContext, [newest]: MeetingFacts['protocols']): Stamp {
  const { createdAt, day } = stampOf(clock);
  return { createdAt, day: newest?.issued_at ? today(fixedClock(newest.issued_at)) : day };
}

/**
 * Prints the extract of one agenda item: from the issued protocol as it was kept, or from the draft, marked so.
 * @throws AppError `notFound`
 */
export async function printExtract(
  job: JobContext,
  { meetingId, itemId, format }: { meetingId: number; itemId: number; format: PrintFormat },
) {
  const stamp = stampOf(job.clock);
  const facts = await loadFacts(job.db, meetingId);
  const sender = await office(job.db);
  const at = facts.agenda.findIndex(({ id }) => id === itemId);
  if (at < 0) throw new AppError('notFound', 'Diesen Tagesordnungspunkt gibt es nicht mehr.');
  const draft = !isLocked(facts);
  const protocol = draft
    ? (await prepare(job.db, facts, sender, stamp, { draft })).document
    : await keptTree(job.db, facts);
  const extract = extractTree(
    protocol,
    sender,
    {
      position: at + 1,
      draft,
      tasks: facts.tasks.filter((task) => task.agenda_item_id === itemId).map(printedTask),
      format,
    },
    stamp,
  );
  const kind = protocolKindLabels[facts.protocols[0]?.kind ?? 'results'];
  const name = [`Auszug TOP ${at + 1} aus dem ${kind}`, draft && 'Entwurf'];
  return presentDocument(
    job,
    sizedName(fileName(facts, name.filter(Boolean).join(', ')), format),
    await printDocument(job, extract),
  );
}

/** The tree of the newest version as it was issued. @throws AppError `notFound` */
async function keptTree(db: Kysely<Database>, { protocols }: MeetingFacts): Promise<Document> {
  const id = protocols[0]?.tree_file_id;
  if (!id) throw new AppError('notFound', 'Zu diesem Protokoll ist kein Dokument aufbewahrt.');
  const { bytes } = await readKeptFile(db, id);
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Document;
}
