import type { Inline, Text, TextRun } from './model.ts';

/** Control, joining and direction marks and what is no character, which people paste along and no font draws. */
const invisible = /(?![\n\u00ad])[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Noncharacter_Code_Point}]/gu;

/** German and its neighbours, composed already: most of an office's texts, and nothing to do for them. */
const settled = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026]*$/;

/** One form for all text: composed characters, `\n` as the only line break, nothing invisible but U+00AD. */
export function normalise(text: string): string {
  if (settled.test(text)) return text;
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
