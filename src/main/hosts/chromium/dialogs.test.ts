import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findChromium } from './browser.ts';
import { findProgram, kdialogDialogs, pageDialogs, typedPath, zenityDialogs } from './dialogs.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-dialogs-'));
const list = path.join(base, 'Liste.xlsx');
const filters = [{ name: 'Excel', extensions: ['xlsx', 'csv'] }];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  writeFileSync(list, '');
  browser = await chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
});
beforeEach(async () => {
  page = await (await browser.newContext({ colorScheme: 'dark' })).newPage();
  await page.setContent(
    '<html lang="de"><title>Seite</title><main><h1>Personen</h1><button>Neu</button></main>',
  );
});
afterAll(async () => {
  await browser.close();
  rmSync(base, { recursive: true, force: true });
});

const dialogs = pageDialogs(() => page);

test('a path is typed by keyboard alone; a wrong one is said beside the field', async () => {
  const answer = dialogs.openFile({ title: 'Mitgliederliste öffnen', filters });
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(path.join(base, 'fehlt.xlsx'));
  await page.keyboard.press('Enter');
  await page.getByText('Diese Datei gibt es nicht').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(list);
  await page.keyboard.press('Enter');
  expect(await answer).toBe(list);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('Escape and Abbrechen cancel', async () => {
  const first = dialogs.openFolder({ title: 'Ordner wählen' });
  await page.getByRole('dialog', { name: 'Ordner wählen' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await first).toBe(null);
  const second = dialogs.openFolder({ title: 'Ordner wählen' });
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  expect(await second).toBe(null);
});

test('replacing a file needs a second yes', async () => {
  const answer = dialogs.saveFile({ title: 'Sicherung speichern', suggestedName: 'Sicherung.age', filters });
  const field = page.getByRole('textbox', { name: 'Speichern unter' });
  const problems: string[] = [];
  for (const [value, problem] of [
    ['', 'Bitte geben Sie einen Pfad ein'],
    [base, 'Das ist ein Ordner'],
    [path.join(base, 'fehlt', 'a.age'), 'Diesen Ordner gibt es nicht'],
    [list, 'Diese Datei gibt es schon'],
  ] as const) {
    await field.fill(value);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(problem).waitFor();
    problems.push(problem);
  }
  await page.keyboard.press('Enter');
  expect(await answer).toBe(list);
  expect(problems).toHaveLength(4);
});

test('typed paths are meant from the home folder', () => {
  expect(typedPath(' "/daten/Liste A.xlsx" ', '/home/eva')).toBe('/daten/Liste A.xlsx');
  expect(typedPath('~/Liste.xlsx', '/home/eva')).toBe('/home/eva/Liste.xlsx');
  expect(typedPath('Liste.xlsx', '/home/eva')).toBe('/home/eva/Liste.xlsx');
});

test('dialog programs get title, filter and name; their exit code means cancelled', async () => {
  const program = path.join(base, 'dialog');
  const log = path.join(base, 'log');
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${log}'\n[ -e '${base}/cancel' ] && exit 1\necho '${list}'\n`,
  );
  chmodSync(program, 0o755);
  expect(await zenityDialogs(program).openFile({ title: 'Liste', filters })).toBe(list);
  expect(readFileSync(log, 'utf8')).toBe(
    '--file-selection\n--title=Liste\n--file-filter=Excel | *.xlsx *.csv\n',
  );
  expect(await kdialogDialogs(program).saveFile({ title: 'Neu', suggestedName: 'a.pdf', filters })).toBe(
    list,
  );
  expect(readFileSync(log, 'utf8')).toBe(
    `--title\nNeu\n--getsavefilename\n${path.join(os.homedir(), 'a.pdf')}\nExcel (*.xlsx *.csv)\n`,
  );
  writeFileSync(path.join(base, 'cancel'), '');
  expect(await zenityDialogs(program).openFolder({ title: 'Ordner' })).toBe(null);
});

test('programs are found on PATH only where they can be run', () => {
  mkdirSync(path.join(base, 'bin', 'folder'), { recursive: true });
  writeFileSync(path.join(base, 'bin', 'text'), '', { mode: 0o644 });
  writeFileSync(path.join(base, 'bin', 'tool'), '', { mode: 0o755 });
  const env = { PATH: `/gone:${path.join(base, 'bin')}` };
  expect(findProgram('tool', env)).toBe(path.join(base, 'bin', 'tool'));
  expect(findProgram('folder', env)).toBe(null);
  expect(findProgram('text', env)).toBe(null);
});
