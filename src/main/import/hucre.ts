/** The one place that names the spreadsheet library; another one is put in here. */
export { readXlsx, writeXlsx } from 'hucre/xlsx';
export type { Cell, CellStyle, CellValue, Sheet } from 'hucre/xlsx';
export { readOds } from 'hucre/ods';
