import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Dialog, Page } from 'playwright-core';
import { AppError } from '../../../shared/errors.ts';
import type { Host } from '../../host.ts';
import { assertDocument } from '../documents.ts';
import { fileDialogs, findProgram } from './dialogs.ts';
import { askInPage } from './pagePrompt.ts';

/** What the host needs to know of the one window. */
export interface PageHolder {
  page: Page | null;
  quit(): void;
}

/** xdg-open may stay as long as the program it started; after this time the document counts as opened. */
const openingTime = 3_000;

/** Hands a file or folder to the desktop; AppError `unsupported` names the file, so that it can be found by hand. */
function openWithDesktop(file: string): Promise<void> {
  const problem = new AppError(
    'unsupported',
    `Auf diesem Rechner ist kein Programm dafür eingerichtet. Sie finden die Datei hier: ${file}`,
  );
  const program = findProgram('xdg-open');
  if (!program) return Promise.reject(problem);
  return new Promise((resolve, reject) => {
    const child = spawn(program, [file], { stdio: 'ignore', detached: true });
    const opened = setTimeout(resolve, openingTime);
    child.on('error', () => reject(problem));
    child.on('exit', (code) => {
      clearTimeout(opened);
      if (code === 0) resolve();
      else reject(problem);
    });
    child.unref();
  });
}

/** The browser's own question at closing is dismissed and asked in the page, in the application's language. */
export async function askBeforeLeaving(dialog: Dialog, holder: PageHolder): Promise<void> {
  await dialog.dismiss();
  if (dialog.type() !== 'beforeunload' || !holder.page) return;
  const leaves = await askInPage(holder.page, {
    title: 'Es gibt Eingaben, die noch nicht gespeichert sind',
    hint: 'Wenn Sie das Fenster schließen, gehen sie verloren.',
    action: 'Ohne Speichern schließen',
    cancel: 'Zurück zur Eingabe',
  });
  if (leaves !== null) holder.quit();
}

/** What a Chromium window and the tools of a Linux desktop can do for the core. */
export function createChromiumHost(holder: PageHolder, headless: boolean): Host {
  return {
    ...fileDialogs(() => holder.page, headless),
    async openDocument(file) {
      assertDocument(file);
      await openWithDesktop(file);
    },
    showInFolder: (file) => openWithDesktop(path.dirname(file)),
    async quit() {
      setImmediate(() => holder.quit()); // the answer to the page goes first
    },
  } satisfies Host;
}
