const number = /^([-–−]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;

/** "1.500" → 1500, "-5" → -5, "1,5" → 1.5, "" → null, "zehn" → NaN. Whether it is allowed is for the schema to say. */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [, sign, whole = '', fraction = '0'] = number.exec(trimmed) ?? [];
  if (whole === '') return Number.NaN;
  return Number(`${sign ? '-' : ''}${whole.replaceAll('.', '')}.${fraction}`);
}

/** The number as it stands in the field; empty where there is none. */
export function writeCount(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : String(value).replace('.', ',');
}

/** Whether text and value mean the same; a form may hold "no number" as null or as NaN. */
export function sameCount(a: number | null, b: number | null): boolean {
  return (
    (a ?? Number.NaN) === (b ?? Number.NaN) ||
    (Number.isNaN(a ?? Number.NaN) && Number.isNaN(b ?? Number.NaN))
  );
}

/** The number some steps further within the limits; steps count from the minimum, and from nothing it begins there. */
export function steppedCount(
  value: number | null,
  steps: number,
  {
    min = -Infinity,
    max = Infinity,
    step,
  }: { min?: number | undefined; max?: number | undefined; step: number },
): number {
  const start = Number.isFinite(min) ? min : 0;
  if (value === null || Number.isNaN(value)) return start;
  const place = (value - start) / step;
  const next = start + ((steps > 0 ? Math.floor(place) : Math.ceil(place)) + steps) * step;
  return Math.min(Math.max(next, min), max);
}
