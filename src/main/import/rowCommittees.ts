import type { RowReader } from './rowReader.ts';

/** Words with which the names of committees begin ("AG Pflege"). */
const committeeWords =
  'AG|AK|UAG|Arbeitsgruppe|Arbeitskreis|Ausschuss|Beirat|Gremium|Konferenz|Plenum|Steuerungsgruppe|Lenkungsgruppe|Lenkungskreis';

/** Words that begin a line between the rows of a list, not a person's name. */
export const groupWords = new RegExp(
  `^(?:${committeeWords}|Mitglieder|Stellvertretungen|Stellvertreter|Gäste|Verwaltung|Politik|Presse)(?=[\\s:]|$)`,
  'i',
);

/** Where a cell with deputies is parted: a comma may stand inside a name ("AG Pflege, Reha (Stv.)" is one committee). */
const committeeEnd = new RegExp(
  `\\s*[;\\n]\\s*|(?<=\\(stv\\.?\\))\\s*,\\s*|\\s*,\\s*(?=(?:${committeeWords})\\b)`,
  'i',
);

/** The committees of a row without those where the person only stands in for somebody ("AG Hitze (Stv.)"). */
export function readCommittees(reader: RowReader): string {
  const text = reader.cells('committee')[0]?.text ?? '';
  if (!/\(stv\.?\)/i.test(text)) return text;
  const kept = text.split(committeeEnd).filter((part) => {
    if (!/\(stv\.?\)$/i.test(part)) return part !== '';
    reader.say(
      'committee',
      'deputyLeftOut',
      'hint',
      `„${part}“ ist eine Stellvertretung. Tragen Sie sie im Gremium ein; aus Listen kommt sie nicht.`,
      part,
    );
    return false;
  });
  return kept.join('; ');
}
