import path from 'node:path';
import type { Page } from 'playwright-core';
import type * as ChromiumBundle from '../../src/main/hosts/chromium/main.ts';
import { median, milliseconds, percentile, type Report } from './measure.ts';
import { newFolder } from './preparedData.ts';

const runs = 20;
const warmUp = 4;
const goal = 300;

/** A one-page document from the click to its first page's picture in the window, warm. */
export async function preview(): Promise<Report> {
  const { openWindow } = (await import(path.resolve('out/main/chromium.mjs'))) as typeof ChromiumBundle;
  const { folder, remove } = newFolder();
  const env = { ...process.env, RUNDTISCH_TEST: '1', RUNDTISCH_NOW: '2026-11-23T10:00:00Z' };
  const { page, close } = await openWindow({ headless: true, dataFolder: folder, demo: true, env });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(new URL('/sitzungen', page.url()).href);
  await page
    .getByRole('row', { name: /9\. Dezember/ })
    .getByRole('link')
    .first()
    .click();
  await page.locator('.live__pages canvas').first().waitFor();
  const letters = await repeated(() => nextLetter(page));
  const built = await repeated(() => buildLetter(page));
  const lists = await repeated(() => attendanceList(page));
  await close();
  remove();
  const middle = median(letters);
  return {
    title: `A one-page document from the click to its picture in the window, warm, ${runs} times`,
    rows: [
      row('invitation beside the meeting: next letter', letters),
      row('the same letter built in the core, without the window', built),
      row('attendance list: preview opens', lists),
    ],
    verdicts: [`letter ${milliseconds(middle)} (goal ≤ ${goal} ms) ${middle <= goal ? 'reached' : 'MISSED'}`],
  };
}

async function repeated(run: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < runs + warmUp; count++) {
    const time = await run();
    if (count >= warmUp) times.push(time);
  }
  return times;
}

const row = (what: string, times: readonly number[]) => [
  what,
  milliseconds(median(times)),
  `${milliseconds(Math.min(...times))} – ${milliseconds(percentile(times, 1))}`,
  '–',
];

/** Milliseconds from the click to the frame in which the other letter is shown. Runs in the page. */
const nextLetter = (page: Page) =>
  page.evaluate(async () => {
    const shown = () => document.querySelector('.live__pages:not([data-waiting])');
    const before = shown();
    const started = performance.now();
    document.querySelector<HTMLElement>('[aria-label="Nächster Brief"]')?.click();
    while (shown() === before || !shown()) await new Promise(requestAnimationFrame);
    return performance.now() - started;
  });

/** Milliseconds of the call alone: what is above it is the window's share. */
const buildLetter = (page: Page) =>
  page.evaluate(async () => {
    const ask = async <T>(call: string, input: unknown) =>
      (JSON.parse(await window.rundtisch.invoke(JSON.stringify({ call, input, job: call }))) as { value: T })
        .value;
    const meetingId = Number(/\d+/.exec(location.pathname)?.[0]);
    const { invitees } = await ask<{ invitees: { personId: number }[] }>('meetings.meeting', {
      id: meetingId,
    });
    const started = performance.now();
    await ask('meetings.previewInvitation', { meetingId, personId: invitees[0]?.personId });
    return performance.now() - started;
  });

/** Milliseconds from the choice in the menu to the frame in which the first page is shown. */
async function attendanceList(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Mehr zu/ }).click();
  const entry = page.getByRole('menuitem', { name: 'Anwesenheitsliste drucken' });
  const time = await entry.evaluate(async (element: HTMLElement) => {
    const started = performance.now();
    element.click();
    while (!document.querySelector('.dialog .paper canvas')) await new Promise(requestAnimationFrame);
    return performance.now() - started;
  });
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  return time;
}
