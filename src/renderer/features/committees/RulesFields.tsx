import { type FieldPathByValue, type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import type { RulesOfProcedure } from '../../../shared/rules/rulesOfProcedure.ts';
import { CountField, DayField } from '../../app/forms/fields.tsx';
import { CheckBox, RadioGroup } from '../../ui/Choice.tsx';
import type { FieldWidth } from '../../ui/Field.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import type { RulesForm } from './formValues.ts';
import { majorityInWords, quorumInWords, silenceWords } from '../../../shared/rules/rulesInWords.ts';

type Values = z.input<typeof RulesForm>;
type RulesFormReturn = UseFormReturn<Values, unknown, z.output<typeof RulesForm>>;

interface RulesFieldsProps {
  form: RulesFormReturn;
  today: string;
  votingSeats: number;
}

/** Every setting of the rules, in the order of a meeting's life; what it means stands below as a sentence. */
export function RulesFields({ form, today, votingSeats }: RulesFieldsProps) {
  return (
    <>
      <FieldGroup title="Ab wann">
        <DayField
          control={form.control}
          name="validFrom"
          label="Gilt ab"
          width="span-4"
          year="last"
          today={today}
          help="Frühere Sitzungen richten sich weiter nach der Fassung, die damals galt."
        />
      </FieldGroup>
      <FieldGroup title="Einladung">
        <NumberSetting
          form={form}
          name="noticePeriodDays"
          label="Ladungsfrist in Tagen"
          help="Volle Tage zwischen Versand und Sitzung. 0: keine Frist."
        />
      </FieldGroup>
      <QuorumFields form={form} votingSeats={votingSeats} />
      <MajorityFields form={form} votingSeats={votingSeats} />
      <WrittenFields form={form} />
      <FieldGroup title="Amtszeit">
        <NumberSetting
          form={form}
          name="termMonths"
          label="Übliche Amtszeit in Monaten"
          help="Wird bei neuen Mitgliedern vorgeschlagen. 0: keine."
        />
        <CheckBox
          label="Mitglieder bleiben nach ihrer Amtszeit im Amt, bis jemand nachfolgt"
          help="Sie werden weiter geladen, zählen mit und stimmen ab. Wer ausscheidet, bleibt nicht."
          {...form.register('staysUntilSuccessor')}
        />
      </FieldGroup>
      <FieldGroup title="Protokoll und Öffentlichkeit">
        <NumberSetting
          form={form}
          name="protocolDeadlineDays"
          label="Protokoll verschicken nach höchstens … Tagen"
          width="span-6"
        />
        <NumberSetting
          form={form}
          name="objectionDeadlineDays"
          label="Frist für Einwendungen in Tagen"
          width="span-6"
        />
        <CheckBox label="Die Sitzungen sind öffentlich" {...form.register('publicMeetings')} />
        <CheckBox
          label="Wer eine Empfehlung umsetzen soll, muss ihr zustimmen"
          {...form.register('carrierConsentRequired')}
        />
        <TextArea
          label="Anmerkung"
          optional
          help="Was sonst noch in der Geschäftsordnung steht und hier wichtig ist."
          {...form.register('note')}
          error={form.formState.errors.note?.message}
        />
      </FieldGroup>
    </>
  );
}

function QuorumFields({ form, votingSeats }: Omit<RulesFieldsProps, 'today'>) {
  const rules = useRules(form);
  const needsNumber = rules.quorumRule === 'minimum' || rules.quorumRule === 'allInvitedAndMinimum';
  return (
    <FieldGroup title="Beschlussfähigkeit">
      <RadioGroup
        label="Wann kann das Gremium beschließen?"
        options={[
          { value: 'moreThanHalf', label: 'wenn mehr als die Hälfte der Stimmen vertreten ist' },
          { value: 'minimum', label: 'wenn eine bestimmte Zahl von Stimmen vertreten ist' },
          {
            value: 'allInvitedAndMinimum',
            label: 'wenn alle eingeladen sind und eine bestimmte Zahl vertreten ist',
          },
          { value: 'none', label: 'immer' },
        ]}
        {...form.register('quorumRule')}
      />
      {needsNumber && (
        <NumberSetting
          form={form}
          name="quorumMinimum"
          label="Mindestens vertretene Stimmen"
          help="Kommt die Stellvertretung, ist die Stimme auch vertreten."
          width="span-6"
        />
      )}
      {rules.quorumRule !== 'none' && (
        <CheckBox
          label="Nach einer zweiten Einladung genügt, wer kommt"
          help="Gilt nur, wenn es in der zweiten Einladung steht."
          {...form.register('secondInvitationQuorate')}
        />
      )}
      <Meaning text={`Beschlussfähig: ${lowerFirst(quorumInWords(rules, votingSeats))}`} />
    </FieldGroup>
  );
}

function MajorityFields({ form, votingSeats }: Omit<RulesFieldsProps, 'today'>) {
  const rules = useRules(form);
  return (
    <FieldGroup title="Abstimmung">
      <RadioGroup
        label="Wovon braucht ein Antrag mehr als die Hälfte?"
        options={[
          { value: 'votesCast', label: 'von den abgegebenen Stimmen' },
          { value: 'present', label: 'von den vertretenen Stimmen' },
          { value: 'allSeats', label: 'von allen Stimmen, auch der unbesetzten Sitze' },
        ]}
        {...form.register('majorityBase')}
      />
      {rules.majorityBase === 'votesCast' && (
        <CheckBox label="Enthaltungen zählen als abgegebene Stimmen" {...form.register('abstentionsCount')} />
      )}
      <RadioGroup
        label="Bei Stimmengleichheit"
        options={[
          { value: 'rejected', label: 'ist der Antrag abgelehnt' },
          { value: 'chairDecides', label: 'entscheidet der Vorsitz' },
        ]}
        {...form.register('tieRule')}
      />
      <Meaning text={`Angenommen: ${lowerFirst(majorityInWords(rules, votingSeats))}`} />
    </FieldGroup>
  );
}

function WrittenFields({ form }: { form: RulesFormReturn }) {
  const { writtenResolutionAllowed } = useRules(form);
  return (
    <FieldGroup title="Umlaufbeschluss">
      <CheckBox
        label="Beschlüsse außerhalb von Sitzungen sind erlaubt"
        {...form.register('writtenResolutionAllowed')}
      />
      {writtenResolutionAllowed && (
        <>
          <NumberSetting
            form={form}
            name="writtenResolutionDays"
            label="Frist zum Antworten in Tagen"
            width="span-6"
          />
          <CheckBox
            label="Ein einziger Widerspruch hält ihn auf"
            {...form.register('writtenObjectionStops')}
          />
          <RadioGroup
            label="Wenn jemand nicht antwortet"
            options={Object.entries(silenceWords).map(([value, label]) => ({ value, label }))}
            {...form.register('writtenSilence')}
          />
        </>
      )}
    </FieldGroup>
  );
}

/** What the settings mean together, read out when it changes. */
function Meaning({ text }: { text: string }) {
  return (
    <p className="second" role="status">
      {text}
    </p>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('de') + text.slice(1);
}

/** The rules as they would be now; a number that is not typed yet counts as none. */
function useRules(form: RulesFormReturn): RulesOfProcedure {
  const values = useWatch({ control: form.control });
  const start = form.formState.defaultValues;
  const all = { ...start, ...values };
  return { ...(all as RulesOfProcedure), quorumMinimum: all.quorumMinimum ?? 0 };
}

/** Days, where nothing else is said. */
const most: Partial<Record<string, number>> = { quorumMinimum: 999, termMonths: 600 };

function NumberSetting({
  form,
  name,
  label,
  help,
  width = 'span-4',
}: {
  form: RulesFormReturn;
  name: FieldPathByValue<Values, number | null>;
  label: string;
  help?: string;
  width?: FieldWidth;
}) {
  return (
    <CountField
      control={form.control}
      name={name}
      label={label}
      width={width}
      min={0}
      max={most[name] ?? 365}
      {...(help !== undefined && { help })}
    />
  );
}
