import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { AppError } from '../../../shared/errors.ts';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const profilePrefix = 'rundtisch-profile-';

/** Path of a Chromium on this machine (RUNDTISCH_CHROMIUM first), or AppError `unsupported`. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = [env.RUNDTISCH_CHROMIUM, ...candidates].find((file) => file && existsSync(file));
  if (found) return found;
  throw new AppError(
    'unsupported',
    'Auf diesem Rechner wurde kein Chromium gefunden. Installieren Sie es mit: apt-get install chromium',
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // alive, but somebody else's
  }
}

/** Removes profile folders whose process is gone; the process id is part of their names. */
export async function sweepProfiles(folder: string = os.tmpdir()): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^${profilePrefix}(\\d+)-`).exec(name)?.[1];
    if (pid && !isRunning(Number(pid)))
      await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

/** A new profile, in German and without the offer to translate. */
async function makeProfile(): Promise<string> {
  const profile = await mkdtemp(path.join(os.tmpdir(), `${profilePrefix}${process.pid}-`));
  const languages = { accept_languages: 'de-DE,de', selected_languages: 'de-DE,de' };
  await mkdir(path.join(profile, 'Default'));
  await writeFile(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ translate: { enabled: false }, intl: languages }),
  );
  return profile;
}

export interface BrowserWindow {
  context: BrowserContext;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Opens a Chromium window without address bar on an empty page. Playwright drives it through a pipe, so no port is
 * opened; the page follows the system's colour scheme, contrast and motion settings.
 */
export async function openBrowser(options: { headless: boolean }): Promise<BrowserWindow> {
  await sweepProfiles();
  const profile = await makeProfile();
  const root = process.getuid?.() === 0; // Chromium has no sandbox for root, and would warn about that in the window
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      headless: options.headless,
      viewport: options.headless ? { width: 1280, height: 860 } : null,
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      reducedMotion: null,
      locale: 'de-DE',
      serviceWorkers: 'block',
      acceptDownloads: false,
      chromiumSandbox: !root,
      handleSIGINT: false,
      handleSIGTERM: false,
      ignoreDefaultArgs: ['--enable-automation'],
      env: { ...process.env, LANGUAGE: 'de' } as Record<string, string>,
      args: [
        '--lang=de-DE',
        '--class=Rundtisch',
        '--window-size=1280,860',
        ...(root ? ['--test-type'] : []),
        ...(options.headless ? [] : ['--app=data:text/html,<title>Rundtisch</title>']),
      ],
    });
    const close = async () => {
      await context.close().catch(() => {});
      await removeProfile();
    };
    return { context, close };
  } catch (error) {
    await removeProfile();
    if (error instanceof AppError) throw error;
    const screen = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '';
    throw new AppError(
      'unsupported',
      `Das Chromium-Fenster ließ sich nicht öffnen. Bitte prüfen Sie, ob der Bildschirm „${screen}“ erreichbar ist.`,
      undefined,
      { cause: error },
    );
  }
}
