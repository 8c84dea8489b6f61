import type { FontFamily } from '../fonts.ts';
import type { LayoutInline, LayoutNode } from './pdfmake.ts';
import type { EmbeddedFont } from './pdfkit.ts';
import { Line } from './pdfmake.ts';
import type { StructureElement, Tag } from './structure.ts';

/** A Link element, where it leads and the text that stands in for it. */
export interface LinkTarget {
  element: StructureElement;
  /** A URL, or the name of an anchor of this document. */
  address: string;
  internal?: boolean;
  contents: string;
}

/** Text in one font and colour with one owner in the structure. */
export interface LeafRun {
  text: string;
  font: EmbeddedFont;
  /** Family and style: with the size it decides all widths. */
  fontKey: string;
  size: number;
  lineHeight: number;
  colour: string;
  tag: Tag;
  link?: LinkTarget;
  /** A name for the place where this is painted first. */
  anchor?: string;
  /** Points above the baseline. */
  rise?: number;
}

/** A paragraph, heading, cell text or label: what pdfmake lays out line by line. */
export interface Leaf {
  place: string;
  runs: LeafRun[];
  alignment: 'left' | 'center' | 'right';
  bookmark?: { title: string; level: number };
  /** Stands at the right edge of the last line, `room` beyond the text's own, with dots leading there. */
  tail?: { text: LeafRun; dots: LeafRun; room: number };
  /** The unbreakable groups around it, outermost first: the suspects when lines go missing. */
  groups: readonly string[];
  /** Painted upside down around this point of the page; such a leaf is an artifact. */
  turnedAround?: { x: number; y: number };
  /** Lines made, counted once however often a layout is tried. */
  lines: number;
}

/** A pdfmake node with what the engine adds. */
export interface TaggedNode extends LayoutNode {
  leaf?: Leaf;
  /** Owner of an image. */
  tag?: Tag;
  /** Draws the text of an SVG picture. */
  svgFont?: FontFamily;
  place?: string;
  groups?: readonly string[];
  keepWithNext?: boolean;
  /** Its space above is dropped at the top of a page. */
  heading?: boolean;
  /** Text starts at this height of the page at the earliest. */
  until?: number;
  /** Text starts below this detached node at the earliest. */
  below?: { node: TaggedNode; y: number; width: number; gap: number };
  /** Size of an image where its column is wide enough. */
  natural?: { width: number; height: number };
  label?: Leaf;
  indent?: number;
}

export interface TaggedInline extends LayoutInline {
  run: LeafRun;
  hyphen?: boolean;
}

/** A line of a leaf on a page. */
export class TaggedLine extends Line {
  readonly leaf: Leaf;
  readonly first: boolean;
  constructor(leaf: Leaf, inlines: TaggedInline[], width: number, first: boolean) {
    super(width);
    this.leaf = leaf;
    this.first = first;
    this.inlines = inlines;
    this.inlineWidths = width;
  }
}
