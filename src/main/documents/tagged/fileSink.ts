/**
 * The bytes of a file as it grows, in blocks: pdfkit would hand each of some ten thousand pieces through a stream
 * and keep a buffer of 16 KB alive for each compressed page.
 */
export class FileSink {
  readonly #full: Buffer[] = [];
  #block = Buffer.allocUnsafe(1 << 16);
  #used = 0;
  #length = 0;

  /** Adds a line of Latin-1 text, or bytes as they are. @returns how many bytes that were */
  write(data: string | Uint8Array): number {
    const length = typeof data === 'string' ? data.length + 1 : data.length;
    if (this.#used + length > this.#block.length) this.#next(length);
    if (typeof data === 'string') {
      this.#block.write(data, this.#used, 'latin1');
      this.#block[this.#used + length - 1] = 0x0a;
    } else this.#block.set(data, this.#used);
    this.#used += length;
    this.#length += length;
    return length;
  }

  /** The whole file, in memory of its own; nothing can be added after that. */
  finish(): Uint8Array {
    const file = new Uint8Array(this.#length);
    let at = 0;
    for (const block of [...this.#full, this.#block.subarray(0, this.#used)]) {
      file.set(block, at);
      at += block.length;
    }
    this.#full.length = 0;
    this.#block = Buffer.alloc(0);
    return file;
  }

  #next(length: number): void {
    if (this.#used > 0) this.#full.push(this.#block.subarray(0, this.#used));
    this.#block = Buffer.allocUnsafe(Math.max(length, 1 << 20));
    this.#used = 0;
  }
}
