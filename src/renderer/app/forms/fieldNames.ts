/**
 * Where the fields of a call stand in its form. A name ending in a dot moves all fields below it:
 * `{ 'person.': 'record.', 'frame.': '', 'frame.startsAt': 'day' }`. Names that are not listed are the same in both.
 */
export type FieldNames = Readonly<Record<string, string>>;

/** The form's field for a field of the call; a name listed in full goes before one that ends in a dot. */
export function formField(callField: string, names: FieldNames): string {
  const exact = names[callField];
  if (exact !== undefined) return exact;
  const above = Object.entries(names).find(([name]) => name.endsWith('.') && callField.startsWith(name));
  return above ? above[1] + callField.slice(above[0].length) : callField;
}
