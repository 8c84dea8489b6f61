import type { Section } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import type { Backdrop } from '../tagged/backdrop.ts';
import { StructureElement } from '../tagged/structure.ts';
import type { PageLayout } from '../tagged/taggedLayoutBuilder.ts';
import type { Watermark } from '../tagged/taggedRenderer.ts';
import { compileBackground } from './background.ts';
import { colours, margins, page } from '../theme.ts';
import { compileBlocks } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { compileFurniture } from './furniture.ts';
import { compileNotes } from './notes.ts';

export interface CompiledSection {
  element: StructureElement;
  content: TaggedNode;
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
  const context = { ...shared, relaxed, lang, section: index, headings: { count: 0 }, notes: [] };
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
  const content = { stack: [...blocks, ...compileNotes(context, element)] };
  return {
    element,
    content,
    layout: {
      size: page,
      margins: bare ? { left: 0, top: 0, right: 0, bottom: 0 } : { ...margins, top, bottom },
      header,
      footer,
    },
    watermark: furniture.watermark
      ? {
          text: furniture.watermark,
          font: context.pdf.fontFor(context.primary, 'Bold'),
          colour: colours.watermark,
        }
      : null,
    backdrop: furniture.background ? compileBackground(furniture.background) : null,
  };
}
