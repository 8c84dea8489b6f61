import { interleaved, inProcess, milliseconds, type Report, ratio, rowsOf } from './measure.ts';
import { peers } from './peers/peers.ts';
import { newFolder } from './preparedData.ts';

/** 1,000 letters in one file beside the peers, each from the start of its process to the finished file. */
export async function mailing(): Promise<Report> {
  const { folder, remove } = newFolder();
  const measured = await interleaved(peers(folder));
  remove();
  const of = (start: string) => measured.find(({ name }) => name.startsWith(start))?.median ?? Number.NaN;
  const own = of('Rundtisch');
  return {
    title: '1,000 one-page letters in one PDF, from the start of the process to the file',
    rows: rowsOf(measured),
    verdicts: [
      ratio('Rundtisch / pdfmake', own, of('pdfmake'), 1),
      ratio('Rundtisch / Chromium, no tags', own, of('Chromium, no'), 0.5),
      ratio('Rundtisch / Chromium, tagged', own, of('Chromium, tagged'), 0.5),
      ratio('Rundtisch / LibreOffice, no tags', own, of('LibreOffice, no'), 0.35),
      `${ratio('Rundtisch / LibreOffice, without fold marks', own, of('LibreOffice, without'))} (it draws less than the others: no marks, and the address where the text puts it)`,
      ratio('Rundtisch / typst', own, of('typst')),
      'typst is measured where it is there: `npm install --prefix FOLDER @myriaddreamin/typst-ts-node-compiler@0.7.0`, then RUNDTISCH_BENCH_PEERS=FOLDER; LibreOffice: `apt-get install libreoffice-writer-nogui`.',
    ],
  };
}

/** 1,000 files against one file of 1,000 letters, content to bytes in one process each. */
export async function separate(): Promise<Report> {
  const measured = await interleaved([
    { name: '1,000 documents of one letter', run: () => inProcess('separateLetters.ts') },
    { name: 'one document of 1,000 letters', run: () => inProcess('taggedLetters.ts') },
  ]);
  const [many, one] = measured;
  return {
    title: '1,000 separate documents',
    rows: rowsOf(measured),
    verdicts: many && one ? [ratio('separate / one document', many.median, one.median, 3)] : [],
  };
}

const pageCounts = [500, 1000, 2000, 4000, 6000];

/** Time and memory per page: linear when the further pages cost what the first ones cost. */
export async function pages(): Promise<Report> {
  const measured = await interleaved(
    pageCounts.map((count) => ({
      name: `${count.toLocaleString('en')} pages`,
      run: () => inProcess('taggedLetters.ts', String(count)),
    })),
    3,
  );
  const rows = rowsOf(measured).map(([name = '', time = '', , memory = ''], index) => {
    const { median: middle = 0, memory: bytes = null } = measured[index] ?? {};
    const count = pageCounts[index] ?? 1;
    return [
      name,
      time,
      `${milliseconds(middle / count)} per page`,
      `${memory}, ${kilobytes((bytes ?? 0) / count)} per page`,
    ];
  });
  const [first, last] = [measured[1], measured.at(-1)];
  const span = (pageCounts.at(-1) ?? 0) - (pageCounts[1] ?? 0);
  const perPage = ((last?.memory ?? 0) - (first?.memory ?? 0)) / span;
  const whole = (last?.memory ?? 0) / (pageCounts.at(-1) ?? 1);
  return {
    title: 'Pages: time and memory (peak above idle)',
    rows,
    verdicts: [
      `memory of a page of 6,000: ${kilobytes(whole)} (goal ≤ 250 KB) ${whole <= 250_000 ? 'reached' : 'MISSED'}; each page beyond the first 1,000: ${kilobytes(perPage)}`,
      ratio(
        'time per page, 6,000 / 1,000 pages',
        (last?.median ?? 0) / 6000,
        (first?.median ?? 1) / 1000,
        1.1,
      ),
    ],
  };
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
