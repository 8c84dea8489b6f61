import type { FormattedBlock } from '../../../shared/rules/formattedText.ts';
import { heading, keepTogether, paragraph, signatures } from '../blocks.ts';
import type { Block, Document } from '../model.ts';
import { formattedBlocks } from './formatted.ts';
import { documentOf, type Frame, titledSection } from './frame.ts';

/** The rules of procedure of a committee. All texts are ready to print. */
export interface RulesOfProcedureDocument {
  frame: Frame;
  committee: string;
  /** "Stand: 14. November 2026" */
  state: string;
  text: readonly FormattedBlock[];
  /** Who signs: the chair; nobody where there is none. */
  signers: { name: string; role?: string }[];
}

export function rulesOfProcedureDocument(rules: RulesOfProcedureDocument): Document {
  const { frame, committee, state, text, signers } = rules;
  const blocks: Block[] = [
    heading(1, 'Geschäftsordnung'),
    paragraph(
      [
        { text: committee, bold: true },
        { text: `\n${state}`, muted: true },
      ],
      { style: 'lead' },
    ),
    ...formattedBlocks(text),
  ];
  if (text.length === 0) blocks.push(paragraph('Es ist noch kein Text hinterlegt.'));
  if (signers.length > 0) blocks.push(keepTogether([signatures(signers)]));
  return documentOf(frame, [titledSection(frame, blocks)]);
}
