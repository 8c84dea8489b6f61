import { settleColumns, shrinkFixed } from './columns.ts';
import type { Leaf, TaggedNode } from './leaf.ts';
import { fullHeight, leadingHeight, orphans, sizeWithin } from './heights.ts';
import { linesOf } from './lineBreaking.ts';
import { addTail } from './tail.ts';
import { TaggedMeasure, TaggedPreprocessor } from './measure.ts';
import { type Column, LayoutBuilder, type LayoutPage, type PageFurniture, SVGMeasure } from './pdfmake.ts';
import type { TaggedDocument } from './taggedDocument.ts';

export interface PageLayout {
  size: { width: number; height: number };
  margins: { left: number; top: number; right: number; bottom: number };
  header: PageFurniture;
  footer: PageFurniture;
}

/** Something that found no place on the pages. */
export interface Lost {
  groups: readonly string[];
  place: string;
}

/**
 * pdfmake's layout with our leaves, widow and orphan control, headings kept with what follows (in one pass:
 * pdfmake would lay the document out again for each page break it moves) and gaps up to a fixed height.
 */
export class TaggedLayoutBuilder extends LayoutBuilder {
  readonly #document: TaggedDocument;
  readonly #layout: PageLayout;
  /** Every leaf laid out. */
  readonly #leaves: Leaf[] = [];
  /** Every picture that is part of the text. */
  readonly #pictures: TaggedNode[] = [];

  constructor(document: TaggedDocument, layout: PageLayout) {
    super(layout.size, layout.margins, new SVGMeasure());
    this.#document = document;
    this.#layout = layout;
    this.docPreprocessor = new TaggedPreprocessor();
    this.docMeasure = new TaggedMeasure(document, {}, {}, new SVGMeasure(), {});
  }

  /** Lays out one section on pages of its own; page numbers given to the furniture count within it. */
  layOut(content: TaggedNode): LayoutPage[] {
    const { header, footer } = this.#layout;
    return this.tryLayoutDocument(content, this.#document, {}, {}, () => null, header, footer, undefined)
      .pages;
  }

  /** Leaves and pictures that are not all on the pages: pdfmake drops what overflows an unbreakable block. */
  lost(pages: readonly LayoutPage[]): Lost[] {
    const found = new Map<Leaf, Set<unknown>>();
    const seen = new Set<unknown>();
    for (const page of pages) {
      for (const { type, item } of page.items) {
        if (type === 'image' || type === 'svg') seen.add((item as TaggedNode).tag);
        if (type !== 'line') continue;
        // Lines from unbreakable blocks are plain copies: they still name their leaf.
        const { leaf, inlines } = item as { leaf?: Leaf; inlines: unknown };
        if (!leaf) continue;
        const lines = found.get(leaf) ?? new Set();
        found.set(leaf, lines.add(inlines));
      }
    }
    return [
      ...this.#leaves.filter((leaf) => (found.get(leaf)?.size ?? 0) < leaf.lines),
      ...this.#pictures.filter((picture) => !seen.has(picture.tag)),
    ].map(({ groups = [], place = '' }) => ({ groups, place }));
  }

  override processImage(node: TaggedNode): void {
    this.#fitPicture(node);
    super.processImage(node);
  }

  override processSVG(node: TaggedNode): void {
    this.#fitPicture(node);
    super.processSVG(node);
  }

  /** A picture made for the whole page gets smaller in a column or cell. */
  #fitPicture(node: TaggedNode): void {
    if (node.tag) this.#pictures.push(node);
    if (!node.natural) return;
    const { width, height } = sizeWithin(node.natural, this.writer.context().availableWidth);
    Object.assign(node, { _width: width, _height: height, _minWidth: width });
  }

  override processNode(node: TaggedNode, verticalAlignment?: boolean): void {
    const margin = node._margin;
    if (node.heading && margin && this.#atTop()) node._margin = [margin[0], 0, margin[2], margin[3]];
    super.processNode(node, verticalAlignment);
  }

  override processVerticalContainer(node: TaggedNode): void {
    const { writer } = this;
    const stack: TaggedNode[] = node.stack ?? [];
    const start = startOf(node);
    if (start !== null) writer.context().moveDown(Math.max(0, start - writer.context().y));
    for (const [index, child] of stack.entries()) {
      const startsGroup = child.keepWithNext && !stack[index - 1]?.keepWithNext;
      if (startsGroup && writer.transactionLevel === 0 && !this.#atTop()) {
        const { availableHeight, availableWidth } = writer.context();
        if (this.#heightOfGroup(stack, index, availableWidth) > availableHeight) writer.moveToNextPage();
      }
      this.processNode(child);
      node.positions?.push(...(child.positions ?? []));
    }
  }

  override processTable(node: TaggedNode): void {
    settleColumns(node, this.writer.context().availableWidth);
    this.#keepWidth(() => super.processTable(node));
  }

  /** Where rows or columns break over a page, pdfmake gives what follows the width of the page, indented or not. */
  #keepWidth(process: () => void): void {
    const { availableWidth } = this.writer.context();
    process();
    this.writer.context().availableWidth = availableWidth;
  }

  override processColumns(node: TaggedNode): void {
    const columns = (node.columns ?? []) as (TaggedNode & Column)[];
    shrinkFixed(columns, this.writer.context().availableWidth - (columns.length - 1) * (node._gap ?? 0));
    this.#keepWidth(() => super.processColumns(node));
  }

  override processLeaf(node: TaggedNode): void {
    const { leaf } = node;
    if (!leaf) throw new Error('a text node without a leaf reached the layout');
    const { writer } = this;
    const lines = linesOf(leaf, writer.context().availableWidth);
    const height = lines[0]?.getHeight() ?? 0;
    leaf.lines = lines.length;
    const last = lines.at(-1);
    if (leaf.tail && last) addTail(last, leaf.tail, writer.context().availableWidth);
    this.#leaves.push(leaf);
    let placed = 0;
    let moved = false;
    while (placed < lines.length) {
      const left = lines.length - placed;
      const room = writer.context().availableHeight;
      // Inside an unbreakable block pdfmake knows no height (NaN): everything goes in, and moves as a whole.
      let count = Number.isNaN(room) ? left : Math.min(left, Math.floor((room + 0.001) / height));
      if (count < left) count = balance(count, left, placed === 0, this.#atTop());
      // A page whose repeated header leaves no room for two lines must not be passed for ever.
      if (count === 0 && (moved || this.#atTop())) count = 1;
      for (const line of lines.slice(placed, placed + count)) node.positions?.push(writer.addLine(line));
      placed += count;
      moved = count === 0;
      if (placed < lines.length) writer.moveToNextPage();
    }
  }

  #heightOfGroup(stack: readonly TaggedNode[], from: number, width: number): number {
    let height = 0;
    for (const child of stack.slice(from)) {
      if (!child.keepWithNext) return height + leadingHeight(child, width);
      height += fullHeight(child, width);
    }
    return height;
  }

  #atTop(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + 0.001;
  }
}

/** The height of the page where the text goes on after this node, if it says so. */
function startOf({ until, below }: TaggedNode): number | null {
  if (until !== undefined) return until;
  return below ? below.y + fullHeight(below.node, below.width) + below.gap : null;
}

/** How many lines to put before a page break, so that at least two stand on either side of it. */
function balance(count: number, left: number, start: boolean, top: boolean): number {
  let lines = left - count < orphans ? Math.max(0, left - orphans) : count;
  if (start && lines < orphans && !top) lines = 0;
  return lines;
}
