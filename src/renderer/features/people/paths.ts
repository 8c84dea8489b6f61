/** The id in a path; one that is no number leads to "gibt es nicht mehr" by the core. */
export function idOf(text: string): number {
  return /^\d{1,12}$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
}

export const personPath = (id: number) => `/personen/${id}`;
export const organisationPath = (id: number) => `/organisationen/${id}`;
export const importRunPath = (id: number) => `/personen/einlesen/${id}`;
