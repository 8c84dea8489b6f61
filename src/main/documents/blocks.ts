import type {
  Block,
  CalloutBlock,
  Cell,
  ChartBlock,
  DetailsBlock,
  FigureBlock,
  HeadingBlock,
  KeepTogetherBlock,
  ListBlock,
  ListItem,
  PageBreakBlock,
  ParagraphBlock,
  QuoteBlock,
  RuleBlock,
  SignaturesBlock,
  SpacerBlock,
  TableBlock,
  TableCell,
  TableOfContentsBlock,
  Text,
  TextRun,
} from './model.ts';

type Options<T extends Block, Given extends keyof T> = Omit<T, 'kind' | Given>;

export const heading = (
  level: HeadingBlock['level'],
  text: Text,
  options: Options<HeadingBlock, 'level' | 'text'> = {},
): HeadingBlock => ({ kind: 'heading', level, text, ...options });

export const paragraph = (text: Text, options: Options<ParagraphBlock, 'text'> = {}): ParagraphBlock => ({
  kind: 'paragraph',
  text,
  ...options,
});

const item = (entry: Text | ListItem): ListItem =>
  typeof entry === 'object' && !Array.isArray(entry) ? entry : { text: entry };

export const bulletList = (
  items: (Text | ListItem)[],
  options: { loose?: boolean; keepItems?: boolean } = {},
): ListBlock => ({
  kind: 'list',
  numbering: 'bullet',
  items: items.map(item),
  ...options,
});

export const orderedList = (
  items: (Text | ListItem)[],
  options: {
    numbering?: Exclude<ListBlock['numbering'], 'bullet'>;
    start?: number;
    loose?: boolean;
    keepItems?: boolean;
  } = {},
): ListBlock => ({ kind: 'list', numbering: 'decimal', items: items.map(item), ...options });

export const table = (options: Omit<TableBlock, 'kind'>): TableBlock => ({ kind: 'table', ...options });

export const cell = (content: Text | Block[], options: Omit<TableCell, 'content'> = {}): Cell => ({
  content,
  ...options,
});

export const figure = (
  image: string,
  alt: string,
  options: Options<FigureBlock, 'image' | 'alt'> = {},
): FigureBlock => ({ kind: 'figure', image, alt, ...options });

export const callout = (
  blocks: Block[],
  tone: NonNullable<CalloutBlock['tone']> = 'accent',
): CalloutBlock => ({
  kind: 'callout',
  tone,
  blocks,
});

export const details = (
  rows: DetailsBlock['rows'],
  options: Options<DetailsBlock, 'rows'> = {},
): DetailsBlock => ({ kind: 'details', rows, ...options });

export const signatures = (signers: SignaturesBlock['signers']): SignaturesBlock => ({
  kind: 'signatures',
  signers,
});

export const quote = (blocks: Block[], options: Options<QuoteBlock, 'blocks'> = {}): QuoteBlock => ({
  kind: 'quote',
  blocks,
  ...options,
});

export const tableOfContents = (
  level: TableOfContentsBlock['level'],
  title: Text,
  options: Options<TableOfContentsBlock, 'level' | 'title'> = {},
): TableOfContentsBlock => ({ kind: 'tableOfContents', level, title, ...options });

export const chart = (options: Omit<ChartBlock, 'kind'>): ChartBlock => ({ kind: 'chart', ...options });

export const keepTogether = (blocks: Block[]): KeepTogetherBlock => ({ kind: 'keepTogether', blocks });
export const gap = (height: number): SpacerBlock => ({ kind: 'spacer', height });
export const startAt = (until: number): SpacerBlock => ({ kind: 'spacer', until });
export const rule = (): RuleBlock => ({ kind: 'rule' });
export const pageBreak = (): PageBreakBlock => ({ kind: 'pageBreak' });

export const bold = (text: string): TextRun => ({ text, bold: true });
export const italic = (text: string): TextRun => ({ text, italic: true });
export const link = (text: string, address: string): TextRun => ({ text, link: address });
/** Text in another language than the document's, so that a screen reader speaks it rightly. */
export const inLanguage = (lang: string, text: string): TextRun => ({ text, lang });
/** Text with a note: its number stands after the text, the note at the end of the section. */
export const withNote = (text: string, note: Text): TextRun => ({ text, note });
/** Somebody else's words inside a sentence, with their quotation marks. */
export const quoted = (text: string): TextRun => ({ text, quote: true });
