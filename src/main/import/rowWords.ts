import type { PersonDraft } from '../../shared/features/importTypes.ts';
import { foldForSearch } from '../../shared/rules/folding.ts';
import { languageName } from '../../shared/rules/languages.ts';
import { readLanguages } from './languageWords.ts';
import type { RowReader } from './rowReader.ts';

/** As many as a person's form takes, and as many letters. */
const most = { tags: 40, letters: 60, languages: 12 };

/** Groups that programs keep for themselves: Google's "* myContacts", also without the star in cards. */
const systemGroup = /^(?:\*.*|my ?contacts|meine kontakte|starred(?: in android)?)$/i;

/**
 * The tags of one cell, each once. The strongest mark that stands in it parts them: " ::: " (Google), then semicolon or line
 * break (Outlook), then comma; "Presse, Funk; Chor" are two.
 */
export function readTags(cell: string): string[] {
  const mark = [/\s*:::\s*/, /[;\n]/, /,/].find((pattern) => pattern.test(cell));
  const tags = new Map<string, string>();
  for (const part of mark ? cell.split(mark) : [cell]) {
    const name = part.replace(/\s+/g, ' ').trim();
    const key = foldForSearch(name);
    if (key !== '' && !systemGroup.test(name) && !tags.has(key)) tags.set(key, name);
  }
  return [...tags.values()];
}

/** Reads tags and languages from all columns that are mapped to them; what cannot be taken is told. */
export function readWords(reader: RowReader, draft: PersonDraft): void {
  const tags = new Map<string, string>();
  for (const { text } of reader.cells('tags')) {
    for (const name of readTags(text)) {
      const key = foldForSearch(name);
      if (tags.has(key)) continue;
      if (name.length > most.letters)
        leftOut(
          reader,
          'tags',
          `Ein Schlagwort hat höchstens ${most.letters} Zeichen. Kürzen Sie es, oder wählen Sie „Bemerkung“.`,
          name,
        );
      else if (tags.size === most.tags)
        leftOut(
          reader,
          'tags',
          `Mehr als ${most.tags} Schlagwörter hat eine Person nicht. „${name}“ fehlt.`,
          name,
        );
      else tags.set(key, name);
    }
  }
  draft.tags = [...tags.values()];
  for (const { text } of reader.cells('languages')) {
    for (const read of readLanguages(text)) {
      if (read.code === null)
        reader.say('languages', 'languageUnknown', 'hint', unknownLanguage(read.text), read.text);
      else if (draft.languages.length === most.languages)
        leftOut(
          reader,
          'languages',
          `Mehr als ${most.languages} Sprachen hat eine Person nicht. „${read.text}“ fehlt.`,
          read.text,
        );
      else if (!draft.languages.includes(read.code)) {
        draft.languages.push(read.code);
        if (!read.exact) {
          const name = languageName(read.code);
          reader.say(
            'languages',
            'languageGuessed',
            'hint',
            `Übernommen wird „${name}“; der Rest von „${read.text}“ entfällt.`,
            read.text,
            name,
          );
        }
      }
    }
  }
}

const leftOut = (reader: RowReader, field: 'tags' | 'languages', message: string, value: string) =>
  reader.say(field, 'wordLeftOut', 'hint', message, value);

function unknownLanguage(text: string): string {
  return /gebärd|\bdgs\b/i.test(text)
    ? `„${text}“ gehört zu dem, was eine Person zur Teilnahme braucht. Tragen Sie es dort ein; hier wird es nicht übernommen.`
    : `Die Sprache „${text}“ ist nicht bekannt und wird nicht übernommen. Schreiben Sie sie aus, zum Beispiel Türkisch, oder wählen Sie „Bemerkung“.`;
}
