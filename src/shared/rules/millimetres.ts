/** "38,1" or "-1.5" as a number; NaN for what is no measure, so that a schema can refuse it. */
export function parseMillimetres(text: string): number {
  const plain = text
    .trim()
    .replace(/\s*mm$/i, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
