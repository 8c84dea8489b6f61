import { foldForSearch } from '../../shared/rules/folding.ts';

/** What an erased record was called, in folded words. */
export interface ErasedName {
  /** Every word of it; a search text made of their beginnings meant this record. */
  words: readonly string[];
  /** How a text may name it; each goes wherever it stands. */
  forms: readonly (readonly string[])[];
}

/**
 * Whether something that stays is called so too, so that a text with these words is about it as well.
 * @param whole the words are whole ones, else their beginnings
 */
export type StillNeeded = (words: readonly string[], whole: boolean) => boolean;

/** Condition of {@link StillNeeded} on `sort_key`; `patterns` is what {@link neededPatterns} gives. */
export const neededCondition = (patterns: string) =>
  `not exists (select 1 from json_each(${patterns}) pattern
     where ' ' || replace(sort_key, char(1), ' ') || ' ' not like pattern.value)`;

export const neededPatterns = (words: readonly string[], whole: boolean) =>
  JSON.stringify(words.map((word) => (whole ? `% ${word} %` : `% ${word}%`)));

/** The word of a view whose name was nothing but the erased one. */
const namelessView = 'Ansicht ohne Namen';

/** The value of a filter that offers a choice ("versand=post"), which means nobody, even where somebody is called Post. */
const fixedWord = /^[a-z-]+$/;

interface Word {
  text: string;
  from: number;
  until: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: foldForSearch(match[0]),
    from: match.index,
    until: match.index + match[0].length,
  }));
}

const folded = (text: string) => wordsOf(text).map((word) => word.text);

/** What a record was called by its image; null where the table names nobody. */
export function erasedName(table: string, image: Record<string, unknown>): ErasedName | null {
  const words = (column: string) => folded(String(image[column] ?? ''));
  const worthy = (form: readonly string[]) => form.join('').length > 2;
  if (table === 'organisation') {
    const [name, short] = [words('name'), words('short_name')];
    return { words: [...name, ...short], forms: [name, short].filter(worthy) };
  }
  if (table !== 'person') return null;
  const [first, last] = [words('first_name'), words('last_name')];
  return {
    words: [...words('title'), ...first, ...last, ...words('name_suffix')],
    forms: [[...first, ...last], [...last, ...first], last].filter(worthy),
  };
}

/** One value of `ui_state` (JSON text) without the names, and the saved views that changed by that, as they were called. */
export type Forget = (key: string, value: string) => { value: string; views: string[] };

/**
 * Takes the names of erased records out of what the window remembers: a text loses the name, a search that looked for it
 * is emptied. What somebody else is called too stays.
 */
export function forgetNames(names: readonly ErasedName[], needed: StillNeeded): Forget {
  const strike = strikerOf(names, needed);
  // A draft of another record holds prose and chosen values ("post"): there a surname alone may mean anything.
  const strikeWhole = strikerOf(
    names.map((name) => ({ ...name, forms: name.forms.filter((form) => form.length > 1) })),
    needed,
  );
  const emptied = (text: string) => strike(text) !== text;
  const searched = (text: string) => {
    const words = folded(text);
    const meant = names.some((name) =>
      words.every((word) => name.words.some((each) => each.startsWith(word))),
    );
    return words.some((word) => word.length > 2) && meant && !needed(words, false);
  };
  const query = (text: string) => {
    const params = new URLSearchParams(text);
    const gone = [...params].filter(([name, each]) =>
      name === 'suche' ? emptied(each) || searched(each) : !fixedWord.test(each) && emptied(each),
    );
    if (gone.length === 0) return text;
    for (const [name] of gone) params.delete(name);
    return params.toString();
  };
  const walk = (each: unknown): unknown => {
    if (typeof each === 'string') return strikeWhole(each);
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, part]) => [name, walk(part)]));
  };
  const view =
    (views: string[]) =>
    (each: unknown): unknown => {
      const own = each as { name?: unknown; query?: unknown };
      if (typeof own?.name !== 'string' || typeof own.query !== 'string') return walk(each);
      const changed = { ...own, name: strike(own.name) || namelessView, query: query(own.query) };
      if (changed.name !== own.name || changed.query !== own.query) views.push(own.name);
      return changed;
    };
  return (key, value) => {
    const views: string[] = [];
    const stored: unknown = parse(value);
    if (stored === undefined) return { value, views };
    const next = remembered(key, stored, { walk, view: view(views), query });
    return { value: JSON.stringify(next) === JSON.stringify(stored) ? value : JSON.stringify(next), views };
  };
}

/** The parts of a remembered value that are addresses or views are read as such. */
function remembered(
  key: string,
  stored: unknown,
  {
    walk,
    view,
    query,
  }: Record<'walk' | 'view', (each: unknown) => unknown> & { query(text: string): string },
): unknown {
  if (key === 'place' && typeof stored === 'string') {
    const [path = '', search = ''] = stored.split('?');
    const rest = query(search);
    return rest === '' ? path : `${path}?${rest}`;
  }
  if (key.startsWith('liste:') && typeof stored === 'object' && stored !== null) {
    const { views } = stored as { views?: unknown };
    if (Array.isArray(views)) return { ...stored, views: views.map(view) };
  }
  return walk(stored);
}

/** Takes every form of the names out of a text. */
function strikerOf(names: readonly ErasedName[], needed: StillNeeded): (text: string) => string {
  const forms = Map.groupBy(
    names.flatMap((name) => name.forms),
    (form) => form[0] ?? '',
  );
  return (text) => {
    const words = wordsOf(text);
    let kept = '';
    let from = 0;
    for (let at = 0; at < words.length; at++) {
      const found = (forms.get(words[at]?.text ?? '') ?? [])
        .filter((form) => form.every((word, index) => words[at + index]?.text === word))
        .toSorted((one, other) => other.length - one.length)
        .find((form) => !needed(form, true));
      if (!found) continue;
      kept += text.slice(from, words[at]?.from);
      at += found.length - 1;
      from = words[at]?.until ?? text.length;
    }
    return from === 0 ? text : `${kept}${text.slice(from)}`.replace(/ {2,}/g, ' ').trim();
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
