/** A PDF operand, as far as the check needs it. */
export type Operand =
  | number
  | string
  /** The bytes of a string, however it was written. */
  | { hex: string }
  | Operand[]
  | Map<string, Operand>;
export interface Operation {
  operator: string;
  operands: Operand[];
}

const space = /[\s\0]/;
const delimiter = /[()<>[\]{}/%\s\0]/;

/** Reads the operators of a content stream one after the other. Names come as "/Name". */
export function* operations(content: string): Generator<Operation> {
  let at = 0;
  let operands: Operand[] = [];

  const skip = () => {
    while (at < content.length && (space.test(content[at] ?? '') || content[at] === '%')) {
      if (content[at] === '%')
        while (at < content.length && content[at] !== '\n' && content[at] !== '\r') at += 1;
      else at += 1;
    }
  };
  const word = () => {
    const from = at;
    while (at < content.length && !delimiter.test(content[at] ?? '')) at += 1;
    return content.slice(from, at);
  };
  const literal = (): Operand => {
    let depth = 1;
    at += 1;
    const from = at;
    while (at < content.length && depth > 0) {
      if (content[at] === '\\') at += 1;
      else if (content[at] === '(') depth += 1;
      else if (content[at] === ')') depth -= 1;
      at += 1;
    }
    return { hex: Buffer.from(unescaped(content.slice(from, at - 1)), 'latin1').toString('hex') };
  };
  const read = (): Operand | { operator: string } => {
    const sign = content[at];
    if (sign === '/') {
      at += 1;
      return `/${word()}`;
    }
    if (sign === '(') return literal();
    if (sign === '<' && content[at + 1] === '<') return dictionary();
    if (sign === '<') {
      const end = content.indexOf('>', at);
      const hex = content.slice(at + 1, end).replace(/\s/g, '');
      at = end + 1;
      return { hex };
    }
    if (sign === '[') return array();
    const token = word();
    if (token === '') {
      at += 1;
      return { operator: '' };
    }
    return /^[-+.\d]/.test(token) ? Number(token) : { operator: token };
  };
  const array = (): Operand[] => {
    at += 1;
    const members: Operand[] = [];
    for (skip(); at < content.length && content[at] !== ']'; skip()) {
      const value = read();
      if (!isOperator(value)) members.push(value);
    }
    at += 1;
    return members;
  };
  const dictionary = (): Map<string, Operand> => {
    at += 2;
    const entries = new Map<string, Operand>();
    for (skip(); at < content.length && content[at] !== '>'; skip()) {
      const key = read();
      skip();
      const value = read();
      if (typeof key === 'string') entries.set(key, isOperator(value) ? value.operator : value);
    }
    at += 2;
    return entries;
  };

  for (skip(); at < content.length; skip()) {
    const value = read();
    if (!isOperator(value)) operands.push(value);
    else if (value.operator !== '') {
      yield { operator: value.operator, operands };
      operands = [];
      // The bytes of an inline image are no operators.
      if (value.operator === 'ID') {
        const end = /\sEI(?=\s|$)/g;
        end.lastIndex = at;
        at = (end.exec(content)?.index ?? content.length) + 1;
      }
    }
  }
}

const isOperator = (value: Operand | { operator: string }): value is { operator: string } =>
  typeof value === 'object' && 'operator' in value;

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

/** A literal string's bytes as characters. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code)
      ? String.fromCharCode(Number.parseInt(code, 8) & 255)
      : (escapes[code[0] ?? ''] ?? code),
  );
