import type { DuplicateKind, MergeField } from '../../../shared/features/duplicates.ts';
import { type FieldLabel, fieldLabels } from '../journal/fieldLabels.ts';
import { sayValue } from '../journal/sayValue.ts';

export type Row = Record<string, string | number | null>;
type Reference = NonNullable<FieldLabel['reference']>;

/** Columns that are no choice: made by the program, or joined from both. */
const noChoice = new Set(['id', 'sort_key', 'search_text', 'note']);

/** Columns that are chosen together, by the first of them. */
const together: Record<string, readonly string[]> = { state: ['state_since', 'state_note'] };

const labelOf = (column: string): FieldLabel => fieldLabels[column] ?? { label: column };

/** Every column of a record that is chosen left or right, without those that follow another. */
export function choices(row: Row): string[] {
  const followers = new Set(Object.values(together).flat());
  return Object.keys(row).filter((column) => !noChoice.has(column) && !followers.has(column));
}

/** A chosen column with those that follow it. */
export const withFollowers = (column: string): string[] => [column, ...(together[column] ?? [])];

/** Which records are named in the rows, so that they can be looked up. */
export function referencesIn(rows: readonly Row[]): { table: Reference; id: number }[] {
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, value]) => {
      const table = labelOf(column).reference;
      return table && typeof value === 'number' ? [{ table, id: value }] : [];
    }),
  );
}

/** The fields in which two rows differ, with the side that says more. */
export function differingFields(
  kind: DuplicateKind,
  kept: Row,
  other: Row,
  nameOf: (table: Reference, id: number) => string,
): MergeField[] {
  return choices(kept).flatMap((column) => {
    const differs = withFollowers(column).some((each) => kept[each] !== other[each]);
    if (!differs) return [];
    const say = (row: Row) =>
      withFollowers(column)
        .map((each) => sayValue(row[each], labelOf(each), nameOf))
        .filter(Boolean)
        .join(', ');
    return [
      {
        key: column,
        label: labelOf(column).label,
        kept: say(kept),
        other: say(other),
        suggested: saysMore(column, other[column] ?? null, kept[column] ?? null, kind) ? 'other' : 'kept',
      },
    ];
  });
}

/** Values that say nothing: what a new record begins with. */
const starts: Record<string, string> = {
  salutation: 'neutral',
  preferred_channel: 'post',
  preferred_format: 'standard',
  state: 'active',
};

/** Whether a value says more than another one: something instead of nothing, the longer text that holds the other. */
function saysMore(
  column: string,
  value: string | number | null,
  than: string | number | null,
  kind: DuplicateKind,
): boolean {
  const isStart = (each: string | number | null) => each === null || each === '' || each === starts[column];
  if (isStart(than)) return !isStart(value);
  if (isStart(value) || typeof value !== 'string' || typeof than !== 'string') return false;
  // The short name of an organisation is meant to be short.
  if (kind === 'organisation' && column === 'short_name') return false;
  const isInitial = (text: string) => /^\p{L}\.?$/u.test(text.trim());
  if (isInitial(than) && !isInitial(value)) return true;
  return value.length > than.length && value.toLowerCase().includes(than.toLowerCase().replace(/\.$/, ''));
}

/** Notes of both, each once. */
export function joinedNote(kept: string, other: string): string {
  const [one, two] = [kept.trim(), other.trim()];
  if (two === '' || one.includes(two)) return kept;
  if (one === '' || two.includes(one)) return other;
  return `${one}\n\n${two}`;
}
