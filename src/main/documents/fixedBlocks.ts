/** Blocks that stand at a fixed place of the paper: what frames a letter, and sheets of labels. */
import type { LabelGrid } from '../../shared/rules/labelFormats.ts';
import type { Alignment, Text } from './model.ts';

/** Logo, name and lines of the sender at the top of a page. Stands outside the flow of the text. */
export interface LetterheadBlock {
  kind: 'letterhead';
  logo?: { image: string; alt: string };
  name: string;
  lines?: string[];
  /** The rule stands right under the lines and the text follows; only where no address field is on the page. */
  compact?: boolean;
}
/** DIN 5008 Form B, sections 5.3 and 8: 85 × 45 mm at 20/45 mm, read recipient first. Stands outside the flow. */
export interface AddressFieldBlock {
  kind: 'addressField';
  returnLine: string;
  /** Endorsements such as "Persönlich". */
  notes?: string[];
  lines: string[];
}
/** DIN 5008 information block, 75 mm wide at 125/50 mm. In large print it stands in the flow instead. */
export interface InformationBlock {
  kind: 'informationBlock';
  rows: { term: string; value: Text }[];
}
/** Fold marks at 105 and 210 mm and the punch mark at 148.5 mm (Form B). */
export interface FoldMarksBlock {
  kind: 'foldMarks';
}

/** Text of a label in one size. It is printed between `most` and `least` points, as large as fits. */
export interface LabelPart {
  text: Text;
  most: number;
  least: number;
  bold?: boolean;
  muted?: boolean;
  /** Space above, as a share of the own size. */
  before?: number;
}
export interface Label {
  /** Whom or what it is for: its name in the structure and in errors. */
  title: string;
  parts: LabelPart[];
}
/**
 * Labels in a grid on A4, read one after the other. Stands alone in its section, which then has neither margins nor
 * furniture. What does not fit its label is an error: nothing is cut.
 */
export interface LabelSheetBlock {
  kind: 'labelSheet';
  grid: LabelGrid;
  labels: Label[];
  /** Place of the first label on the first sheet, from 1, row by row: what lies before it is used up. */
  startAt?: number;
  /** Moves everything right and down, for printers that draw the paper in askew. */
  offset?: { x: number; y: number };
  align?: Alignment;
  /** `lines` keeps lines whole as long as the type stays near its full size; `size` breaks between words first. */
  keep?: 'lines' | 'size';
  /** The label once more upside down above its upper edge, for the back of a tent; an artifact, so it is read once. */
  turnedCopy?: boolean;
  /** `cut` draws thin frames to cut along, `measure` frames with rulers, `fold` marks where tents are folded and cut. */
  marks?: 'cut' | 'measure' | 'fold';
}
