import { DocumentError } from '../errors.ts';
import { familyFor, MissingCharacter } from '../fonts.ts';
import type { Section } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import type { Backdrop } from '../tagged/backdrop.ts';
import { StructureElement } from '../tagged/structure.ts';
import type { PageLayout } from '../tagged/taggedLayoutBuilder.ts';
import type { Watermark } from '../tagged/taggedRenderer.ts';
import { compileBackground } from './background.ts';
import { oneLine } from '../text.ts';
import { colours, margins, page } from '../theme.ts';
import { compileBlocks } from './blocks.ts';
import type { CompileContext, DocumentContext } from './context.ts';
import { compileFurniture } from './furniture.ts';
import { compileNotes } from './notes.ts';

export interface CompiledSection {
  element: StructureElement;
  content: TaggedNode;
  /** Groups that hold a page break: they must be let go of before anything is laid out. */
  torn: ReadonlySet<string>;
  layout: PageLayout;
  watermark: Watermark | null;
  backdrop: Backdrop | null;
}

/** One section as pdfmake nodes with its part of the structure, not yet in the tree. */
export function compileSection(
  shared: DocumentContext,
  section: Section,
  index: number,
  relaxed: ReadonlySet<string>,
): CompiledSection {
  const place = `sections[${index}]`;
  const lang = section.lang ?? shared.document.language;
  const context = {
    ...shared,
    relaxed,
    lang,
    section: index,
    headings: { count: 0 },
    notes: [],
    torn: new Set<string>(),
  };
  // Labels fill the paper: the sheet's own margins are all there is.
  const bare = section.blocks.some(({ kind }) => kind === 'labelSheet');
  const furniture = bare ? {} : (section.furniture ?? context.document.furniture ?? {});
  const { header, footer, top, bottom } = compileFurniture(context, furniture, `${place}.furniture`);
  const options = {
    ...(section.title ? { title: section.title } : {}),
    ...(section.lang ? { lang: section.lang } : {}),
  };
  const element = new StructureElement('Sect', options);
  const blocks = compileBlocks(context, section.blocks, {
    parent: element,
    place,
    groups: [],
    size: context.theme.body,
  });
  const content: TaggedNode = { stack: [...blocks, ...compileNotes(context, element)] };
  const { narrower } = context.theme;
  if (narrower > 0 && !bare) content.margin = [0, 0, narrower, 0];
  dropSpaceBelow(content);
  for (const [index, node] of blocks.entries()) if (blocks[index + 1]?.pageBreak) dropSpaceBelow(node);
  return {
    element,
    content,
    torn: context.torn,
    layout: {
      size: page,
      margins: bare ? { left: 0, top: 0, right: 0, bottom: 0 } : { ...margins, top, bottom },
      header,
      footer,
    },
    watermark: compileWatermark(context, furniture.watermark, `${place}.furniture.watermark`),
    backdrop: furniture.background ? compileBackground(furniture.background) : null,
  };
}

/** Space under the last thing of a section, or before a page break, would bring an empty page where it does not fit any more. */
function dropSpaceBelow(node: TaggedNode): void {
  const { margin, stack, ol, columns = [] } = node;
  const empty = stack?.length === 0 && node.until === undefined;
  if (margin) node.margin = [margin[0], empty ? 0 : margin[1], margin[2], 0];
  const last = (stack ?? ol)?.at(-1);
  for (const inner of last ? [last] : columns) dropSpaceBelow(inner);
}

function compileWatermark(
  { pdf, document }: CompileContext,
  watermark: string | undefined,
  place: string,
): Watermark | null {
  const text = oneLine(watermark ?? '');
  if (text === '') return null;
  try {
    const font = pdf.fontFor(familyFor(text, document.format, 'Bold'), 'Bold');
    return { text, font, colour: colours.watermark };
  } catch (error) {
    if (error instanceof MissingCharacter) throw new DocumentError(error.message, place);
    throw error;
  }
}
