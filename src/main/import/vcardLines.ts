import { AppError } from '../../shared/errors.ts';
import type { ImportLimits } from './limits.ts';

/** One property of a card, before its value is taken apart. */
export interface CardLine {
  /** Upper case, without the group ("item1.EMAIL" is EMAIL). */
  name: string;
  /** Lower case: "work", "cell". */
  types: string[];
  /** 1 is the most preferred, 100 the least; 101 where nothing is said. */
  preference: number;
  /** Escaped as vCard 3 and 4 do. */
  value: string;
}

export interface RawCard {
  /** "2.1", "3.0", "4.0"; empty where the card does not say. */
  version: string;
  lines: CardLine[];
  /** Ended without END:VCARD. */
  unfinished: boolean;
  /** More properties than a contact has; the rest was left out. */
  overfull: boolean;
}

/** Pictures, sounds and keys say nothing about a person that a list keeps; they are dropped while reading. */
const bulky = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]/i;
/** Properties of one card; a contact has some twenty. */
const linesPerCard = 500;
/** Characters of one property; the rest of a longer one is no contact. */
const lineCharacters = 50_000;

/**
 * Cuts the text of a vCard file into cards and properties: folded lines are joined, quoted-printable and the bare
 * parameters of version 2.1 ("TEL;WORK;VOICE") are brought into the form of version 3, so that one parser reads all.
 * @throws AppError badFile where the file holds more cards than a list has rows.
 */
export function readCards(text: string, limits: ImportLimits): RawCard[] {
  const cards: RawCard[] = [];
  let card: RawCard | null = null;
  let agents = 0;
  let agentNext = false;
  for (const line of logicalLines(text)) {
    const mark = line.slice(0, 20).trim().toUpperCase();
    if (mark === 'BEGIN:VCARD') {
      if (card && (agentNext || agents > 0)) {
        agents += 1;
        agentNext = false;
        continue;
      }
      card = { version: '', lines: [], unfinished: true, overfull: false };
      cards.push(card);
      if (cards.length > limits.rows) {
        throw new AppError(
          'badFile',
          `Die Datei hat mehr als ${limits.rows.toLocaleString('de')} Visitenkarten. Teilen Sie sie in mehrere Dateien.`,
        );
      }
    } else if (mark === 'END:VCARD') {
      if (agents > 0) {
        agents -= 1;
        continue;
      }
      if (card) card.unfinished = false;
      card = null;
    } else if (card && agents === 0) {
      agentNext = /^(?:[\w-]+\.)?AGENT[;:]/i.test(line);
      if (!bulky.test(line)) addLine(card, line);
    }
  }
  return cards;
}

function addLine(card: RawCard, line: string): void {
  const version = /^VERSION[^:]*:\s*([\d.]+)/i.exec(line)?.[1];
  if (version) {
    card.version = version;
    return;
  }
  if (card.lines.length >= linesPerCard) {
    card.overfull = true;
    return;
  }
  const read = readLine(line, card.version);
  if (read) card.lines.push(read);
}

/** Lines with their continuations joined; of pictures only the first line, of endless lines only the beginning. */
function* logicalLines(text: string): Generator<string> {
  let current = '';
  let quoted = false;
  let dropped = false;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const from = start;
    start = end + 1;
    const to = text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end;
    const first = text.charCodeAt(from);
    const continues = current !== '' && ((to > from && (first === 32 || first === 9)) || quoted);
    if (continues && (dropped || current.length > lineCharacters)) {
      quoted = quoted && text.charCodeAt(to - 1) === 61;
      continue;
    }
    const part = text.slice(continues && !quoted ? from + 1 : from, Math.min(to, from + lineCharacters));
    if (continues) current = quoted ? current.slice(0, -1) + part.trimStart() : current + part;
    else {
      if (current !== '') yield current;
      current = part;
      dropped = bulky.test(part.slice(0, 60));
    }
    quoted = !dropped && current.endsWith('=') && isQuotedPrintable(current);
  }
  if (current !== '') yield current;
}

const isQuotedPrintable = (line: string) => /QUOTED-PRINTABLE/i.test(line.slice(0, line.indexOf(':') + 1));

function readLine(line: string, version: string): CardLine | null {
  const colon = outsideQuotes(line, ':')[0] ?? -1;
  if (colon < 1) return null;
  const head = line.slice(0, colon);
  const cuts = [-1, ...outsideQuotes(head, ';'), head.length];
  const [name = '', ...parameters] = cuts
    .slice(1)
    .map((cut, index) => head.slice((cuts[index] ?? 0) + 1, cut));
  const types: string[] = [];
  let charset = '';
  let preference = 101;
  let encoded = false;
  for (const parameter of parameters) {
    const [key = '', ...rest] = parameter.split('=');
    const value = rest.length > 0 ? rest.join('=').replaceAll('"', '') : key;
    const kind = rest.length > 0 ? key.trim().toUpperCase() : 'TYPE';
    if (/^QUOTED-PRINTABLE$/i.test(value)) encoded = true;
    else if (kind === 'CHARSET') charset = value;
    else if (kind === 'PREF') preference = Number(value) || 1;
    else if (kind === 'TYPE')
      types.push(
        ...value
          .toLowerCase()
          .split(',')
          .map((type) => type.trim()),
      );
  }
  if (types.includes('pref')) preference = 1;
  const plain = line.slice(colon + 1);
  const value = encoded ? decodeQuotedPrintable(plain, charset) : plain;
  return {
    name: name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .toUpperCase(),
    types,
    preference,
    value: encoded || version === '2.1' ? escaped(value) : value,
  };
}

/** Places of a sign outside quotation marks. */
function outsideQuotes(text: string, sign: string): number[] {
  const places: number[] = [];
  let open = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') open = !open;
    else if (text[index] === sign && !open) {
      places.push(index);
      if (sign === ':') break;
    }
  }
  return places;
}

/** Version 2.1 escapes only ";"; a comma or a line break stands for itself. */
const escaped = (value: string) =>
  value
    .replace(/\\(?!;)/g, '\\\\')
    .replaceAll(',', '\\,')
    .replace(/\r\n?|\n/g, '\\n');

function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes = Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
  // Letters that were not encoded are kept as they were read; bytes of two kinds do not mix in one value.
  if (/[^\0-\xff]/.test(text)) return text;
  for (const name of [charset, 'utf-8', 'windows-1252']) {
    try {
      if (name) return new TextDecoder(name, { fatal: name !== 'windows-1252' }).decode(bytes);
    } catch {
      // Not this one: the name is unknown, or the bytes are not its.
    }
  }
  return text;
}
