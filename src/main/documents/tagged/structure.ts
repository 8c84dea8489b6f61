/**
 * The structure tree while a document is made: built in reading order before anything is laid out, filled with
 * marks while painting, written once at the end. Independent of pdfkit's own structure elements, which take the
 * page of an annotation at flush time, merge attributes wrongly and know no IDTree.
 */
import type { PdfReference } from './pdfkit.ts';

export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Link'
  | 'Span'
  | 'Quote'
  | 'Reference'
  | 'Note';

export interface Attributes {
  O: 'Table' | 'List' | 'Layout';
  Scope?: 'Row' | 'Column';
  ColSpan?: number;
  RowSpan?: number;
  /** IDs of header cells, as PDF strings. */
  Headers?: object[];
  ListNumbering?: 'Disc' | 'Decimal' | 'LowerAlpha' | 'UpperRoman' | 'None';
  Placement?: 'Block';
  BBox?: [number, number, number, number];
}
export interface ElementOptions {
  lang?: string;
  alt?: string;
  actualText?: string;
  title?: string;
  id?: string;
  attributes?: Attributes[];
}

/** One page as the structure sees it: its dictionary and the owner of every mark on it. */
export interface TaggedPage {
  dictionary: PdfReference;
  marks: StructureElement[];
}
export interface Mark {
  page: TaggedPage;
  id: number;
}
/** A link annotation and the page it lies on. */
export interface ObjectReference {
  page: TaggedPage;
  annotation: PdfReference;
}
export type Kid = StructureElement | Slot | Mark | ObjectReference;

/** Elements that may stay empty; any other without content is left out of the file. */
const mayBeEmpty: ReadonlySet<StructureType> = new Set(['Document', 'TD', 'TH', 'LBody']);

export class StructureElement {
  readonly type: StructureType;
  readonly options: ElementOptions;
  parent: StructureElement | null = null;
  kids: Kid[] = [];
  reference: PdfReference | null = null;

  constructor(type: StructureType, options: ElementOptions = {}) {
    this.type = type;
    this.options = options;
  }

  add(type: StructureType, options: ElementOptions = {}): StructureElement {
    return this.adopt(new StructureElement(type, options));
  }

  adopt(element: StructureElement): StructureElement {
    element.parent = this;
    this.kids.push(element);
    return element;
  }

  /** Keeps a place in the reading order for text that is painted later, in whatever order. */
  slot(): Slot {
    const slot = new Slot(this);
    this.kids.push(slot);
    return slot;
  }

  /** Drops elements nothing was painted for. @returns whether this one has content. */
  prune(): boolean {
    const kept: Kid[] = [];
    for (const kid of this.kids) {
      if (!(kid instanceof Slot)) keep(kid, kept);
      else for (const inner of kid.kids) keep(inner, kept);
    }
    this.kids = kept;
    return this.kids.length > 0 || mayBeEmpty.has(this.type);
  }
}

function keep(kid: Kid, kept: Kid[]): void {
  if (!(kid instanceof StructureElement) || kid.prune()) kept.push(kid);
}

export class Slot {
  readonly element: StructureElement;
  readonly kids: (StructureElement | Mark | ObjectReference)[] = [];

  constructor(element: StructureElement) {
    this.element = element;
  }

  add(type: StructureType, options: ElementOptions): StructureElement {
    const element = new StructureElement(type, options);
    element.parent = this.element;
    this.kids.push(element);
    return element;
  }
}

/** Content outside the structure: rules, page furniture, repeated table headers. */
export interface Artifact {
  artifact: string;
}
export const artifacts = {
  layout: { artifact: '/Type /Layout' },
  header: { artifact: '/Type /Pagination /Subtype /Header' },
  footer: { artifact: '/Type /Pagination /Subtype /Footer' },
  watermark: { artifact: '/Type /Pagination /Subtype /Watermark' },
  background: { artifact: '/Type /Background' },
} as const satisfies Record<string, Artifact>;

/** What a piece of painted content belongs to. */
export type Tag = Slot | StructureElement | Artifact;
export const isArtifact = (tag: Tag): tag is Artifact => 'artifact' in tag;
