/** The id in a path; one that is no number leads to "gibt es nicht mehr" by the core. */
export function idOf(text: string): number {
  return /^\d{1,12}$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
}

export const personPath = (id: number) => `/personen/${id}`;
export const organisationPath = (id: number) => `/organisationen/${id}`;
export const importRunPath = (id: number) => `/personen/einlesen/${id}`;
/** Everybody who is in a list that was read in. */
export const importedPersonsPath = (run: number) => `/personen?liste=${run}`;
/** The rows of a list that came in with a value left out or read otherwise. */
export const importHintsPath = (run: number) => `${importRunPath(run)}?zeilen=hinweise`;
