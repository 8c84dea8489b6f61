declare module 'hyphen' {
  interface Options {
    async: false;
    html: boolean;
    minWordLength: number;
  }
  /** Makes a function that puts U+00AD into the words of a text. */
  export default function createHyphenator(patterns: unknown, options: Options): (text: string) => string;
}
declare module 'hyphen/patterns/de-1996.js' {
  const patterns: unknown;
  export default patterns;
}
