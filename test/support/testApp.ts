import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp } from '../../src/main/app.ts';
import { fixedClock } from '../../src/main/clock.ts';
import type { Host } from '../../src/main/host.ts';
import { type TaskRunner, threads } from '../../src/main/tasks.ts';
import { openWorkspace, type Workspace } from '../../src/main/workspace.ts';
import type { CallName, InputOf, OutputOf } from '../../src/shared/contract.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { CoreEvent, JournalNote, Progress, Result } from '../../src/shared/rpc.ts';

/** What the test's host was asked to do. */
export interface HostRecord {
  opened: string[];
  shown: string[];
}

export interface TestAppOptions {
  /** Instant of the fixed clock; default 2026-11-14T09:00:00Z (a Saturday, 10:00 in Berlin). */
  now?: string;
  /** Answers of the host; what is left out answers null (cancelled) or records. */
  host?: Partial<Host>;
  /** In place of the application's own threads, e.g. with a quick key derivation. */
  tasks?: TaskRunner;
}

export interface JobHooks {
  /** Called with each progress; may cancel by `cancel()`. */
  onProgress?(progress: Progress, cancel: () => void): void;
}

export interface TestApp {
  /** Calls through the router like the window does. @throws AppError with the code and details that the window gets. */
  call<N extends CallName>(name: N, input: InputOf<N>, hooks?: JobHooks): Promise<OutputOf<N>>;
  /** Like `call`, with the journal note of the toast. */
  answer<N extends CallName>(
    name: N,
    input: InputOf<N>,
    hooks?: JobHooks,
  ): Promise<{ value: OutputOf<N>; journal: JournalNote | null }>;
  app: ReturnType<typeof createApp>;
  workspace: Workspace;
  /** A folder of the test's own, removed at closing. */
  folder: string;
  host: HostRecord;
  events: CoreEvent[];
  /** What would stand in the error log; a test that expects no internal error can check that it is empty. */
  log: string[];
  close(): Promise<void>;
}

/** The whole application on a real database in a temporary folder, with a clock that stands still. */
export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-test-'));
  const clock = fixedClock(options.now ?? '2026-11-14T09:00:00Z');
  const record: HostRecord = { opened: [], shown: [] };
  const events: CoreEvent[] = [];
  const log: string[] = [];
  const listeners = new Map<string, (progress: Progress) => void>();
  const emit = (event: CoreEvent) => {
    events.push(event);
    if (event.type === 'progress') listeners.get(event.job)?.(event.progress);
  };
  const workspace = openWorkspace(path.join(folder, 'data'), clock, () => emit({ type: 'data' }));
  const host: Host = {
    openFile: async () => null,
    saveFile: async () => null,
    openFolder: async () => null,
    openDocument: async (file) => void record.opened.push(file),
    showInFolder: async (file) => void record.shown.push(file),
    quit: async () => {},
    ...options.host,
  };
  let ids = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const app = createApp({
    workspace,
    clock,
    host,
    tasks: options.tasks ?? threads,
    emit,
    log: (line) => log.push(line),
    newId,
    who: 'test',
  });

  let jobs = 0;
  const answer: TestApp['answer'] = async (name, input, hooks = {}) => {
    const job = `job-${++jobs}`;
    const cancel = () => void app.dispatch({ call: 'app.cancel', input: { job } });
    if (hooks.onProgress) listeners.set(job, (progress) => hooks.onProgress?.(progress, cancel));
    // The window speaks JSON text; what does not survive it must not work in tests either.
    const request = JSON.parse(JSON.stringify({ call: name, input, job })) as {
      call: string;
      input: unknown;
      job: string;
    };
    const result = JSON.parse(JSON.stringify(await app.dispatch(request))) as Result<OutputOf<typeof name>>;
    listeners.delete(job);
    if (!result.ok) {
      const hint = result.error.code === 'internal' ? `\n${log.at(-1) ?? ''}` : '';
      throw new AppError(result.error.code, result.error.message + hint, result.error.details);
    }
    return { value: result.value, journal: result.journal ?? null };
  };

  return {
    app,
    answer,
    call: async (name, input, hooks) => (await answer(name, input, hooks)).value,
    workspace,
    folder,
    host: record,
    events,
    log,
    async close() {
      await workspace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
