import { printPlain } from './plainPdfmake.ts';

/** What pdfmake writes when it is told `tagged` and `PDF/UA`: a claim without a structure tree. Must fail. */
export const pdfmakeTagged = (): Promise<Uint8Array> =>
  printPlain({
    version: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    language: 'de-DE',
    info: { title: 'Titel' },
    content: ['Überschrift', { text: 'Link', link: 'https://example.org' }, { ul: ['eins', 'zwei'] }],
  });
