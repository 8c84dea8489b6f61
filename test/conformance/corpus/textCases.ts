/** Characters and what text extraction makes of them. */
import { bold, italic, paragraph } from '../../../src/main/documents/blocks.ts';
import { type CorpusCase, page } from './corpusCase.ts';

const both = (name: string, make: (format: 'standard' | 'largePrint') => Omit<CorpusCase, 'name'>) =>
  (['standard', 'largePrint'] as const).map((format) => ({ name: `${name}, ${format}`, ...make(format) }));

export const textCases: CorpusCase[] = [
  ...both('ligatures, typed and shaped', (format) => ({
    document: page([paragraph('fließen Auflage Stoff offiziell Schiﬀ ﬁn ﬂott Auﬃng ﬅ')], { format }),
    extracts: ['fließen Auflage Stoff offiziell Schiff fin flott Auffing st'],
  })),
  ...both('soft hyphens in a narrow place', (format) => ({
    document: page(
      [
        {
          kind: 'columns',
          columns: [
            { width: 32, blocks: [paragraph('Gesund\u00adheits\u00adförde\u00adrungs\u00adgesetz gilt')] },
            { width: 'rest', blocks: [paragraph('rechte Spalte')] },
          ],
        },
      ],
      { format },
    ),
    extracts: ['rechte Spalte', 'gilt'],
    holds: ({ tree }) => {
      const text = JSON.stringify(tree);
      if (!text.includes('\u00ad')) throw new Error('no hyphen was drawn: the place is not narrow enough');
    },
  })),
  {
    name: 'soft hyphens at the ends of text and twice in a row',
    document: page([paragraph('\u00adAn\u00ad\u00adfang und En\u00adde\u00ad')]),
    extracts: ['Anfang und Ende'],
  },
  ...both('spaces that do not break', (format) => ({
    document: page([paragraph('§\u00a05 Abs.\u00a02, 10\u202f000\u00a0€, 18\u2007Uhr')], { format }),
    extracts: ['§ 5 Abs. 2, 10 000 €, 18 Uhr'],
  })),
  ...both('hyphens that do not break', (format) => ({
    document: page([paragraph('E\u2011Mail und A\u2010Z – ein — Strich')], { format }),
    extracts: ['E-Mail und A-Z – ein — Strich'],
  })),
  ...both('letters decomposed into base and mark', (format) => ({
    document: page([paragraph('Mu\u0308ller a\u0308o\u0308u\u0308 e\u0301 c\u030c z\u0307')], { format }),
    extracts: ['Müller äöü é č ż'],
  })),
  {
    name: 'marks that have no composed letter',
    document: page([paragraph('m\u0308 q\u0301 A\u030a\u0301')]),
    extracts: ['m\u0308 q\u0301'],
  },
  ...both('Latin letters beyond German', (format) => ({
    document: page(
      [paragraph(['łódź ı ß ẞ İ ğ ş Ő ű ą ę ț ș ř ě ů ', bold('Łı İğŞ'), ' ', italic('łı İğŞ')])],
      { format },
    ),
    extracts: ['łódź ı ß ẞ İ ğ ş Ő ű ą ę ț ș ř ě ů Łı İğŞ łı İğŞ'],
  })),
  ...both('Cyrillic and Greek', (format) => ({
    document: page([paragraph('Київ Їжак Ґанок Привет Ёлка Αθήνα Ύψος ώρα')], { format }),
    extracts: ['Київ Їжак Ґанок Привет Ёлка Αθήνα Ύψος ώρα'],
  })),
  ...both('signs from the fallback font', (format) => ({
    document: page(
      [paragraph('Wert ≥ 5 Tage → weiter ✓ ja ☐ nein ☎ Ruf ★ Stern ♿ Weg ½ Tag m² 5‰ № 3 Name™')],
      { format },
    ),
    extracts: ['Wert ≥ 5 Tage → weiter ✓ ja ☐ nein ☎ Ruf ★ Stern ♿ Weg ½ Tag m² 5‰ № 3 Name™'],
  })),
  {
    name: 'an emoji the fallback font has, with selector',
    document: page([paragraph('Danke \u{1F600} und \u2764\uFE0F und \u2600\uFE0F')]),
    extracts: ['Danke \u{1F600} und \u2764 und \u2600'],
  },
  {
    name: 'joiners and direction marks that are not drawn',
    document: page([paragraph('a\u200db\u200cc\u200bd\u200ee\u200ff\u2060g\ufeffh')]),
    extracts: ['abcdefgh'],
  },
  {
    name: 'NUL and control characters',
    document: page([paragraph('eins\0zwei\u0007drei\u001bvier\u009ffünf')], {
      title: 'Titel\0 mit\u0007 Zeichen\ufffe',
      author: 'Ute\u0001 Kranich',
    }),
    extracts: ['einszweidreivierfünf'],
  },
  {
    name: 'tabs',
    document: page([paragraph('Name:\tUte Kranich\t\tOrt:\tLindenau')]),
    extracts: ['Name: Ute Kranich Ort: Lindenau'],
  },
  {
    name: 'line ends of Windows, old Macs and Unicode',
    document: page([paragraph('eins\r\nzwei\rdrei\nvier\u2028fünf\u2029sechs\u0085sieben\vacht\fneun')]),
    extracts: ['eins zwei drei vier fünf sechs sieben acht neun'],
  },
  {
    name: 'line breaks alone, at the start and at the end',
    document: page([paragraph('\n\nMitte\n\n'), paragraph('\n'), paragraph(['\n', bold('fett'), '\n'])]),
    extracts: ['Mitte fett'],
  },
  {
    name: 'paragraphs of white space only',
    document: page([
      paragraph(''),
      paragraph('   '),
      paragraph('\u00a0\u2003\t'),
      paragraph('\u00ad\u200b'),
      paragraph([' ', bold(' '), { text: '', lang: 'pl' }]),
      paragraph('sichtbar'),
    ]),
    extracts: ['Überschrift sichtbar'],
  },
  {
    name: 'marks of XML and PDF in title and text',
    document: page([paragraph('<b>&amp;</b> ]]> (a) [b] {c} \\n % / <<>> "x" \'y\'')], {
      title: 'Fragen & <Antworten> "für" \'alle\' ]]> \\ ( ) – ⚖ Łódź',
      author: 'A & B <a@b.example>',
      subject: '</rdf:li> & mehr',
      keywords: '&#x41; <x>',
    }),
    extracts: ['<b>&amp;</b> ]]> (a) [b] {c} \\n % / <<>> "x" \'y\''],
  },
  {
    name: 'a title of 1,000 characters',
    document: page([paragraph('Text')], { title: 'Überlang '.repeat(112).slice(0, 1000) }),
    extracts: ['Text'],
  },
  {
    name: 'a title over several lines',
    document: page([paragraph('Text')], { title: '  Erste Zeile\r\n\tzweite  Zeile ' }),
  },
  ...both('words longer than the line', (format) => ({
    document: page(
      [
        paragraph(`vorher ${'Donaudampfschifffahrt'.repeat(14)} nachher`),
        paragraph(['vorher ', bold('Ö'.repeat(150)), '. nachher']),
      ],
      { format },
    ),
    extracts: ['nachher'],
  })),
  {
    name: 'a thousand changes between plain and bold',
    document: page([
      paragraph(Array.from({ length: 1000 }, (_, at) => (at % 2 ? `w${at} ` : bold(`w${at} `)))),
    ]),
    extracts: ['w0 w1 w2', 'w998 w999'],
  },
  {
    name: 'letters bold in the middle of a word',
    document: page([paragraph(['Ge', bold('sund'), 'heit', italic('s'), 'amt', bold('.')])]),
    extracts: ['Gesundheitsamt.'],
  },
];
