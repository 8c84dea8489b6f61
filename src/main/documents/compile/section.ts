import { DocumentError } from '../errors.ts';
import { familyFor, MissingCharacter } from '../fonts.ts';
import type { Section } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { StructureElement } from '../tagged/structure.ts';
import type { PageLayout } from '../tagged/taggedLayoutBuilder.ts';
import type { Watermark } from '../tagged/taggedRenderer.ts';
import { oneLine } from '../text.ts';
import { colours, margins, page } from '../theme.ts';
import { compileBlocks } from './blocks.ts';
import type { CompileContext } from './context.ts';
import { compileFurniture } from './furniture.ts';

export interface CompiledSection {
  element: StructureElement;
  content: TaggedNode;
  layout: PageLayout;
  watermark: Watermark | null;
}

/** One section as pdfmake nodes with its part of the structure, not yet in the tree. */
export function compileSection(context: CompileContext, section: Section, index: number): CompiledSection {
  const place = `sections[${index}]`;
  const furniture = section.furniture ?? context.document.furniture ?? {};
  const { header, footer, top, bottom } = compileFurniture(context, furniture, `${place}.furniture`);
  const options = {
    ...(section.title ? { title: section.title } : {}),
    ...(section.lang ? { lang: section.lang } : {}),
  };
  const element = new StructureElement('Sect', options);
  const content = {
    stack: compileBlocks(context, section.blocks, {
      parent: element,
      place,
      groups: [],
      size: context.theme.body,
    }),
  };
  return {
    element,
    content,
    layout: { size: page, margins: { ...margins, top, bottom }, header, footer },
    watermark: compileWatermark(context, furniture.watermark, `${place}.furniture.watermark`),
  };
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
