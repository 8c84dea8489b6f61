type Read = (from: number, to: number) => Promise<Uint8Array>;

/**
 * Fetches the parts of a large document that are asked for, each whole, whatever one answer may hold: a reader who gets
 * half of what it asked for waits for ever. What could not be fetched is remembered and asked for again by `retry`.
 */
export class Pieces {
  #missing: [from: number, to: number][] = [];
  readonly #read: Read;
  readonly #most: number;
  readonly #deliver: (from: number, bytes: Uint8Array) => void;
  readonly #onFailure: (error: unknown) => void;

  /** @param most bytes that one `read` gives */
  constructor(
    read: Read,
    most: number,
    deliver: (from: number, bytes: Uint8Array) => void,
    onFailure: (error: unknown) => void,
  ) {
    this.#read = read;
    this.#most = most;
    this.#deliver = deliver;
    this.#onFailure = onFailure;
  }

  /** Delivers the bytes `from` up to, not including, `to`, or says what stopped it. */
  async request(from: number, to: number): Promise<void> {
    try {
      this.#deliver(from, await this.#whole(from, to));
    } catch (error) {
      this.#missing.push([from, to]);
      this.#onFailure(error);
    }
  }

  /** Asks once more for all that is missing. */
  async retry(): Promise<void> {
    await Promise.all(this.#missing.splice(0).map(([from, to]) => this.request(from, to)));
  }

  async #whole(from: number, to: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(to - from);
    for (let at = from; at < to; at += this.#most)
      bytes.set(await this.#read(at, Math.min(to, at + this.#most)), at - from);
    return bytes;
  }
}
