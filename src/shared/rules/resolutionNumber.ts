/** "2026-07" */
export const resolutionNumber = (year: number, number: number): string =>
  `${year}-${String(number).padStart(2, '0')}`;
