import type { Inline, Text, TextRun } from './model.ts';

/** Control, joining and direction marks and what is no character, which people paste along and no font draws. */
const invisible = /(?![\n\u00ad])[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Noncharacter_Code_Point}]/gu;

/** One form for all text: composed characters, `\n` as the only line break, nothing invisible but U+00AD. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(invisible, '');
}

/** Text as a list of runs. */
export function toRuns(text: Text): TextRun[] {
  const list: Inline[] = typeof text === 'string' ? [text] : text;
  return list.map((run) => (typeof run === 'string' ? { text: run } : run));
}

/** The words alone, for bookmarks, alternatives and checks. */
export function plainText(text: Text): string {
  return toRuns(text)
    .map((run) => normalise(run.text).replaceAll('\u00ad', ''))
    .join('');
}

/** `plainText` on one line. */
export const oneLine = (text: Text): string => plainText(text).replace(/\s+/g, ' ').trim();
