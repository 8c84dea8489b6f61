import type { Operand } from './contentStream.ts';

/** a b c d e f of a PDF matrix. */
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/** Follows the operators that move text, so that it is known how high on the page a text stands. */
export class TextPlace {
  readonly #saved: Matrix[] = [];
  #page = identity;
  #line = identity;
  #leading = 0;

  apply(operator: string, operands: readonly Operand[]): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map((value) =>
      typeof value === 'number' ? value : 0,
    );
    if (operator === 'q') this.#saved.push(this.#page);
    else if (operator === 'Q') this.#page = this.#saved.pop() ?? identity;
    else if (operator === 'cm') this.#page = times([a, b, c, d, e, f], this.#page);
    else if (operator === 'BT') this.#line = identity;
    else if (operator === 'Tm') this.#line = [a, b, c, d, e, f];
    else if (operator === 'TL') this.#leading = a;
    else if (operator === 'Td' || operator === 'TD') {
      if (operator === 'TD') this.#leading = -b;
      this.#line = times([1, 0, 0, 1, a, b], this.#line);
    } else if (operator === 'T*' || operator === "'" || operator === '"')
      this.#line = times([1, 0, 0, 1, 0, -this.#leading], this.#line);
  }

  /** Points from the foot of the page to the baseline of the line that is written now. */
  get height(): number {
    return times(this.#line, this.#page)[5];
  }
}
