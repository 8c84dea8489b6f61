import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import type { CoreEvent, Request } from '../shared/rpc.ts';
import { placeKey } from '../shared/uiStateKeys.ts';
import { type App, createApp } from './app.ts';
import { calmProgress } from './calmProgress.ts';
import { fixedClock, systemClock } from './clock.ts';
import { type Host, hostMethods } from './host.ts';
import { threads } from './tasks.ts';
import { openWorkspace } from './workspace.ts';

/** What the host gives the core's thread. */
interface CoreData {
  dataFolder: string;
  demo?: boolean;
}

type Incoming =
  | { type: 'call'; id: number; request: Request }
  | { type: 'hostReply'; id: number; ok: boolean; value?: unknown; error?: { code: string; message: string } }
  | { type: 'close' };

/** Path of the page where the user was last, so that the host opens the window there; "/" where nothing is known. */
async function rememberedPlace(app: App): Promise<string> {
  const state = await app.dispatch({ call: 'app.uiState', input: {} });
  const place = state.ok ? (state.value as Record<string, string>)[placeKey] : undefined;
  const path: unknown = place ? JSON.parse(place) : '/';
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';
}

/** Milliseconds between two looks at which needs, persons in the trash and details of old changes are to be forgotten, while the window stays open. */
const sweepEvery = 24 * 60 * 60 * 1000;
/** Milliseconds after the start when the thread for documents is made ready. */
const warmUpDelay = 4000;

const port = parentPort;
if (port) {
  const { dataFolder, demo } = workerData as CoreData;
  const send = (message: unknown) => port.postMessage(JSON.stringify(message));
  const emit = calmProgress((event: CoreEvent) => send({ type: 'event', event }));
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let nextHostCall = 1;

  // The host lives in the main thread; each of its methods becomes a message and waits for the answer.
  const host = Object.fromEntries(
    hostMethods.map((method) => [
      method,
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = nextHostCall++;
          waiting.set(id, { resolve, reject });
          send({ type: 'host', id, method, args });
        }),
    ]),
  ) as unknown as Host;

  const log = (line: string) => {
    try {
      mkdirSync(dataFolder, { recursive: true });
      appendFileSync(path.join(dataFolder, 'fehlerbericht.log'), `${new Date().toISOString()} ${line}\n`);
    } catch {
      console.error(line); // the folder itself may be what is broken
    }
  };
  // A fixed time only for tests: both variables must be set.
  const fixed = process.env.RUNDTISCH_TEST === '1' ? process.env.RUNDTISCH_NOW : undefined;
  const clock = fixed ? fixedClock(fixed) : systemClock;
  // An older backup may bring back what was deleted, so every opening looks; without a database it does nothing.
  const sweepAll = async () => {
    await app.dispatch({ call: 'accessibility.sweep', input: {} });
    const swept = await app.dispatch({ call: 'trash.sweep', input: {} });
    // What was forgotten must not stay in the log beside the file either.
    if (swept.ok && (swept.value as { forgotten: number }).forgotten > 0) await workspace.store().settle();
    await app.dispatch({ call: 'journal.thin', input: {} });
  };
  // Nobody waits for it: what fails (a place that was closed meanwhile, a full disk) is tried again at the next opening.
  const sweep = () => void sweepAll().catch((error) => log(`sweep: ${String(error)}`));
  const workspace = openWorkspace(dataFolder, clock, () => {
    emit({ type: 'data' });
    sweep();
  });
  const app = createApp({ workspace, clock, host, tasks: threads, emit, log });

  port.on('message', async (text: string) => {
    const message = JSON.parse(text) as Incoming;
    if (message.type === 'call') {
      const result = await app.dispatch(message.request);
      send({ type: 'reply', id: message.id, result: JSON.stringify(result) });
    } else if (message.type === 'hostReply') {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) call?.resolve(message.value);
      else
        call?.reject(
          new AppError(
            (message.error?.code ?? 'internal') as 'internal',
            message.error?.message ?? 'Das ging nicht.',
          ),
        );
    } else {
      await workspace.close();
      send({ type: 'closed' });
      port.close();
    }
  });
  // `--demo`: the demo region is made where it does not exist yet; what goes wrong stands in the log and the office opens.
  if (demo) await app.dispatch({ call: 'app.openDemo', input: {} });
  send({ type: 'ready', place: await rememberedPlace(app) });
  // While the window reads its code: the list's query once, so that its first real asking finds all of it warm.
  void app.dispatch({ call: 'people.persons', input: { limit: 50 } });
  sweep();
  setInterval(sweep, sweepEvery).unref();
  // The first preview should not wait for fonts; the window's own start comes before.
  setTimeout(() => void threads.run('warmUpPdf', { pages: 5 }).catch(() => undefined), warmUpDelay).unref();
}
