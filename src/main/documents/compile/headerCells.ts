import type { TableBlock, TableCell } from '../model.ts';

/**
 * Which header cells speak for a cell of a table with several header rows: there `Scope` alone leaves open that a
 * group's heading stands above its columns' headings.
 */
export class HeaderCells {
  readonly #block: TableBlock;
  readonly #grid: readonly (readonly (TableCell | null)[])[];
  readonly #place: string;

  constructor(block: TableBlock, grid: readonly (readonly (TableCell | null)[])[], place: string) {
    this.#block = block;
    this.#grid = grid;
    this.#place = place;
  }

  /** Identifies a header cell in the whole document. */
  idOption(row: number, column: number): { id?: string } {
    return this.#isHeader(row, column) ? { id: this.#id(row, column) } : {};
  }

  /** IDs of the cells above in the header rows and, for body cells, of the heads of their row. */
  of(row: number, column: number): string[] {
    const head = this.#block.header.length;
    const ids: string[] = [];
    for (let at = 0; at < Math.min(row, head); at += 1) this.#push(ids, at, column);
    if (row < head) return ids;
    for (let at = 0; at < column; at += 1) {
      const origin = this.#origin(row, at);
      if (this.#isHeader(...origin) && this.#headOf(...origin) === 'row') this.#push(ids, ...origin);
    }
    return ids;
  }

  #push(ids: string[], row: number, column: number): void {
    const id = this.#id(...this.#origin(row, column));
    if (!ids.includes(id)) ids.push(id);
  }

  #id = (row: number, column: number) => `${this.#place}/${row}/${column}`;

  #headOf(row: number, column: number): 'row' | 'column' | undefined {
    if (row < this.#block.header.length) return 'column';
    const cell = this.#grid[row]?.[column];
    return cell?.header ?? (this.#block.rowHeader && column === 0 ? 'row' : undefined);
  }

  #isHeader = (row: number, column: number) => this.#headOf(row, column) !== undefined;

  /** Where the cell that covers this place begins. */
  #origin(row: number, column: number): [number, number] {
    for (let y = row; y >= 0; y -= 1) {
      for (let x = column; x >= 0; x -= 1) {
        const cell = this.#grid[y]?.[x];
        if (cell && y + (cell.rowSpan ?? 1) > row && x + (cell.colSpan ?? 1) > column) return [y, x];
      }
    }
    return [row, column];
  }
}
