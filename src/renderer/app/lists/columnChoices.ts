/** A column in the dialog "Spalten …". */
export interface ColumnChoice {
  key: string;
  label: string;
  shown: boolean;
}

/** All columns, the shown ones first in their order, the others as the list offers them. The first one leads always. */
export function startChoices(
  offered: readonly Omit<ColumnChoice, 'shown'>[],
  shown: readonly string[],
): readonly ColumnChoice[] {
  const [first] = offered;
  const wanted = shown.flatMap((key) => offered.filter((column) => column.key === key && column !== first));
  const others = offered.filter((column) => column !== first && !wanted.includes(column));
  return [
    ...(first ? [{ ...first, shown: true }] : []),
    ...wanted.map((column) => ({ ...column, shown: true })),
    ...others.map((column) => ({ ...column, shown: false })),
  ];
}

/** The columns with one moved by a place; the same list where there is no place: none goes before the first. */
export function moved(choices: readonly ColumnChoice[], index: number, by: 1 | -1): readonly ColumnChoice[] {
  const other = index + by;
  const [one, two] = [choices[index], choices[other]];
  if (index < 1 || other < 1 || !one || !two) return choices;
  return choices.map((choice, at) => (at === index ? two : at === other ? one : choice));
}
