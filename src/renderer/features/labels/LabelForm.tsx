import './labels.css';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract.ts';
import {
  type LabelProduct,
  LabelRequest,
  type LabelSource,
  labelProductWords,
  ownFormat,
} from '../../../shared/features/labels.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { measuresOf, perSheet, sheetsFor } from '../../../shared/rules/labelFormats.ts';
import { api, useCall } from '../../api.ts';
import { usePrint } from '../../app/print.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckBox, RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/TextField.tsx';
import {
  afterPrinting,
  choiceKey,
  formatsFor,
  gridFor,
  isPunched,
  type LabelChoice,
  mayBeOwn,
  readChoice,
  sheetOf,
} from './labelChoice.ts';
import type { LabelDialogProps } from './LabelDialog.tsx';
import { LabelNotices } from './LabelNotices.tsx';
import { OwnFormatFields } from './OwnFormatFields.tsx';
import { PrintShift } from './PrintShift.tsx';
import { StartPicker } from './StartPicker.tsx';

const remember = (product: LabelProduct, choice: LabelChoice) =>
  void api.call('app.rememberUiState', { key: choiceKey(product), value: JSON.stringify(choice) });

/** Labels, badges and signs: on which sheet, from which place on, for whom. Shows what was chosen last time. */
export function LabelForm({ product, source: given, subject, onClose }: LabelDialogProps) {
  const words = labelProductWords[product];
  const [choice, setChoice] = useState<LabelChoice | null>(null);
  const [source, setSource] = useState(given);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [printed, setPrinted] = useState<OutputOf<'labels.print'> | null>(null);
  useEffect(() => {
    void api
      .call('app.uiState', {})
      .then((state) => setChoice(readChoice(state[choiceKey(product)], product)));
  }, [product]);
  const outlook = useCall(
    'labels.outlook',
    { product, source, perHousehold: choice?.perHousehold ?? true },
    { enabled: choice !== null },
  );
  const job = usePrint('labels.print', {
    title: `${words.many} werden erzeugt`,
    done: (value) => `${counted(value.labels, words.one, words.many)} erzeugt`,
  });
  const count = outlook.data?.labels ?? 0;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!choice) return;
    setPrinted(null);
    const request = requestOf(choice, product, source);
    const checked = LabelRequest.safeParse(request);
    setErrors(
      Object.fromEntries(checked.error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []),
    );
    if (!checked.success) return;
    const done = await job.run(request);
    if (!done) return;
    setPrinted(done);
    remember(product, afterPrinting(choice, done.labels));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={`${words.many} drucken`}
      intro={subject}
      onSubmit={(event) => void submit(event)}
      foot={
        <>
          <Button onClick={onClose}>{printed ? 'Schließen' : 'Abbrechen'}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={job.running}
            disabledReason={outlook.data && count === 0 ? 'Es gibt nichts zu drucken.' : undefined}
          >
            {words.many} drucken
          </Button>
        </>
      }
    >
      {choice && (
        <Body {...{ body, choice, product, source, errors, count }} onSource={setSource} onChange={setChoice}>
          <LabelNotices
            outlook={outlook.data}
            printed={printed}
            words={words}
            problem={outlook.error?.message ?? job.error?.message}
          />
        </Body>
      )}
    </Dialog>
  );
}

function requestOf(choice: LabelChoice, product: LabelProduct, source: LabelSource): InputOf<'labels.print'> {
  return {
    product,
    source,
    perHousehold: choice.perHousehold,
    sheet: sheetOf(choice),
    startAt: isPunched(choice) ? choice.startAt : 1,
    large: choice.large && product === 'addressLabels',
  };
}

interface BodyProps {
  body: RefObject<HTMLDivElement | null>;
  choice: LabelChoice;
  product: LabelProduct;
  source: LabelSource;
  errors: Readonly<Record<string, string>>;
  count: number;
  onSource: (source: LabelSource) => void;
  onChange: (choice: LabelChoice) => void;
  children: ReactNode;
}

function Body({ body, choice, product, source, errors, count, onSource, onChange, children }: BodyProps) {
  const grid = gridFor(choice);
  const set = (changes: Partial<LabelChoice>) => onChange({ ...choice, ...changes });
  const punched = isPunched(choice);
  const options = [
    ...formatsFor(product).map((format) => ({
      value: format.id,
      label: product === 'tableSigns' ? format.name : `${measuresOf(format)}: ${format.name}`,
    })),
    ...(mayBeOwn(product) ? [{ value: ownFormat, label: 'Eigene Maße' }] : []),
  ];
  return (
    <div ref={body} className="label-choice">
      <div className="stack">
        {children}
        <Select
          label="Bogen"
          options={options}
          value={choice.formatId}
          onChange={(event) => set({ formatId: event.target.value, startAt: 1 })}
          help={punched ? 'Wählen Sie beim Drucken 100 %, nicht „An Seite anpassen“.' : undefined}
          error={errors['sheet.formatId']}
        />
        {choice.formatId === ownFormat && (
          <OwnFormatFields own={choice.own} errors={errors} onChange={(own) => set({ own, startAt: 1 })} />
        )}
        {source.kind === 'meeting' && product !== 'addressLabels' && (
          <RadioGroup
            label="Für wen"
            options={[
              { value: 'invited', label: 'Alle Eingeladenen, die nicht abgesagt haben, und Gäste' },
              { value: 'attending', label: 'Nur, wer zugesagt hat oder da ist, und Gäste' },
            ]}
            value={source.who}
            onChange={(event) =>
              onSource({ ...source, who: event.target.value === 'invited' ? 'invited' : 'attending' })
            }
          />
        )}
        {product === 'addressLabels' && (
          <div className="stack stack--tight">
            <CheckBox
              label="Ein Etikett je Haushalt oder Organisation"
              checked={choice.perHousehold}
              onChange={(event) => set({ perHousehold: event.target.checked })}
            />
            <CheckBox
              label="Schrift so groß wie möglich"
              checked={choice.large}
              onChange={(event) => set({ large: event.target.checked })}
            />
          </div>
        )}
        {punched && <PrintShift choice={choice} errors={errors} onChange={set} />}
      </div>
      {grid && punched && perSheet(grid) > 1 && (
        <div className="stack stack--tight">
          <p className="field__label" aria-hidden="true">
            Erstes Etikett auf dem Bogen
          </p>
          <StartPicker
            grid={grid}
            count={count}
            value={choice.startAt}
            onChange={(startAt) => set({ startAt })}
          />
          <p className="field__help" aria-live="polite">
            {count > 0 && `${counted(sheetsFor(grid, choice.startAt, count), 'Blatt', 'Blätter')}, `}
            beginnt in Zeile {Math.ceil(choice.startAt / grid.columns)}, Spalte{' '}
            {((choice.startAt - 1) % grid.columns) + 1}
          </p>
        </div>
      )}
    </div>
  );
}
