// npm run screenshots [folder] [--all]: the main screens of the demo region, for README and for looking at one's work.
// --all adds dark, narrow and 200 % zoom of each.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type * as ChromiumBundle from '../src/main/hosts/chromium/main.ts';
import { buildIfStale } from './build.mjs';

interface Shot {
  name: string;
  path: string;
  /** What to do before the picture. */
  prepare?: (page: Page) => Promise<void>;
}

/** Opens the first meeting of a day and one of its tabs. */
const meeting = (day: RegExp, tab?: string) => async (page: Page) => {
  await page.getByRole('row', { name: day }).getByRole('link').first().click();
  if (tab) await page.getByRole('link', { name: tab, exact: true }).click();
};

/** The preparation with the letter drawn beside it, where the window is wide enough for one. */
const withLetter = async (page: Page) => {
  await meeting(/9\. Dezember/)(page);
  if ((page.viewportSize()?.width ?? 0) >= 1200) await page.locator('.live__pages canvas').first().waitFor();
};

/** The preview of the attendance list, on one of its tabs. */
const preview = (tab?: string) => async (page: Page) => {
  await meeting(/9\. Dezember/)(page);
  await page.getByRole('button', { name: /^Mehr zu/ }).click();
  await page.getByRole('menuitem', { name: 'Anwesenheitsliste drucken' }).click();
  await page.getByRole('dialog').locator('canvas').first().waitFor();
  if (!tab) return;
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('treegrid').waitFor();
};

const labels = async (page: Page) => {
  await page.getByRole('link', { name: 'Steuerungsgruppe' }).first().click();
  await page.getByRole('button', { name: 'Drucken: Steuerungsgruppe' }).click();
  await page.getByRole('menuitem', { name: /^Etiketten/ }).click();
  await page.getByRole('dialog').getByRole('radiogroup').waitFor();
};

const find = (text: string) => async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(text);
  await page.getByRole('option').nth(3).waitFor();
};

const shots: readonly Shot[] = [
  { name: 'heute', path: '/' },
  {
    name: 'personen',
    path: '/personen',
    prepare: (page) =>
      page
        .getByRole('link', { name: /Kranich/ })
        .first()
        .click(),
  },
  { name: 'einlesen', path: '/personen/einlesen' },
  { name: 'organisationen', path: '/organisationen' },
  { name: 'gremien', path: '/gremien' },
  {
    name: 'gremium',
    path: '/gremien',
    prepare: (page) => page.getByRole('link', { name: 'Steuerungsgruppe' }).first().click(),
  },
  { name: 'zusammensetzung', path: '/gremien/matrix' },
  { name: 'organigramm', path: '/gremien/organigramm' },
  { name: 'ansprache', path: '/personen/ansprache' },
  { name: 'doppelte', path: '/personen/doppelte' },
  {
    name: 'zusammenfuehren',
    path: '/personen/doppelte',
    prepare: (page) =>
      page
        .getByRole('link', { name: /zusammenführen/i })
        .first()
        .click(),
  },
  { name: 'orte', path: '/sitzungen/orte' },
  { name: 'sitzungen', path: '/sitzungen' },
  { name: 'barrierefreiheit', path: '/sitzungen', prepare: meeting(/9\. Dezember/, 'Barrierefreiheit') },
  { name: 'sitzung-vorbereiten', path: '/sitzungen', prepare: withLetter },
  { name: 'einladungen', path: '/sitzungen', prepare: meeting(/15\. Dezember/, 'Einladungen') },
  { name: 'sitzung', path: '/sitzungen', prepare: meeting(/12\. November/, 'Sitzung') },
  { name: 'protokoll', path: '/sitzungen', prepare: meeting(/12\. November/, 'Protokoll') },
  { name: 'beschluesse', path: '/beschluesse' },
  { name: 'aufgaben', path: '/aufgaben' },
  { name: 'sicherung', path: '/sicherung' },
  { name: 'einstellungen', path: '/einstellungen' },
  { name: 'papierkorb', path: '/einstellungen/papierkorb' },
  { name: 'listen', path: '/einstellungen/listen' },
  { name: 'vorlagen', path: '/einstellungen/vorlagen/geschaeftsordnung' },
  { name: 'vorschau', path: '/sitzungen', prepare: preview() },
  { name: 'strukturansicht', path: '/sitzungen', prepare: preview('Strukturansicht') },
  { name: 'etiketten', path: '/gremien', prepare: labels },
  { name: 'suche', path: '/', prepare: find('steuer') },
];

const views = [
  { suffix: '', width: 1366, height: 768, scheme: 'light' },
  { suffix: '-dunkel', width: 1366, height: 768, scheme: 'dark' },
  { suffix: '-200-prozent', width: 683, height: 384, scheme: 'light' },
  { suffix: '-schmal', width: 1000, height: 768, scheme: 'light' },
] as const;

const [target = 'docs/screenshots'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const wanted = process.argv.includes('--all') ? views : views.slice(0, 2);
if (buildIfStale() !== 0) process.exit(1);
mkdirSync(target, { recursive: true });
const { openWindow } = (await import(path.resolve('out/main/chromium.mjs'))) as typeof ChromiumBundle;
const folder = mkdtempSync(path.join(tmpdir(), 'rundtisch-bilder-'));
const env = { ...process.env, RUNDTISCH_TEST: '1', RUNDTISCH_NOW: '2026-11-23T10:00:00Z' };
const first = await openWindow({ headless: true, dataFolder: folder, env });
first.page.setDefaultTimeout(5000);
await first.page.getByRole('heading', { level: 1 }).waitFor();
await first.page.screenshot({ path: path.join(target, 'erststart.png') });
await first.close();
const { page, close } = await openWindow({ headless: true, dataFolder: folder, demo: true, env });
page.setDefaultTimeout(5000);
for (const view of wanted) {
  await page.setViewportSize({ width: view.width, height: view.height });
  await page.emulateMedia({ colorScheme: view.scheme, reducedMotion: 'reduce' });
  for (const shot of shots) {
    if (only && !only.split(',').includes(shot.name)) continue;
    await page.goto(new URL(shot.path, page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    try {
      await shot.prepare?.(page);
      // Behind a preview the document's own headings count as well.
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    } catch (error) {
      console.error(`${shot.name}: ${(error as Error).message.split('\n')[0]}`);
    }
    await page.mouse.move(0, 0);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(target, `${shot.name}${view.suffix}.png`) });
    console.log(`${shot.name}${view.suffix}`);
  }
}
await close();
rmSync(folder, { recursive: true, force: true });
