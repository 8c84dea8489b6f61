import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import path from 'node:path';
import { readingLimit } from '../../src/main/import/limits.ts';
import { createThreads } from '../../src/main/tasks.ts';
import { TaskThread } from '../../src/main/taskThread.ts';
import type * as ChromiumBundle from '../../src/main/hosts/chromium/main.ts';
import { interleaved, milliseconds, percentile, type Report, ratio, rowsOf } from './measure.ts';
import { inventedPersons, newFolder, prepareOffice, writeList } from './preparedData.ts';

const persons = 10_000;
const bundle = path.resolve('out/main/chromium.mjs');

/**
 * Reading an Excel list of 10,000 persons: from the chosen file to the committed rows (parsed, compared, written with
 * journal and search), and the part of it that is left once the page has shown its preview, against parsing the same file
 * alone in the same kind of thread; when the search finds them, whose entries follow the commit; and the main thread's
 * longest pause meanwhile. Each import goes into a new office.
 */
export async function importing(): Promise<Report> {
  const { folder, remove } = newFolder();
  const list = await writeList(folder, persons);
  const gaps: number[] = [];
  const searched: number[] = [];
  const once = async (previewed: boolean) => {
    const sample = await importOnce(list, previewed);
    gaps.push(sample.gap);
    if (!previewed) searched.push(sample.searched);
    return sample;
  };
  const parse = async () => {
    const threads = createThreads(
      { idle: 1000, heap: 1 },
      (memory) => new TaskThread(memory, path.resolve('out/main/worker.mjs')),
    );
    const started = performance.now();
    const bytes = new Uint8Array(readFileSync(list));
    const table = await threads.run('readTable', { bytes, fileName: 'Liste.xlsx' }, readingLimit);
    const sample = { milliseconds: performance.now() - started };
    threads.end();
    if (table.rows.length !== persons) throw new Error(`${table.rows.length} rows were read`);
    return sample;
  };
  const measured = await interleaved([
    { name: 'parsing the file alone', run: parse },
    { name: 'import, from the file to the committed rows', run: () => once(false) },
    { name: 'the run that follows the preview, as on the page', run: () => once(true) },
  ]);
  remove();
  const [alone, whole, run] = measured;
  const longest = Math.max(...gaps);
  return {
    title: `Import of ${persons.toLocaleString('en')} rows`,
    rows: [
      ...rowsOf(measured),
      [
        'from the file until the search finds the last of them',
        milliseconds(percentile(searched, 0.5)),
        `${milliseconds(Math.min(...searched))} – ${milliseconds(Math.max(...searched))}`,
        '–',
      ],
      [
        'longest event-loop gap in the main thread meanwhile',
        milliseconds(percentile(gaps, 0.5)),
        `${milliseconds(Math.min(...gaps))} – ${milliseconds(longest)}`,
        '–',
      ],
    ],
    verdicts: [
      ...(alone && whole ? [ratio('import / parsing', whole.median, alone.median, 3)] : []),
      ...(alone && run ? [ratio('run after the preview / parsing', run.median, alone.median, 3)] : []),
      `longest gap ${milliseconds(longest)} (goal ≤ 50 ms) ${longest <= 50 ? 'reached' : 'MISSED'}`,
    ],
  };
}

interface ImportSample {
  milliseconds: number;
  searched: number;
  gap: number;
}

async function importOnce(list: string, previewed: boolean): Promise<ImportSample> {
  const { folder, remove } = newFolder();
  const { openWindow } = (await import(bundle)) as typeof ChromiumBundle;
  const open = await openWindow({
    headless: true,
    dataFolder: await prepareOffice(folder, 0),
    host: { openFile: async () => list },
  });
  // Nobody chooses a file in the seconds in which the window opens and warms up what it will need (four, and their work).
  await open.page.waitForTimeout(6000);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // Timed in the window, from its call to its answer.
  const times = await open.page.evaluate(
    async ({ steps, name }) => {
      const call = async <T>(of: string, input: unknown): Promise<T> => {
        const text = await window.rundtisch.invoke(JSON.stringify({ call: of, input, job: of }));
        const answer = JSON.parse(text) as { ok: boolean; value: T };
        if (!answer.ok) throw new Error(text);
        return answer.value;
      };
      let started = performance.now();
      const list = await call<{ token: string; mapping: unknown }>('importing.open', {});
      const settled = { token: list.token, mapping: list.mapping };
      if (steps === 'previewed') {
        await call('importing.preview', settled);
        started = performance.now();
      }
      const { created } = await call<{ created: number }>('importing.run', settled);
      const milliseconds = performance.now() - started;
      const { total } = await call<{ total: number }>('people.persons', { search: name });
      return { created, milliseconds, found: total, searched: performance.now() - started };
    },
    { steps: previewed ? 'previewed' : 'at once', name: inventedPersons(persons).at(-1)?.lastName ?? '' },
  );
  const gap = delay.max / 1e6;
  delay.disable();
  await open.close();
  remove();
  if (times.found !== 1) throw new Error(`the last person was found ${times.found} times`);
  if (times.created !== persons) throw new Error(`${times.created} persons were made`);
  return { milliseconds: times.milliseconds, searched: times.searched, gap };
}
