import type { ParsedTable } from '../../shared/features/importTypes.ts';
import { readTable, type TableFile } from './readTable.ts';

/** The thread's task: reads a table from bytes. Give it a time and a memory limit; see {@link readTable}. */
export async function readTableTask(file: TableFile): Promise<ParsedTable> {
  return readTable(file.bytes, file.fileName, file.options);
}
