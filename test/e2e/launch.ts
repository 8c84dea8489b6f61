import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  _electron,
  test as base,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import type * as ChromiumBundle from '../../src/main/hosts/chromium/main.ts';

export { expect } from '@playwright/test';

/** The hosts that run the same suite. */
export type HostName = 'chromium' | 'electron';

/** The fixed "now" of every test: Monday, 23 November 2026, 11 o'clock in Berlin. */
export const testNow = '2026-11-23T10:00:00Z';

type Dialog = 'openFile' | 'saveFile' | 'openFolder';

/** Answers to the file dialogs, and what the application handed to the desktop. */
export class Desktop {
  readonly opened: string[] = [];
  readonly shown: string[] = [];
  readonly #answers: Record<Dialog, (string | null)[]> = { openFile: [], saveFile: [], openFolder: [] };

  /** Puts the answer to the next dialog of that kind in line; null cancels it. */
  answer(dialog: Dialog, file: string | null): void {
    this.#answers[dialog].push(file);
  }

  /** Takes the next answer. A dialog that no test expects is a defect, so it fails instead of hanging. */
  take(dialog: Dialog): string | null {
    const [answer, ...rest] = this.#answers[dialog];
    if (answer === undefined) throw new Error(`The test gave no answer to the dialog ${dialog}`);
    this.#answers[dialog] = rest;
    return answer;
  }
}

export interface App {
  page: Page;
  dataFolder: string;
  desktop: Desktop;
  /** Closes the window as a user would; the fixture does it otherwise. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  dataFolder: string;
  demo?: boolean;
  /** Another "now" than that of all tests. */
  now?: string;
  desktop?: Desktop;
  context?: BrowserContextOptions;
}

const testEnv = (now = testNow): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  RUNDTISCH_TEST: '1',
  RUNDTISCH_NOW: now,
  TZ: 'Europe/Berlin',
});

async function launchChromium(browser: Browser, options: LaunchOptions, desktop: Desktop): Promise<App> {
  const file = path.resolve('out/main/chromium.mjs');
  const { openInContext } = (await import(file)) as typeof ChromiumBundle;
  const context = await browser.newContext({ serviceWorkers: 'block', ...options.context });
  const { page, close } = await openInContext(context, {
    dataFolder: options.dataFolder,
    demo: options.demo ?? false,
    env: testEnv(options.now),
    host: {
      openFile: async () => desktop.take('openFile'),
      saveFile: async () => desktop.take('saveFile'),
      openFolder: async () => desktop.take('openFolder'),
      openDocument: async (document) => void desktop.opened.push(document),
      showInFolder: async (document) => void desktop.shown.push(document),
    },
  });
  return { page, dataFolder: options.dataFolder, desktop, close };
}

async function launchElectron(options: LaunchOptions, desktop: Desktop): Promise<App> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    args: [...sandbox, '.', ...(options.demo ? ['--demo'] : [])],
    env: { ...testEnv(options.now), RUNDTISCH_DATA: options.dataFolder },
  });
  const context = electron.context();
  await context.exposeBinding('__desktop', (_source, kind: Dialog | 'opened' | 'shown', file: string) => {
    if (kind === 'opened' || kind === 'shown') return void desktop[kind].push(file);
    return desktop.take(kind);
  });
  const page = await electron.firstWindow();
  // Electron's own dialogs are replaced in its main thread; they ask the test through the page's binding.
  await electron.evaluate(({ dialog, shell, BrowserWindow }) => {
    const ask = (kind: string, file = '') =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `window.__desktop(${JSON.stringify(kind)}, ${JSON.stringify(file)})`,
      ) as Promise<string | null>;
    dialog.showOpenDialog = async (...args: unknown[]) => {
      const { properties } = args.at(-1) as Electron.OpenDialogOptions;
      const file = await ask(properties?.includes('openDirectory') ? 'openFolder' : 'openFile');
      return { canceled: file === null, filePaths: file === null ? [] : [file] };
    };
    dialog.showSaveDialog = async () => {
      const filePath = await ask('saveFile');
      return { canceled: filePath === null, filePath: filePath ?? '' };
    };
    shell.openPath = async (file) => {
      await ask('opened', file);
      return '';
    };
    shell.showItemInFolder = (file) => void ask('shown', file);
  });
  return { page, dataFolder: options.dataFolder, desktop, close: () => electron.close() };
}

interface Fixtures {
  hostName: HostName;
  /** A new, empty data folder, removed afterwards. */
  dataFolder: string;
  desktop: Desktop;
  /** Opens the application; for tests that start it more than once. */
  launch: (options?: Partial<LaunchOptions>) => Promise<App>;
  /** The application in an empty data folder. */
  app: App;
  /** The application's page in an empty data folder. */
  page: Page;
}

/** The suite's `test`: the application instead of a web page. */
export const test = base.extend<Fixtures>({
  hostName: ['chromium', { option: true }],
  dataFolder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'rundtisch-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  desktop: async ({ browserName: _ }, use) => use(new Desktop()),
  launch: async (
    { hostName, dataFolder, desktop, browser, contextOptions, locale, timezoneId, viewport },
    use,
  ) => {
    const open: App[] = [];
    await use(async (given = {}) => {
      const context = { ...contextOptions, locale, timezoneId, viewport, ...given.context };
      const options = { dataFolder, desktop, ...given, context } as LaunchOptions;
      const app =
        hostName === 'electron'
          ? await launchElectron(options, options.desktop ?? desktop)
          : await launchChromium(browser, options, options.desktop ?? desktop);
      open.push(app);
      return app;
    });
    for (const app of open) await app.close();
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(app.page),
});
