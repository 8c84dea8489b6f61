import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { Day, Id, LocalTime, Nothing, requiredText, WithId } from '../values.ts';
import { PrintedDocument } from './printing.ts';

export const DecisionResult = z.enum(['adopted', 'rejected', 'notQuorate', 'open']);
export type DecisionResult = z.infer<typeof DecisionResult>;
export const decisionResultLabels: Record<DecisionResult, string> = {
  adopted: 'angenommen',
  rejected: 'abgelehnt',
  notQuorate: 'kein Beschluss, nicht beschlussfähig',
  open: 'offen, der Vorsitz entscheidet',
};

export const ProtocolKind = z.enum(['results', 'discussion']);
export type ProtocolKind = z.infer<typeof ProtocolKind>;
export const protocolKindLabels: Record<ProtocolKind, string> = {
  results: 'Ergebnisprotokoll',
  discussion: 'Verlaufsprotokoll',
};

/** "2026-07"; empty as long as the protocol has not been issued. */
export const ResolutionNumber = z.string().regex(/^(\d{4}-\d{2,})?$/);

export const ResolutionView = z.object({
  id: Id,
  number: ResolutionNumber,
  wording: z.string(),
  votesFor: z.number().int(),
  votesAgainst: z.number().int(),
  abstentions: z.number().int(),
  chairDecision: z.enum(['adopted', 'rejected']).nullable(),
  decidedAt: LocalTime,
  result: DecisionResult,
  reason: z.string(),
  responsible: z.string(),
  dueOn: Day.nullable(),
});
export type ResolutionView = z.infer<typeof ResolutionView>;

export const TaskView = z.object({
  id: Id,
  agendaItemId: Id.nullable(),
  title: z.string(),
  assigneeId: Id.nullable(),
  assignee: z.string(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  note: z.string(),
});
export type TaskView = z.infer<typeof TaskView>;

export const TaskForm = z.object({
  id: Id.nullable(),
  meetingId: Id.nullable(),
  agendaItemId: Id.nullable(),
  title: requiredText('die Aufgabe', 400),
  assigneeId: Id.nullable(),
  dueOn: Day.nullable(),
  note: z.string().max(4000),
});
export type TaskForm = z.infer<typeof TaskForm>;

/** A line of "Aufgaben". */
export const TaskRow = TaskView.extend({
  meetingId: Id.nullable(),
  /** "Steuerungsgruppe am 9. Dezember"; empty where the task belongs to no meeting. */
  meeting: z.string(),
  /** Empty where the task belongs to no meeting. */
  committee: z.string(),
  state: z.enum(['overdue', 'open', 'done']),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** A line of "Beschlüsse". */
export const ResolutionRow = ResolutionView.extend({
  meetingId: Id,
  committee: z.string(),
  item: z.string(),
});
export type ResolutionRow = z.infer<typeof ResolutionRow>;

export const ProtocolVersion = z.object({
  id: Id,
  version: z.number().int(),
  kind: ProtocolKind,
  issuedAt: z.string(),
  correctionNote: z.string(),
});
export type ProtocolVersion = z.infer<typeof ProtocolVersion>;

export const ProtocolView = z.object({
  meetingId: Id,
  draft: z
    .object({
      id: Id,
      version: z.number().int(),
      kind: ProtocolKind,
      introduction: z.string(),
      correctionNote: z.string(),
    })
    .nullable(),
  /** Issued versions, newest first. */
  issued: z.array(ProtocolVersion),
  /** Head of the protocol as recorded: organiser, occasion, place, times, present, excused, guests. */
  facts: z.array(z.object({ term: z.string(), value: z.string() })),
  /** What must be settled before issuing; the way out in the same sentence. */
  problems: z.array(z.string()),
  /** What may be left as it is but should be seen. */
  hints: z.array(z.string()),
  /** Last day for sending, from the rules of procedure. */
  dueOn: Day,
  /** Numbers that issuing will give out now. */
  nextNumbers: z.array(z.string()),
});
export type ProtocolView = z.infer<typeof ProtocolView>;

export const ResolutionFilter = z.object({
  search: z.string().max(200).default(''),
  year: z.number().int().nullable().default(null),
});
export const TaskFilter = z.object({
  search: z.string().max(200).default(''),
  state: z.enum(['open', 'done', 'all']).default('open'),
});

export const protocolsCalls = {
  'protocols.protocol': query(z.object({ meetingId: Id }), ProtocolView),
  /** Opens a draft, or gives the one that is open. */
  'protocols.begin': command(z.object({ meetingId: Id }), WithId),
  'protocols.saveDraft': command(
    z.object({
      id: Id,
      /** What is left out stays as it is. */
      kind: ProtocolKind.optional(),
      introduction: z.string().max(100_000).optional(),
      correctionNote: z.string().max(4000).optional(),
    }),
    Nothing,
    { autosave: true },
  ),
  /** Text of one agenda item; `id` is the item's. */
  'protocols.saveItemText': command(z.object({ id: Id, text: z.string().max(100_000) }), Nothing, {
    autosave: true,
  }),
  /**
   * The draft as a PDF marked "Entwurf"; nothing is recorded, no number given out. Once issued, the same protocol in the
   * wanted size.
   */
  'protocols.print': job(z.object({ meetingId: Id, format: Format }), PrintedDocument),
  /** One agenda item of the issued protocol, to be certified; of a draft marked "Entwurf". */
  'protocols.printExtract': job(z.object({ meetingId: Id, itemId: Id, format: Format }), PrintedDocument),
  /** Gives the resolutions their numbers, prints, keeps document and PDF, and locks. Cannot be taken back. */
  'protocols.issue': job(
    z.object({ meetingId: Id }),
    PrintedDocument.extend({ version: z.number().int(), numbers: z.array(z.string()) }),
  ),
  /** Opens a new dated version of an issued protocol. */
  'protocols.correct': command(
    z.object({ meetingId: Id, note: requiredText('den Grund der Korrektur', 4000) }),
    WithId,
  ),
  /** Opens an issued version exactly as it was. */
  'protocols.openDocument': job(z.object({ id: Id }), PrintedDocument),

  'protocols.resolutions': query(
    ResolutionFilter,
    z.object({ rows: z.array(ResolutionRow), years: z.array(z.number().int()), total: z.number().int() }),
  ),
  /** The register on paper, as it is filtered on the screen. */
  'protocols.printResolutions': job(ResolutionFilter.extend({ format: Format }), PrintedDocument),
  'protocols.tasks': query(TaskFilter, z.object({ rows: z.array(TaskRow), total: z.number().int() })),
  /** The tasks on paper, as they are filtered on the screen, by who does them or by committee. */
  'protocols.printTasks': job(
    TaskFilter.extend({ groupBy: z.enum(['person', 'committee']).default('person'), format: Format }),
    PrintedDocument,
  ),
  'protocols.saveTask': command(TaskForm, WithId),
  'protocols.finishTask': command(z.object({ id: Id, done: z.boolean() }), Nothing),
  'protocols.removeTask': command(z.object({ id: Id }), Nothing),
};
