/** Hectares of a square kilometre; areas are stored in hectares, because the database holds whole numbers only. */
const hectares = 100;

/** An area as it is shown: "912,5" (km²) for 91250 hectares. */
export function squareKilometres(stored: number): string {
  return (stored / hectares).toLocaleString('de', { maximumFractionDigits: 2 });
}

/**
 * What was typed as km², in hectares: "912,5", "1.204", "912,50 km²". Null where nothing is typed, NaN where it is no
 * area. A point before exactly three digits parts thousands, as Germans write it; any other one is read as a comma.
 */
export function parseSquareKilometres(typed: string): number | null {
  const text = typed
    .replace(/\s|km²|km2|qkm/gi, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  if (text === '') return null;
  return /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * hectares) : Number.NaN;
}
