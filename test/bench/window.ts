import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as ChromiumBundle from '../../src/main/hosts/chromium/main.ts';
import { interleaved, milliseconds, percentile, type Report, ratio, rowsOf } from './measure.ts';
import { newFolder, prepareOffice } from './preparedData.ts';

const persons = 10_000;
const bundle = path.resolve('out/main/chromium.mjs');
const host = async () => (await import(bundle)) as typeof ChromiumBundle;

/** Start of the host to the first usable row of a list, against an empty page in the same host. */
export async function start(): Promise<Report> {
  const { folder, remove } = newFolder();
  const { openWindow } = await host();
  const dataFolder = await prepareOffice(folder, persons);
  const empty = path.join(folder, 'empty');
  mkdirSync(path.join(empty, 'renderer'), { recursive: true });
  writeFileSync(
    path.join(empty, 'renderer/index.html'),
    '<!doctype html><html lang="de"><title>leer</title><p>leer</p></html>',
  );
  const timed = async (options: Parameters<typeof openWindow>[0], ready: string) => {
    const started = performance.now();
    const open = await openWindow({ headless: true, ...options });
    await open.page.locator(ready).first().waitFor();
    const sample = { milliseconds: performance.now() - started };
    await open.close();
    return sample;
  };
  const measured = await interleaved([
    {
      name: `Rundtisch, first row of ${persons.toLocaleString('en')} persons`,
      run: () => timed({ dataFolder }, 'tbody tr a'),
    },
    {
      name: 'empty page in the same host',
      run: () => timed({ dataFolder: path.join(folder, 'nothing'), bundle: empty }, 'p'),
    },
  ]);
  remove();
  const [app, page] = measured;
  return {
    title: 'Start to the first usable list row',
    rows: rowsOf(measured),
    verdicts: app && page ? [ratio('start / empty page', app.median, page.median, 1.5)] : [],
  };
}

const searches = [
  'mueller',
  'Müller',
  'yild',
  'grossm',
  'weiss ober',
  'ute kra',
  'x',
  'zzzz',
  'thiess',
  'lukasik',
  'bad suessen',
  'haus 17',
  'celik',
  'o',
  'sö',
  'Fährmann Lind',
  'nowak12',
  'anais',
  'kim eb',
  'unterlinde',
];

/** 200 searches in 10,000 persons for the list's window of 50 rows, from the renderer's call to its parsed answer. */
export async function search(): Promise<Report> {
  const { folder, remove } = newFolder();
  const { openWindow } = await host();
  const open = await openWindow({ headless: true, dataFolder: await prepareOffice(folder, persons) });
  await open.page.locator('tbody tr a').first().waitFor();
  const times = await open.page.evaluate(async (texts) => {
    const measured: number[] = [];
    for (let round = 0; round < 11; round++) {
      for (const text of texts) {
        const started = performance.now();
        const answer = await window.rundtisch.invoke(
          JSON.stringify({ call: 'people.persons', input: { search: text, limit: 50, offset: 0 } }),
        );
        if (!(JSON.parse(answer) as { ok: boolean }).ok) throw new Error(answer);
        if (round > 0) measured.push(performance.now() - started);
      }
    }
    return measured;
  }, searches);
  await open.close();
  remove();
  const p95 = percentile(times, 0.95);
  return {
    title: `Search in ${persons.toLocaleString('en')} persons, ${times.length} queries, from the renderer's call to its answer`,
    rows: [
      [
        'people.persons',
        `p50 ${milliseconds(percentile(times, 0.5))}`,
        `p95 ${milliseconds(p95)}, max ${milliseconds(Math.max(...times))}`,
        '–',
      ],
    ],
    verdicts: [`p95 ${milliseconds(p95)} (goal ≤ 16 ms) ${p95 <= 16 ? 'reached' : 'MISSED'}`],
  };
}
