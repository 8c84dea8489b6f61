import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect } from 'vitest';
import { quickTasks } from '../faults/backupSamples.ts';
import { modelOffice } from './modelOffice.ts';
import { openTestApp, type TestApp } from './testApp.ts';

export const passphrase = 'Birkenturm-Apfelkrone-47';

/** What tests of backups do again and again; closes each application after its test and looks into its log. */
export function backupSteps() {
  const open: TestApp[] = [];
  afterEach(async () => {
    for (const app of open.splice(0)) {
      expect(app.log).toEqual([]);
      await app.close();
    }
  });

  /** An application whose file dialogs answer with one path; `setUp` makes an office in it. */
  async function start(options: { chosen?: { file: string | null }; setUp?: boolean; real?: boolean } = {}) {
    const chosen = options.chosen ?? { file: null };
    const asked: string[] = [];
    const app = await openTestApp({
      ...(options.real ? {} : { tasks: quickTasks }),
      host: {
        saveFile: async ({ suggestedName: name }) => {
          asked.push(name);
          return chosen.file;
        },
        openFile: async () => chosen.file,
      },
    });
    open.push(app);
    if (options.setUp !== false) {
      await app.call('settings.setUp', {
        office: modelOffice,
        signatories: [{ name: 'Dr. Maren Hollweg', officeTitle: 'Landrätin' }],
        logo: null,
      });
    }
    return { app, chosen, asked };
  }

  return { start };
}

/** Chooses a file and opens it. */
export async function openChosen(app: TestApp, words = passphrase) {
  const { chosen } = await app.call('backups.choose', {});
  return app.call('backups.open', { token: chosen?.token ?? '', passphrase: words });
}

/** What lies in the folder for work in progress. */
export const workFolders = (app: TestApp) => {
  const folder = path.join(app.workspace.dataFolder().folder, 'arbeit');
  return existsSync(folder) ? readdirSync(folder).flatMap((run) => readdirSync(path.join(folder, run))) : [];
};
