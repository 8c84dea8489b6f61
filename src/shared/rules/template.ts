/**
 * Texts with placeholders in braces: "am {Datum}". A brace that shall stay in the text is written twice: "{{" and "}}".
 * Pure: used by the editor while somebody types, and by the core before it saves or prints.
 */

/** Where something stands in a text: `offset` in UTF-16 units as text fields count, line and column from 1 as people count. */
export interface TemplatePosition {
  offset: number;
  line: number;
  column: number;
}

export type TemplatePart =
  | { kind: 'text'; text: string }
  | ({ kind: 'placeholder'; name: string; length: number } & TemplatePosition);

export type TemplateProblemKind = 'unknown' | 'unclosed' | 'unopened' | 'missing';

/** What is wrong at one place; `message` begins with that place in words. */
export interface TemplateProblem extends TemplatePosition {
  kind: TemplateProblemKind;
  /** UTF-16 units from `offset` on that are meant. */
  length: number;
  message: string;
}

type Slip = TemplatePosition & { kind: 'unclosed' | 'unopened'; length: number };

/** A text taken apart: what stands in it, and braces without their other half (which stay in the text as they are). */
export interface ParsedTemplate {
  parts: TemplatePart[];
  slips: Slip[];
}

/** Longest name that is looked for; a brace that closes later is taken for forgotten. */
const longestName = 40;
const token = new RegExp(`\\{\\{|\\}\\}|\\{([^{}\\n]{0,${longestName}})\\}|\\{|\\}`, 'gu');

/** Takes a text apart. Joined again, the parts are the whole text. */
export function parseTemplate(text: string): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const slips: Slip[] = [];
  const add = (piece: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += piece;
    else if (piece !== '') parts.push({ kind: 'text', text: piece });
  };
  let done = 0;
  for (const match of text.matchAll(token)) {
    const [found, name] = match;
    add(text.slice(done, match.index));
    done = match.index + found.length;
    if (found === '{{' || found === '}}') add(found.charAt(0));
    else if (name !== undefined)
      parts.push({ kind: 'placeholder', name, length: found.length, ...positionAt(text, match.index) });
    else {
      add(found);
      const kind = found === '{' ? 'unclosed' : 'unopened';
      slips.push({ kind, length: 1, ...positionAt(text, match.index) });
    }
  }
  add(text.slice(done));
  return { parts, slips };
}

/** Line and column of an offset. A column counts whole characters, as an emoji is one for whoever counts. */
export function positionAt(text: string, offset: number): TemplatePosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    offset,
    line: before.split('\n').length,
    column: [...before.slice(lineStart)].length + 1,
  };
}

/** Makes any text stand in a template as it is. */
export const escapeTemplate = (text: string): string => text.replace(/[{}]/g, '$&$&');

/** A placeholder that may stand in a text, and what it stands for in a few words. */
export interface Placeholder {
  name: string;
  meaning: string;
}

/** The values by placeholder; a placeholder that is not in there is unknown, an empty value is missing. */
export type TemplateValues = Readonly<Record<string, string>>;

const valueFor = (values: TemplateValues, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/**
 * The text with its placeholders filled in and its double braces made single. What has no value stays visible as it is,
 * unless `open` says otherwise.
 */
export function fillTemplate(
  text: string,
  values: TemplateValues,
  open: (name: string) => string = (name) => `{${name}}`,
): string {
  return parseTemplate(text)
    .parts.map((part) => (part.kind === 'text' ? part.text : valueFor(values, part.name) || open(part.name)))
    .join('');
}

/** What is wrong with a text whatever the values are: unknown placeholders and lone braces, in the order of the text. */
export function templateProblems(text: string, known: readonly string[]): TemplateProblem[] {
  const { parts, slips } = parseTemplate(text);
  const unknown = placeholdersOf(parts)
    .filter((part) => !known.includes(part.name))
    .map((part) => problem('unknown', part, unknownText(part.name, known)));
  return [...unknown, ...slips.map((slip) => problem(slip.kind, slip, slipTexts[slip.kind]))].sort(
    (one, other) => one.offset - other.offset,
  );
}

/** Placeholders that are known and have no value here, each at its first place. */
export function missingValues(text: string, values: TemplateValues): TemplateProblem[] {
  const open = placeholdersOf(parseTemplate(text).parts).filter((part) => valueFor(values, part.name) === '');
  return open
    .filter((part, index) => open.findIndex((other) => other.name === part.name) === index)
    .map((part) => problem('missing', part, `Für den Platzhalter {${part.name}} fehlt die Angabe.`));
}

type Found = Extract<TemplatePart, { kind: 'placeholder' }>;

const placeholdersOf = (parts: readonly TemplatePart[]): Found[] =>
  parts.filter((part) => part.kind === 'placeholder');

const slipTexts: Record<Slip['kind'], string> = {
  unclosed:
    'Zu dieser Klammer „{“ fehlt die schließende „}“. Soll die Klammer im Text stehen bleiben, schreiben Sie „{{“.',
  unopened:
    'Zu dieser Klammer „}“ fehlt die öffnende „{“. Soll die Klammer im Text stehen bleiben, schreiben Sie „}}“.',
};

function problem(
  kind: TemplateProblemKind,
  { offset, line, column, length }: TemplatePosition & { length: number },
  text: string,
): TemplateProblem {
  return { kind, offset, line, column, length, message: `Zeile ${line}, Zeichen ${column}: ${text}` };
}

function unknownText(name: string, known: readonly string[]): string {
  if (name.trim() === '') return 'Zwischen den Klammern steht kein Name.';
  const near = nearest(name, known);
  const meant = near ? ` Meinten Sie {${near}}?` : '';
  return `Den Platzhalter {${name}} gibt es nicht.${meant}`;
}

/** The known name that somebody probably meant: other capitals, a few wrong letters, or its beginning. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const typed = plain(name);
  const ranked = known
    .map((each) => {
      const whole = plain(each);
      const begun = typed.length >= 3 && (whole.startsWith(typed) || typed.startsWith(whole));
      return { each, distance: begun ? 1 : editDistance(typed, whole), length: whole.length };
    })
    .filter(({ distance, length }) => distance <= Math.max(1, Math.floor(Math.min(typed.length, length) / 3)))
    .sort((one, other) => one.distance - other.distance);
  return ranked[0]?.each;
}

const plain = (name: string): string => name.trim().toLocaleLowerCase('de').replace(/\s+/g, ' ');

/** Letters to add, drop or change until one word is the other. */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      line[column] = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + same,
      );
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
