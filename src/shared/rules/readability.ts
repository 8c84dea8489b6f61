/**
 * Hints for texts in plain language (Einfache Sprache): what often makes a text hard to read. They are hints only and
 * never say that a text is good; that is for people to say who need plain language.
 */

export type ReadabilityKind = 'longSentence' | 'longWord' | 'passive' | 'nominal' | 'abbreviation';

export interface ReadabilityHint {
  kind: ReadabilityKind;
  /** What was found and what to do, one or two sentences. */
  message: string;
  /** Where it was found, as it stands in the text; at most {@link mostExamples}. */
  examples: string[];
}

export interface Readability {
  sentences: number;
  words: number;
  hints: ReadabilityHint[];
}

/** A sentence may have so many words. */
export const longestSentence = 15;
/** A word may have so many letters; one with hyphens is measured in its parts. */
export const longestWord = 15;
const mostExamples = 3;

const sentenceParts = new Intl.Segmenter('de', { granularity: 'sentence' });
const wordParts = new Intl.Segmenter('de', { granularity: 'word' });

const months = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
/** A full stop after these ends no sentence, whatever follows. */
const abbreviationEnd =
  /(?:^|[\s(])(?:Dr|Prof|Nr|Abs|Art|bzw|ca|ggf|evtl|gem|inkl|z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d\.\s?R|Str|[a-z])\.\s*$/;
const ordinalEnd = /\d\.\s*$/;
const afterOrdinal = new RegExp(`^(?:${months})\\b|^\\p{Ll}`, 'u');

/** The sentences of a text; a line break ends one as well, as in headings and lists. */
export function sentencesOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const joined: string[] = [];
    for (const { segment } of sentenceParts.segment(line.replace(/^\s*(?:[-•#]+|\d+\.)\s+/, ''))) {
      const before = joined.at(-1);
      const goesOn =
        before !== undefined &&
        (abbreviationEnd.test(before) || (ordinalEnd.test(before) && afterOrdinal.test(segment)));
      if (goesOn) joined[joined.length - 1] = before + segment;
      else joined.push(segment);
    }
    return joined.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence));
  });
}

/** The words of a text, without numbers and signs. */
export function wordsOf(text: string): string[] {
  return [...wordParts.segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike && /\p{L}/u.test(segment))
    .map(({ segment }) => segment);
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];
const shortened = (sentence: string): string =>
  sentence.length > 60 ? `${sentence.slice(0, 60).replace(/\s+\S*$/, '')} …` : sentence;

const auxiliary = 'wird|werden|wurde|wurden|worden';
const participle = String.raw`(?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss)\p{L}{2,}(?:t|en)|\p{L}+iert)`;
/** "wird gemacht.", "gemacht wird": the participle stands at the end of its part of the sentence. */
const passivePatterns = [
  new RegExp(
    String.raw`(?<!\p{L})(?:${auxiliary})(?!\p{L})[^,;:.!?]*?(?<!\p{L})(${participle})(?=\s*(?:[.,;:!?)]|$|und\s|oder\s))`,
    'giu',
  ),
  new RegExp(String.raw`(?<!\p{L})(${participle})\s+(?:${auxiliary})(?!\p{L})`, 'giu'),
];
/** Verbs that look like participles: "wir werden gehen" is no passive. */
const infinitives =
  /^(?:gehen|geben|gewinnen|gefallen|gehören|genießen|geschehen|gelten|gelingen|gestalten|gewöhnen|genügen)$|^(?:be|ver|er|ent|zer|miss).*(?:chen|nden|llen|hlen|ten|ssen|gen|eren|uchen|ern)$|^vergehen$/i;

function passivesIn(sentence: string): string[] {
  return passivePatterns.flatMap((pattern) =>
    [...sentence.matchAll(pattern)]
      .filter((match) => {
        const [, word = ''] = match;
        // Before "werden" the same word is a participle: "soll besprochen werden".
        return pattern !== passivePatterns[0] || !infinitives.test(word);
      })
      .map((match) => match[0]),
  );
}

const nounEnd = /^\p{Lu}\p{L}{3,}(?:ung|ungen|heit|heiten|keit|keiten|tion|tionen|ierung)$/u;
/** Nouns with these endings that everybody knows. */
const plainNoun =
  /^(?:\p{L}*(?:wohnung|zeitung|sitzung|einladung|rechnung|meinung|erfahrung|behinderung|krankheit|gesundheit|unterstützung|wahrheit|freiheit|station|übung|ahnung|kleidung|entschuldigung|hoffnung))(?:en)?$/iu;

function nominalIn(sentence: string): boolean {
  return wordsOf(sentence).filter((word) => nounEnd.test(word) && !plainNoun.test(word)).length >= 2;
}

const shortForm =
  /(?<!\p{L})(?:z\.\s?B\.|d\.\s?h\.|u\.\s?a\.|i\.\s?d\.\s?R\.|bzw\.|ggf\.|evtl\.|gem\.|Abs\.|inkl\.|etc\.|usw\.|\p{Lu}{2,6})(?!\p{L})/gu;

/** What makes a text hard to read. */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text);
  const words = wordsOf(text);
  const long = sentences.filter((sentence) => wordsOf(sentence).length > longestSentence);
  const longWords = unique(
    words.flatMap((word) => word.split('-')).filter((part) => [...part].length > longestWord),
  );
  const passives = unique(sentences.flatMap(passivesIn));
  const nominal = sentences.filter(nominalIn);
  const short = unique([...text.matchAll(shortForm)].map(([found]) => found));
  const found: [ReadabilityKind, string[], string][] = [
    [
      'longSentence',
      long.map(shortened),
      `${long.length === 1 ? 'Ein Satz hat' : `${long.length} Sätze haben`} mehr als ${longestSentence} Wörter. Machen Sie zwei daraus.`,
    ],
    [
      'longWord',
      longWords,
      'Lange Wörter: Gibt es ein kürzeres? Sonst hilft ein Bindestrich oder eine Erklärung.',
    ],
    ['passive', passives, 'Hier steht nicht, wer etwas tut. Schreiben Sie zum Beispiel „Wir machen …“.'],
    [
      'nominal',
      nominal.map(shortened),
      'Viele Hauptwörter auf -ung, -heit oder -tion. Nehmen Sie lieber Tätigkeitswörter.',
    ],
    ['abbreviation', short, 'Abkürzungen: Schreiben Sie sie aus oder erklären Sie sie.'],
  ];
  return {
    sentences: sentences.length,
    words: words.length,
    hints: found
      .filter(([, examples]) => examples.length > 0)
      .map(([kind, examples, message]) => ({ kind, message, examples: examples.slice(0, mostExamples) })),
  };
}
