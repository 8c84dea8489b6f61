import type { LinkTarget, TaggedInline, TaggedNode } from './leaf.ts';
import { type Backdrop, paintBackdrop } from './backdrop.ts';
import { paintSvgFigure } from './svg.ts';
import { type LayoutPage, Renderer, type PdfmakeLine, type Vector } from './pdfmake.ts';
import type { EmbeddedFont } from './pdfkit.ts';
import { type Artifact, artifacts, isArtifact, Slot, type StructureElement, type Tag } from './structure.ts';
import type { TaggedDocument } from './taggedDocument.ts';
import type { Leaf } from './leaf.ts';

export interface Watermark {
  text: string;
  font: EmbeddedFont;
  colour: string;
}
/** What lies behind the text of a section. */
export interface Behind {
  watermark: Watermark | null;
  backdrop: Backdrop | null;
}
type Decorated = Vector & { decoration?: Artifact };

/** Paints the pages of a layout, each piece inside the mark of the element it belongs to. */
export class TaggedRenderer extends Renderer {
  readonly #document: TaggedDocument;
  /** What has been painted: the second time the same thing comes it is a repeated table header. */
  readonly #painted = new WeakSet<object>();
  readonly #encoded = new Map<string, string | null>();
  readonly #anchored = new Set<string>();
  #colour = '';

  constructor(document: TaggedDocument) {
    super(document);
    this.#document = document;
  }

  paint(pages: readonly LayoutPage[], { watermark, backdrop }: Behind): void {
    for (const [index, page] of pages.entries()) {
      this.#document.addPage({ size: [page.pageSize.width, page.pageSize.height] });
      this.#colour = '';
      if (backdrop && (index === 0 || !backdrop.firstPageOnly)) paintBackdrop(this.#document, backdrop);
      if (watermark) this.#paintWatermark(watermark);
      for (const { type, item } of page.items) {
        if (type === 'line') this.#paintLine(item as PdfmakeLine);
        else if (type === 'vector') this.renderVector(item as Vector);
        else if (type === 'image' || type === 'svg') this.renderImage(item as TaggedNode);
        else if (type === 'beginVerticalAlignment') this.beginVerticalAlignment(item as object);
        else if (type === 'endVerticalAlignment') this.endVerticalAlignment(item as object);
        else throw new Error(`the engine cannot paint "${type}"`);
      }
      this.#document.closeMark();
    }
  }

  override renderVector(vector: Decorated): void {
    this.#document.mark(vector.decoration ?? artifacts.layout);
    super.renderVector(vector);
    this.#colour = '';
  }

  override renderImage(image: TaggedNode & { x?: number; y?: number; _width?: number }): void {
    const tag = this.#once(image.tag ?? artifacts.layout, image.tag ?? image);
    if (!isArtifact(tag)) {
      const { x = 0, y = 0, _width: width = 0, _height: height = 0 } = image;
      const bottom = this.#document.page.height - y - height;
      const element: StructureElement = tag instanceof Slot ? tag.element : tag;
      element.options.attributes ??= [];
      element.options.attributes.push({
        O: 'Layout',
        Placement: 'Block',
        BBox: [x, bottom, x + width, bottom + height],
      });
    }
    this.#document.mark(tag);
    if (image.svg === undefined) super.renderImage(image);
    else paintSvgFigure(this.#document, image);
    this.#document.closeMark();
    this.#colour = '';
  }

  override beginVerticalAlignment(item: object): void {
    this.#document.closeMark();
    super.beginVerticalAlignment(item);
  }

  override endVerticalAlignment(item: object): void {
    this.#document.closeMark();
    super.endVerticalAlignment(item);
    this.#colour = '';
  }

  #once(tag: Tag, key: object): Tag {
    if (isArtifact(tag)) return tag;
    if (this.#painted.has(key)) return artifacts.header;
    this.#painted.add(key);
    return tag;
  }

  #paintLine(line: PdfmakeLine & { leaf?: Leaf; first?: boolean }): void {
    const inlines = line.inlines as TaggedInline[];
    const first = inlines[0];
    if (!first) return;
    const repeated = this.#painted.has(inlines);
    this.#painted.add(inlines);
    const { leaf } = line;
    if (leaf?.turnedAround) {
      this.#paintTurned(line, inlines, leaf.turnedAround);
      return;
    }
    if (leaf?.bookmark && line.first && !repeated) {
      this.#document.bookmark(leaf.bookmark.title, leaf.bookmark.level, Math.max(0, line.y - 12));
    }
    const baseline = line.y + line.getAscenderHeight();
    for (const inline of inlines) {
      this.#document.mark(repeated ? artifacts.header : ownerOf(inline));
      this.#paintText(
        inline.font,
        inline.fontSize,
        inline.run.colour,
        inline.text,
        line.x + inline.x,
        baseline - (inline.run.rise ?? 0),
      );
      if (inline.run.anchor !== undefined) this.#setAnchor(inline.run.anchor, line.x + inline.x, line.y);
    }
    if (!repeated) this.#paintLinks(inlines, line.x, line.y, line.getHeight(), baseline);
  }

  /** Links inside the document lead to where an anchor is painted first. */
  #setAnchor(name: string, x: number, y: number): void {
    if (this.#anchored.has(name)) return;
    this.#anchored.add(name);
    this.#document.addNamedDestination(name, 'XYZ', x, Math.max(0, y - 12), null);
  }

  /** A repetition for the other side of the table: outside the structure, so that it is not read twice. */
  #paintTurned(
    line: PdfmakeLine,
    inlines: readonly TaggedInline[],
    { x, y }: { x: number; y: number },
  ): void {
    this.#document.mark(artifacts.layout);
    this.#document.save();
    this.#document.rotate(180, { origin: [x, y] });
    this.#colour = '';
    const baseline = line.y + line.getAscenderHeight();
    for (const { font, fontSize, run, text, x: from } of inlines)
      this.#paintText(font, fontSize, run.colour, text, line.x + from, baseline);
    this.#document.restore();
    this.#document.closeMark();
    this.#colour = '';
  }

  /** One annotation per link and line, underlined outside the structure. */
  #paintLinks(
    inlines: readonly TaggedInline[],
    x: number,
    y: number,
    height: number,
    baseline: number,
  ): void {
    if (!inlines.some((inline) => inline.run.link)) return;
    const links: { target: LinkTarget; from: number; to: number }[] = [];
    let previous: LinkTarget | undefined;
    for (const inline of inlines) {
      const target = inline.run.link;
      const to = inline.x + inline.font.widthOfString(inline.text.trimEnd(), inline.fontSize);
      const last = links.at(-1);
      if (target && last && target === previous) last.to = to;
      else if (target) links.push({ target, from: inline.x, to });
      previous = target;
    }
    for (const { target, from, to } of links) {
      if (to <= from) continue;
      const contents = { Contents: new String(target.contents) };
      this.#document.withLink(target.element, () => {
        const open = target.internal ? this.#document.goTo : this.#document.link;
        open.call(this.#document, x + from, y, to - from, height, target.address, contents);
      });
      if (target.internal) continue;
      this.#document.mark(artifacts.layout);
      this.#document.addContent(
        `${number(x + from)} ${number(baseline + 1.4)} ${number(to - from)} 0.5 re f`,
      );
    }
  }

  #setColour(colour: string): void {
    if (this.#colour === colour) return;
    this.#colour = colour;
    this.#document.fillColor(colour);
  }

  /**
   * Text straight into the content stream: pdfmake writes five state changes around every word. A run whose
   * glyphs are shifted (combining marks) goes pdfkit's way.
   */
  #paintText(
    font: EmbeddedFont,
    size: number,
    colour: string,
    text: string,
    x: number,
    baseline: number,
  ): void {
    this.#setColour(colour);
    const { page } = this.#document;
    page.fonts[font.id] ??= font.ref();
    const operators = this.#encode(font, text);
    if (operators === null) {
      this.#document._font = font;
      this.#document.fontSize(size);
      this.#document.text(text, x, baseline - (font.ascender / 1000) * size, { lineBreak: false });
      return;
    }
    this.#document.addContent(
      `BT /${font.id} ${size} Tf 1 0 0 -1 ${number(x)} ${number(baseline)} Tm ${operators} ET`,
    );
  }

  #encode(font: EmbeddedFont, text: string): string | null {
    const key = `${font.id} ${text}`;
    const known = this.#encoded.get(key);
    if (known !== undefined) return known;
    const [codes, positions] = font.encode(text);
    const shifted = positions.some((position) => position.xOffset !== 0 || position.yOffset !== 0);
    let operators = '[<';
    for (const [index, code] of codes.entries()) {
      const { xAdvance = 0, advanceWidth = 0 } = positions[index] ?? {};
      const kern = Math.round((advanceWidth - xAdvance) * 100) / 100;
      operators += kern !== 0 && index < codes.length - 1 ? `${code}> ${kern} <` : code;
    }
    const result = shifted ? null : `${operators}>] TJ`;
    if (this.#encoded.size > 20_000) this.#encoded.clear();
    this.#encoded.set(key, result);
    return result;
  }

  #paintWatermark({ text, font, colour }: Watermark): void {
    const { width, height } = this.#document.page;
    const diagonal = Math.hypot(width, height);
    const size = Math.min(160, (diagonal * 0.6) / (font.widthOfString(text, 1) || 1));
    this.#document.mark(artifacts.watermark);
    this.#document.save();
    this.#document.rotate((Math.atan2(height, width) * -180) / Math.PI, { origin: [width / 2, height / 2] });
    this.#colour = '';
    const x = width / 2 - font.widthOfString(text, size) / 2;
    this.#paintText(font, size, colour, text, x, height / 2 + size * 0.35);
    this.#document.restore();
    this.#document.closeMark();
    this.#colour = '';
  }
}

function ownerOf(inline: TaggedInline): Tag {
  const { tag } = inline.run;
  if (!inline.hyphen || !(tag instanceof Slot)) return tag;
  return tag.add('Span', { actualText: '\u00ad' });
}

const number = (value: number): number => Math.round(value * 1000) / 1000;
