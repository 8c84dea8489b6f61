/** Pure rules for taking apart what offices write into salutation and name columns. */

export interface SplitTitle {
  title: string;
  rest: string;
}

/** Academic titles at the beginning of a name; the second group are additions that only follow a title. */
const leadingTitle =
  /^(?:(?:Univ\.-|apl\. ?|Jun\.-)?Prof(?:essor(?:in)?|\.)?(?=[\s.]|$)|Dr(?:es)?\.?(?=[\s.-]|$)|Doktor(?=\s|$)|PD(?=\s|$)|(?:Priv\.-?Doz|Privatdoz)\.?(?=\s|$)|Dipl\.-? ?[\p{L}]+\.?(?:-[\p{L}]+\.?)*(?: ?\([FU]H\))?(?=\s|$)|Mag\.(?=\s|$)|Ing\.(?=\s|$))\.?/iu;
const titleAddition =
  /^(?:(?:med|phil|rer|nat|pol|jur|iur|dent|vet|soc|oec|troph|theol|ing|habil|mult|paed|päd|psych|public health|hum|biol)\.|(?:med|phil|habil)(?=\s|$)|-Ing\.|h\. ?c\.|e\. ?h\.|\(\p{L}+\))(?=[\s,.]|\p{L}|$)/iu;

/** Splits titles off the beginning and spells them alike: "Dr Müller" → "Dr.", "Prof.Dr.med. Krug" → "Prof. Dr. med.". */
export function splitTitle(text: string): SplitTitle {
  const titles: string[] = [];
  let rest = text.trim();
  for (;;) {
    const match = leadingTitle.exec(rest) ?? (titles.length > 0 ? titleAddition.exec(rest) : null);
    if (!match?.[0]) break;
    titles.push(spelledTitle(match[0]));
    rest = rest.slice(match[0].length).trim();
  }
  return { title: titles.join(' ').replaceAll(' -Ing.', '-Ing.'), rest };
}

function spelledTitle(title: string): string {
  if (/^prof(?:essor(?:in)?)?\.?$/i.test(title)) return 'Prof.';
  if (/^(?:dr\.?|doktor)$/i.test(title)) return 'Dr.';
  if (/^(?:med|phil|habil)$/i.test(title)) return `${title.toLowerCase()}.`;
  return title.replace(/^h\. ?c\.$/i, 'h. c.');
}

export interface ReadSalutation {
  salutation: 'Frau' | 'Herr' | 'neutral' | null;
  title: string;
  /** What stands behind salutation and title; empty in a column of salutations only. */
  rest: string;
  /** Whether the word for several people was met ("Herr und Frau", "Familie"). */
  several: boolean;
}

const neutralWords =
  /^(?:d|divers|x|\*|neutral|ohne|ohne angabe|keine|keine angabe|k\. ?a\.?|inter|nicht[- ]?binär|n\. ?b\.?|[-–—/]+)$/i;
const severalWords =
  /\b(?:herr|frau)n?\.? ?(?:und|u\.|&|\+|\/) ?(?:herr|frau)n?\b|^(?:familie|fam\.?|eheleute|ehepaar|damen und herren|herren|damen)\b/i;

/** The same in a name, where "Herren" and "Damen" are surnames too. */
const severalInName =
  /\b(?:herr|frau)n?\.? ?(?:und|u\.|&|\+|\/) ?(?:herr|frau)n?\b|^(?:familie|fam\.?|eheleute|ehepaar|damen und herren)(?=\s|$)/i;
/** Words before a salutation; in a name only where one follows, because "An" and "Lieber" are names. */
const address = /^(?:z\. ?h(?:d|änden)\.?|an|sehr geehrte[rs]?|lieber?|guten tag)\s+/i;
const addressBeforeSalutation =
  /^(?:z\. ?h(?:d|änden)\.?|an|sehr geehrte[rs]?|lieber?|guten tag)\s+(?=(?:herrn?|frau|hr\.|fr\.|familie|fam\.|dr\.|prof)(?:[\s.]|$))/i;

/**
 * Reads the beginning of a salutation or a name: "Hr.", "Frau Dr.", "Sehr geehrter Herr", "w", "divers".
 * `salutation` is null where nothing was said; a text that is no salutation stays whole in `rest`.
 * @param place in a name "Ohne", "Keine", "Mann" and "M" are names; in a column of salutations they are answers
 */
export function readSalutation(text: string, place: 'column' | 'name' = 'column'): ReadSalutation {
  const inName = place === 'name';
  const words = text
    .replace(/\s+/g, ' ')
    .replace(inName ? addressBeforeSalutation : address, '')
    .replace(/,$/, '')
    .trim();
  if ((inName ? severalInName : severalWords).test(words))
    return { salutation: null, title: '', rest: '', several: true };
  if (words === '') return { salutation: null, title: '', rest: '', several: false };
  const answer = inName ? null : answerOf(words);
  if (answer) return { salutation: answer, title: '', rest: '', several: false };
  const match =
    /^(?:(herrn?|hr\.?n?|mr\.?)|(frau|fr\.?|fräulein|frl\.?|mrs\.?|ms\.?))(?=[\s.]|$)\.?\s*/i.exec(words);
  const { title, rest } = splitTitle(match ? words.slice(match[0].length) : words);
  return { salutation: match ? (match[1] ? 'Herr' : 'Frau') : null, title, rest, several: false };
}

/** What stands alone in a column of salutations or genders. */
function answerOf(words: string): ReadSalutation['salutation'] {
  if (neutralWords.test(words)) return 'neutral';
  if (/^(?:m|männl(?:ich|\.)|mann)$/i.test(words)) return 'Herr';
  return /^(?:w|f|weibl(?:ich|\.))$/i.test(words) ? 'Frau' : null;
}

const suffixPattern =
  /(?:^|[\s,]+)((?:jun|jr|sen|sr)\.?|jun(?:ior)|sen(?:ior)|MdL|MdB|MdEP|M\. ?A\.|B\. ?A\.|M\. ?Sc\.?|B\. ?Sc\.?|LL\. ?M\.|LL\. ?B\.|MPH|MBA|MHBA|M\. ?Ed\.|B\. ?Ed\.|i\. ?R\.|a\. ?D\.)$/;

/** Splits "jun.", "MdL", "M. A." and the like off the end of a name. */
export function splitSuffix(text: string): { rest: string; suffix: string } {
  const suffixes: string[] = [];
  let rest = text.trim();
  for (let match = suffixPattern.exec(rest); match; match = suffixPattern.exec(rest)) {
    suffixes.unshift((match[1] ?? '').trim());
    rest = rest.slice(0, match.index).trim();
    if (rest === '') break;
  }
  return { rest, suffix: suffixes.join(', ') };
}

export interface SplitName {
  salutation: 'Frau' | 'Herr' | 'neutral' | null;
  title: string;
  firstName: string;
  lastName: string;
  nameSuffix: string;
  /** Three or more words without a comma: where the surname begins was guessed. */
  guessed: boolean;
  /** More than one person in the cell; the parts are then not split. */
  several: boolean;
}

const particles = new Set([
  'von',
  'van',
  'vom',
  'zu',
  'zur',
  'zum',
  'der',
  'den',
  'dem',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'el',
  'al',
  'ten',
  'ter',
  'bin',
  'ben',
  'ibn',
]);
const severalNames = /\s(?:und|u\.|&|\+)\s|\n|;|\p{L}{2}\s*\/\s*\p{L}{2}/u;

/**
 * Takes a whole name apart: "Müller, Erika", "Müller, Dr. Erika", "Dr. Erika Müller", "Herr Max von der Heide jun.",
 * "MÜLLER Erika". What can't be told stays in `lastName`, so that nothing is lost.
 */
export function splitFullName(text: string): SplitName {
  const result: SplitName = {
    salutation: null,
    title: '',
    firstName: '',
    lastName: '',
    nameSuffix: '',
    guessed: false,
    several: false,
  };
  const flat = text.replace(/[^\S\n]+/g, ' ').trim();
  if (severalNames.test(flat)) return { ...result, lastName: flat.replace(/\s*\n\s*/g, '; '), several: true };
  const opened = readSalutation(flat, 'name');
  if (opened.several) return { ...result, lastName: flat, several: true };
  const titles = [opened.title];
  const { rest, suffix } = splitSuffix(opened.rest);
  const suffixes = [suffix];
  const [head = '', ...behind] = rest.split(/\s*,\s*/);
  const given: string[] = [];
  for (const part of behind) {
    const spoken = readSalutation(part, 'name');
    const end = splitSuffix(spoken.rest);
    opened.salutation ??= spoken.salutation;
    titles.push(spoken.title);
    suffixes.push(end.suffix);
    if (end.rest) given.push(end.rest);
  }
  // "Doktor, Eva": a title before the comma with nothing behind it is a surname.
  const isName = given.length > 0 && splitTitle(head).rest === '' && !head.includes('.');
  const front = isName ? { title: '', rest: head } : splitTitle(head);
  titles.unshift(front.title);
  const body = given.length > 0 ? withComma(front.rest, given.join(' ')) : withoutComma(front.rest);
  return {
    ...result,
    ...body,
    salutation: opened.salutation,
    title: titles.filter(Boolean).join(' '),
    nameSuffix: suffixes.filter(Boolean).join(', '),
  };
}

/** "Heide, Erika von der": particles at the end of the first names belong to the surname. */
function withComma(lastName: string, given: string): Pick<SplitName, 'firstName' | 'lastName'> {
  const words = given.split(' ');
  const moved: string[] = [];
  while (words.length > 1 && particles.has(words.at(-1) ?? '')) moved.unshift(words.pop() ?? '');
  return { firstName: words.join(' '), lastName: [...moved, lastName].join(' ') };
}

function withoutComma(name: string): Pick<SplitName, 'firstName' | 'lastName' | 'guessed'> {
  const words = name.split(' ').filter(Boolean);
  if (words.length < 2) return { firstName: '', lastName: name, guessed: false };
  const isCapitals = (word: string) =>
    word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  if (isCapitals(words[0] ?? '') && !words.slice(1).some(isCapitals)) {
    return { firstName: words.slice(1).join(' '), lastName: words[0] ?? '', guessed: false };
  }
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word));
  const begin = particle > 0 ? particle : words.length - 1;
  return {
    firstName: words.slice(0, begin).join(' '),
    lastName: words.slice(begin).join(' '),
    guessed: particle < 0 && words.length > 2,
  };
}
