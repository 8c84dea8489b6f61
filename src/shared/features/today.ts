import { z } from 'zod';
import { query } from '../rpc.ts';
import { Day, Id, LocalTime, NoInput } from '../values.ts';

/** What a line is about; the window chooses the icon. */
export const DueKind = z.enum([
  'invitations',
  'meeting',
  'protocol',
  'task',
  'term',
  'role',
  'seat',
  'access',
  'outreach',
  'backup',
]);
export type DueKind = z.infer<typeof DueKind>;

/** One thing that is due: one sentence, one date, one way there. */
export const DueLine = z.object({
  kind: DueKind,
  title: z.string(),
  why: z.string(),
  /** Until when; null where there is no day but it should be settled. */
  day: Day.nullable(),
  urgency: z.enum(['overdue', 'week', 'later']),
  href: z.string(),
  /** "Einladungen prüfen" */
  action: z.string(),
});
export type DueLine = z.infer<typeof DueLine>;

/** A coming meeting with who has answered, counted in voting seats. */
export const ComingMeeting = z.object({
  id: Id,
  committee: z.string(),
  startsAt: LocalTime,
  accepted: z.number().int(),
  open: z.number().int(),
  gone: z.number().int(),
  needed: z.number().int(),
  invited: z.boolean(),
  /** `likely`: enough have accepted; `close`: exactly enough; `unlikely`: too many have declined. */
  forecast: z.enum(['likely', 'close', 'open', 'unlikely']),
  sentence: z.string(),
});
export type ComingMeeting = z.infer<typeof ComingMeeting>;

export const TodayOverview = z.object({
  today: Day,
  /** In order of urgency. */
  lines: z.array(DueLine),
  meetings: z.array(ComingMeeting),
  /** What a new office has done already; all true: the first steps are not shown any more. */
  firstSteps: z.object({ persons: z.boolean(), committees: z.boolean(), meetings: z.boolean() }),
});
export type TodayOverview = z.infer<typeof TodayOverview>;

export const todayCalls = {
  'today.overview': query(NoInput, TodayOverview),
};
