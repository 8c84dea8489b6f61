/**
 * What a list may cost before it is refused. Chosen for 50,000 persons in 20 columns with room to spare; a file
 * beyond it is a mistake or an attack. Time and memory are limited by the thread that reads (`tasks.ts`).
 */
export interface ImportLimits {
  fileBytes: number;
  /** Unpacked bytes of a spreadsheet, all parts together. */
  inflatedBytes: number;
  cells: number;
  rows: number;
  columns: number;
  sheets: number;
  cellCharacters: number;
}

export const importLimits: ImportLimits = {
  fileBytes: 30 * 1024 * 1024,
  inflatedBytes: 80 * 1024 * 1024,
  cells: 1_500_000,
  rows: 60_000,
  columns: 200,
  sheets: 30,
  cellCharacters: 5_000,
};

/** Time and memory of the thread that reads: with the rest of the application it stays below 512 MB. */
export const readingLimit = { timeLimit: 60_000, memoryMegabytes: 320, totalMegabytes: 400 };
