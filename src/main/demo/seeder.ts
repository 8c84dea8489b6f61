import type { CallNamesOf, Contract, InputOf, OutputOf } from '../../shared/contract.ts';
import { accessibilityCalls } from '../../shared/features/accessibility.ts';
import { committeesCalls } from '../../shared/features/committees.ts';
import { matrixCalls } from '../../shared/features/matrix.ts';
import { meetingsCalls } from '../../shared/features/meetings.ts';
import { outreachCalls } from '../../shared/features/outreach.ts';
import { participationCalls } from '../../shared/features/participation.ts';
import { peopleCalls } from '../../shared/features/people.ts';
import { protocolsCalls } from '../../shared/features/protocols.ts';
import { settingsCalls } from '../../shared/features/settings.ts';
import { addDays } from '../../shared/rules/germanDate.ts';
import { accessibilityHandlers } from '../features/accessibility/accessibility.handlers.ts';
import { committeesHandlers } from '../features/committees/committees.handlers.ts';
import { matrixHandlers } from '../features/matrix/matrix.handlers.ts';
import { meetingsHandlers } from '../features/meetings/meetings.handlers.ts';
import { outreachHandlers } from '../features/outreach/outreach.handlers.ts';
import { participationHandlers } from '../features/participation/participation.handlers.ts';
import { peopleHandlers } from '../features/people/people.handlers.ts';
import { protocolsHandlers } from '../features/protocols/protocols.handlers.ts';
import { settingsHandlers } from '../features/settings/settings.handlers.ts';
import type { Handlers, JobContext } from '../handlers.ts';

const calls = {
  ...settingsCalls,
  ...peopleCalls,
  ...committeesCalls,
  ...meetingsCalls,
  ...protocolsCalls,
  ...accessibilityCalls,
  ...matrixCalls,
  ...outreachCalls,
  ...participationCalls,
};
const handlers: Handlers<typeof calls> = {
  ...settingsHandlers,
  ...peopleHandlers,
  ...committeesHandlers,
  ...meetingsHandlers,
  ...protocolsHandlers,
  ...accessibilityHandlers,
  ...matrixHandlers,
  ...outreachHandlers,
  ...participationHandlers,
};
type Name = keyof typeof calls;
type Kind<K extends 'query' | 'command' | 'job'> = Extract<CallNamesOf<K>, Name>;

/** Does what the screens do, by the same calls. */
export interface Seeder {
  /** Today in Europe/Berlin; all dates of the demo region are relative to it. */
  today: string;
  command<N extends Kind<'command'>>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  query<N extends Kind<'query'>>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Runs a job; what it prints stays in memory. */
  run<N extends Kind<'job'>>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
}

type AnyHandler = (door: unknown, input: unknown, context: unknown) => Promise<never>;

/** A seeder inside a running job: the same handlers and schemas as the router, entries that cannot be undone. */
export function jobSeeder(job: JobContext, day: string): Seeder {
  const prepare = (name: Name, input: unknown) => ({
    handler: handlers[name] as unknown as AnyHandler,
    parsed: (calls[name] as Contract[Name]).input.parse(input),
  });
  return {
    today: day,
    async command(name, input) {
      const { handler, parsed } = prepare(name, input);
      const { value } = await job.write((db, context) => handler(db, parsed, context), { undoable: false });
      return value;
    },
    query(name, input) {
      const { handler, parsed } = prepare(name, input);
      return handler(job.db, parsed, { clock: job.clock });
    },
    run(name, input) {
      const { handler, parsed } = prepare(name, input);
      return handler(job, parsed, undefined);
    },
  };
}

/** Ids of persons by surname. */
export async function personIds(seed: Seeder): Promise<Map<string, number>> {
  const { rows } = await seed.query('people.persons', { limit: 1000 });
  return new Map(rows.map((row) => [row.listName.split(',')[0] ?? '', row.id]));
}

/** The weekday (1 = Monday … 5 = Friday) nearest to a number of days from a day; meetings do not fall on weekends. */
export function weekdayNear(day: string, days: number, weekday: number): string {
  const near = addDays(day, days);
  const distance = weekday - new Date(`${near}T00:00:00Z`).getUTCDay();
  return addDays(near, distance);
}
