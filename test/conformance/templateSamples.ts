/** The rows of the conformance matrix for documents made from editable texts. */
import { principlesDocument } from '../../src/main/documents/layouts/principles.ts';
import { rulesOfProcedureDocument } from '../../src/main/documents/layouts/rulesOfProcedure.ts';
import type { DocumentFormat } from '../../src/main/documents/model.ts';
import { mapFormatted, parseFormatted } from '../../src/shared/rules/formattedText.ts';
import { modelPrinciples, modelRulesOfProcedure } from '../../src/shared/rules/modelTexts.ts';
import { rulesInSentences } from '../../src/shared/rules/rulesInSentences.ts';
import { defaultRules } from '../../src/shared/rules/rulesOfProcedure.ts';
import { fillTemplate } from '../../src/shared/rules/template.ts';
import { bareOffice, extremeOffice, flood, frame, hard } from './sampleTexts.ts';

/** Every kind of formatted text, each with the hardest content. */
const hardText = mapFormatted(
  parseFormatted(`## x\n# x\n\n**y** x\n\n- x\n- **x**\n\n7. x\n8. y\n\n## x\n\nx`),
  (text) => text.replaceAll('x', hard).replaceAll('y', flood),
);

export const rulesOfProcedure = {
  empty: (format: DocumentFormat) =>
    rulesOfProcedureDocument({
      frame: frame('Geschäftsordnung', format, bareOffice),
      committee: 'AG',
      state: 'Stand: heute',
      text: [],
      signers: [],
    }),
  typical: (format: DocumentFormat) =>
    rulesOfProcedureDocument({
      frame: frame('Geschäftsordnung: Steuerungsgruppe', format),
      committee: 'Steuerungsgruppe',
      state: 'Stand: 2. November 2026',
      text: mapFormatted(parseFormatted(modelRulesOfProcedure), (text) =>
        fillTemplate(
          text,
          rulesInSentences(defaultRules('2026-01-01'), {
            committee: 'Steuerungsgruppe',
            region: 'Gesundheitsregion Lindetal',
            stand: '2. November 2026',
          }),
        ),
      ),
      signers: [{ name: 'Dr. Maren Hollweg', role: 'Vorsitz' }],
    }),
  extreme: (format: DocumentFormat) =>
    rulesOfProcedureDocument({
      frame: frame(hard, format, extremeOffice),
      committee: hard,
      state: hard,
      text: hardText,
      signers: [{ name: hard, role: hard }],
    }),
};

export const principles = {
  empty: (format: DocumentFormat) =>
    principlesDocument({ frame: frame('Grundsätze', format, bareOffice), text: [] }),
  typical: (format: DocumentFormat) =>
    principlesDocument({
      frame: frame('Grundsätze unserer Zusammenarbeit', format),
      text: mapFormatted(parseFormatted(modelPrinciples), (text) =>
        fillTemplate(text, { Region: 'Gesundheitsregion Lindetal' }),
      ),
    }),
  extreme: (format: DocumentFormat) =>
    principlesDocument({ frame: frame(hard, format, extremeOffice), text: hardText }),
};
