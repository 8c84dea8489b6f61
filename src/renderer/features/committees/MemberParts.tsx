import { ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type Control, type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import type { NamedItem } from '../../../shared/features/people.ts';
import { monthsInWords } from '../../../shared/rules/rulesInWords.ts';
import { termEnd } from '../../../shared/rules/terms.ts';
import { api, useCall } from '../../api.ts';
import { ChoiceField, DayField } from '../../app/forms/fields.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/Choice.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { idText, type MemberForm } from './formValues.ts';

export type MemberValues = z.input<typeof MemberForm>;
export type MemberFormReturn = UseFormReturn<MemberValues, unknown, z.output<typeof MemberForm>>;

/** Up to three personal deputies in their order; the next field comes when the one before is filled. */
export function Deputies({ form, persons }: { form: MemberFormReturn; persons: readonly NamedItem[] }) {
  const control: Control<MemberValues, unknown, z.output<typeof MemberForm>> = form.control;
  const deputies = useWatch({ control, name: 'deputyIds' });
  const shown = Math.min(3, 1 + deputies.findLastIndex((id) => id !== null) + 1);
  const raise = (index: number) => {
    const next = [...deputies];
    const [one, other] = [next[index - 1] ?? null, next[index] ?? null];
    next[index - 1] = other;
    next[index] = one;
    form.setValue('deputyIds', next, { shouldDirty: true });
  };
  return (
    <FieldGroup title="Vertretung" text="Wer kommt, wenn das Mitglied verhindert ist? Die Reihenfolge gilt.">
      {[1, 2, 3].slice(0, shown).map((rank, index) => (
        <div key={rank} className="span-6 stack stack--tight">
          <ChoiceField
            control={control}
            name={`deputyIds.${index}`}
            label={`${rank}. Stellvertretung`}
            optional
            items={persons}
          />
          {index > 0 && deputies[index] && (
            <div>
              <Button
                size="small"
                variant="bare"
                icon={ArrowUp}
                className="pull-start"
                onClick={() => raise(index)}
              >
                Als {rank - 1}. Stellvertretung
              </Button>
            </div>
          )}
        </div>
      ))}
    </FieldGroup>
  );
}

/** Who appointed the member, when and by what; earlier words are offered. */
export function AppointmentFields({ form, today }: { form: MemberFormReturn; today: string }) {
  const { data: words } = useCall('committees.appointmentWords', {});
  const { errors } = form.formState;
  return (
    <FieldGroup title="Berufung" text="Wer hat das Mitglied berufen, und worauf beruht das?">
      <TextField
        label="Berufen von"
        optional
        width="span-4"
        list="berufen-von"
        {...form.register('appointedBy')}
        error={errors.appointedBy?.message}
      />
      <DayField
        control={form.control}
        name="appointedOn"
        label="Berufen am"
        optional
        year="last"
        width="span-4"
        today={today}
      />
      <TextField
        label="Grundlage"
        optional
        width="span-4"
        list="berufen-durch"
        help="Zum Beispiel: Beschluss 2026-04, Schreiben vom 3. März."
        {...form.register('appointmentReference')}
        error={errors.appointmentReference?.message}
      />
      <datalist id="berufen-von">
        {words?.by.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <datalist id="berufen-durch">
        {words?.reference.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </FieldGroup>
  );
}

/** The groups for which the mandate speaks. */
export function SpeaksFor({ form, groups }: { form: MemberFormReturn; groups: readonly NamedItem[] }) {
  if (groups.length === 0) return null;
  return (
    <FieldGroup
      title="Spricht für"
      text="Für welche Gruppen spricht das Mitglied in diesem Gremium? Das gehört zum Mandat: Über die Person selbst wird kein Merkmal gespeichert."
    >
      <div className="member-groups">
        {groups.map((group) => (
          <CheckBox
            key={group.id}
            label={group.name}
            value={String(group.id)}
            {...form.register('speaksForIds')}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Usual length of a term that begins on a day, in months; 0 for none. */
export function termMonthsOn({ rules, rulesToday }: StoredCommittee, day: string): number {
  return (rules.find((version) => version.validFrom <= day) ?? rulesToday).termMonths;
}

/** "Üblich sind 4 Jahre." */
export function termHelp(committee: StoredCommittee, day: string): string | undefined {
  const months = termMonthsOn(committee, day);
  if (months === 0) return undefined;
  return `Übliche Amtszeit: ${monthsInWords(months)}.`;
}

/** The usual last day of a term, "" where there is none or no day yet. */
export function usualEnd(committee: StoredCommittee, fromDay: string): string {
  const months = /^\d{4}-\d{2}-\d{2}$/.test(fromDay) ? termMonthsOn(committee, fromDay) : 0;
  return months === 0 ? '' : termEnd(fromDay, months);
}

/** Keeps the proposed end in step with the beginning, as long as nobody has typed another one. */
export function useProposedEnd(form: MemberFormReturn, committee: StoredCommittee, wanted: boolean): void {
  const offered = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    offered.current ??= usualEnd(committee, form.getValues('fromDay'));
    const subscription = form.watch((values, { name }) => {
      if (name !== 'fromDay') return;
      const end = usualEnd(committee, values.fromDay ?? '');
      if (form.getValues('untilDay') !== offered.current || end === offered.current) return;
      offered.current = end;
      form.setValue('untilDay', end, { shouldValidate: false });
    });
    return () => subscription.unsubscribe();
  }, [form, committee, wanted]);
}

/** Offers the organisation of the chosen person as the one that sends her, as long as nobody has said otherwise. */
export function useOfferedSender(form: MemberFormReturn, wanted: boolean): void {
  const offered = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const subscription = form.watch((values, { name, type }) => {
      if (name === 'personId' && type === 'change') void offer(values.personId ?? null);
    });
    return () => subscription.unsubscribe();

    async function offer(personId: string | null) {
      // It is an offer only: where the person can't be read, the field stays as it is.
      const stored = personId
        ? await api.call('people.person', { id: Number(personId) }).catch(() => null)
        : null;
      const { personId: now, onBehalfOfId } = form.getValues();
      if ((now ?? null) !== personId || (onBehalfOfId ?? null) !== offered.current) return;
      offered.current = idText(stored?.person.organisationId);
      form.setValue('onBehalfOfId', offered.current, { shouldValidate: false });
    }
  }, [form, wanted]);
}
