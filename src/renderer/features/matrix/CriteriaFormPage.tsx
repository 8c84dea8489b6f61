import { zodResolver } from '@hookform/resolvers/zod';
import { Plus } from 'lucide-react';
import { type Control, useFieldArray, useForm, type UseFormRegister } from 'react-hook-form';
import { useSearchParams } from 'wouter';
import { z } from 'zod';
import { type Composition, CriterionInput } from '../../../shared/features/matrix.ts';
import { kindKey, kindName, type MatrixKind } from '../../../shared/rules/matrix.ts';
import { CountField, ItemField } from '../../app/forms/fields.tsx';
import { LongFormPage, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { OptionalId } from '../../app/forms/values.ts';
import { useSave } from '../../app/useSave.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { Select, TextField } from '../../ui/TextField.tsx';
import { matrixPath } from './matrixPaths.ts';

/** What the form holds: ids as text, and whether a line was added by hand. */
const CriteriaForm = z.object({
  rows: z.array(
    z
      .object({
        committeeId: z.number(),
        sectorId: OptionalId,
        groupId: OptionalId,
        required: z.number().nullable(),
        note: z.string(),
      })
      .pipe(CriterionInput),
  ),
});
type Values = z.input<typeof CriteriaForm>;
type FormControl = Control<Values, unknown, z.output<typeof CriteriaForm>>;

const crumbs = [
  { label: 'Gremien', href: '/gremien' },
  { label: 'Zusammensetzung', href: matrixPath },
];

/** What one committee requires, for every sector, every group, and both together; saved as a whole. */
export function CriteriaFormPage({ facts }: { facts: Composition }) {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('gremium'));
  const committee = facts.committees.find(({ id }) => id === asked) ?? facts.committees[0];
  if (!committee)
    return (
      <RecordFormPage title="Vorgaben" crumbs={crumbs}>
        <EmptyState
          title="Noch keine Gremien"
          actions={<LinkButton href="/gremien/neu">Gremium anlegen</LinkButton>}
        >
          Vorgaben gehören zu einem Gremium. Legen Sie zuerst eines an.
        </EmptyState>
      </RecordFormPage>
    );
  return (
    <CriteriaEditor
      key={committee.id}
      facts={facts}
      committee={committee}
      onCommittee={(id) => setParams({ gremium: id }, { replace: true })}
    />
  );
}

const idText = (id: number | null) => (id === null ? null : String(id));

/** A line for each sector and group, then for each pair that has a number already. */
function linesOf(facts: Composition, committeeId: number): Values['rows'] {
  const stored = new Map(
    facts.criteria.filter((each) => each.committeeId === committeeId).map((each) => [kindKey(each), each]),
  );
  const kinds: MatrixKind[] = [
    ...facts.sectors.map(({ id }) => ({ sectorId: id, groupId: null })),
    ...facts.groups.map(({ id }) => ({ sectorId: null, groupId: id })),
    ...[...stored.values()].filter(({ sectorId, groupId }) => sectorId !== null && groupId !== null),
  ];
  return kinds.map((kind) => ({
    committeeId,
    sectorId: idText(kind.sectorId),
    groupId: idText(kind.groupId),
    required: stored.get(kindKey(kind))?.required ?? null,
    note: stored.get(kindKey(kind))?.note ?? '',
  }));
}

function CriteriaEditor({
  facts,
  committee,
  onCommittee,
}: {
  facts: Composition;
  committee: Composition['committees'][number];
  onCommittee: (id: string) => void;
}) {
  const save = useSave('matrix.saveCriteria');
  const lines = linesOf(facts, committee.id);
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(CriteriaForm),
    defaultValues: { rows: lines },
  });
  const { fields, append } = useFieldArray({ control: form.control, name: 'rows' });
  const back = `${matrixPath}?gremium=${committee.id}`;
  const state = useRecordForm(form, {
    draft: `vorgaben:${committee.id}`,
    label: 'Vorgaben speichern',
    back,
    fields: { 'criteria.': 'rows.' },
    save: async ({ rows }) => {
      // A line that was added and left empty says nothing.
      const said = rows.filter((row, index) => index < lines.length || row.required !== null);
      await save.mutateAsync({ criteria: said });
      return back;
    },
  });
  const line = (index: number, name: string) => (
    <CriterionLine key={fields[index]?.id} {...{ index, name }} control={form.control} form={form} />
  );
  const known = (row: Values['rows'][number]) =>
    kindName(facts, { sectorId: Number(row.sectorId) || null, groupId: Number(row.groupId) || null });
  const indexes = lines.map((_, index) => index);
  return (
    <LongFormPage title={`Vorgaben: ${committee.name}`} crumbs={crumbs} state={state}>
      <Select
        label="Gremium"
        width="medium"
        options={facts.committees.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={String(committee.id)}
        onChange={(event) => onCommittee(event.target.value)}
        help={
          form.formState.isDirty
            ? 'Speichern Sie zuerst, bevor Sie zu einem anderen Gremium wechseln.'
            : undefined
        }
        disabled={form.formState.isDirty}
      />
      <FieldGroup
        title="Sektoren"
        text="Wie viele Sitze sollen mindestens besetzt sein? Leere Felder legen nichts fest; dann zählen die Sitze, die das Gremium hat."
      >
        {indexes
          .filter((index) => isOf(lines[index], 'sector'))
          .map((index) => line(index, known(lines[index] ?? nothing)))}
      </FieldGroup>
      <FieldGroup
        title="Interessengruppen"
        text="Gezählt werden Sitze der Gruppe und Mandate, die für sie sprechen. Merkmale von Personen werden nicht erfasst."
      >
        {indexes
          .filter((index) => isOf(lines[index], 'group'))
          .map((index) => line(index, known(lines[index] ?? nothing)))}
      </FieldGroup>
      <FieldGroup title="Sektor und Gruppe zusammen">
        {indexes
          .filter((index) => isOf(lines[index], 'both'))
          .map((index) => line(index, known(lines[index] ?? nothing)))}
        {fields.slice(lines.length).map((field, added) => (
          <AddedLine
            key={field.id}
            index={lines.length + added}
            facts={facts}
            control={form.control}
            form={form}
          />
        ))}
        <div>
          <Button
            size="small"
            icon={Plus}
            onClick={() =>
              append({ committeeId: committee.id, sectorId: '', groupId: '', required: null, note: '' })
            }
          >
            Verbindung hinzufügen
          </Button>
        </div>
      </FieldGroup>
    </LongFormPage>
  );
}

const nothing: Values['rows'][number] = {
  committeeId: 0,
  sectorId: null,
  groupId: null,
  required: null,
  note: '',
};

function isOf(row: Values['rows'][number] | undefined, kind: 'sector' | 'group' | 'both'): boolean {
  if (!row) return false;
  if (row.sectorId !== null && row.groupId !== null) return kind === 'both';
  return (row.sectorId !== null ? 'sector' : 'group') === kind;
}

interface LineProps {
  index: number;
  control: FormControl;
  form: {
    register: UseFormRegister<Values>;
    formState: { errors: { rows?: { [index: number]: LineErrors | undefined } | undefined } };
  };
}
type LineErrors = Partial<Record<'required' | 'note' | 'sectorId', { message?: string | undefined }>>;

function CriterionLine({ index, name, control, form }: LineProps & { name: string }) {
  return (
    <>
      <CountField
        control={control}
        name={`rows.${index}.required`}
        label={name}
        width="span-4"
        min={1}
        max={999}
      />
      <Note {...{ index, form }} label={`Bemerkung zu ${name}`} />
    </>
  );
}

function Note({ index, form, label }: Pick<LineProps, 'index' | 'form'> & { label: string }) {
  return (
    <TextField
      label={label}
      optional
      width="span-8"
      {...form.register(`rows.${index}.note`)}
      error={form.formState.errors.rows?.[index]?.note?.message}
    />
  );
}

function AddedLine({ index, facts, control, form }: LineProps & { facts: Composition }) {
  return (
    <>
      <ItemField
        control={control}
        name={`rows.${index}.sectorId`}
        label="Sektor"
        width="span-6"
        empty="Bitte wählen"
        items={facts.sectors}
      />
      <ItemField
        control={control}
        name={`rows.${index}.groupId`}
        label="Interessengruppe"
        width="span-6"
        empty="Bitte wählen"
        items={facts.groups}
      />
      <CountField
        control={control}
        name={`rows.${index}.required`}
        label="Verlangt"
        width="span-4"
        min={1}
        max={999}
      />
      <Note {...{ index, form }} label="Bemerkung" />
    </>
  );
}
