import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { languageChoices, languageName } from '../../../shared/rules/languages.ts';
import { ChosenList } from '../../app/forms/ChosenList.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';

/** Languages that a person speaks or reads, the one she likes best first. Without any it is German. */
export function LanguagesField({
  values,
  onChange,
  error,
}: {
  values: readonly string[];
  onChange: (values: string[]) => void;
  error?: string | undefined;
}) {
  const input = useRef<HTMLInputElement>(null);
  const options = useMemo(
    () =>
      languageChoices()
        .filter(({ code }) => !values.includes(code))
        .map(({ code, name }) => ({ id: code, label: name })),
    [values],
  );
  const add = (code: string | null) => {
    if (code === null || values.includes(code)) return;
    flushSync(() => onChange([...values, code]));
    input.current?.focus();
  };
  return (
    <div className="field-line stack stack--tight">
      <ChosenList
        label="Sprachen der Person"
        values={values}
        nameOf={languageName}
        onChange={onChange}
        ordered
        focusAdd={() => input.current?.focus()}
      />
      <div className="chosen-add">
        <ComboBox
          // A new box after each choice: empty, and without the chosen language.
          key={values.join(' ')}
          ref={input}
          label="Sprache hinzufügen"
          optional
          options={options}
          value={null}
          onChange={add}
          empty="Diese Sprache steht nicht in der Liste. Bitte schreiben Sie sie in die Notiz."
          help={values.length === 0 ? 'Ohne Eintrag: Deutsch' : undefined}
          error={error}
        />
      </div>
    </div>
  );
}
