import type { ChartBlock } from '../model.ts';
import { colours, mm } from '../theme.ts';
import { type ChartMarks, chartMarks } from './chartMarks.ts';
import { formatValue } from './chartText.ts';
import type { CompileContext } from './context.ts';

interface Drawing {
  block: ChartBlock;
  marks: ChartMarks;
  width: number;
  /** Text size. */
  size: number;
  /** Value at the end of the axis. */
  most: number;
  step: number;
}

/** The chart as an SVG picture, one unit a point. */
export function chartSvg(
  context: CompileContext,
  block: ChartBlock,
  width: number,
): { source: string; width: number; height: number } {
  const font = context.pdf.fontFor(context.primary, 'Regular');
  const size = context.theme.table.size;
  const marks = chartMarks(context.accent, size, (text) => font.widthOfString(text, size));
  const values = block.series.flatMap((series) => series.values);
  const { most, step } = axis(Math.max(...values, 0));
  const drawing = { block, marks, width, size, most, step };
  const legend = block.series.length > 1 ? marks.legend(block, width) : { svg: '', height: 0 };
  const wide = Math.max(0, ...block.labels.map(marks.measure)) + size;
  const standing = block.form === 'column' && wide <= (width - 4 * size) / block.labels.length;
  const body =
    block.form === 'line' ? lines(context, drawing) : standing ? columns(context, drawing) : bars(drawing);
  const height = legend.height + body.height;
  const source =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${size}">` +
    `${legend.svg}<g transform="translate(0 ${legend.height})">${body.svg}</g></svg>`;
  return { source, width, height };
}

/** A round end of the axis and the distance of its lines, four or five of them. */
export function axis(most: number): { most: number; step: number } {
  if (most <= 0) return { most: 1, step: 1 };
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10) * power;
  return { most: Math.ceil(most / step - 1e-9) * step, step };
}

/** Lying bars, each with its value at its end; long labels break into lines. */
function bars({ block, marks, width, size }: Drawing) {
  const labels = block.labels.map((label) => marks.wrap(label, width * 0.35));
  const widest = Math.max(0, ...labels.flat().map(marks.measure));
  const left = Math.min(width * 0.35, widest) + size * 0.8;
  const room = Math.max(
    ...block.series.flatMap(({ values }) => values.map((one) => marks.measure(formatValue(one, block.unit)))),
  );
  // No axis to end on a round number: the longest bar takes the width.
  const longest = Math.max(...block.series.flatMap(({ values }) => values), Number.MIN_VALUE);
  const scale = (width - left - room - size) / longest;
  const bar = size * (block.series.length === 1 ? 1.35 : 1.15);
  let svg = '';
  let y = size * 0.4;
  for (const [at, label] of labels.entries()) {
    const height = Math.max(bar * block.series.length, label.length * size * 1.2);
    const top = y + (height - bar * block.series.length) / 2;
    for (const [row, line] of label.entries()) {
      const middle = y + height / 2 + (row - (label.length - 1) / 2) * size * 1.2;
      svg += marks.text(left - size * 0.8, middle + size * 0.35, line, 'end');
    }
    for (const [index, { values }] of block.series.entries()) {
      const value = values[at] ?? 0;
      const from = top + index * bar;
      svg += marks.bar(left, from, value * scale, bar * 0.86, index);
      svg += marks.text(
        left + value * scale + size * 0.4,
        from + bar * 0.43 + size * 0.35,
        formatValue(value, block.unit),
      );
    }
    y += height + size * 0.7;
  }
  const height = y - size * 0.7;
  svg += marks.line(left, 0, left, height, colours.muted);
  return { svg, height };
}

/** The frame columns and lines stand in: value lines with their numbers, the base line. */
function frame(context: CompileContext, { block, marks, width, size, most, step }: Drawing, below: number) {
  const height = (block.height ?? 60) * mm * (context.document.format === 'largePrint' ? 1.3 : 1);
  const numbers: number[] = [];
  for (let value = 0; value <= most + step / 1000; value += step) numbers.push(Number(value.toPrecision(12)));
  const left = Math.max(...numbers.map((one) => marks.measure(formatValue(one, block.unit)))) + size * 0.6;
  const top = size * 1.4;
  const bottom = height - below;
  const y = (value: number) => bottom - (value / most) * (bottom - top);
  let svg = '';
  for (const value of numbers) {
    svg += marks.line(left, y(value), width, y(value), value === 0 ? colours.muted : colours.hairline);
    svg += marks.text(left - size * 0.6, y(value) + size * 0.35, formatValue(value, block.unit), 'end');
  }
  return { svg, left, y, bottom, height };
}

function columns(context: CompileContext, drawing: Drawing) {
  const { block, marks, width, size } = drawing;
  const area = frame(context, drawing, size * 1.8);
  const slot = (width - area.left) / block.labels.length;
  const bar = Math.min(size * 3.6, (slot * 0.72) / block.series.length);
  let { svg } = area;
  for (const [at, label] of block.labels.entries()) {
    const middle = area.left + slot * (at + 0.5);
    svg += marks.text(middle, area.bottom + size * 1.4, label, 'middle');
    for (const [index, { values }] of block.series.entries()) {
      const value = values[at] ?? 0;
      const x = middle + (index - block.series.length / 2) * bar;
      svg += marks.bar(x + bar * 0.06, area.y(value), bar * 0.88, area.bottom - area.y(value), index);
      const said = formatValue(value, block.unit);
      if (marks.measure(said) <= bar * 1.1)
        svg += marks.label(x + bar / 2, area.y(value) - size * 0.35, said);
    }
  }
  return { svg, height: area.height };
}

function lines(context: CompileContext, drawing: Drawing) {
  const { block, marks, width, size } = drawing;
  const area = frame(context, drawing, size * 1.8);
  const slot = (width - area.left) / block.labels.length;
  const x = (at: number) => area.left + slot * (at + 0.5);
  const widest = Math.max(0, ...block.labels.map(marks.measure)) + size;
  const every = Math.max(1, Math.ceil(widest / slot));
  let { svg } = area;
  for (const [at, label] of block.labels.entries()) {
    if (at % every === 0) svg += marks.text(x(at), area.bottom + size * 1.4, label, 'middle');
  }
  for (const [index, { values }] of block.series.entries()) {
    svg += marks.path(
      values.map((value, at): [number, number] => [x(at), area.y(value)]),
      index,
    );
    if (block.series.length > 1) continue;
    for (const [at, value] of values.entries()) {
      const said = formatValue(value, block.unit);
      if (marks.measure(said) < slot) svg += marks.label(x(at), area.y(value) - size * 0.7, said);
    }
  }
  return { svg, height: area.height };
}
