import type { ChartBlock } from '../model.ts';
import { colours } from '../theme.ts';

export type ChartMarks = ReturnType<typeof chartMarks>;

const inXml = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The marks charts are drawn with. Series differ by filling (full, outlined, striped, dark), dashes and the shape
 * of their points, so that nobody needs to tell colours apart.
 */
export function chartMarks(accent: string, size: number, measure: (text: string) => number) {
  const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start') =>
    `<text x="${round(x)}" y="${round(y)}" fill="${colours.text}" text-anchor="${anchor}">${inXml(words)}</text>`;

  /** Text that may stand on a line. */
  const label = (x: number, y: number, words: string) => {
    const width = measure(words) + 2;
    const back = `<rect x="${round(x - width / 2)}" y="${round(y - size * 0.85)}" width="${round(width)}" height="${round(size * 1.05)}" fill="#ffffff"/>`;
    return back + text(x, y, words, 'middle');
  };

  const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width = 0.6) =>
    `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${width}"/>`;

  const bar = (x: number, y: number, width: number, height: number, series: number): string => {
    if (width <= 0 || height <= 0) return '';
    const fill = [accent, '#ffffff', '#ffffff', colours.text][series % 4];
    const edge = series % 4 === 3 ? colours.text : accent;
    const inset = 0.6;
    let svg =
      `<rect x="${round(x + inset)}" y="${round(y + inset)}" width="${round(Math.max(0.1, width - 2 * inset))}" ` +
      `height="${round(Math.max(0.1, height - 2 * inset))}" fill="${fill}" stroke="${edge}" stroke-width="1.2"/>`;
    if (series % 4 !== 2) return svg;
    for (let at = y + 4; at < y + height - 1; at += 4) svg += line(x, at, x + width, at, accent, 1.4);
    return svg;
  };

  const point = (x: number, y: number, series: number): string => {
    const r = size * 0.32;
    const colour = series % 2 === 0 ? accent : colours.text;
    const style = `fill="${series < 2 ? colour : '#ffffff'}" stroke="${colour}" stroke-width="1.2"`;
    const shapes = [
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${style}/>`,
      `<rect x="${round(x - r)}" y="${round(y - r)}" width="${round(2 * r)}" height="${round(2 * r)}" ${style}/>`,
      `<polygon points="${round(x)},${round(y - r * 1.2)} ${round(x + r * 1.2)},${round(y + r)} ${round(x - r * 1.2)},${round(y + r)}" ${style}/>`,
      `<polygon points="${round(x)},${round(y - r * 1.3)} ${round(x + r * 1.3)},${round(y)} ${round(x)},${round(y + r * 1.3)} ${round(x - r * 1.3)},${round(y)}" ${style}/>`,
    ];
    return shapes[series % 4] ?? '';
  };

  const dashed = (points: readonly [number, number][], series: number): string => {
    const colour = series % 2 === 0 ? accent : colours.text;
    const dashes = ['', '7 3', '2 3', '9 3 2 3'][series % 4];
    const steps = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(' ');
    const pattern = dashes ? ` stroke-dasharray="${dashes}"` : '';
    return `<path d="${steps}" fill="none" stroke="${colour}" stroke-width="1.8"${pattern}/>`;
  };

  const path = (points: readonly [number, number][], series: number): string =>
    dashed(points, series) + points.map(([x, y]) => point(x, y, series)).join('');

  /** Samples of the series with their names, in as many rows as they need. */
  const legend = ({ series, form }: ChartBlock, width: number): { svg: string; height: number } => {
    const sample = size * 2;
    let svg = '';
    let x = 0;
    let y = 0;
    for (const [index, { name }] of series.entries()) {
      const wide = sample + size * 0.5 + measure(name) + size * 1.6;
      if (x > 0 && x + wide - size * 1.6 > width) {
        x = 0;
        y += size * 1.6;
      }
      const middle = y + size * 0.6;
      svg +=
        form === 'line'
          ? dashed(
              [
                [x, middle],
                [x + sample, middle],
              ],
              index,
            ) + point(x + sample / 2, middle, index)
          : bar(x, y, sample, size * 1.2, index);
      svg += text(x + sample + size * 0.5, middle + size * 0.35, name);
      x += wide;
    }
    return { svg, height: y + size * 2.4 };
  };

  /** Words in lines no wider than `width`, where they can be broken. */
  const wrap = (words: string, width: number): string[] => {
    const made: string[] = [];
    for (const word of words.split(' ')) {
      const joined = made.length > 0 ? `${made.at(-1)} ${word}` : word;
      if (made.length > 0 && measure(joined) <= width) made[made.length - 1] = joined;
      else made.push(word);
    }
    return made;
  };

  return { measure, text, label, line, bar, path, legend, wrap };
}
