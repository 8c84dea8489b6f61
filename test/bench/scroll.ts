import path from 'node:path';
import type { Page } from 'playwright-core';
import type * as ChromiumBundle from '../../src/main/hosts/chromium/main.ts';
import { median, milliseconds, percentile, type Report } from './measure.ts';
import { namedPersons, newFolder, prepareOffice } from './preparedData.ts';

const count = 50_000;
const goal = 50;
const bundle = path.resolve('out/main/chromium.mjs');

/** The window with 50,000 persons in its list. `RUNDTISCH_BENCH_DATA` names a folder of an earlier run. */
async function openPersons() {
  const { folder, remove } = newFolder();
  const dataFolder =
    process.env.RUNDTISCH_BENCH_DATA ?? (await prepareOffice(folder, count, namedPersons(count)));
  const { openWindow } = (await import(bundle)) as typeof ChromiumBundle;
  const open = await openWindow({ headless: true, dataFolder });
  await open.page.setViewportSize({ width: 1440, height: 900 });
  await open.page.locator('tbody tr a').first().waitFor();
  // A folder of an earlier run may open where that one ended: with a person beside the list.
  await open.page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  // The other places are loaded after the start; they are not what is measured.
  await open.page.waitForTimeout(6000);
  return {
    page: open.page,
    async close() {
      await open.close();
      remove();
    },
  };
}

/** Of what was done: the longest time between two frames, and the processor time of the longest task of the window. */
interface Longest {
  frame: number;
  /** Says what the window itself needs, also where others keep the machine busy. */
  task: number;
}

/** Watches while something is done, until nothing is being loaded any more. */
async function watch(page: Page, act: () => Promise<unknown>): Promise<Longest> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] });
  await page.evaluate(() => {
    const state = { longest: 0, last: performance.now(), on: true };
    Object.assign(window, { frames: state });
    const tick = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(() => {
      state.last = performance.now();
      requestAnimationFrame(tick);
    });
  });
  await act();
  await page.waitForFunction(() => document.querySelector('tbody [aria-busy]') === null);
  await page.waitForTimeout(300);
  const frame = await page.evaluate(() => {
    const { frames } = window as unknown as { frames: { longest: number; on: boolean } };
    frames.on = false;
    return frames.longest;
  });
  return { frame, task: longestTask(await browser?.stopTracing()) };
}

/** Milliseconds of processor time of the longest task in the thread that draws the page. */
function longestTask(trace: Buffer | undefined): number {
  const { traceEvents } = JSON.parse(trace?.toString() ?? '{"traceEvents":[]}') as {
    traceEvents: { name: string; tid: number; tdur?: number; args?: { name?: string } }[];
  };
  const drawing = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ tid }) => tid),
  );
  return traceEvents.reduce(
    (most, { name, tid, tdur = 0 }) =>
      drawing.has(tid) && /RunTask/.test(name) ? Math.max(most, tdur / 1000) : most,
    0,
  );
}

/** From top to bottom, so many pixels in each frame. */
const scrollThrough = (page: Page, step: number) =>
  page.evaluate(
    (pixels) =>
      new Promise<void>((resolve) => {
        const list = document.querySelector('[data-list-scroll]');
        const next = () => {
          if (!list || list.scrollTop + list.clientHeight >= list.scrollHeight - 1) return resolve();
          list.scrollTop += pixels;
          requestAnimationFrame(next);
        };
        next();
      }),
    step,
  );

/** Longest frames of the list of 50,000 persons: scrolling, jumping, sorting, filtering, ticking. */
export async function scroll(): Promise<Report> {
  const { page, close } = await openPersons();
  const row = page.locator('tbody tr a').first();
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  const search = page.getByRole('searchbox');
  const sortBy = (name: string) => page.getByRole('columnheader', { name }).getByRole('button').click();
  const all = page.getByRole('checkbox', { name: 'Alle auswählen' });
  const acts: [string, () => Promise<unknown>][] = [
    ['nothing at all, for comparison', () => page.waitForTimeout(2000)],
    ['scrolling 200 px a frame, 600 frames', () => scrollPart(page, 200, 600)],
    ['scrolling from top to bottom, 2,000 px a frame', () => scrollThrough(page, 2000)],
    ['Home', () => row.press('Home')],
    ['PageDown, 30 times', () => press('PageDown', 30)],
    ['End', () => press('End')],
    ['Home again', () => press('Home')],
    ['sorted by organisation', () => sortBy('Organisation')],
    ['sorted by place', () => sortBy('Ort')],
    ['sorted by name', () => sortBy('Name')],
    ['a filter', () => page.getByRole('combobox', { name: 'Versand' }).selectOption('email')],
    ['the filter lifted', () => page.getByRole('combobox', { name: 'Versand' }).selectOption('')],
    ['searching', () => search.pressSequentially('linden', { delay: 90 })],
    ['the search lifted', () => search.fill('')],
    ['all ticked', () => all.click()],
    ['one of them unticked', () => page.locator('tbody input[type=checkbox]').nth(3).uncheck()],
    ['all ticked again', () => all.click()],
    ['none ticked', () => all.click()],
  ];
  const rows: string[][] = [];
  const longest: Longest = { frame: 0, task: 0 };
  for (const [name, act] of acts) {
    const { frame, task } = await watch(page, act);
    rows.push([name, milliseconds(frame), `longest task ${milliseconds(task)}`, '–']);
    if (rows.length === 1) continue;
    longest.frame = Math.max(longest.frame, frame);
    longest.task = Math.max(longest.task, task);
  }
  const counted = await page.getByRole('table', { name: 'Personen' }).getAttribute('aria-rowcount');
  if (counted !== String(count + 1)) throw new Error(`aria-rowcount is ${counted}`);
  await close();
  return {
    title: `Longest frame in the list of ${count.toLocaleString('en')} persons`,
    rows,
    verdicts: [
      `longest frame ${milliseconds(longest.frame)} (goal ≤ ${goal} ms) ${longest.frame <= goal ? 'reached' : 'MISSED'}`,
      `longest task of the window, processor time: ${milliseconds(longest.task)}`,
    ],
  };
}

const scrollPart = (page: Page, step: number, frames: number) =>
  page.evaluate(
    ([pixels, most]) =>
      new Promise<void>((resolve) => {
        const list = document.querySelector('[data-list-scroll]');
        let left = most;
        const next = () => {
          left -= 1;
          if (!list || left < 0) return resolve();
          list.scrollTop += pixels;
          requestAnimationFrame(next);
        };
        next();
      }),
    [step, frames] as const,
  );

/** From the click on a person of the list to her painted record; 50 different persons. */
export async function person(): Promise<Report> {
  const { page, close } = await openPersons();
  const times: number[] = [];
  for (let round = 0; times.length < 50; round += 1) {
    await page.evaluate((top) => {
      const list = document.querySelector('[data-list-scroll]');
      if (list) list.scrollTop = top;
    }, round * 20_000);
    await page.waitForFunction(() => document.querySelector('tbody [aria-busy]') === null);
    await page.waitForTimeout(300);
    times.push(...(await page.evaluate(openSome, 10)));
  }
  await close();
  const middle = median(times);
  return {
    title: `Opening a person among ${count.toLocaleString('en')}, from the click to the painted record`,
    rows: [
      [
        `${times.length} persons`,
        milliseconds(middle),
        `${milliseconds(Math.min(...times))} – ${milliseconds(Math.max(...times))}`,
        '–',
      ],
      ['p95', milliseconds(percentile(times, 0.95)), '–', '–'],
    ],
    verdicts: [`median ${milliseconds(middle)} (goal ≤ ${goal} ms) ${middle <= goal ? 'reached' : 'MISSED'}`],
  };
}

/** Runs in the page. Painted: the frame after the one in which the record stands in the page has begun. */
async function openSome(most: number): Promise<number[]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('tbody tr a')].slice(8, 8 + most);
  const times: number[] = [];
  for (const { pathname } of links) {
    const link = document.querySelector<HTMLAnchorElement>(`tbody a[href^="${pathname}"]`);
    const name = link?.textContent?.split(',')[0] ?? '';
    const started = performance.now();
    link?.click();
    const there = () =>
      location.pathname === pathname &&
      document.querySelector('.record-head h2')?.textContent?.includes(name) &&
      document.querySelector('.detail [aria-busy]') === null;
    while (!there()) await frame();
    await frame();
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return times;
}
