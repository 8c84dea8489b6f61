import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { contract } from '../shared/contract.ts';
import type { CoreEvent, Request, Result } from '../shared/rpc.ts';
import type { Clock } from './clock.ts';
import type { Surroundings } from './database/journal.ts';
import { handlers } from './features/handlers.ts';
import type { Host } from './host.ts';
import { createPrintStore } from './prints.ts';
import { dispatch, type RouterServices } from './router.ts';
import type { TaskRunner } from './tasks.ts';
import type { Workspace } from './workspace.ts';

export interface AppParts {
  workspace: Workspace;
  clock: Clock;
  host: Host;
  tasks: TaskRunner;
  emit(event: CoreEvent): void;
  log(line: string): void;
  newId?: () => string;
  who?: string;
}

export interface App {
  /** Answers one request; a job's progress goes out as events under `request.job`. */
  dispatch(request: Request): Promise<Result>;
}

/** The whole application; knows no Electron and no window. */
export function createApp({
  workspace,
  clock,
  host,
  tasks,
  emit,
  log,
  newId = randomUUID,
  who = accountName(),
}: AppParts): App {
  const running = new Map<string, AbortController>();
  const surroundings = (): Surroundings => ({ store: workspace.store(), clock, newId, who });
  const services: RouterServices = {
    calls: contract,
    handlers,
    surroundings,
    host,
    tasks,
    prints: createPrintStore(),
    workspace,
    changed: (tables) => emit({ type: 'changed', tables }),
    log,
  };
  return {
    async dispatch(request) {
      // Cancelling is not a call with a handler: it must reach a job that is running right now.
      if (request.call === 'app.cancel') {
        running.get(String((request.input as { job?: unknown } | null)?.job))?.abort();
        return { ok: true, value: {} };
      }
      const controller = new AbortController();
      const job = request.job;
      if (job) running.set(job, controller);
      try {
        return await dispatch(services, request, {
          signal: controller.signal,
          progress: (progress) => {
            if (job) emit({ type: 'progress', job, progress });
          },
        });
      } finally {
        if (job) running.delete(job);
      }
    },
  };
}

function accountName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'unbekannt';
  }
}
