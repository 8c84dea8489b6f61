/** What is wrong with the name of a view; nothing where it is good. `own`: the id of the view that gets it. */
export function nameProblem(
  name: string,
  views: readonly { id: string; name: string }[],
  own: string | null,
): string | undefined {
  const wanted = name.trim().toLocaleLowerCase('de');
  if (wanted === '') return 'Bitte geben Sie einen Namen ein.';
  if (views.some((view) => view.id !== own && view.name.toLocaleLowerCase('de') === wanted))
    return `Eine Ansicht „${name.trim()}“ gibt es schon. Bitte wählen Sie einen anderen Namen.`;
  return undefined;
}
