import { app, type BrowserWindow, dialog, shell } from 'electron';
import { AppError } from '../../../shared/errors.ts';
import type { Host } from '../../host.ts';
import { assertDocument } from '../documents.ts';

/** What the host needs to know of the one window: null before it exists and after it closed. */
export interface WindowHolder {
  window: BrowserWindow | null;
}

/** What Electron can do for the core. */
export function createElectronHost(holder: WindowHolder): Host {
  const open = (options: Electron.OpenDialogOptions) => {
    const parent = holder.window;
    return parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
  };
  return {
    async openFile({ title, filters }) {
      const { canceled, filePaths } = await open({ title, filters, properties: ['openFile'] });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async openFolder({ title }) {
      const { canceled, filePaths } = await open({ title, properties: ['openDirectory', 'createDirectory'] });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async saveFile({ title, suggestedName, filters }) {
      const parent = holder.window;
      const options = { title, filters, defaultPath: suggestedName };
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
    async openDocument(file) {
      assertDocument(file);
      const problem = await shell.openPath(file);
      if (problem)
        throw new AppError(
          'unsupported',
          `Das Dokument ließ sich nicht öffnen. Sie finden es hier: ${file}`,
          undefined,
          { cause: problem },
        );
    },
    async showInFolder(file) {
      shell.showItemInFolder(file);
    },
    async quit() {
      app.quit();
    },
  } satisfies Host;
}
