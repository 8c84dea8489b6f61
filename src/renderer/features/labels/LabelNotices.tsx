import type { OutputOf } from '../../../shared/contract.ts';
import { counted, listed } from '../../../shared/rules/germanFormat.ts';
import { Notice } from '../../ui/Feedback.tsx';

/** Names in one sentence before the rest is only counted. */
const mostNames = 30;

const nobody = 'Noch niemand, für den etwas zu drucken wäre.';

/** What will be printed and who is left out; after printing, what came of it. */
export function LabelNotices({
  outlook,
  printed,
  words,
  problem,
}: {
  outlook: OutputOf<'labels.outlook'> | undefined;
  printed: OutputOf<'labels.print'> | null;
  words: { one: string; many: string };
  problem: string | undefined;
}) {
  const known = printed ?? outlook;
  return (
    <>
      {problem && (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      )}
      {printed && (
        <Notice tone="ok" live>
          {counted(printed.labels, words.one, words.many)} auf {counted(printed.sheets, 'Blatt', 'Blättern')}.
          Drucken Sie sie in Originalgröße (100 %).
        </Notice>
      )}
      {!printed && outlook && (
        <p>
          {outlook.labels === 0 ? nobody : counted(outlook.labels, words.one, words.many)}
          {outlook.persons > outlook.labels && ` für ${counted(outlook.persons, 'Person', 'Personen')}`}
        </p>
      )}
      {known && known.missing.length > 0 && (
        <Notice tone="warn">
          {counted(known.missing.length, 'Person', 'Personen')} ohne Anschrift: {named(known.missing)}.{' '}
          {known.missing.length === 1 ? 'Sie bekommt' : 'Sie bekommen'} kein Etikett. Tragen Sie die Anschrift
          bei der Person oder ihrer Organisation ein.
        </Notice>
      )}
      {known && known.stopped.length > 0 && (
        <Notice tone="warn">
          Kein Etikett, weil keine Post geschickt werden soll: {named(known.stopped)}.
        </Notice>
      )}
    </>
  );
}

function named(names: readonly string[]): string {
  const more = names.length - mostNames;
  return listed(more > 0 ? [...names.slice(0, mostNames), `${more} weitere`] : names);
}
