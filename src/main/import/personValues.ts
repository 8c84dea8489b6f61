import type { DraftPhone, PersonDraft } from '../../shared/features/importTypes.ts';
import { remembering } from '../../shared/remembering.ts';
import { foldForSearch } from '../../shared/rules/folding.ts';
import { type PhoneFault, parsePhone } from '../../shared/rules/phone.ts';

/** One phone of a cell, or the text and the reason why it is none. */
export type ReadPhone =
  | {
      phone: DraftPhone;
      /** What stands in brackets behind the number and is no kind of phone: "AB", "nur vormittags". */
      remark?: string;
    }
  | { text: string; fault: PhoneFault };

/** A cell that says that there is nothing to say. */
const sayNothing = /^(?:[-–—./]*|keine?s?|k\.? ?a\.?|n\.? ?v\.?|unbekannt|entfällt|nicht vorhanden)$/i;

/**
 * The phones of one cell: parted by line breaks, ";", "," and by "/", "oder", "u." between whole numbers, each with
 * an optional label ("dienstl.", "Fax:", "mobil").
 * @param kind what the column says; a label or a German mobile prefix in a phone column overrules it
 */
export function readPhones(cell: string, kind: DraftPhone['kind']): ReadPhone[] {
  // One plain number, as most cells are: nothing to take apart.
  if (/^0\d+ ?\d+$/.test(cell)) return [readPhone(cell, kind, { text: cell, word: '', lostZero: false })];
  const parts = cell
    .split(/\n|;|,(?!\d+E)| ::: |\s(?:oder|und|u\.|o\.|bzw\.)\s|\|/)
    .flatMap((part) =>
      part.split(/(?<=\d{3}[\s\d-]{2,})\s*\/\s*(?=(?:[\p{L}.]+:?\s*)?(?:\+|0)\d[\d\s()/-]{5,})/u),
    )
    .map((part) => part.trim())
    .filter((part) => !sayNothing.test(part));
  // A column that lost the zero of one number lost all of them.
  const lostZero = /^[1-9]\d{6,}$/.test(cell.trim());
  return parts.map((part) => {
    const label = /^(\p{L}[\p{L}.\s-]*?)\s*:?\s*(?=[+(\d])/u.exec(part)?.[1] ?? '';
    const tail = label
      ? ''
      : (/\d\s*\(?((?:dienstl|gesch|priv|mobil|handy|fax|büro|zentrale)\p{L}*\.?)\)?$/iu.exec(part)?.[1] ??
        '');
    const number = (
      label
        ? part.slice(label.length).replace(/^\s*:?\s*/, '')
        : tail
          ? part.slice(0, part.lastIndexOf(tail)).replace(/[\s(]+$/, '')
          : part
    ).trim();
    const remark = /^(.*\d)\s*\(([^()]*\p{L}[^()]*)\)$/u.exec(number);
    const word = `${label}${tail}`;
    const read = readPhone(remark?.[1] ?? number, kind, { text: part, word, lostZero });
    return 'phone' in read && remark?.[2] ? { ...read, remark: remark[2] } : read;
  });
}

/** One number of a cell: `text` is its part of the cell, `word` the label in it; `lostZero`: Excel took the zero away. */
function readPhone(
  number: string,
  kind: DraftPhone['kind'],
  { text, word, lostZero }: { text: string; word: string; lostZero: boolean },
): ReadPhone {
  const phone = parsePhone(number, { lostZero });
  if (typeof phone === 'string') return { text, fault: phone };
  const said = /fax/i.test(word) ? 'fax' : /mobil|handy|funk/i.test(word) ? 'mobile' : kind;
  return {
    phone: {
      kind: said === 'phone' && phone.mobile ? 'mobile' : said,
      display: phone.display,
      dial: phone.dial,
    },
  };
}

const emailShape = /^[^\s@<>"(),;:]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;

/** Words beside an address that say only whose it is. */
const mailLabel = /^\(?(?:privat|priv\.?|dienstlich|dienstl\.?|gesch\p{L}*\.?|büro|e-?mail|mail)\)?:?$/iu;

/**
 * The mail addresses of one cell ("Name <a@b.de>; c@d.de") and the texts that are none: the whole cell where it holds no
 * address at all ("name@haus,de"), so that it is told in one piece.
 */
export function readEmails(cell: string): { emails: string[]; faulty: string[] } {
  // One plain address, as most cells are: nothing to take apart.
  if (/^[a-z0-9][\w+-]*(?:\.[\w+-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(cell))
    return { emails: [cell], faulty: [] };
  const emails: string[] = [];
  const faulty: string[] = [];
  const whole = cell.replace(/[\s;,]+$/, '').trim();
  if (sayNothing.test(whole)) return { emails, faulty };
  const bracketed = [...cell.matchAll(/<([^<>]+)>/g)].map((match) => match[1] ?? '');
  const parts =
    bracketed.length > 0 ? bracketed : cell.split(/[\s;,|]+|\s*:::\s*|(?<=\.\p{L}{2,12})\/(?=[^/\s]+@)/u);
  for (const part of parts) {
    const address = part
      .replace(/^(?:mailto:|e-?mail:)/i, '')
      .replace(/[.,;:]+$/, '')
      .trim();
    if (!address || mailLabel.test(part.trim())) continue;
    const at = address.lastIndexOf('@');
    const normal = at < 0 ? address : `${address.slice(0, at)}@${address.slice(at + 1).toLowerCase()}`;
    if (!emailShape.test(normal) || /\.\.|^\.|\.@/.test(normal)) faulty.push(address);
    else if (!emails.some((known) => known.toLowerCase() === normal.toLowerCase())) emails.push(normal);
  }
  if (faulty.length < 2) return { emails, faulty };
  return { emails, faulty: [emails.length === 0 ? whole : faulty.join(' ')] };
}

type Words<T> = readonly [RegExp, T][];

const channelWords: Words<PersonDraft['channel']> = [
  [
    /^(?:beide?s?|both|post (?:und|u\.?|mail|e ?mail).*|(?:e ?)?mail (?:und|u\.?)? ?post.*|brief und.*)$/,
    'both',
  ],
  [/^(?:post|per post|brief|postalisch|schriftlich|papier|briefpost|postweg)$/, 'post'],
  [/^(?:(?:per )?(?:e ?)?mail|elektronisch|digital|online)$/, 'email'],
];
const formatWords: Words<PersonDraft['format']> = [
  [/^(?:standard|normal|normaldruck|schwarzschrift|keine?s?)$/, 'standard'],
  [/gross|large|18 ?(?:pt|punkt)?$/, 'largePrint'],
  [/leichte|einfache|^ls$|^es$|plain/, 'plainLanguage'],
  [/braille|punktschrift|blindenschrift/, 'braille'],
  [/^nur (?:(?:per )?e ?)?mail$|^nur digital$|^digital$|^(?:e ?)?mail$/, 'emailOnly'],
];
const votingWords: Words<PersonDraft['votingRight']> = [
  [/beratend|^b$|^nein$|^ohne|nicht stimm|^gast$|advisory|^0$|^n$/, 'advisory'],
  [/stimmber|^s$|^ja$|^j$|^x$|^1$|^voll|^mit stimm|voting|^stimme$/, 'voting'],
];
const roleWords: Words<PersonDraft['role']> = [
  [/^(?:vorsitz|vorsitzender?|chair)$/, 'chair'],
  [/^(?:koordination|koordinator(?:in)?|koordinierend|geschaftsfuhrung)$/, 'coordination'],
  [/^(?:moderation|moderator(?:in)?)$/, 'moderation'],
  [/^(?:protokoll(?:fuhrung|fuhrer(?:in)?)?|schriftfuhr(?:ung|er|erin))$/, 'minuteTaking'],
];

const find = <T>(words: Words<T>, text: string): T | undefined =>
  words.find(([pattern]) => pattern.test(text))?.[1];
/** Texts that say "nothing" in every column. */
const nothing = /^(?:|k a|keine angabe|unbekannt)$/;
const folded = (text: string) => foldForSearch(text).replace(/[.@+]/g, ' ').replace(/ +/g, ' ').trim();

function read<T>(words: Words<T>, text: string): T | null | undefined {
  if (text === '') return null;
  const key = folded(text);
  return nothing.test(key) ? null : find(words, key);
}

/** Such columns hold the same few words in all rows. */
const fewWords = 100;

/** Post, e-mail or both; null: nothing said, undefined: not understood. */
export const readChannel = remembering(
  (text) => read(channelWords, text.replace(/[+&/]/g, ' und ')),
  fewWords,
);
/** The preferred format; null: nothing said, undefined: not understood. */
export const readFormat = remembering((text) => read(formatWords, text), fewWords);
/** Voting or advisory; null: nothing said, undefined: not understood. */
export const readVotingRight = remembering((text) => read(votingWords, text), fewWords);
/** The role in the committee; null: none ("Mitglied"), undefined: not understood. */
export const readRole = (text: string) => (/^mitglied$/.test(folded(text)) ? null : read(roleWords, text));
