import type { StructureNode } from '../../../shared/features/printing.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';

/** What elements of a PDF are called in German; what is missing here keeps its technical name. */
const words: Record<string, string> = {
  Document: 'Dokument',
  Part: 'Teil',
  Art: 'Artikel',
  Sect: 'Abschnitt',
  Div: 'Block',
  P: 'Absatz',
  L: 'Liste',
  LI: 'Eintrag',
  Lbl: 'Zeichen oder Begriff',
  LBody: 'Text des Eintrags',
  Table: 'Tabelle',
  THead: 'Kopf der Tabelle',
  TBody: 'Zeilen der Tabelle',
  TFoot: 'Fuß der Tabelle',
  TR: 'Zeile',
  TH: 'Kopfzelle',
  TD: 'Zelle',
  Caption: 'Beschriftung',
  Figure: 'Bild',
  Formula: 'Formel',
  Link: 'Link',
  Reference: 'Verweis',
  Note: 'Fußnote',
  Span: 'Textstück',
  Quote: 'Zitat',
  BlockQuote: 'Zitat',
  TOC: 'Inhaltsverzeichnis',
  TOCI: 'Zeile des Verzeichnisses',
  Index: 'Register',
  Code: 'Programmtext',
  Annot: 'Anmerkung',
  Form: 'Formularfeld',
  NonStruct: 'Gruppe ohne Bedeutung',
};

/** "Überschrift 2", "Absatz", "Kopfzelle". */
export function roleWord(type: string): string {
  const level = /^H([1-6])$/.exec(type)?.[1];
  return level ? `Überschrift ${level}` : (words[type] ?? type);
}

/** How many things a list or table has, as a screen reader announces it; empty for everything else. */
export function extentOf(node: StructureNode): string {
  if (node.type === 'L')
    return counted(node.children.filter(({ type }) => type === 'LI').length, 'Eintrag', 'Einträge');
  if (node.type !== 'Table') return '';
  const rows = rowsOf(node);
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  return `${counted(rows.length, 'Zeile', 'Zeilen')}, ${counted(columns, 'Spalte', 'Spalten')}`;
}

function rowsOf(node: StructureNode): StructureNode[] {
  return node.children.flatMap((child) =>
    child.type === 'TR' ? [child] : child.type === 'Table' ? [] : rowsOf(child),
  );
}

const languages = new Intl.DisplayNames(['de'], { type: 'language' });

/** "Polnisch"; the code itself where it is none. */
export function languageWord(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}
