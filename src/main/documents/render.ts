import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import type { DocumentContext } from './compile/context.ts';
import { type CompiledSection, compileSection } from './compile/section.ts';
import { DocumentError } from './errors.ts';
import { fontFamilies, trimFontCaches } from './fonts.ts';
import type { Document, Section } from './model.ts';
import type { TaggedInline } from './tagged/leaf.ts';
import type { LayoutPage } from './tagged/pdfmake.ts';
import type { PdfInfo } from './tagged/pdfkit.ts';
import { TaggedDocument } from './tagged/taggedDocument.ts';
import { TaggedLayoutBuilder } from './tagged/taggedLayoutBuilder.ts';
import { TaggedRenderer } from './tagged/taggedRenderer.ts';
import { oneLine } from './text.ts';
import { type Contents, contentsOf } from './outline.ts';
import { page, readableAccent, themeOf } from './theme.ts';
import { validateDocument } from './validate.ts';

export interface RenderOptions {
  /** Called after each section (a letter) with the sections done, their number and the pages so far. */
  onProgress?: (done: number, total: number, pages: number) => void;
  /** Stops between two sections with an AppError `cancelled`. */
  signal?: AbortSignal;
}

/**
 * Prints a document as one file that is PDF/UA-1 and PDF/A-2a. Sections are laid out and painted one after the
 * other, so memory holds one letter and the finished bytes. Heavy: run it in a worker thread.
 * @throws DocumentError for an author's mistake or a character no font has, before anything is written.
 * @throws AppError `cancelled` when the signal is aborted.
 */
export async function renderDocument(document: Document, options: RenderOptions = {}): Promise<Uint8Array> {
  validateDocument(document);
  const pdf = new TaggedDocument({
    language: document.language,
    info: infoOf(document),
    images: { ...document.images },
    pageSize: [page.width, page.height],
  });
  const renderer = new TaggedRenderer(pdf);
  const accent = readableAccent(document.accent);
  const total = document.sections.length;
  const contents = contentsOf(document);
  const rest = async (index: number) => {
    if (index % 20 === 19) await setImmediate();
    if (!options.signal?.aborted) return;
    throw new AppError('cancelled', 'Das Drucken wurde abgebrochen.');
  };
  const layOut = (section: Section, index: number) => {
    const format = section.format ?? document.format;
    const context = {
      pdf,
      document: { ...document, format },
      theme: themeOf(format, document.plainLanguage),
      primary: fontFamilies[format][0] ?? 'NotoSans',
      accent,
      contents,
    };
    return layOutSection(context, section, index);
  };
  if (contents) {
    for (const [index, section] of document.sections.entries()) {
      await rest(index - 1);
      countPages(contents, layOut(section, index).pages);
    }
    contents.paging = { before: 0, total: contents.paging.before };
  }
  for (const [index, section] of document.sections.entries()) {
    await rest(index - 1);
    const { compiled, pages } = layOut(section, index);
    pdf.root.adopt(compiled.element);
    renderer.paint(pages, compiled);
    if (contents) contents.paging.before += pages.length;
    options.onProgress?.(index + 1, total, pdf.pageCount);
  }
  pdf.end();
  const result = await pdf.bytes;
  trimFontCaches();
  return result;
}

/** Notes the page of every anchor. Numbers have the same room in both layouts, so pages do not shift. */
function countPages({ pages: known, paging }: Contents, pages: readonly LayoutPage[]): void {
  for (const page of pages) {
    paging.before += 1;
    for (const { type, item } of page.items) {
      if (type !== 'line') continue;
      for (const { run } of (item as { inlines: TaggedInline[] }).inlines) {
        if (run.anchor !== undefined && !known.has(run.anchor)) known.set(run.anchor, paging.before);
      }
    }
  }
}

/** Compiles and lays out a section, letting go of unbreakable groups that turn out taller than a page. */
function layOutSection(
  context: DocumentContext,
  section: Section,
  index: number,
): { compiled: CompiledSection; pages: LayoutPage[] } {
  const relaxed = new Set<string>();
  for (;;) {
    const compiled = compileSection(context, section, index, relaxed);
    if (compiled.torn.size > 0) {
      for (const group of compiled.torn) relaxed.add(group);
      continue;
    }
    const builder = new TaggedLayoutBuilder(context.pdf, compiled.layout);
    const pages = builder.layOut(compiled.content);
    const lost = builder.lost(pages);
    if (lost.length === 0) return { compiled, pages };
    const before = relaxed.size;
    for (const { groups } of lost) {
      const group = groups.find((candidate) => !relaxed.has(candidate));
      if (group !== undefined) relaxed.add(group);
    }
    if (relaxed.size === before)
      throw new DocumentError('Der Text passt nicht auf die Seite.', lost[0]?.place ?? '');
  }
}

function infoOf(document: Document): PdfInfo {
  const info: PdfInfo = {
    Title: oneLine(document.title),
    Creator: 'Rundtisch',
    Producer: 'Rundtisch',
    CreationDate: document.createdAt === undefined ? new Date() : new Date(document.createdAt),
  };
  if (document.author) info.Author = oneLine(document.author);
  if (document.subject) info.Subject = oneLine(document.subject);
  if (document.keywords) info.Keywords = oneLine(document.keywords);
  return info;
}
