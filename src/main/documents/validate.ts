import { DocumentError } from './errors.ts';
import { isBlocks, placeCells, toCell } from './compile/tables.ts';
import { isWholePng, jpegChannels } from './imageData.ts';
import type { Block, Document, Text } from './model.ts';
import { oneLine, toRuns } from './text.ts';

interface State {
  document: Document;
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
  for (const [id, image] of Object.entries(document.images ?? {})) checkImage(image, `images.${id}`);
  if (document.accent !== undefined && !/^#[0-9a-f]{6}$/i.test(document.accent)) {
    throw new DocumentError('Die Farbe muss in der Form #rrggbb angegeben sein.', 'accent');
  }
  if (document.sections.length === 0) throw new DocumentError('Das Dokument ist leer.', 'sections');
  const state: State = { document, level: 0, seen: new Set() };
  for (const [index, section] of document.sections.entries()) {
    const place = `sections[${index}]`;
    if (section.lang !== undefined) checkLanguage(section.lang, `${place}.lang`);
    if (section.blocks.length === 0) throw new DocumentError('Der Abschnitt ist leer.', place);
    state.seen.clear();
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
      if (oneLine(block.text) === '') throw new DocumentError('Die Überschrift ist leer.', place);
      if (block.level > state.level + 1) {
        const before =
          state.level === 0
            ? 'Die erste Überschrift muss Ebene 1 haben'
            : `Auf Ebene ${state.level} folgt Ebene ${block.level}`;
        throw new DocumentError(
          `Überschriftenebene übersprungen: ${before} („${oneLine(block.text)}“).`,
          place,
        );
      }
      state.level = block.level;
      checkText(block.text, place);
      return;
    case 'paragraph':
      checkText(block.text, place);
      return;
    case 'list':
      if (block.items.length === 0) throw new DocumentError('Die Liste hat keine Einträge.', place);
      for (const [index, item] of block.items.entries()) {
        if (oneLine(item.text) === '')
          throw new DocumentError('Ein Listeneintrag ist leer.', `${place}.items[${index}]`);
        checkText(item.text, `${place}.items[${index}]`);
        checkBlocks(state, item.blocks ?? [], `${place}.items[${index}]`);
      }
      return;
    case 'table':
      checkTable(state, block, place);
      return;
    case 'figure':
      checkCaption(block.caption, place);
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
    default:
      return;
  }
}

function checkTable(state: State, block: Extract<Block, { kind: 'table' }>, place: string): void {
  checkCaption(block.caption, place);
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
      const { content } = toCell(entry);
      const here = `${place}.rows[${index}][${column}]`;
      if (isBlocks(content)) checkBlocks(state, content, here);
      else checkText(content, here);
    }
  }
}

function checkText(text: Text, place: string): void {
  for (const { link, lang, text: words } of toRuns(text)) {
    if (lang !== undefined) checkLanguage(lang, place);
    if (link === undefined) continue;
    const protocol = URL.canParse(link) ? new URL(link).protocol : '';
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) {
      throw new DocumentError(`Die Adresse „${link}“ kann nicht verlinkt werden.`, place);
    }
    if (oneLine(words) === '') throw new DocumentError(`Der Link auf „${link}“ hat keinen Text.`, place);
  }
}

function checkCaption(caption: Text | undefined, place: string): void {
  if (caption !== undefined && oneLine(caption) === '')
    throw new DocumentError('Die Beschriftung ist leer.', `${place}.caption`);
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

/** PNG or JPEG; PDF/A-2 allows no CMYK beside the sRGB profile. */
function checkImage(image: string, place: string): void {
  const match = /^data:image\/(png|jpeg);base64,/.exec(image);
  if (!match) throw new DocumentError('Das Bild ist weder PNG noch JPEG.', place);
  const bytes = Buffer.from(image.slice(match[0].length), 'base64');
  const png = bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const whole = match[1] === 'png' ? png && isWholePng(bytes) : jpeg && jpegChannels(bytes) > 0;
  if (!whole) throw new DocumentError('Das Bild ist beschädigt.', place);
  if (jpeg && jpegChannels(bytes) === 4) {
    throw new DocumentError(
      'Das Bild ist in Druckfarben (CMYK) gespeichert. Bitte als RGB speichern.',
      place,
    );
  }
}
