import type { LabelGrid } from '../../../shared/rules/labelFormats.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { LabelChoice } from './labelChoice.ts';

const fields: readonly { key: keyof LabelGrid; label: string }[] = [
  { key: 'columns', label: 'Spalten' },
  { key: 'rows', label: 'Zeilen' },
  { key: 'width', label: 'Breite' },
  { key: 'height', label: 'Höhe' },
  { key: 'left', label: 'Linker Rand' },
  { key: 'top', label: 'Oberer Rand' },
  { key: 'pitchX', label: 'Spaltenabstand' },
  { key: 'pitchY', label: 'Zeilenabstand' },
];

/** The measures of a sheet that is not in the list, in millimetres. */
export function OwnFormatFields({
  own,
  errors,
  onChange,
}: {
  own: LabelChoice['own'];
  errors: Readonly<Record<string, string>>;
  onChange: (own: LabelChoice['own']) => void;
}) {
  return (
    <fieldset className="field">
      <legend className="field__label">Maße des Bogens, Längen in Millimetern</legend>
      <div className="label-measures">
        {fields.map(({ key, label }) => (
          <TextField
            key={key}
            label={label}
            inputMode="decimal"
            value={own[key]}
            onChange={(event) => onChange({ ...own, [key]: event.target.value })}
            error={errors[`sheet.own.${key}`]}
          />
        ))}
      </div>
      <p className="field__help">
        Die Abstände gelten von der linken Kante einer Spalte zur nächsten und von der oberen Kante einer
        Zeile zur nächsten.
      </p>
    </fieldset>
  );
}
