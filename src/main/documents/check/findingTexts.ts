import { elementFindings } from './elementFindings.ts';
import { fileFindings } from './fileFindings.ts';

/** Every fault the structural check can name, by its code. */
export const findingTexts = { ...fileFindings, ...elementFindings };
export type FindingCode = keyof typeof findingTexts;
