/** A phone number as it is stored and shown, and the form in which two spellings are equal. */
export interface PhoneNumber {
  /** For the eye: "0351 123456-78", foreign numbers "+48 22 1234567". */
  display: string;
  /** For comparing and dialling: "+4935112345678" (E.164). */
  dial: string;
  mobile: boolean;
}

/** Why a text is no phone number; `lostDigits` is Excel's "4,93511E+11", whose digits are gone. */
export type PhoneFault = 'lostDigits' | 'tooShort' | 'tooLong' | 'noAreaCode' | 'notANumber';

const lostDigits = /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/i;

/** Whether a cell shows a number that Excel shortened to powers of ten: its digits cannot be had back from it. */
export function hasLostDigits(text: string): boolean {
  return lostDigits.test(text.trim());
}

/**
 * Reads one German or foreign phone number in the spellings of offices: "0351/12 34 56", "(0351) 123456",
 * "+49 (0)351 123456", "0049 351…", "351 123456" from a column that lost its zeros (only with `lostZero`).
 * A trailing extension ("-78", "DW 78", "App. 78") stays visible after a hyphen (DIN 5008).
 */
export function parsePhone(text: string, options: { lostZero?: boolean } = {}): PhoneNumber | PhoneFault {
  const plain = /^(0[1-9]\d*)(?: (\d+))?$/.exec(text);
  if (plain) return plainNumber(plain[1] ?? '', plain[2] ?? '');
  if (hasLostDigits(text)) return 'lostDigits';
  let rest = text.normalize('NFKC').trim();
  rest = rest
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*(?:Durchwahl|DW|Apparat|App\.?|Nst\.?|ext\.?)\s*:?\s*(\d{1,5})$/i, '-$1');
  if (!/^[+(]?[\d\s()/.+-]+$/.test(rest)) return 'notANumber';
  rest = rest
    .replace(/^\(\s*\+/, '+')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^(\+\d{1,3}[\s)]*)\(0\)/, '$1');
  const international = rest.startsWith('+');
  // A hyphen after a bare area code ("0351-12345") parts the number, not an extension.
  const tail = /^(.*)-\s*(\d{1,5})$/.exec(rest);
  const extension = tail && (tail[1] ?? '').replace(/\D/g, '').length >= 6 ? (tail[2] ?? '') : '';
  const trunk = extension ? rest.slice(0, rest.lastIndexOf('-')) : rest;
  let groups = trunk.split(/\D+/).filter(Boolean);
  let digits = groups.join('');
  if (!international && options.lostZero && /^[1-9]/.test(digits)) {
    if (digits.startsWith('49') && digits.length >= 11) return parsePhone(`+${rest}`);
    groups = [`0${groups[0] ?? ''}`, ...groups.slice(1)];
    digits = `0${digits}`;
  }
  const length = digits.length + extension.length;
  if (length < 5) return 'tooShort';
  if (length > 16) return 'tooLong';
  // Police, fire and the authorities' number have no area code.
  if (!international && /^(?:110|112|115|116\d{3})$/.test(digits + extension)) return 'tooShort';
  if (!international && !digits.startsWith('0')) return 'noAreaCode';

  const german = !international || digits.startsWith('49');
  let national = international ? digits.replace(/^49/, '') : digits.slice(1);
  if (german) national = national.replace(/^0/, '');
  const dial = german ? `+49${national}${extension}` : `+${digits}${extension}`;
  return {
    display: show(groups, international, german, extension),
    dial,
    mobile: german && /^1[567]\d/.test(national),
  };
}

/** "0351 123456" or "0351123456", as most are written: nothing to clean. */
function plainNumber(area: string, number: string): PhoneNumber | PhoneFault {
  const digits = area + number;
  if (digits.length < 5) return 'tooShort';
  if (digits.length > 16) return 'tooLong';
  return {
    display: number ? `${area} ${number}` : area,
    dial: `+49${digits.slice(1)}`,
    mobile: /^01[567]\d/.test(digits),
  };
}

/** Keeps the writer's split after the area code and closes the gaps behind it. */
function show(groups: readonly string[], international: boolean, german: boolean, extension: string): string {
  const parts = [...groups];
  if (international && german) {
    const first = (parts.shift() ?? '').slice(2);
    if (first) parts.unshift(first);
    parts[0] = `0${(parts[0] ?? '').replace(/^0/, '')}`;
    if (parts[0] === '0') parts.splice(0, 2, `0${parts[1] ?? ''}`);
  }
  const foreign = international && !german;
  const headLength = foreign ? 2 : 1;
  const head = parts.slice(0, headLength).join(' ');
  const tail = parts.slice(headLength).join('');
  return `${foreign ? '+' : ''}${[head, tail].filter(Boolean).join(' ')}${extension ? `-${extension}` : ''}`;
}

/** What to tell the user about each fault. */
export const phoneFaultText: Record<PhoneFault, string> = {
  lostDigits:
    'Excel hat diese Nummer zu einer Zehnerpotenz verkürzt, die Ziffern fehlen. Formatieren Sie die Spalte in Excel als Text und tragen Sie die Nummer neu ein.',
  tooShort: 'Die Telefonnummer ist zu kurz. Bitte ergänzen Sie sie.',
  tooLong:
    'Die Telefonnummer ist zu lang. Stehen dort vielleicht zwei Nummern? Trennen Sie sie mit einem Semikolon.',
  noAreaCode: 'Der Telefonnummer fehlt die Vorwahl. Bitte ergänzen Sie sie.',
  notANumber: 'Das ist keine Telefonnummer. Bitte prüfen Sie die Zelle.',
};
