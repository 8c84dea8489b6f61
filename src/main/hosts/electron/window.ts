import path from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { readBounds, writeBounds } from './bounds.ts';

export interface WindowOptions {
  preload: string;
  /** Folder that keeps the window's place and size. */
  folder: string;
  devTools: boolean;
}

/** Colours of the page's background, so that nothing flashes before the first paint. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#15191c' : '#ffffff');

/** True when the user prefers to leave with unsaved input. */
function leavesAnyway(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    title: 'Fenster schließen',
    message: 'Es gibt Eingaben, die noch nicht gespeichert sind.',
    detail: 'Wenn Sie das Fenster schließen, gehen sie verloren.',
    buttons: ['Zurück zur Eingabe', 'Ohne Speichern schließen'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}

/** Makes the one window, at the place where it was. It shows itself after the first paint. */
export function createWindow({ preload, folder, devTools }: WindowOptions): BrowserWindow {
  const file = path.join(folder, 'bounds.json');
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = readBounds(file, displays);
  const window = new BrowserWindow({
    ...bounds,
    title: 'Rundtisch',
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    writeBounds(file, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesAnyway(window)) event.preventDefault();
  });
  return window;
}
