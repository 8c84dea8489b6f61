import { createApp } from '../app.ts';
import type { Clock } from '../clock.ts';
import type { Host } from '../host.ts';
import { threads } from '../tasks.ts';
import { openWorkspace } from '../workspace.ts';
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Progress, Result } from '../../shared/rpc.ts';

/** What the file dialogs answer; set before the call that asks. */
export interface Answers {
  openFile: string | null;
  saveFile: string | null;
}

/** The whole application without a window: the same calls through the same router. */
export interface Headless {
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  answers: Answers;
  /** Documents that would have been opened on the screen. */
  opened: string[];
  close(): Promise<void>;
}

/** @param onProgress gets what the window would show beside the running job. */
export function openHeadless(
  dataFolder: string,
  clock: Clock,
  onProgress: (progress: Progress) => void,
): Headless {
  const answers: Answers = { openFile: null, saveFile: null };
  const opened: string[] = [];
  const host: Host = {
    openFile: async () => answers.openFile,
    saveFile: async () => answers.saveFile,
    openFolder: async () => null,
    openDocument: async (file) => void opened.push(file),
    showInFolder: async () => {},
    quit: async () => {},
  };
  const workspace = openWorkspace(dataFolder, clock, () => {});
  const app = createApp({
    workspace,
    clock,
    host,
    tasks: threads,
    emit: (event) => {
      if (event.type === 'progress') onProgress(event.progress);
    },
    log: (line) => console.error(line),
  });
  return {
    answers,
    opened,
    async call<N extends CallName>(name: N, input: InputOf<N>) {
      const result = (await app.dispatch({ call: name, input, job: name })) as Result<OutputOf<N>>;
      if (!result.ok)
        throw new AppError(result.error.code, `${name}: ${result.error.message}`, result.error.details);
      return result.value;
    },
    close: () => workspace.close(),
  };
}
