import path from 'node:path';
import { systemClock } from '../../src/main/clock.ts';
import { openHeadless } from '../../src/main/demo/headless.ts';
import type * as ChromiumBundle from '../../src/main/hosts/chromium/main.ts';
import { milliseconds, percentile, type Report } from './measure.ts';
import { namedPersons, newFolder, prepareOffice } from './preparedData.ts';

const persons = 50_000;
const queries = 200;
const rows = 50;

/** Texts of 2 to 12 letters: beginnings of names in all lengths, several words, umlauts both ways, slips and misses. */
export function searchTexts(): string[] {
  const people = namedPersons(persons);
  return Array.from({ length: queries }, (_, index) => {
    const person = people[(index * 2477) % persons];
    const lastName = person?.lastName ?? '';
    const length = 2 + (index % 11);
    if (index % 10 === 3)
      return `${person?.firstName?.slice(0, 3)} ${lastName.slice(0, Math.max(1, length - 4))}`;
    if (index % 10 === 5)
      return lastName
        .replace(/[äöü]/g, (letter) => `${{ ä: 'a', ö: 'o', ü: 'u' }[letter]}e`)
        .slice(0, length);
    if (index % 10 === 7) return `${lastName.slice(0, 3)}q${lastName.slice(4, 12)}`;
    if (index % 10 === 9) return 'zzqxvwkjyppf'.slice(index % 6, (index % 6) + Math.max(2, length - 5));
    return [lastName, 'Lindenau-Markt', lastName, 'Großröhrsdorf'][index % 4]?.slice(0, length).trim() ?? '';
  });
}

/** Search in the core alone, and from the key to the next frame with its result in the window. */
export async function globalSearch(): Promise<Report> {
  const { folder, remove } = newFolder();
  const dataFolder = await prepareOffice(folder, persons, namedPersons(persons));
  const texts = searchTexts();
  const core = await inCore(dataFolder, (app, text) => app.call('search.find', { text, limit: rows }), texts);
  const list = await inCore(
    dataFolder,
    (app, search) => app.call('people.persons', { search, limit: rows }),
    texts,
  );
  const window = await inWindow(dataFolder, texts);
  remove();
  const row = (what: string, times: readonly number[]) => [
    what,
    `p50 ${milliseconds(percentile(times, 0.5))}`,
    `p95 ${milliseconds(percentile(times, 0.95))}, max ${milliseconds(Math.max(...times))}`,
    '–',
  ];
  const verdict = (what: string, times: readonly number[], goal: number) => {
    const p95 = percentile(times, 0.95);
    return `${what}: p95 ${milliseconds(p95)} (goal ≤ ${goal} ms) ${p95 <= goal ? 'reached' : 'MISSED'}`;
  };
  return {
    title: `Search in ${persons.toLocaleString('en')} persons, ${queries} queries, ${rows} rows`,
    rows: [
      row('search.find in the core', core),
      row('people.persons in the core', list),
      row('key to next frame in the window', window),
    ],
    verdicts: [
      verdict('search.find', core, 10),
      verdict('people.persons', list, 10),
      verdict('key to frame', window, 30),
    ],
  };
}

type Headless = ReturnType<typeof openHeadless>;

async function inCore(
  dataFolder: string,
  ask: (app: Headless, text: string) => Promise<unknown>,
  texts: readonly string[],
): Promise<number[]> {
  const app = openHeadless(dataFolder, systemClock, () => {});
  try {
    for (const text of texts.slice(0, 20)) await ask(app, text);
    const times: number[] = [];
    for (const text of texts) {
      const started = performance.now();
      await ask(app, text);
      times.push(performance.now() - started);
    }
    return times;
  } finally {
    await app.close();
  }
}

/** Types each text in the palette by real keys; measures its last letter. */
export async function inWindow(dataFolder: string, texts: readonly string[]): Promise<number[]> {
  const { openWindow } = (await import(path.resolve('out/main/chromium.mjs'))) as typeof ChromiumBundle;
  const open = await openWindow({ headless: true, dataFolder });
  const { page } = open;
  await page.locator('tbody tr a').first().waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchen oder etwas tun' });
  await field.waitFor();
  const times: number[] = [];
  for (const text of texts) {
    await field.fill(text.slice(0, -1));
    await page.locator(`[data-answered=${JSON.stringify(text.slice(0, -1).trim())}]`).waitFor();
    const measured = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const list = document.querySelector('[data-answered]');
          if (!list) throw new Error('no palette');
          let pressed = 0;
          const note = (event: Event) => {
            pressed ||= event.timeStamp;
          };
          // A letter that no key of the American keyboard gives comes without a keydown.
          for (const kind of ['keydown', 'beforeinput'])
            document.addEventListener(kind, note, { once: true, capture: true });
          const seen = new MutationObserver(() => {
            if (list.getAttribute('data-answered') !== wanted) return;
            seen.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - pressed));
          });
          seen.observe(list, { attributes: true });
        }),
      text,
    );
    await page.waitForFunction(() => true);
    await page.keyboard.type(text.slice(-1));
    times.push(await measured);
  }
  await open.close();
  return times.slice(10);
}
