import { inProcess, interleaved, type Report, ratio, rowsOf } from './measure.ts';

/** 1,000 one-page invitation letters in one tagged PDF against pdfmake without tags. */
export async function letters(): Promise<Report> {
  const measured = await interleaved([
    { name: 'Rundtisch, tagged (PDF/UA-1, PDF/A-2a)', run: () => inProcess('taggedLetters.ts') },
    { name: 'pdfmake, no tags', run: () => inProcess('plainLetters.ts') },
  ]);
  const [tagged, plain] = measured;
  return {
    title: '1,000 one-page letters in one PDF',
    rows: rowsOf(measured),
    verdicts: tagged && plain ? [ratio('tagged / pdfmake', tagged.median, plain.median, 1.1)] : [],
  };
}
