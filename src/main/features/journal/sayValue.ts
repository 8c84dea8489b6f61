import { squareKilometres } from '../../../shared/rules/area.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { languagesInWords } from '../../../shared/rules/languages.ts';
import type { FieldLabel } from './fieldLabels.ts';

/**
 * A stored value as a German reader expects it; empty where there is none.
 * @param nameOf gives the name of a record that the value points to
 */
export function sayValue(
  value: unknown,
  field: FieldLabel,
  nameOf: (table: NonNullable<FieldLabel['reference']>, id: number) => string,
): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.reference) return nameOf(field.reference, Number(value));
  if (field.kind === 'hectares') return squareKilometres(Number(value));
  if (field.kind === 'count') return Number(value).toLocaleString('de');
  if (field.kind === 'languages') return languagesInWords(String(value).split(' '));
  if (field.kind === 'yesNo') return value ? 'ja' : 'nein';
  if (field.kind === 'day' || field.kind === 'time') {
    const [day = '', time] = String(value).split('T');
    return `${formatDay(day, 'short')}${time ? `, ${time} Uhr` : ''}`;
  }
  return field.words?.[String(value)] ?? String(value);
}
