import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { AppError } from '../../../shared/errors.ts';
import type { Host } from '../../host.ts';
import { type CoreClient, startCore } from '../coreClient.ts';
import { emitEvent, exposeBridge, origin, serveRenderer } from './bridge.ts';
import { openBrowser } from './browser.ts';
import { askBeforeLeaving, createChromiumHost, type PageHolder } from './host.ts';

export interface ChromiumOptions {
  dataFolder: string;
  demo?: boolean;
  headless?: boolean;
  /** Folder that holds `renderer`; by default the one of this bundle. */
  bundle?: string;
  /** By default that of the package.json above the bundle. */
  appVersion?: string;
  /** Worker script of the core; by default the one beside the bundle. */
  coreScript?: string;
  /** Environment of the core, e.g. the fixed clock of a test. */
  env?: NodeJS.ProcessEnv;
  /** Replaces functions of the host: a test answers file dialogs and keeps documents from opening. */
  host?: Partial<Host>;
}

export interface ChromiumWindow {
  page: Page;
  /** Resolves when the window is closed and the data folder is free again. */
  closed: Promise<void>;
  close(): Promise<void>;
}

const bundleFolder = () => path.join(import.meta.dirname, '..');

function packageVersion(): string {
  const text = readFileSync(path.join(bundleFolder(), '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function newHolder(): PageHolder {
  return { page: null, quit: () => {} };
}

function startCoreFor(options: ChromiumOptions, holder: PageHolder): Promise<CoreClient> {
  const { dataFolder, demo = false, headless = false, coreScript, env } = options;
  return startCore({
    dataFolder,
    demo,
    host: { ...createChromiumHost(holder, headless), ...options.host },
    appVersion: options.appVersion ?? packageVersion(),
    ...(coreScript ? { script: coreScript } : {}),
    ...(env ? { env } : {}),
  });
}

/** Connects a context with a running core and opens the application in it. */
async function connect(
  context: BrowserContext,
  core: CoreClient,
  holder: PageHolder,
  options: ChromiumOptions,
  closeBrowser: () => Promise<void>,
): Promise<ChromiumWindow> {
  await serveRenderer(context, path.join(options.bundle ?? bundleFolder(), 'renderer'));
  await exposeBridge(context, core.invoke);
  const page = context.pages()[0] ?? (await context.newPage());
  holder.page = page;
  page.on('dialog', (dialog) => void askBeforeLeaving(dialog, holder));
  context.on('page', (other) => void other.close().catch(() => {})); // one window, nothing pops up
  const stopEvents = core.onEvent((text) => void emitEvent(page, text));
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= (async () => {
      stopEvents();
      holder.page = null;
      await closeBrowser();
      await core.close();
    })();
    return closing;
  };
  const closed = new Promise<void>((resolve) => {
    page.on('close', () => void close().then(resolve));
    context.on('close', () => void close().then(resolve));
  });
  holder.quit = () => void close();
  await page.goto(`${origin}${core.place}`);
  return { page, closed, close };
}

/** Opens the application in a context that somebody else made, e.g. one browser for many tests. */
export async function openInContext(
  context: BrowserContext,
  options: ChromiumOptions,
): Promise<ChromiumWindow> {
  const holder = newHolder();
  const core = await startCoreFor({ headless: true, ...options }, holder);
  return connect(context, core, holder, options, () => context.close());
}

/** Shows in the window why the application cannot start, and waits until it is closed. */
async function showRefusal(context: BrowserContext, message: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setContent('<!doctype html><html lang="de"><meta charset="utf-8"><h1></h1><p></p>');
  await page.evaluate((text) => {
    document.title = 'Rundtisch kann nicht starten';
    document.documentElement.style.cssText = 'color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif';
    document.body.style.cssText = 'max-width:38rem;margin:4rem auto;padding:0 2rem';
    for (const element of document.querySelectorAll('h1')) element.textContent = document.title;
    for (const element of document.querySelectorAll('p')) element.textContent = text;
  }, message);
  await new Promise<void>((resolve) => {
    page.on('close', () => resolve());
    context.on('close', () => resolve());
  });
}

/**
 * Opens the application in a Chromium window of its own. When the data folder can't be opened, a window says why;
 * after it is closed the AppError is thrown (without a screen at once).
 */
export async function openWindow(options: ChromiumOptions): Promise<ChromiumWindow> {
  const holder = newHolder();
  const [browser, core] = await Promise.allSettled([
    openBrowser({ headless: options.headless ?? false }),
    startCoreFor(options, holder),
  ]);
  if (browser.status === 'rejected') {
    if (core.status === 'fulfilled') await core.value.close();
    throw browser.reason;
  }
  if (core.status === 'rejected') {
    if (!options.headless && core.reason instanceof AppError)
      await showRefusal(browser.value.context, core.reason.message);
    await browser.value.close();
    throw core.reason;
  }
  return connect(browser.value.context, core.value, holder, options, browser.value.close);
}
