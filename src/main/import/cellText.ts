/**
 * Cleans a cell: composed letters (NFC), every kind of blank as a blank, no invisible or control characters,
 * trimmed. Line breaks stay, because they part several phones in one cell.
 */
export function cleanCell(text: string): string {
  if (plain.test(text)) return text.trim();
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(invisible, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** Letters of German lists without anything to clean; the common case, kept quick. */
const plain = /^(?:[!-~äöüÄÖÜß]| (?! ))*$/;
// Soft hyphen, zero-width characters, direction marks, byte order mark and control characters but line feed and tab.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?![\n\t])\p{Cc}/gu;

/** Spreadsheet errors in English and German, and LibreOffice's "Err:502". */
const errorValue =
  /^(?:#(?:REF|BEZUG|NAME|WERT|VALUE|DIV\/0|NV|N\/A|NULL|ZAHL|NUM|ÜBERLAUF|SPILL|CALC|KALK|GETTING_DATA)[!?]?|Err:\d{3})$/i;

/** Whether a cell shows a spreadsheet error instead of a value. */
export function isErrorValue(text: string): boolean {
  return errorValue.test(text);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A date cell as Germans write it: "03.04.2026", with its time where it has one; a time alone as "14:30". */
export function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 60_000) * 60_000);
  const time = `${twoDigits(rounded.getUTCHours())}:${twoDigits(rounded.getUTCMinutes())}`;
  if (rounded.getUTCFullYear() < 1900) return time;
  const day = `${twoDigits(rounded.getUTCDate())}.${twoDigits(rounded.getUTCMonth() + 1)}.${rounded.getUTCFullYear()}`;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** From here on Excel has already replaced digits by zeros (it keeps 15). */
export const firstInexactInteger = 1e15;

/**
 * A number cell as it is shown: whole numbers in full, fractions with a comma, and the leading zeros of a
 * format of zeros only ("00000", Excel's "Postleitzahl").
 */
export function numberText(value: number, numberFormat = ''): string {
  if (!Number.isFinite(value)) return '';
  const pattern = numberFormat.split(';')[0]?.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '') ?? '';
  if (Number.isInteger(value)) {
    const digits =
      Math.abs(value) < firstInexactInteger
        ? String(value)
        : value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
    return /^0+$/.test(pattern) && value >= 0 ? digits.padStart(pattern.length, '0') : digits;
  }
  if (pattern.includes('%')) return `${numberText(Number((value * 100).toPrecision(12)))} %`;
  return String(Number(value.toPrecision(15))).replace('.', ',');
}
