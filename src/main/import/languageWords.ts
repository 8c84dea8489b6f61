import { foldForSearch } from '../../shared/rules/folding.ts';
import { languageChoices, languageName } from '../../shared/rules/languages.ts';

/** One language of a cell: its code; `exact` is false where words beside it were dropped ("Englisch C1"). */
export type ReadLanguage = { code: string; text: string; exact: boolean } | { code: null; text: string };

/** Names that lists use beside those of the platform: abbreviations, other spellings, parts of a language. */
const otherNames: Record<string, string> = {
  de: 'd | dt | deu | muttersprache deutsch | hochdeutsch',
  en: 'engl',
  fr: 'frz | franz',
  nl: 'flämisch | holländisch',
  fa: 'farsi',
  ps: 'paschto | pashto | paschtunisch',
  prs: 'darī',
  ku: 'kurmandschi | kurmanci | kurmanji',
  ckb: 'sorani | zentralkurdisch',
  rom: 'romanes | romani',
  ti: 'tigrinisch | tigrigna',
  zh: 'mandarin',
  ar: 'hocharabisch',
  ak: 'twi | akan',
  nds: 'platt | plattdeutsch | niederdeutsch',
};

const letters = 'abcdefghijklmnopqrstuvwxyz';
let known: Map<string, string> | undefined;

/** Folded names and codes → code: German, English and the language's own name. Made when first asked for: some 600 names. */
function names(): Map<string, string> {
  if (known) return known;
  const map = new Map<string, string>();
  const put = (name: string | undefined, code: string) => {
    const key = foldForSearch(name ?? '');
    if (key !== '' && !map.has(key)) map.set(key, code);
  };
  const naming = (locale: string) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const offered = languageChoices().map(({ code }) => code);
  for (const code of offered) {
    put(languageName(code), code);
    put(code, code);
  }
  for (const [code, list] of Object.entries(otherNames))
    for (const name of list.split(' | ')) put(name, code);
  const [german, english] = [naming('de'), naming('en')];
  const pairs = [...letters].flatMap((one) => [...letters].map((other) => one + other));
  for (const code of [...offered, ...pairs]) {
    const name = german.of(code);
    if (!name) continue;
    // Withdrawn codes ("iw") have the name of the one that took their place.
    const [own = code] = offered.includes(code) ? [code] : Intl.getCanonicalLocales(code);
    for (const one of [name, english.of(code), naming(code).of(code), code]) put(one, own);
  }
  known = map;
  return map;
}

/** What people write beside a language: how well it is spoken. */
const howWell =
  /\b(?:[abc][12]|muttersprachlich|muttersprache|fließend|fliessend|sehr|gut|gute|etwas|wenig|grundkenntnisse|kenntnisse|verhandlungssicher|in wort und schrift|nur|auch|spricht|fluent|native|basic)\b\.?/giu;
const sayNothing = /^(?:[-–—./]*|keine?|keine angabe|k\. ?a\.?|unbekannt)$/i;

function codeOf(text: string): string | undefined {
  const key = foldForSearch(text);
  const exact = names().get(key);
  if (exact) return exact;
  // "de-DE", "eng": a code with its country or of three letters.
  if (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})+$/i.test(text)) return names().get(key.split(' ')[0] ?? '');
  if (/^[a-z]{3}$/i.test(text)) return names().get(canonical(text.toLowerCase()));
  // "türk.", "poln.": the beginning of one offered language only.
  if (!/^\p{L}{3,}\.$/u.test(text)) return undefined;
  const begun = languageChoices().filter(({ name }) => foldForSearch(name).startsWith(key));
  return begun.length === 1 ? begun[0]?.code : undefined;
}

function canonical(code: string): string {
  const [tag = ''] = Intl.getCanonicalLocales(code);
  return tag;
}

function readOne(text: string): ReadLanguage[] {
  const code = codeOf(text);
  if (code) return [{ code, text, exact: true }];
  const bare = text
    .replace(/\(.*?\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const land = codeOf(bare);
  // "Deutsch (Deutschland)" of an export: the country changes nothing.
  if (land)
    return [{ code: land, text, exact: /\((?:\p{Lu}[\p{L} ]{3,})\)/u.test(text) && !howWellSaid(text) }];
  const joined = bare.split('-').map((part) => codeOf(part.trim()));
  if (joined.length > 1 && joined.every((part) => part !== undefined))
    return joined.flatMap((part) => (part ? [{ code: part, text, exact: true }] : []));
  const word = bare.replace(howWell, ' ').replace(/[:.]/g, ' ').replace(/\s+/g, ' ').trim();
  const found = word === '' ? undefined : codeOf(word);
  return [found ? { code: found, text, exact: false } : { code: null, text }];
}

const howWellSaid = (text: string) => text.search(howWell) >= 0;

/** The languages of a cell in its order, each once: "Deutsch, Türkisch", "de/en", "DE; Arabic", "Englisch (C1)". */
export function readLanguages(cell: string): ReadLanguage[] {
  const parts = cell
    .split(/[,;/\n|+&]|\s(?:und|u\.|sowie|oder)\s| ::: /)
    .map((part) => part.trim())
    .filter((part) => !sayNothing.test(part));
  const seen = new Set<string>();
  return parts.flatMap(readOne).filter(({ code }) => {
    if (code === null) return true;
    const isNew = !seen.has(code);
    seen.add(code);
    return isNew;
  });
}
