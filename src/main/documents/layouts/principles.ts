import type { FormattedBlock } from '../../../shared/rules/formattedText.ts';
import { heading, paragraph } from '../blocks.ts';
import type { Block, Document } from '../model.ts';
import { formattedBlocks } from './formatted.ts';
import { documentOf, type Frame, titledSection } from './frame.ts';

/** Principles of working together, for all committees of a region. All texts are ready to print. */
export interface Principles {
  frame: Frame;
  text: readonly FormattedBlock[];
}

export function principlesDocument({ frame, text }: Principles): Document {
  const blocks: Block[] = [heading(1, 'Grundsätze unserer Zusammenarbeit'), ...formattedBlocks(text)];
  if (text.length === 0) blocks.push(paragraph('Es ist noch kein Text hinterlegt.'));
  return documentOf(frame, [titledSection(frame, blocks)]);
}
