import { LabelSheetChoice } from '../../../shared/features/labels.ts';
import { usePrint } from '../../app/print.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type LabelChoice, sheetOf } from './labelChoice.ts';

/** Corrects a printer that draws the paper in a little askew; the calibration sheet shows by how much. */
export function PrintShift({
  choice,
  errors,
  onChange,
}: {
  choice: LabelChoice;
  errors: Readonly<Record<string, string>>;
  onChange: (changes: Partial<LabelChoice>) => void;
}) {
  const calibration = usePrint('labels.printCalibration', { title: 'Prüfblatt wird erzeugt' });
  const sheet = sheetOf(choice);
  return (
    <fieldset className="field">
      <legend className="field__label">Druck verschieben</legend>
      <div className="label-shift">
        <TextField
          label="Nach rechts (mm)"
          inputMode="decimal"
          value={choice.offsetX}
          onChange={(event) => onChange({ offsetX: event.target.value })}
          error={errors['sheet.offsetX']}
        />
        <TextField
          label="Nach unten (mm)"
          inputMode="decimal"
          value={choice.offsetY}
          onChange={(event) => onChange({ offsetY: event.target.value })}
          error={errors['sheet.offsetY']}
        />
        <Button
          busy={calibration.running}
          disabledReason={
            LabelSheetChoice.safeParse(sheet).success
              ? undefined
              : 'Die Maße des Bogens oder die Verschiebung stimmen noch nicht.'
          }
          onClick={() => void calibration.run({ sheet })}
        >
          Prüfblatt drucken
        </Button>
      </div>
      <p className="field__help">
        Liegt der Druck daneben? Halten Sie das Prüfblatt gegen einen Bogen und tragen Sie die Abweichung ein,
        nach links und oben mit Minus.
      </p>
      {calibration.error && (
        <Notice tone="bad" live>
          {calibration.error.message}
        </Notice>
      )}
    </fieldset>
  );
}
