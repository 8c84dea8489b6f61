/**
 * Words of simple letters are put together from pairs: in a mailing every name and street is new, and fontkit goes
 * through all rules of the font for each. In these scripts and fonts a glyph depends on its neighbours only by
 * kerning, so the shaped pairs of a word say all about it. What is not that simple goes fontkit's way.
 */
import type { EmbeddedFont, GlyphPosition, ShapedRun } from './pdfkit.ts';

type Shape = (text: string) => ShapedRun;

/** Latin letters with their composed marks, digits and the punctuation of words; no combining marks. */
const simple = /^[A-Za-zÀ-ÖØ-öø-ž0-9.,:;!?()/\u2013„“ -]+$/;
const letter = /[A-Za-zÀ-ÖØ-öø-ž]/;

/** What a font's pairs were shaped to, null where a pair is more than two glyphs side by side. */
export type Pairs = Map<string, { first: ShapedRun['glyphs'][number]; position: GlyphPosition } | null>;

/** Lets the font shape simple words from `pairs`, which all documents of a thread share. */
export function shapeByPairs(font: EmbeddedFont, pairs: Pairs): void {
  const whole = font.layoutRun.bind(font);
  font.layoutRun = (text, features) =>
    (features === undefined && compose(text, (part) => whole(part), pairs)) || whole(text, features);
}

function compose(text: string, shape: Shape, pairs: Pairs): ShapedRun | null {
  if (text.length < 3 || !simple.test(text)) return null;
  // The script of a run is that of its first letter: a pair without one would be shaped by other rules.
  const scripted = letter.test(text);
  const glyphs: ShapedRun['glyphs'] = [];
  const positions: GlyphPosition[] = [];
  let advanceWidth = 0;
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (scripted && !letter.test(pair)) return null;
    let known = pairs.get(pair);
    if (known === undefined) {
      known = shapePair(pair, shape);
      pairs.set(pair, known);
    }
    if (!known) return null;
    glyphs.push(known.first);
    positions.push(known.position);
    advanceWidth += known.position.xAdvance;
  }
  return { glyphs, positions, advanceWidth };
}

/** The first glyph of a pair and its place, or of a single character at the end of a word. */
function shapePair(pair: string, shape: Shape) {
  const run = shape(pair);
  const [first] = run.glyphs;
  const [position, next] = run.positions;
  if (!first || !position || run.glyphs.length !== pair.length) return null;
  const alone = [...pair].map(shape);
  const same = run.glyphs.every((glyph, index) => glyph.id === alone[index]?.glyphs[0]?.id);
  const still = run.positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0);
  const second = next === undefined || next.xAdvance === alone[1]?.positions[0]?.xAdvance;
  return same && still && second ? { first, position } : null;
}
