import { labelGridProblems, perSheet } from '../../shared/rules/labelFormats.ts';
import { DocumentError } from './errors.ts';
import { isBlocks, placeCells, toCell } from './compile/tables.ts';
import type { Background, Block, ChartBlock, Document, Furniture, Text } from './model.ts';
import { type Contents, contentsOf } from './outline.ts';
import { oneLine, toRuns } from './text.ts';
import { colours, contrast } from './theme.ts';
import { checkImage } from './validateImages.ts';

interface State {
  document: Document;
  contents: Contents | null;
  /** Level of the last heading, 0 before the first. */
  level: number;
  /** Blocks of the current section, to find one that is used twice. */
  seen: Set<Block>;
}

/**
 * Finds an author's mistakes before anything is laid out.
 * @throws DocumentError naming the place: no title or language, heading skipped, alternative text missing, unknown
 *   or unusable image, empty caption, table not rectangular or without header cells, bad link, the same block twice in one section.
 */
export function validateDocument(document: Document): void {
  if (oneLine(document.title) === '') throw new DocumentError('Das Dokument hat keinen Titel.', 'title');
  checkLanguage(document.language, 'language');
  for (const [id, image] of Object.entries(document.images ?? {}))
    checkImage(image, document.format, `images.${id}`);
  if (document.accent !== undefined && !/^#[0-9a-f]{6}$/i.test(document.accent)) {
    throw new DocumentError('Die Farbe muss in der Form #rrggbb angegeben sein.', 'accent');
  }
  if (document.sections.length === 0) throw new DocumentError('Das Dokument ist leer.', 'sections');
  checkFurniture(document, document.furniture, 'furniture');
  const state: State = { document, contents: contentsOf(document), level: 0, seen: new Set() };
  for (const [index, section] of document.sections.entries()) {
    const place = `sections[${index}]`;
    if (section.lang !== undefined) checkLanguage(section.lang, `${place}.lang`);
    checkFurniture(document, section.furniture, `${place}.furniture`);
    if (section.blocks.length === 0) throw new DocumentError('Der Abschnitt ist leer.', place);
    state.seen.clear();
    if (section.blocks.length > 1 && section.blocks.some(({ kind }) => kind === 'labelSheet'))
      throw new DocumentError('Etiketten stehen allein in ihrem Abschnitt.', place);
    checkBlocks(state, section.blocks, place);
  }
}

function checkBlocks(state: State, blocks: readonly Block[], place: string): void {
  for (const [index, block] of blocks.entries()) {
    const here = `${place}.blocks[${index}]`;
    if (state.seen.has(block)) throw new DocumentError('Derselbe Baustein kommt zweimal vor.', here);
    state.seen.add(block);
    checkBlock(state, block, here);
  }
}

function checkBlock(state: State, block: Block, place: string): void {
  switch (block.kind) {
    case 'heading':
      checkHeading(state, block.level, block.text, place);
      checkLanguageOf(block, place);
      return;
    case 'tableOfContents':
      if (state.contents?.listed.get(block)?.length === 0) {
        throw new DocumentError(
          `Das Inhaltsverzeichnis „${oneLine(block.title)}“ ist leer: Nach ihm kommt keine Überschrift.`,
          place,
        );
      }
      checkHeading(state, block.level, block.title, `${place}.title`);
      return;
    case 'paragraph':
      checkText(block.text, place);
      checkLanguageOf(block, place);
      return;
    case 'quote':
      if (block.blocks.length === 0) throw new DocumentError('Das Zitat ist leer.', place);
      checkLanguageOf(block, place);
      checkBlocks(state, block.blocks, place);
      checkCaption(block.source, place, 'source');
      checkText(block.source ?? '', `${place}.source`);
      return;
    case 'chart':
      checkChart(block, place);
      return;
    case 'list':
      checkLanguageOf(block, place);
      if (block.items.length === 0) throw new DocumentError('Die Liste hat keine Einträge.', place);
      for (const [index, item] of block.items.entries()) {
        if (oneLine(item.text) === '')
          throw new DocumentError('Ein Listeneintrag ist leer.', `${place}.items[${index}]`);
        checkText(item.text, `${place}.items[${index}]`);
        checkLanguageOf(item, `${place}.items[${index}]`);
        checkBlocks(state, item.blocks ?? [], `${place}.items[${index}]`);
      }
      return;
    case 'table':
      checkTable(state, block, place);
      return;
    case 'figure':
      checkCaption(block.caption, place);
      checkText(block.caption ?? '', `${place}.caption`);
      checkFigure(state, block.image, block.alt, place);
      return;
    case 'letterhead':
      if (block.logo) checkFigure(state, block.logo.image, block.logo.alt, `${place}.logo`);
      return;
    case 'callout':
    case 'keepTogether':
      checkBlocks(state, block.blocks, place);
      return;
    case 'columns':
      for (const [index, column] of block.columns.entries())
        checkBlocks(state, column.blocks, `${place}.columns[${index}]`);
      return;
    case 'details':
    case 'informationBlock':
      if (block.rows.length === 0) throw new DocumentError('Die Liste der Angaben ist leer.', place);
      for (const [index, { term, value }] of block.rows.entries()) {
        if (oneLine(term) === '')
          throw new DocumentError('Eine Angabe hat keine Bezeichnung.', `${place}.rows[${index}]`);
        checkText(value, `${place}.rows[${index}]`);
      }
      return;
    case 'labelSheet':
      checkLabels(block, place);
      return;
    default:
      return;
  }
}

function checkHeading(state: State, level: number, text: Text, place: string): void {
  if (oneLine(text) === '') throw new DocumentError('Die Überschrift ist leer.', place);
  if (level > state.level + 1) {
    const before =
      state.level === 0
        ? 'Die erste Überschrift muss Ebene 1 haben'
        : `Auf Ebene ${state.level} folgt Ebene ${level}`;
    throw new DocumentError(`Überschriftenebene übersprungen: ${before} („${oneLine(text)}“).`, place);
  }
  state.level = level;
  checkText(text, place);
}

function checkNote(cited: Text, note: Text, place: string): void {
  if (oneLine(note) === '') throw new DocumentError('Die Anmerkung hat keinen Text.', place);
  if (oneLine(cited) === '') throw new DocumentError('Die Anmerkung steht bei keinem Text.', place);
  if (toRuns(note).some((run) => run.note !== undefined))
    throw new DocumentError('Eine Anmerkung kann keine weitere enthalten.', place);
  checkText(note, `${place}.note`);
}

function checkChart({ alt, title, labels, series }: ChartBlock, place: string): void {
  if (oneLine(alt) === '') throw new DocumentError('Dem Diagramm fehlt der Alternativtext.', place);
  if (oneLine(title) === '') throw new DocumentError('Das Diagramm hat keinen Titel.', place);
  if (labels.length === 0 || series.length === 0)
    throw new DocumentError('Das Diagramm hat keine Werte.', place);
  if (series.length > 4)
    throw new DocumentError('Ein Diagramm zeigt höchstens vier Reihen. Bitte auf mehrere verteilen.', place);
  if ([...labels, ...series.map(({ name }) => name)].some((name) => oneLine(name) === ''))
    throw new DocumentError('Im Diagramm hat ein Wert oder eine Reihe keinen Namen.', place);
  for (const [index, { name, values }] of series.entries()) {
    if (values.length !== labels.length || values.some((value) => !Number.isFinite(value) || value < 0)) {
      throw new DocumentError(
        `Die Reihe „${name}“ braucht ${labels.length} Werte, keiner davon unter null.`,
        `${place}.series[${index}]`,
      );
    }
  }
}

/** Text must be readable on what lies behind it. */
function checkFurniture(document: Document, furniture: Furniture | undefined, place: string): void {
  const background: Background | undefined = furniture?.background;
  if (!background) return;
  const { colour, image } = background;
  const here = `${place}.background`;
  if ((colour === undefined) === (image === undefined))
    throw new DocumentError('Der Hintergrund braucht eine Farbe oder ein Bild.', here);
  if (image !== undefined && !/^data:image\/(png|jpeg)/.test(document.images?.[image] ?? ''))
    throw new DocumentError(`Das Hintergrundbild „${image}“ gibt es nicht als PNG oder JPEG.`, here);
  if (colour !== undefined && !/^#[0-9a-f]{6}$/i.test(colour))
    throw new DocumentError('Die Farbe muss in der Form #rrggbb angegeben sein.', here);
  if (colour !== undefined && contrast(colours.muted, colour) < 4.5)
    throw new DocumentError('Der Hintergrund ist zu dunkel, um Text darauf zu lesen.', here);
}

const checkLanguageOf = ({ lang }: { lang?: string | undefined }, place: string): void => {
  if (lang !== undefined) checkLanguage(lang, place);
};

function checkLabels(block: Extract<Block, { kind: 'labelSheet' }>, place: string): void {
  const [problem] = Object.values(labelGridProblems(block.grid));
  if (problem !== undefined) throw new DocumentError(problem, `${place}.grid`);
  const { startAt = 1 } = block;
  if (!Number.isInteger(startAt) || startAt < 1 || startAt > perSheet(block.grid))
    throw new DocumentError('Die Startposition liegt nicht auf dem Bogen.', place);
  if (block.labels.length === 0) throw new DocumentError('Der Bogen hat kein Etikett.', place);
  for (const [index, { title, parts }] of block.labels.entries()) {
    const here = `${place}.labels[${index}]`;
    if (oneLine(title) === '') throw new DocumentError('Ein Etikett hat keinen Namen.', here);
    if (!parts.some(({ text }) => oneLine(text) !== ''))
      throw new DocumentError(`Das Etikett „${oneLine(title)}“ ist leer.`, here);
    for (const { text } of parts) checkText(text, here);
  }
}

function checkTable(state: State, block: Extract<Block, { kind: 'table' }>, place: string): void {
  checkCaption(block.caption, place);
  checkText(block.caption ?? '', `${place}.caption`);
  if (block.columns.length === 0 || block.rows.length === 0) {
    throw new DocumentError('Die Tabelle hat keine Zeilen oder keine Spalten.', place);
  }
  placeCells(block, place);
  const named = block.rowHeader === true || block.rows.some((row) => row.some((cell) => toCell(cell).header));
  if (block.header.length === 0 && !named)
    throw new DocumentError('Die Tabelle hat keine Kopfzellen.', place);
  const rows = [...block.header, ...block.rows];
  for (const [index, cells] of rows.entries()) {
    for (const [column, entry] of cells.entries()) {
      const { content, lang } = toCell(entry);
      const here = `${place}.rows[${index}][${column}]`;
      checkLanguageOf({ lang }, here);
      if (isBlocks(content)) checkBlocks(state, content, here);
      else checkText(content, here);
    }
  }
}

function checkText(text: Text, place: string): void {
  for (const { link, lang, note, text: words } of toRuns(text)) {
    if (note !== undefined) checkNote(text, note, place);
    if (lang !== undefined) checkLanguage(lang, place);
    if (link === undefined) continue;
    const protocol = URL.canParse(link) ? new URL(link).protocol : '';
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) {
      throw new DocumentError(`Die Adresse „${link}“ kann nicht verlinkt werden.`, place);
    }
    if (oneLine(words) === '') throw new DocumentError(`Der Link auf „${link}“ hat keinen Text.`, place);
  }
}

function checkCaption(caption: Text | undefined, place: string, part = 'caption'): void {
  if (caption !== undefined && oneLine(caption) === '')
    throw new DocumentError('Die Beschriftung ist leer.', `${place}.${part}`);
}

function checkFigure(state: State, image: string, alt: string, place: string): void {
  if (oneLine(alt) === '') throw new DocumentError('Dem Bild fehlt der Alternativtext.', place);
  if (state.document.images?.[image] === undefined)
    throw new DocumentError(`Das Bild „${image}“ gibt es nicht.`, place);
}

function checkLanguage(language: string, place: string): void {
  try {
    if (language !== '' && Intl.getCanonicalLocales(language).length === 1) return;
  } catch {
    // falls through to the error below
  }
  throw new DocumentError(
    language === '' ? 'Die Sprache fehlt.' : `„${language}“ ist kein Sprachkürzel.`,
    place,
  );
}
