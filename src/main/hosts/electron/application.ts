import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, dialog, ipcMain, session } from 'electron';
import { AppError } from '../../../shared/errors.ts';
import { type CoreClient, startCore } from '../coreClient.ts';
import { eventChannel, invokeChannel } from './channels.ts';
import { createElectronHost, type WindowHolder } from './host.ts';
import { setMenu } from './menu.ts';
import { origin, registerScheme, serveRenderer } from './protocol.ts';
import { assertOwnSender, guardNavigation, guardSession } from './security.ts';
import { createWindow } from './window.ts';

export interface ApplicationOptions {
  /** Folder with `renderer` and `preload`. */
  bundle: string;
  /** Where the data lives. */
  data: string;
  /** Opens the demo region's own data folder. */
  demo: boolean;
  /** Worker script of the core; by default the one beside the bundle. */
  coreScript?: string;
}

/** Electron's own files. A data folder that can't be written is the core's to report, so this one only moves aside. */
function windowFolder({ data, demo }: ApplicationOptions): string {
  const folder = path.join(data, demo ? 'window-demo' : 'window');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return path.join(os.tmpdir(), `rundtisch-window-${os.userInfo().username}`);
  }
}

function refuse(error: unknown): void {
  console.error('start failed:', error);
  const message =
    error instanceof AppError
      ? error.message
      : 'Das Fenster ließ sich nicht öffnen. Bitte starten Sie Rundtisch neu.';
  dialog.showErrorBox('Rundtisch kann nicht starten', message);
  app.exit(1);
}

/**
 * Runs the application in Electron: one window for one data folder. Everything that must happen before Electron is
 * ready happens synchronously here; a top-level await in the entry would hang Electron.
 */
export function runApplication(options: ApplicationOptions): void {
  const holder: WindowHolder = { window: null };
  let core: CoreClient | null = null;
  const folder = windowFolder(options);

  const showWindow = () => {
    if (holder.window?.isMinimized()) holder.window.restore();
    holder.window?.show();
    holder.window?.focus();
  };

  const start = async () => {
    guardSession(session.defaultSession);
    serveRenderer(path.join(options.bundle, 'renderer'));
    setMenu();
    const client = await startCore({
      dataFolder: options.data,
      demo: options.demo,
      host: createElectronHost(holder),
      appVersion: app.getVersion(),
      ...(options.coreScript ? { script: options.coreScript } : {}),
    });
    core = client;
    ipcMain.handle(invokeChannel, (event, text: unknown) => {
      assertOwnSender(event.senderFrame);
      return client.invoke(String(text));
    });
    const preload = path.join(options.bundle, 'preload', 'preload.cjs');
    const window = createWindow({ preload, folder, devTools: !app.isPackaged });
    window.on('closed', () => {
      holder.window = null;
    });
    holder.window = window;
    client.onEvent((text) => holder.window?.webContents.send(eventChannel, text));
    await window.loadURL(`${origin}${client.place}`);
  };

  // Electron waits for nobody: the first attempt to quit is held back until the core has let go of the data folder
  const closeCoreFirst = (event: Electron.Event) => {
    const client = core;
    if (!client) return;
    event.preventDefault();
    core = null;
    void client.close().finally(() => app.quit());
  };

  app.setPath('userData', folder); // the lock of the single instance belongs to the data folder, so it comes first
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerScheme();
  if (process.getuid?.() !== 0) app.enableSandbox(); // Chromium refuses its sandbox to root
  app.commandLine.appendSwitch('lang', 'de');
  guardNavigation(app);
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', closeCoreFirst);
  app.whenReady().then(start).catch(refuse);
}
