import type { ChartBlock } from '../model.ts';

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** A value as it stands in the chart, with its unit. */
export const formatValue = (value: number, unit?: string): string =>
  `${numbers.format(value)}${unit ? `\u00a0${unit}` : ''}`;

const names = { bar: 'Balkendiagramm', column: 'Balkendiagramm', line: 'Liniendiagramm' } as const;
/** More values than this are summed up by the least and the greatest. */
const spelledOut = 12;

/** What a chart shows in words: kind, title and the values, or their range where there are many. */
export function chartSentence({ form, title, labels, series, unit }: ChartBlock): string {
  const head = `${names[form]} „${title}“.`;
  const several = series.length > 1;
  const parts = series.map(({ name, values }) => {
    const pairs = values.map((value, at) => ({ label: labels[at] ?? '', value }));
    const said = ({ label, value }: { label: string; value: number }) =>
      `${label} ${formatValue(value, unit)}`;
    if (labels.length * series.length <= spelledOut)
      return `${several ? `${name}: ` : ''}${pairs.map(said).join(', ')}.`;
    const sorted = [...pairs].sort((a, b) => a.value - b.value);
    const [least, most] = [sorted[0], sorted.at(-1)];
    return least && most
      ? `${several ? `${name}: ` : ''}${labels.length} Werte, am niedrigsten ${said(least)}, am höchsten ${said(most)}.`
      : '';
  });
  return [head, ...parts].join(' ');
}
