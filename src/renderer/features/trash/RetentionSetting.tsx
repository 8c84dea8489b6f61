import { keptMonths, keptMonthsInWords } from '../../../shared/rules/journalRetention.ts';
import { useCall } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { Notice } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/TextField.tsx';

const textOf = (months: number | null) => (months === null ? '' : String(months));

/** For how long the history says what a record was like before. */
export function RetentionSetting() {
  const { data } = useCall('journal.retention', {});
  const save = useSave('journal.saveRetention');
  if (!data) return null;
  return (
    <Section title="Frühere Angaben im Verlauf">
      <div className="stack prose">
        <p>
          Der Verlauf sagt, wer wann was geändert hat, und eine Zeit lang auch, was vorher dastand. Danach
          lassen sich diese Änderungen nicht mehr zurücknehmen. Stimmrechte, Sitze, Ämter, Geschäftsordnungen,
          Anwesenheit und Beschlüsse bleiben davon ausgenommen.
        </p>
        {save.error && (
          <Notice tone="bad" live>
            {save.error.message}
          </Notice>
        )}
        <Select
          label="Frühere Angaben aufbewahren"
          width="medium"
          options={keptMonths.map((months) => ({
            value: textOf(months),
            label: keptMonthsInWords(months),
          }))}
          value={textOf(data.months)}
          onChange={(event) => {
            const months = keptMonths.find((each) => textOf(each) === event.target.value);
            if (months !== undefined) save.mutate({ months });
          }}
          help={
            data.months === null
              ? 'Rundtisch löscht keine früheren Angaben.'
              : 'Was älter ist, löscht Rundtisch beim nächsten Start, spätestens nach einem Tag.'
          }
        />
      </div>
    </Section>
  );
}
