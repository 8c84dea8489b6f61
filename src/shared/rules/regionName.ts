/** The region without the word that every region has: "Lindetal". For names of files and short sentences. */
export function shortRegion(regionName: string): string {
  return regionName.replace(/^(Gesundheitsregion(\s*plus)?|Region)\s+/i, '').trim() || regionName;
}
