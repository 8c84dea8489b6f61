import { breakCases } from './breakCases.ts';
import type { CorpusCase } from './corpusCase.ts';
import { figureCases } from './figureCases.ts';
import { furnitureCases } from './furnitureCases.ts';
import { languageCases } from './languageCases.ts';
import { linkCases } from './linkCases.ts';
import { listCases } from './listCases.ts';
import { tableCases } from './tableCases.ts';
import { textCases } from './textCases.ts';

/** Everything that has gone wrong somewhere, one small document each. */
export const corpus: CorpusCase[] = [
  ...textCases,
  ...listCases,
  ...tableCases,
  ...linkCases,
  ...figureCases,
  ...breakCases,
  ...languageCases,
  ...furnitureCases,
];
